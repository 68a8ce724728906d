#pragma once
// Amounts are only ever appended; beside them stands which one counts now for its line, period and stage.

#include <optional>
#include <span>
#include <vector>

#include "domain/budgets/budget.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::budgets {

using timon::budgets::Amount;
using timon::budgets::AmountId;
using timon::budgets::LineId;
using timon::budgets::ListedAmount;
using timon::budgets::Stage;

/// Appends it and makes it the one that counts.
void add_amount(Transaction& transaction, const Amount& amount);
/// Those of an import at once, each line, period and stage at most once.
void add_amounts(Transaction& transaction, std::span<const Amount> amounts, std::int64_t import_id);

/// The amount that counts now.
std::optional<Amount> current_amount(Session& session, LineId line, timon::plans::PeriodId period, Stage stage);
std::vector<Amount> current_amounts_of_plan(Session& session, timon::plans::PlanId plan);
std::vector<Amount> current_amounts_of_element(Session& session, timon::plans::ElementId element);

/// Of all lines of an element, also the replaced ones, newest first, those before `before`.
std::vector<ListedAmount> amounts_of_element(Session& session, timon::plans::ElementId element, AmountId before,
                                             std::int64_t limit);

}  // namespace timon::storage::budgets
