#include "web/api/homes/office_routes.hpp"

#include "usecases/homes/show_office.hpp"
#include "usecases/homes/show_shared_goals.hpp"
#include "web/api/homes/task_view.hpp"
#include "web/api/reports/matrix_table.hpp"
#include "web/api/reports/office_report_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::homes {
namespace {

using usecases::boards::PlanMemory;

struct OfficeBriefView {
  timon::people::OfficeId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(OfficeBriefView, (), (id, code, name))

struct WorkOfPersonView {
  std::optional<timon::people::PersonId> person;
  std::optional<std::string> person_name, person_post;
  std::int64_t subjects = 0, late = 0, on_time_count = 0, late_count = 0;
  std::optional<Hundredths> punctuality;
};
BOOST_DESCRIBE_STRUCT(WorkOfPersonView, (),
                      (person, person_name, person_post, subjects, late, on_time_count, late_count, punctuality))

struct OfficeGoalView {
  boards::PlanRowView plan;
  boards::BoardRowView row;
};
BOOST_DESCRIBE_STRUCT(OfficeGoalView, (), (plan, row))

struct OfficeView {
  std::vector<OfficeBriefView> offices;
  std::optional<OfficeBriefView> office;
  bool asks_for_reports = false;
  std::vector<boards::LightCountView> lights;
  std::vector<OfficeGoalView> goals;
  std::vector<WorkOfPersonView> people;
  std::vector<reports::ReportMatrixView> reports;
};
BOOST_DESCRIBE_STRUCT(OfficeView, (), (offices, office, asks_for_reports, lights, goals, people, reports))

struct SharedGoalView {
  boards::PlanRowView plan;
  boards::BoardRowView row;
  usecases::homes::Part part{};
  bool may_report = false;
};
BOOST_DESCRIBE_STRUCT(SharedGoalView, (), (plan, row, part, may_report))

struct SharedGoalsView {
  std::vector<SharedGoalView> items;
};
BOOST_DESCRIBE_STRUCT(SharedGoalsView, (), (items))

OfficeBriefView brief_of(const timon::people::Office& office) { return {office.id, office.code, office.name}; }

WorkOfPersonView work_of(const usecases::homes::WorkOfPerson& work) {
  WorkOfPersonView view{.person = work.person_id,
                        .person_name = {},
                        .person_post = {},
                        .subjects = work.subjects,
                        .late = work.late,
                        .on_time_count = work.punctuality.on_time,
                        .late_count = work.punctuality.late,
                        .punctuality = work.punctuality.share()};
  if (!work.name.empty()) view.person_name = work.name;
  if (!work.post.empty()) view.person_post = work.post;
  return view;
}

enum class OfficeTable { Goals, People, Reports };
constexpr auto names_of(OfficeTable) {
  using enum OfficeTable;
  return std::to_array<Name<OfficeTable>>({{Goals, "goals"}, {People, "people"}, {Reports, "reports"}});
}

/// Who keeps to their reports.
Result<Response> people_table(Table table, const std::vector<WorkOfPersonView>& people) {
  for (const auto& its : people)
    table.row(its.person_name, its.person_post, its.subjects, its.late, its.on_time_count, its.late_count,
              its.punctuality);
  return table.answer("punctuality");
}

guard::TableFilters office_filters(const Request& request, const OfficeView& view) {
  return {{"office", view.office ? view.office->name : ""},
          {"on", std::string(request.query_value("on").value_or(""))}};
}

/// Of every plan that asks for them.
Result<Response> office_reports_table(Table table, const usecases::homes::OfficeView& shown) {
  for (const auto& [plan, matrix] : shown.reports) reports::add_matrix(table, *plan.image, matrix);
  return table.answer("reports");
}

Result<Response> office_table(const Request& request, TableFormat format, OfficeTable which, const OfficeView& view,
                              const Catalogue& catalogue) {
  const auto filters = office_filters(request, view);
  if (which == OfficeTable::People)
    return people_table({request,
                         format,
                         catalogue,
                         "punctuality",
                         {"person", "post", "subjects", "late_now", "on_time_count", "late_count", "punctuality"},
                         filters},
                        view.people);
  Table table(request, format, catalogue, "office_goals",
              {"plan", "code", "level", "name", "office", "planned", "reported", "verified", "compliance", "light"},
              filters);
  for (const auto& [plan, row] : view.goals)
    table.row(plan.name, row.code, row.level, row.name, row.office_name, row.figures.planned, row.figures.reported,
              row.figures.verified, row.figures.compliance, row.figures.light.word);
  return table.answer("goals");
}

Result<Response> show_office(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<OfficeTable>(request, "table");
  if (!which) return which.error();
  const auto shown = usecases::homes::show_office(call.context, memory, {*office, *on});
  if (!shown) return shown.error();
  OfficeView view{.offices = {},
                  .office = {},
                  .asks_for_reports = shown->asks_for_reports,
                  .lights = boards::counts_view(shown->lights),
                  .goals = {},
                  .people = {},
                  .reports = {}};
  for (const auto& its : shown->offices) view.offices.push_back(brief_of(its));
  if (shown->office) view.office = brief_of(*shown->office);
  for (const auto& [plan, row] : shown->goals)
    view.goals.push_back({boards::plan_row_view(*plan.image), boards::row_view(plan, {}, row, call.catalogue)});
  for (const auto& work : shown->people) view.people.push_back(work_of(work));
  for (const auto& [plan, matrix] : shown->reports)
    view.reports.push_back(reports::matrix_view(*plan.image, plan.board->on(), matrix));
  const auto table = which->value_or(OfficeTable::Goals);
  if (*format && table == OfficeTable::Reports)
    return office_reports_table(
        reports::begin_matrix_table(request, **format, call.catalogue, office_filters(request, view)), *shown);
  if (*format) return office_table(request, **format, table, view, call.catalogue);
  return answer_unless_known(request, view);
}

Result<Response> shared_table(const Request& request, TableFormat format, const SharedGoalsView& view,
                              const Catalogue& catalogue) {
  Table table(request, format, catalogue, "shared_goals",
              {"plan", "code", "level", "name", "office", "planned", "reported", "verified", "compliance", "light"},
              {{"on", std::string(request.query_value("on").value_or(""))}});
  for (const auto& its : view.items)
    table.row(its.plan.name, its.row.code, its.row.level, its.row.name, its.row.office_name, its.row.figures.planned,
              its.row.figures.reported, its.row.figures.verified, its.row.figures.compliance,
              its.row.figures.light.word);
  return table.answer("shared-goals");
}

Result<Response> show_shared_goals(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto goals = usecases::homes::show_shared_goals(call.context, memory, *on);
  if (!goals) return goals.error();
  SharedGoalsView view;
  for (const auto& [plan, row, part, may_report] : *goals)
    view.items.push_back(
        {boards::plan_row_view(*plan.image), boards::row_view(plan, {}, row, call.catalogue), part, may_report});
  if (*format) return shared_table(request, **format, view, call.catalogue);
  return answer_unless_known(request, view);
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes office_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/homes/office", Action::LeadOffice, with(memory, homes::show_office)},
      {Get, "/api/v1/homes/shared", Action::ShareGoals, with(memory, homes::show_shared_goals)},
  };
}

}  // namespace timon::api::homes
