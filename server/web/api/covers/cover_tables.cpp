#include "web/api/covers/cover_tables.hpp"

namespace timon::api::covers {
namespace {

/// A row for each target, and one for an indicator without any.
Result<Response> goal_table(Table table, const CoverView& view) {
  const auto add = [&](const CoverGoalView& goal, const CoverIndicatorView& its, const std::string& period,
                       std::optional<Millionths> target) {
    table.row(goal.code, goal.name, its.code, its.name, its.measure, its.is_measure_validated, period, target,
              its.means, its.progress.of_plan, its.progress.of_year);
  };
  for (const auto& goal : view.goals)
    for (const auto& its : goal.indicators) {
      for (const auto& target : its.targets) add(goal, its, target.period, target.value);
      if (its.targets.empty()) add(goal, its, "", std::nullopt);
    }
  return table.answer("cover-goals-" + view.code);
}

/// Men, women and others have no name of their own: the breakdown says them by code.
Result<Response> population_table(Table table, const CoverView& view) {
  for (const auto& its : view.identity.population) {
    const bool is_whole = its.breakdown == Breakdown::Whole;
    table.row(is_whole ? table.word("staff.cover.", "whole") : table.word("staff.cover.breakdown.", its.breakdown),
              its.breakdown == Breakdown::Sex ? table.word("staff.cover.sex.", std::string_view(its.name)) : its.name,
              its.target, its.priority, its.attended);
  }
  return table.answer("cover-population-" + view.code);
}

Result<Response> partner_table(Table table, const CoverView& view) {
  for (const auto& its : view.identity.partners) table.row(its.office_name, its.contribution);
  return table.answer("cover-partners-" + view.code);
}

}  // namespace

Result<Response> covers_table(const Request& request, TableFormat format, const std::string& plan,
                              const CoversView& view, const Catalogue& catalogue) {
  Table table(request, format, catalogue, "covers",
              {"code", "name", "office", "cover_identity", "cover_goals", "status", "reach", "reach_percent"},
              {{"plan", view.plan_name}, {"on", std::string(request.query_value("on").value_or(""))}});
  for (const auto& its : view.items)
    table.row(its.code, its.name, its.office_name, table.word("staff.cover.state.", its.identity),
              table.word("staff.cover.state.", its.goals), table.word("staff.cover.status.", its.status),
              table.word("staff.cover.reach.", its.reach.state), its.reach.percent);
  return table.answer("covers-" + plan);
}

Result<Response> cover_table(const Request& request, TableFormat format, CoverTable which, const CoverView& view,
                             const guard::TableFilters& of, const Catalogue& catalogue) {
  const auto begun = [&](const char* name, std::initializer_list<const char*> columns) {
    return Table(request, format, catalogue, name, columns, of);
  };
  if (which == CoverTable::Population)
    return population_table(
        begun("cover_population", {"breakdown", "population", "target_people", "priority_people", "attended_people"}),
        view);
  if (which == CoverTable::Partners) return partner_table(begun("cover_partners", {"office", "contribution"}), view);
  return goal_table(
      begun("cover_goals", {"code", "name", "indicator_code", "indicator_name", "measure", "is_measure_validated",
                            "period", "target", "means", "of_plan", "of_year_percent"}),
      view);
}

}  // namespace timon::api::covers
