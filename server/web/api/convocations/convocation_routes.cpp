#include "web/api/convocations/convocation_routes.hpp"

#include "usecases/convocations/convoke_offices.hpp"
#include "web/api/convocations/convocation_views.hpp"

namespace timon::api::convocations {
namespace {

namespace usecases = timon::usecases::convocations;

Result<Response> list_convocations(const Request& request, const Call& call) {
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto standing = in_query<usecases::Standing>(request, "standing");
  if (!standing) return standing.error();
  const auto shown = usecases::list_convocations(call.context, {*office, *standing});
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> convoke_offices(const Request& request, const Call& call) {
  const auto body = read_body<usecases::ConvokeOffices>(request);
  if (!body) return body.error();
  const auto added = usecases::convoke_offices(call.context, *body);
  if (!added) return added.error();
  return answer(AddedConvocationView{*added}, 201);
}

Result<Response> mark_participation(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::convocations::ConvocationId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::MarkParticipation>(request);
  if (!body) return body.error();
  if (auto done = usecases::mark_participation(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes convocation_routes() {
  return {
      {Get, "/api/v1/convocations", Action::ViewConvocations, list_convocations},
      {Post, "/api/v1/convocations", Action::Convoke, convoke_offices},
      {Post, "/api/v1/convocations/{id}/participations", Action::Convoke, mark_participation},
  };
}

}  // namespace timon::api::convocations
