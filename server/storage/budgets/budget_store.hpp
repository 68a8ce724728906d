#pragma once
// The money of plans: how it is read, lines, which periods are final. What is told of a line stands in amount_store.

#include <optional>
#include <span>
#include <vector>

#include "domain/budgets/budget.hpp"
#include "domain/plans/period.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::budgets {

using timon::budgets::Line;
using timon::budgets::Lock;
using timon::budgets::Settings;
using timon::plans::ElementId;
using timon::plans::PlanId;

std::optional<Settings> find_settings(Session& session, PlanId plan);
void add_settings(Transaction& transaction, const Settings& settings);
/// Of the version that was read; refused as a conflict when somebody changed them since.
Result<void> save_settings(Transaction& transaction, const Settings& settings);

/// The line that says the same, whatever its id.
std::optional<Line> find_line(Session& session, const Line& like);
std::optional<Line> find_line(Session& session, timon::budgets::LineId id);
void add_lines(Transaction& transaction, std::span<const Line> lines);
inline void add_line(Transaction& transaction, const Line& line) { add_lines(transaction, {&line, 1}); }
std::vector<Line> lines_of_plan(Session& session, PlanId plan);
std::vector<Line> lines_of_element(Session& session, ElementId element);

std::vector<timon::plans::Period> locked_periods(Session& session, PlanId plan);
/// False for one that is locked already.
bool add_lock(Transaction& transaction, const Lock& lock);
/// Whether there was one.
bool remove_lock(Transaction& transaction, const Lock& lock);

/// Whether anything was spent on the element.
bool has_execution(Session& session, ElementId element);
/// All the money of an element of a draft, for good.
void delete_money(Transaction& transaction, ElementId element);

}  // namespace timon::storage::budgets
