#include "web/api/reports/report_matrix_routes.hpp"

#include "usecases/boards/open_plan.hpp"
#include "usecases/reports/accept_reports.hpp"
#include "web/api/calls.hpp"
#include "web/api/reports/matrix_table.hpp"
#include "web/api/reports/office_report_view.hpp"
#include "web/guard/refusal.hpp"

namespace timon::api::reports {
namespace {

using timon::people::OfficeId;
using timon::plans::PlanId;
using usecases::boards::PlanAt;
using usecases::boards::PlanMemory;

struct AcceptedBody {
  OfficeId office;
  std::string period;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(AcceptedBody, (), (office, period, version))

struct AcceptBody {
  std::vector<AcceptedBody> reports;
};
BOOST_DESCRIBE_STRUCT(AcceptBody, (), (reports))

struct SettingsBody {
  timon::reports::Unanswered unanswered{};
};
BOOST_DESCRIBE_STRUCT(SettingsBody, (), (unanswered))

struct AcceptedView {
  OfficeId office;
  std::string period;
  bool is_accepted = false;
  std::optional<std::int64_t> version;
  std::vector<std::string> reasons;  ///< sentences: why it was not
};
BOOST_DESCRIBE_STRUCT(AcceptedView, (), (office, period, is_accepted, version, reasons))

Result<PlanAt> opened(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  return usecases::boards::open_image(call.context, memory, *plan, *on);
}

Result<Response> matrix_table(const Request& request, TableFormat format, const PlanAt& plan,
                              const usecases::reports::ReportMatrix& matrix, const Catalogue& catalogue) {
  const auto& its = plan.image->plan();
  const auto on = plan.on.text();
  const auto shown = request.query_value("period").value_or("");
  auto table =
      begin_matrix_table(request, format, catalogue, {{"plan", its.name}, {"on", on}, {"period", std::string(shown)}});
  add_matrix(table, *plan.image, matrix);
  return table.answer("reports-" + its.id.text() + "-" + on);
}

Result<Response> list_reports(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = opened(memory, request, call);
  if (!plan) return plan.error();
  usecases::reports::ListReports input{.on = plan->on};
  if (const auto period = request.query_value("period")) input.period = std::string(*period);
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto matrix = usecases::reports::list_reports(call.context, *plan->image, input);
  if (!matrix) return matrix.error();
  if (*format) return matrix_table(request, **format, *plan, *matrix, call.catalogue);
  return answer_unless_known(request, matrix_view(*plan->image, input.on, *matrix));
}

AcceptedView accepted_view(const usecases::reports::AcceptedReport& its, const Catalogue& catalogue) {
  AcceptedView view{its.address.office, its.address.period, its.outcome.has_value(), {}, {}};
  if (its.outcome) {
    view.version = its.outcome->version;
    return view;
  }
  const auto problem = guard::problem_of(its.outcome.error(), catalogue);
  for (const auto& field : problem.fields) view.reasons.push_back(field.message);
  if (problem.fields.empty()) view.reasons.push_back(problem.title);
  return view;
}

/// On the day itself, whichever is shown: who accepts chooses no day on which less is asked.
Result<Response> accept_reports(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto plan = usecases::boards::open_image(call.context, memory, *id, std::nullopt);
  if (!plan) return plan.error();
  const auto body = read_body<AcceptBody>(request);
  if (!body) return body.error();
  usecases::reports::AcceptReports input{.on = plan->on};
  for (const auto& its : body->reports) input.reports.push_back({{its.office, its.period}, its.version});
  const auto outcomes = usecases::reports::accept_reports(call.context, *plan->image, input);
  if (!outcomes) return outcomes.error();
  List<AcceptedView> list;
  for (const auto& its : *outcomes) list.items.push_back(accepted_view(its, call.catalogue));
  return answer(list);
}

Result<Response> set_report_settings(PlanMemory&, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<SettingsBody>(request);
  if (!body) return body.error();
  const auto kept = usecases::reports::set_report_settings(call.context, *plan, body->unanswered);
  if (!kept) return kept.error();
  return answer(*body);
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes report_matrix_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/plans/{id}/reports", Action::ViewPlans, with(memory, reports::list_reports)},
      {Put, "/api/v1/plans/{id}/reports/settings", Action::EditPlan, with(memory, reports::set_report_settings)},
      {Post, "/api/v1/plans/{id}/reports/acceptances", Action::ReviewReports, with(memory, reports::accept_reports)},
  };
}

}  // namespace timon::api::reports
