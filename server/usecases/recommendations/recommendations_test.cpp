#include "usecases/recommendations/add_recommendation.hpp"
#include "usecases/recommendations/list_recommendations.hpp"
#include "usecases/recommendations/turn_recommendation.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::recommendations {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;

class Recommendations : public testing::InVillage {
 protected:
  AddRecommendation of(OfficeId office, Origin origin = Origin::Planning) const {
    return {office, origin, Criterion::FollowUp, "Publicar los informes trimestrales", make_day(2024, 2, 20)};
  }
  RecommendationId added() { return add_recommendation(as_planner(), of(village.works)).value(); }
  std::vector<ShownRecommendation> seen_by(const access::Caller& caller, const ListRecommendations& input = {}) {
    return list_recommendations(as(caller), input).value().items;
  }
  static TurnRecommendation turn(std::int64_t version, TurnKind kind, const char* text = "Oficio 12",
                                 const char* proof = "Acta 4, folio 2") {
    return {version, kind, text, proof};
  }
};
TIMON_ON_BOTH_ENGINES(Recommendations);

TEST_P(Recommendations, is_made_answered_returned_rebutted_and_accepted) {
  const auto id = added();
  ASSERT_THAT(seen_by(works), SizeIs(1));
  EXPECT_EQ(seen_by(works)[0].office_name, "Obras Públicas");
  EXPECT_THAT(seen_by(works)[0].may, ElementsAre(TurnKind::Applied, TurnKind::Rebutted));
  EXPECT_THAT(seen_by(planner)[0].may, ElementsAre(TurnKind::Withdrawn));
  ASSERT_EQ(refusals(answer_recommendation(as(works), id, turn(1, TurnKind::Applied))), Codes{"-"});
  EXPECT_THAT(seen_by(planner)[0].may, ElementsAre(TurnKind::Accepted, TurnKind::Returned, TurnKind::Withdrawn));
  ASSERT_EQ(refusals(judge_recommendation(as_planner(), id, turn(2, TurnKind::Returned, "Falta el folio"))),
            Codes{"-"});
  ASSERT_EQ(refusals(answer_recommendation(as(works), id, turn(3, TurnKind::Rebutted))), Codes{"-"});
  ASSERT_EQ(refusals(judge_recommendation(as_planner(), id, turn(4, TurnKind::Accepted))), Codes{"-"});
  const auto ended = seen_by(planner)[0];
  EXPECT_EQ(ended.recommendation.state, State::Accepted);
  ASSERT_THAT(ended.turns, SizeIs(4));
  EXPECT_EQ(ended.turns[2].proof, "Acta 4, folio 2");
  EXPECT_THAT(ended.may, IsEmpty());
}

TEST_P(Recommendations, names_every_mistake) {
  auto input = of(village.works);
  input.text = " ";
  input.due_on = make_day(2024, 1, 31);
  EXPECT_EQ(refusals(add_recommendation(as_planner(), input)), (Codes{"text required", "due_on due_day_past"}));
  EXPECT_EQ(refusals(add_recommendation(as_planner(), of({99}))), Codes{"office unknown_office"});
  const auto id = added();
  EXPECT_EQ(refusals(answer_recommendation(as(works), id, turn(1, TurnKind::Rebutted, "", ""))),
            (Codes{"text required", "proof proof_or_file"}));
  EXPECT_EQ(refusals(answer_recommendation(as(works), id, turn(1, TurnKind::Accepted))), Codes{"kind not_of_answerer"});
  EXPECT_EQ(refusals(answer_recommendation(as(works), id, turn(7, TurnKind::Applied))), Codes{"version_mismatch"});
  EXPECT_EQ(refusals(judge_recommendation(as_planner(), id, turn(1, TurnKind::Accepted))),
            Codes{"recommendation_not_in_state"});
  EXPECT_EQ(refusals(judge_recommendation(as_planner(), {99}, turn(1, TurnKind::Accepted))), Codes{"not_found"});
}

TEST_P(Recommendations, is_for_those_of_the_office_and_those_who_recommend) {
  const auto id = added();
  EXPECT_EQ(refusals(add_recommendation(as(works), of(village.health))), Codes{"not_found"});
  EXPECT_EQ(refusals(add_recommendation(as_planner(), of(village.works, Origin::Audit))), Codes{"not_of_origin"});
  EXPECT_EQ(refusals(add_recommendation(as_planner(), of(village.institution))), Codes{"recommends_to_own_office"});
  EXPECT_EQ(refusals(answer_recommendation(as_planner(), id, turn(1, TurnKind::Applied))), Codes{"not_allowed"});
  EXPECT_EQ(refusals(answer_recommendation(as(health), id, turn(1, TurnKind::Applied))), Codes{"not_found"});
  EXPECT_THAT(seen_by(health), IsEmpty());
  EXPECT_EQ(refusals(list_recommendations(as(nobody), {village.institution})), Codes{"not_allowed"});
}

TEST_P(Recommendations, is_found_by_office_state_origin_and_criterion) {
  added();
  EXPECT_THAT(seen_by(planner, {.office = village.works, .state = State::Open}), SizeIs(1));
  EXPECT_THAT(seen_by(planner, {.office = village.institution}), SizeIs(1)) << "the offices below it";
  EXPECT_THAT(seen_by(planner, {.office = village.health}), IsEmpty());
  EXPECT_THAT(seen_by(planner, {.state = State::Answered}), IsEmpty());
  EXPECT_THAT(seen_by(planner, {.origin = Origin::Gender}), IsEmpty());
  EXPECT_THAT(seen_by(planner, {.criterion = Criterion::Quality}), IsEmpty());
  const auto shown = list_recommendations(as_planner(), {}).value();
  EXPECT_THAT(shown.origins, ElementsAre(Origin::Planning));
  EXPECT_THAT(shown.may_recommend, SizeIs(2)) << "not to the whole institution, which is the planner's own";
  EXPECT_THAT(list_recommendations(as(works), {}).value().may_recommend, IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::recommendations
