#include "web/api/homes/task_table.hpp"

namespace timon::api::homes {

Result<Response> task_table(const Request& request, TableFormat format, const std::string& name,
                            const std::vector<TaskView>& tasks, const Catalogue& catalogue) {
  Table table(request, format, catalogue, name,
              {"plan", "code", "name", "indicator_name", "measure", "office", "person", "period", "due_on", "days_late",
               "planned_value", "reported_value", "verified_value", "recorded_at", "light"},
              {{"on", std::string(request.query_value("on").value_or(""))}});
  const auto value = [](const std::optional<reports::FactView>& fact) { return fact ? fact->value : std::nullopt; };
  for (const auto& its : tasks) {
    std::optional<Instant> told;
    if (its.reported) told = its.reported->recorded_at;
    table.row(its.plan.name, its.element.code, its.element.name, its.indicator_name, its.measure_name, its.office_name,
              its.person_name, its.period_name, its.due_on, its.days_late, value(its.planned), value(its.reported),
              value(its.verified), told, its.figures.light.word);
  }
  return table.answer(name);
}

}  // namespace timon::api::homes
