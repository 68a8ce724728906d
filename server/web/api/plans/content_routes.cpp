#include "web/api/plans/content_routes.hpp"

#include "usecases/plans/copy_plan.hpp"
#include "usecases/plans/paste_elements.hpp"
#include "usecases/plans/show_plan.hpp"
#include "web/api/plans/change_table.hpp"
#include "web/api/plans/content_views.hpp"
#include "web/api/plans/plan_views.hpp"

namespace timon::api::plans {
namespace {

using timon::plans::PlanId;
namespace usecases = timon::usecases::plans;

Result<Response> list_content(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto rows = usecases::list_content(call.context, *id);
  if (!rows) return rows.error();
  List<ContentRowView> list;
  for (const auto& row : *rows) list.items.push_back(view_of(row));
  return answer(list);
}

Result<Response> paste_elements(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::PasteElements>(request);
  if (!body) return body.error();
  auto elements = usecases::paste_elements(call.context, *id, *body);
  if (!elements) return elements.error();
  return answer(PastedView{*std::move(elements)});
}

Result<Response> copy_plan(const Request& request, const Call& call) {
  const auto source = id_in_path<PlanId>(request);
  if (!source) return source.error();
  const auto body = read_body<usecases::CopyPlan>(request);
  if (!body) return body.error();
  const auto id = usecases::copy_plan(call.context, *source, *body);
  if (!id) return id.error();
  const auto shown = usecases::show_plan(call.context, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown), 201);
}

/// What stands in an address is text: nothing where it is not given.
Result<std::optional<std::int64_t>> version_in(const Request& request) {
  const auto text = request.query_value("version");
  if (!text) return std::optional<std::int64_t>{};
  const auto number = parse_id_number(*text);
  if (!number) return invalid("version", "wrong_type", {{"expected", "whole_number"}});
  return std::optional(*number);
}

Result<Response> compare_versions(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto number = version_in(request);
  if (!number) return number.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto comparison = usecases::compare_versions(call.context, *id, *number);
  if (!comparison) return comparison.error();
  if (!*format) return answer(view_of(*comparison));
  const auto shown = usecases::show_plan(call.context, *id);
  if (!shown) return shown.error();
  return change_table(request, **format, shown->plan, view_of(*comparison), call.catalogue);
}

}  // namespace

Routes content_routes() {
  return {
      {Get, "/api/v1/plans/{id}/content", Action::ViewPlans, list_content},
      {Post, "/api/v1/plans/{id}/content", Action::EditElements, paste_elements},
      {Post, "/api/v1/plans/{id}/copies", Action::CreatePlan, copy_plan},
      {Get, "/api/v1/plans/{id}/changes", Action::ViewPlans, compare_versions},
  };
}

}  // namespace timon::api::plans
