#pragma once
// Makes the periods of one kind between two days, for all plans of an institution; and lists them.

#include <boost/describe/class.hpp>
#include <optional>
#include <vector>

#include "domain/plans/period.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct AddPeriods {
  std::optional<timon::people::OfficeId> institution{};  ///< nothing: the caller's
  timon::plans::PeriodKind kind = timon::plans::PeriodKind::Year;
  Day start_on{};
  Day end_on{};
};
BOOST_DESCRIBE_STRUCT(AddPeriods, (), (institution, kind, start_on, end_on))

/// All of them, also those that were there already. Refused: days between which no periods of that kind lie, a code
/// that stands for other days.
Result<std::vector<timon::plans::Period>> add_periods(const Context& context, const AddPeriods& input);

/// The same within a transaction of the caller's, for an import.
Result<std::vector<timon::plans::Period>> add_periods(const Context& context, storage::Transaction& transaction,
                                                      const AddPeriods& input);

/// In time order.
Result<std::vector<timon::plans::Period>> list_periods(const Context& context,
                                                       std::optional<timon::people::OfficeId> institution);

}  // namespace timon::usecases::plans
