#pragma once
// Rows of a spreadsheet become elements, and change those that are there: all of them or none.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "domain/plans/element.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

/// With `element` and its `version` what is given changes there; without, it is a new one.
struct PastedRow {
  std::optional<timon::plans::ElementId> element{};
  std::optional<std::int64_t> version{};
  std::optional<timon::plans::ElementId> parent{};  ///< of a new one
  std::optional<std::int64_t> parent_row{};         ///< or a row above this one, from 0
  std::optional<std::string> level{};               ///< code, of a new one
  std::optional<std::string> code{};
  std::optional<std::string> name{};
  std::optional<std::string> description{};
  std::optional<Hundredths> weight{};
  std::optional<timon::people::OfficeId> office{};
  std::optional<timon::people::PersonId> person{};
  std::optional<Day> start_on{};
  std::optional<Day> end_on{};
  std::optional<timon::plans::InitiativeKind> initiative_kind{};
  std::optional<timon::plans::ActionType> action_type{};
};
BOOST_DESCRIBE_STRUCT(PastedRow, (),
                      (element, version, parent, parent_row, level, code, name, description, weight, office, person,
                       start_on, end_on, initiative_kind, action_type))

struct PasteElements {
  std::vector<PastedRow> rows{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(PasteElements, (), (rows, reason))

inline constexpr std::size_t pasted_rows_limit = 2'000;

/// The element of each row. Refused with every mistake of every row (`rows[3].code`): what add_element, edit_element
/// and set_weights refuse, a parent row that is not above; more rows than anybody looks through.
Result<std::vector<timon::plans::ElementId>> paste_elements(const Context& context, timon::plans::PlanId plan,
                                                            const PasteElements& input);

}  // namespace timon::usecases::plans
