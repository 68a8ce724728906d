#include "web/api/recommendations/recommendation_routes.hpp"

#include "usecases/recommendations/add_recommendation.hpp"
#include "usecases/recommendations/turn_recommendation.hpp"
#include "web/api/recommendations/recommendation_views.hpp"

namespace timon::api::recommendations {
namespace {

using timon::recommendations::RecommendationId;
namespace usecases = timon::usecases::recommendations;

Result<usecases::ListRecommendations> filters_of(const Request& request) {
  using namespace timon::recommendations;
  const auto institution = in_query<timon::people::OfficeId>(request, "institution");
  if (!institution) return institution.error();
  const auto office = in_query<timon::people::OfficeId>(request, "office");
  if (!office) return office.error();
  const auto state = in_query<State>(request, "state");
  if (!state) return state.error();
  const auto origin = in_query<Origin>(request, "origin");
  if (!origin) return origin.error();
  const auto criterion = in_query<Criterion>(request, "criterion");
  if (!criterion) return criterion.error();
  return usecases::ListRecommendations{*institution, *office, *state, *origin, *criterion};
}

Result<Response> list_recommendations(const Request& request, const Call& call) {
  const auto filters = filters_of(request);
  if (!filters) return filters.error();
  const auto shown = usecases::list_recommendations(call.context, *filters);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> add_recommendation(const Request& request, const Call& call) {
  const auto body = read_body<usecases::AddRecommendation>(request);
  if (!body) return body.error();
  const auto added = usecases::add_recommendation(call.context, *body);
  if (!added) return added.error();
  return answer(AddedView{*added}, 201);
}

Result<Response> answer_recommendation(const Request& request, const Call& call) {
  const auto id = id_in_path<RecommendationId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::TurnRecommendation>(request);
  if (!body) return body.error();
  if (auto done = usecases::answer_recommendation(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

Result<Response> judge_recommendation(const Request& request, const Call& call) {
  const auto id = id_in_path<RecommendationId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::TurnRecommendation>(request);
  if (!body) return body.error();
  if (auto done = usecases::judge_recommendation(call.context, *id, *body); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes recommendation_routes() {
  return {
      {Get, "/api/v1/recommendations", Action::ViewRecommendations, list_recommendations},
      {Post, "/api/v1/recommendations", Action::Recommend, add_recommendation},
      {Post, "/api/v1/recommendations/{id}/answer", Action::AnswerRecommendations, answer_recommendation},
      {Post, "/api/v1/recommendations/{id}/judgement", Action::Recommend, judge_recommendation},
  };
}

}  // namespace timon::api::recommendations
