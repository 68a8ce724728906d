#include "web/api/recommendations/recommendation_routes.hpp"

#include <algorithm>

#include "usecases/recommendations/add_recommendation.hpp"
#include "usecases/recommendations/begin_answer_upload.hpp"
#include "usecases/recommendations/read_recommendation_file.hpp"
#include "usecases/recommendations/turn_recommendation.hpp"
#include "usecases/recommendations/withdraw_recommendation_file.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/recommendations/recommendation_views.hpp"
#include "web/api/tables.hpp"
#include "web/guard/ranged_download.hpp"

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

/// The last answer and the last word on it stand beside what was recommended.
Result<Response> recommendation_table(const Request& request, TableFormat format, const RecommendationsView& view,
                                      const usecases::ListRecommendations& filters, const Call& call) {
  using timon::recommendations::TurnKind;
  const auto said = [&](const char* prefix, const auto& code) {
    return code ? call.catalogue.text(prefix + std::string(name_of(*code))) : "";
  };
  Table table(request, format, call.catalogue, "recommendations",
              {"office", "origin", "criterion", "recommendation", "due_on", "days_over", "state", "recorded_at",
               "answer", "proof", "files", "withdrawn_files", "judgement"},
              {{"office", people::office_word(call, filters.office)},
               {"state", said("staff.recommendation_state.", filters.state)},
               {"origin", said("staff.recommendation_origin.", filters.origin)},
               {"criterion", said("staff.recommendation_criterion.", filters.criterion)}});
  for (const auto& one : view.items) {
    std::string answer, proof, judgement;
    std::int64_t standing = 0, withdrawn = 0;
    for (const auto& turn : one.turns) {
      const bool is_answer = turn.kind == TurnKind::Applied || turn.kind == TurnKind::Rebutted;
      const auto word = table.word("staff.recommendation_turn.", turn.kind);
      (is_answer ? answer : judgement) = turn.text.empty() ? word : word + " " + turn.text;
      if (!is_answer) continue;
      proof = turn.lost_proof ? call.catalogue.text("staff.recommendations.lost_proof") : turn.proof;
      withdrawn = std::ranges::count_if(turn.files, [](const auto& file) { return file.withdrawn_at.has_value(); });
      standing = std::ssize(turn.files) - withdrawn;
    }
    table.row(one.office_name, table.word("staff.recommendation_origin.", one.origin),
              table.word("staff.recommendation_criterion.", one.criterion), one.text, one.due_on, one.days_late,
              table.word("staff.recommendation_state.", one.state), one.recorded_at, answer, proof, standing, withdrawn,
              judgement);
  }
  return table.answer("recommendations");
}

Result<Response> list_recommendations(const Request& request, const Call& call) {
  auto filters = filters_of(request);
  if (!filters) return filters.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) filters->file_uses = usecases::FileUses::LeftOut;  // it counts them
  const auto shown = usecases::list_recommendations(call.context, *filters);
  if (!shown) return shown.error();
  if (*format) return recommendation_table(request, **format, view_of(*shown), *filters, call);
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

struct AnswerUploadBody {
  std::string name;
  std::int64_t size = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerUploadBody, (), (name, size))

Result<Response> begin_answer_upload(const Request& request, const Call& call) {
  const auto id = id_in_path<RecommendationId>(request);
  if (!id) return id.error();
  auto body = read_body<AnswerUploadBody>(request);
  if (!body) return body.error();
  const auto begun = usecases::begin_answer_upload(call.context, {*id, std::move(body->name), body->size});
  if (!begun) return begun.error();
  return answer(evidence::view_of(*begun), 201);
}

Result<Response> download_recommendation_file(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::recommendations::FileId>(request);
  if (!id) return id.error();
  const auto opened = usecases::open_recommendation_file(call.context, *id);
  if (!opened) return opened.error();
  return guard::ranged_download(
      request,
      {opened->name, std::string(timon::evidence::media_type_of(opened->kind)), opened->hash, opened->size_bytes},
      [&](auto from, auto until, const auto& take) {
        usecases::copy_recommendation_file(call.context, *opened, from, until, take);
      });
}

Result<Response> withdraw_recommendation_file(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::recommendations::FileId>(request);
  if (!id) return id.error();
  auto body = read_body<evidence::WithdrawBody>(request);
  if (!body) return body.error();
  const auto ground = evidence::ground_of(*body);
  const auto done = usecases::withdraw_recommendation_file(call.context, {*id, std::move(body->reason), ground});
  if (!done) return done.error();
  return http::no_content();
}

Result<Response> show_recommendation_thumbnail(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::recommendations::FileId>(request);
  if (!id) return id.error();
  auto picture = usecases::show_recommendation_thumbnail(call.context, *id);
  if (!picture) return picture.error();
  Response response;
  response.body = *std::move(picture);
  return std::move(response).with("content-type", "image/jpeg").with("cache-control", "private, max-age=86400");
}

}  // namespace

Routes recommendation_routes() {
  return {
      {Get, "/api/v1/recommendations", Action::ViewRecommendations, list_recommendations},
      {Post, "/api/v1/recommendations", Action::Recommend, add_recommendation},
      {Post, "/api/v1/recommendations/{id}/uploads", Action::AnswerRecommendations, begin_answer_upload},
      {Post, "/api/v1/recommendations/{id}/answer", Action::AnswerRecommendations, answer_recommendation},
      {Post, "/api/v1/recommendations/{id}/judgement", Action::Recommend, judge_recommendation},
      {Get, "/api/v1/recommendation-files/{id}/content", Action::ViewRecommendations, download_recommendation_file},
      {Post, "/api/v1/recommendation-files/{id}/withdrawal", Action::ViewRecommendations, withdraw_recommendation_file},
      {Get, "/api/v1/recommendation-files/{id}/thumbnail", Action::ViewRecommendations, show_recommendation_thumbnail},
  };
}

}  // namespace timon::api::recommendations
