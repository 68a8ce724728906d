#include "storage/boards/plan_contents_store.hpp"

#include "storage/access/module_store.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "storage/lights/choice_store.hpp"
#include "storage/lights/profile_store.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/status_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/window_store.hpp"

namespace timon::storage::boards {
namespace {

constexpr Sql find_change{"boards/find_change", R"sql(
  SELECT coalesce(max(newest), 0) FROM (
    SELECT max(sequence) AS newest FROM changes WHERE board_id = :plan_id
    UNION ALL
    SELECT max(sequence) AS newest FROM changes WHERE board_id = :every_board) AS latest)sql"};
constexpr Sql list_changes{"boards/list_changes", R"sql(
  SELECT subject_kind, subject_id FROM changes WHERE board_id IN (:plan_id, :every_board) AND sequence > :change
  ORDER BY sequence LIMIT :limit)sql"};

}  // namespace

std::int64_t change_of_board(Session& session, PlanId plan) {
  return session.row<std::int64_t>(find_change, {{"plan_id", plan}, {"every_board", ledger::every_board}});
}

std::vector<BoardChange> changes_of_board(Session& session, PlanId plan, std::int64_t change, std::int64_t limit) {
  return session.rows<BoardChange>(
      list_changes, {{"plan_id", plan}, {"every_board", ledger::every_board}, {"change", change}, {"limit", limit}});
}

std::optional<PlanContents> read_plan_contents(Session& session, PlanId id) {
  auto plan = plans::find_plan(session, id);
  if (!plan) return std::nullopt;
  PlanContents contents;
  contents.plan = *std::move(plan);
  const auto institution = contents.plan.institution_id;
  contents.change = change_of_board(session, id);
  contents.levels = plans::levels_of(session, id);
  contents.period_weights = plans::period_weights(session, id);
  contents.periods = plans::list_periods(session, institution);
  contents.elements = plans::elements_of_plan(session, id);
  contents.indicators = indicators::indicators_of_plan(session, id);
  contents.measures = indicators::list_measures(session, institution);
  contents.facts = reports::current_facts_of_plan(session, id);
  contents.offices = people::offices(session);
  contents.profiles = lights::list_profiles(session);
  contents.light_choices = lights::choices_of_plan(session, id);
  contents.statuses = plans::all_statuses_of_plan(session, id);
  contents.budget = {budgets::find_settings(session, id), budgets::lines_of_plan(session, id),
                     budgets::current_amounts_of_plan(session, id), budgets::locked_periods(session, id)};
  contents.windows = reports::windows_of(session, id, institution);
  contents.asks_for_reports = access::modules_of(session, institution).has(timon::access::Module::Reports);
  const auto installation = people::find_installation(session);
  if (installation && installation->is_demonstration) contents.demonstration_on = installation->demonstration_on;
  if (const auto its = people::find_institution(session, institution)) {
    contents.time_zone = its->time_zone;
    if (its->example_on) contents.demonstration_on = its->example_on;
  }
  return contents;
}

}  // namespace timon::storage::boards
