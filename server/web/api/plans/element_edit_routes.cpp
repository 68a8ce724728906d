#include "web/api/plans/element_edit_routes.hpp"

#include <charconv>

#include "usecases/plans/add_element.hpp"
#include "usecases/plans/delete_element.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/move_element.hpp"
#include "usecases/plans/set_weights.hpp"

namespace timon::api::plans {
namespace {

using timon::plans::ElementId;
using timon::plans::PlanId;
namespace usecases = timon::usecases::plans;

Response no_content() { return {.status = 204}; }

Result<Response> add_element(const Request& request, const Call& call, const ShowElement& show) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<usecases::AddElement>(request);
  if (!body) return body.error();
  const auto id = usecases::add_element(call.context, *plan, *body);
  if (!id) return id.error();
  return show(call, *id, 201);
}

Result<Response> edit_element(const Request& request, const Call& call, const ShowElement& show) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::EditElement>(request);
  if (!body) return body.error();
  const auto done = usecases::edit_element(call.context, *id, *body);
  if (!done) return done.error();
  return show(call, *id, 200);
}

Result<Response> move_element(const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::MoveElement>(request);
  if (!body) return body.error();
  const auto done = usecases::move_element(call.context, *id, *body);
  if (!done) return done.error();
  return no_content();
}

Result<Response> delete_element(const Request& request, const Call& call) {
  const auto id = id_in_path<ElementId>(request);
  if (!id) return id.error();
  const auto farewell = farewell_of(request);
  if (!farewell) return farewell.error();
  const auto gone = usecases::delete_element(call.context, *id, farewell->version, farewell->reason);
  if (!gone) return gone.error();
  return no_content();
}

Result<Response> set_weights(const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<usecases::SetWeights>(request);
  if (!body) return body.error();
  const auto done = usecases::set_weights(call.context, *plan, *body);
  if (!done) return done.error();
  return no_content();
}

}  // namespace

Result<Farewell> farewell_of(const Request& request) {
  Farewell farewell{.reason = std::string(request.query_value("reason").value_or(""))};
  const auto text = request.query_value("version");
  if (!text) return invalid("version", "missing_field");
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), farewell.version);
  if (error != std::errc{} || end != text->data() + text->size())
    return invalid("version", "wrong_type", {{"expected", "whole_number"}});
  return farewell;
}

Routes element_edit_routes(ShowElement show) {
  const auto shown = [show](auto handler) {
    return [show, handler](const Request& request, const Call& call) { return handler(request, call, show); };
  };
  return {
      {Post, "/api/v1/plans/{id}/elements", Action::EditElements, shown(add_element)},
      {Put, "/api/v1/plans/{id}/weights", Action::EditElements, set_weights},
      {Patch, "/api/v1/elements/{id}", Action::EditElements, shown(edit_element)},
      {Delete, "/api/v1/elements/{id}", Action::EditElements, delete_element},
      {Put, "/api/v1/elements/{id}/position", Action::EditElements, move_element},
  };
}

}  // namespace timon::api::plans
