#include "web/api/plans/plan_routes.hpp"

#include "usecases/plans/add_periods.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/plans/create_plan.hpp"
#include "usecases/plans/edit_plan.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/plans/plan_tables.hpp"

namespace timon::api::plans {
namespace {

using timon::plans::PlanId;
namespace usecases = timon::usecases::plans;

Result<Response> answer_with_plan(const Call& call, PlanId id, int status = 200) {
  const auto shown = usecases::show_plan(call.context, id);
  if (!shown) return shown.error();
  return answer(view_of(*shown), status);
}

/// PATCH and POST on a plan: the body, the use case, the plan as it is then.
template <class Input, class UseCase>
Result<Response> change_plan(const Request& request, const Call& call, UseCase use_case) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<Input>(request);
  if (!body) return body.error();
  const auto done = use_case(call.context, *id, *body);
  if (!done) return done.error();
  return answer_with_plan(call, *id);
}

Result<Response> list_plans(const Request& request, const Call& call) {
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto plans = usecases::list_plans(call.context);
  if (!plans) return plans.error();
  List<PlanRowView> list;
  for (const auto& plan : *plans) list.items.push_back(view_of(plan));
  if (*format) return plan_list_table(request, **format, list.items, call.catalogue);
  return answer_unless_known(request, list);
}

Result<Response> create_plan(const Request& request, const Call& call) {
  const auto body = read_body<usecases::CreatePlan>(request);
  if (!body) return body.error();
  const auto id = usecases::create_plan(call.context, *body);
  if (!id) return id.error();
  return answer_with_plan(call, *id, 201);
}

Result<Response> get_plan(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto shown = usecases::show_plan(call.context, *id);
  if (!shown) return shown.error();
  return answer_unless_known(request, view_of(*shown));
}

Result<Response> edit_plan(const Request& request, const Call& call) {
  return change_plan<usecases::EditPlan>(request, call, usecases::edit_plan);
}

Result<Response> approve_plan(const Request& request, const Call& call) {
  return change_plan<usecases::ApprovePlan>(request, call, usecases::approve_plan);
}

Result<Response> close_plan(const Request& request, const Call& call) {
  return change_plan<usecases::ClosePlan>(request, call, usecases::close_plan);
}

Result<Response> check_readiness(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<ReadinessTable>(request, "table");
  if (!which) return which.error();
  const auto readiness = usecases::check_readiness(call.context, *id);
  if (!readiness) return readiness.error();
  const auto view = view_of(*readiness, call.catalogue);
  if (!*format) return answer(view);
  const auto plan = usecases::show_plan(call.context, *id);
  if (!plan) return plan.error();
  return readiness_table(request, **format, which->value_or(ReadinessTable::Missing), view_of(*plan), view,
                         call.catalogue);
}

Result<Response> list_periods(const Request& request, const Call& call) {
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto periods = usecases::list_periods(call.context, *institution);
  if (!periods) return periods.error();
  if (*format)
    return period_table(request, **format, views_of(*periods), people::institution_word(call, *institution),
                        call.catalogue);
  return answer(List<PeriodView>{views_of(*periods)});
}

Result<Response> add_periods(const Request& request, const Call& call) {
  const auto body = read_body<usecases::AddPeriods>(request);
  if (!body) return body.error();
  const auto periods = usecases::add_periods(call.context, *body);
  if (!periods) return periods.error();
  return answer(List<PeriodView>{views_of(*periods)}, 201);
}

}  // namespace

Routes plan_routes() {
  return {
      {Get, "/api/v1/plans", Action::ViewPlans, list_plans},
      {Post, "/api/v1/plans", Action::CreatePlan, create_plan},
      {Get, "/api/v1/plans/{id}", Action::ViewPlans, get_plan},
      {Patch, "/api/v1/plans/{id}", Action::EditPlan, edit_plan},
      {Post, "/api/v1/plans/{id}/approval", Action::ApprovePlan, approve_plan},
      {Post, "/api/v1/plans/{id}/closure", Action::ClosePlan, close_plan},
      {Get, "/api/v1/plans/{id}/readiness", Action::ViewPlans, check_readiness},
      {Get, "/api/v1/periods", Action::ViewPlans, list_periods},
      {Post, "/api/v1/periods", Action::ManagePeriods, add_periods},
  };
}

}  // namespace timon::api::plans
