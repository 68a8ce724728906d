#include "web/api/indicators/indicator_edit_routes.hpp"

#include "usecases/indicators/add_indicator.hpp"
#include "usecases/indicators/delete_indicator.hpp"
#include "usecases/indicators/edit_indicator.hpp"
#include "usecases/indicators/validate_measure.hpp"
#include "web/api/plans/element_edit_routes.hpp"

namespace timon::api::indicators {
namespace {

using timon::indicators::IndicatorId;
namespace usecases = timon::usecases::indicators;

Result<Response> add_indicator(const Request& request, const Call& call, const ShowIndicator& show) {
  const auto element = id_in_path<timon::plans::ElementId>(request);
  if (!element) return element.error();
  const auto body = read_body<usecases::IndicatorSheet>(request);
  if (!body) return body.error();
  const auto id = usecases::add_indicator(call.context, *element, *body);
  if (!id) return id.error();
  return show(call, *id, 201);
}

/// The body, the use case, the sheet as it is then.
template <class Input, class UseCase>
Result<Response> change(const Request& request, const Call& call, const ShowIndicator& show, UseCase use_case) {
  const auto id = id_in_path<IndicatorId>(request);
  if (!id) return id.error();
  const auto body = read_body<Input>(request);
  if (!body) return body.error();
  const auto done = use_case(call.context, *id, *body);
  if (!done) return done.error();
  return show(call, *id, 200);
}

Result<Response> edit_indicator(const Request& request, const Call& call, const ShowIndicator& show) {
  return change<usecases::EditIndicator>(request, call, show, usecases::edit_indicator);
}

Result<Response> validate_measure(const Request& request, const Call& call, const ShowIndicator& show) {
  return change<usecases::ValidateMeasure>(request, call, show, usecases::validate_measure);
}

Result<Response> delete_indicator(const Request& request, const Call& call) {
  const auto id = id_in_path<IndicatorId>(request);
  if (!id) return id.error();
  const auto farewell = plans::farewell_of(request);
  if (!farewell) return farewell.error();
  const auto gone = usecases::delete_indicator(call.context, *id, farewell->version, farewell->reason);
  if (!gone) return gone.error();
  return Response{.status = 204};
}

}  // namespace

Routes indicator_edit_routes(ShowIndicator show) {
  const auto shown = [show](auto handler) {
    return [show, handler](const Request& request, const Call& call) { return handler(request, call, show); };
  };
  return {
      {Post, "/api/v1/elements/{id}/indicators", Action::EditIndicators, shown(add_indicator)},
      {Patch, "/api/v1/indicators/{id}", Action::EditIndicators, shown(edit_indicator)},
      {Delete, "/api/v1/indicators/{id}", Action::EditIndicators, delete_indicator},
      {Put, "/api/v1/indicators/{id}/measure", Action::ValidateMeasure, shown(validate_measure)},
  };
}

}  // namespace timon::api::indicators
