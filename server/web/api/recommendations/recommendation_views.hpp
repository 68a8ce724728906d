#pragma once
// Recommendations as the contract shows them.

#include <boost/describe/class.hpp>

#include "usecases/recommendations/list_recommendations.hpp"
#include "web/api/evidence/evidence_views.hpp"

namespace timon::api::recommendations {

struct RecommendationFileView {
  timon::recommendations::FileId id{};
  std::string name{};
  timon::evidence::FileKind kind{};
  std::int64_t size = 0;
  std::string sha256{};
  std::optional<std::string> content{};    ///< address; nothing: withdrawn for personal data
  std::optional<std::string> thumbnail{};  ///< address, of pictures
  std::vector<evidence::EvidenceView> also_backs{};
  std::vector<evidence::BackedAnswerView> also_answers{};
  std::optional<Instant> withdrawn_at{};
  std::optional<std::string> withdrawn_by_name{};
  std::optional<std::string> withdrawn_by_post{};
  std::optional<timon::evidence::WithdrawalGround> ground{};
  std::string withdrawal_reason{};
  std::vector<timon::evidence::WithdrawalGround> may_withdraw{};
};
BOOST_DESCRIBE_STRUCT(RecommendationFileView, (),
                      (id, name, kind, size, sha256, content, thumbnail, also_backs, also_answers, withdrawn_at,
                       withdrawn_by_name, withdrawn_by_post, ground, withdrawal_reason, may_withdraw))

struct TurnView {
  timon::recommendations::TurnKind kind{};
  std::string text{};
  std::string proof{};
  std::vector<RecommendationFileView> files{};
  bool lost_proof = false;
  std::optional<std::string> person_name{};
  std::optional<std::string> person_post{};
  Instant recorded_at{};
};
BOOST_DESCRIBE_STRUCT(TurnView, (), (kind, text, proof, files, lost_proof, person_name, person_post, recorded_at))

struct RecommendationView {
  timon::recommendations::RecommendationId id{};
  timon::people::OfficeId office{};
  std::string office_name{};
  timon::recommendations::Origin origin{};
  timon::recommendations::Criterion criterion{};
  std::string text{};
  Day due_on{};
  std::int64_t days_late = 0;
  timon::recommendations::State state{};
  std::int64_t version = 0;
  std::optional<std::string> person_name{};
  std::optional<std::string> person_post{};
  Instant recorded_at{};
  std::vector<TurnView> turns{};
  std::vector<timon::recommendations::TurnKind> may{};
};
BOOST_DESCRIBE_STRUCT(RecommendationView, (),
                      (id, office, office_name, origin, criterion, text, due_on, days_late, state, version, person_name,
                       person_post, recorded_at, turns, may))

struct OfficeNameView {
  timon::people::OfficeId id{};
  std::string name{};
};
BOOST_DESCRIBE_STRUCT(OfficeNameView, (), (id, name))

struct RecommendationsView {
  std::vector<RecommendationView> items{};
  std::optional<std::string> next{};
  std::vector<OfficeNameView> may_recommend{};
  std::vector<timon::recommendations::Origin> origins{};
  Day today{};
};
BOOST_DESCRIBE_STRUCT(RecommendationsView, (), (items, next, may_recommend, origins, today))

struct AddedView {
  timon::recommendations::RecommendationId id{};
};
BOOST_DESCRIBE_STRUCT(AddedView, (), (id))

RecommendationsView view_of(const usecases::recommendations::ShownRecommendations& shown);

}  // namespace timon::api::recommendations
