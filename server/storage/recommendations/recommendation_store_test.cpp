#include "storage/recommendations/recommendation_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::recommendations {
namespace {

using namespace timon::recommendations;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class RecommendationStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(RecommendationStore);

TEST_P(RecommendationStore, keeps_them_and_appends_their_turns) {
  const auto town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  Recommendation one{{7},   town.institution, town.works, Origin::Audit, Criterion::GenderPerspective, "Capacitar",
                     Day{}, State::Open,      1,          town.planner,  town.plan.created_at};
  one.due_on = make_day(2026, 7, 20);
  Recommendation other = one;
  other.id = {8};
  const Turn turn{{9}, one.id, TurnKind::Rebutted, "Ya se hizo", "Acta 4", town.manager, town.plan.created_at};
  database().write([&](Transaction& transaction) {
    add_recommendation(transaction, one);
    add_recommendation(transaction, other);
    EXPECT_EQ(find_recommendation(transaction, one.id), one);
    EXPECT_EQ(find_recommendation(transaction, {99}), std::nullopt);
    EXPECT_TRUE(add_turn(transaction, turn, State::Answered, 1));
    EXPECT_EQ(add_turn(transaction, turn, State::Answered, 1).error(), conflict("version_mismatch"));
    one.state = State::Answered;
    one.version = 2;
    EXPECT_THAT(list_recommendations(transaction, town.institution), ElementsAre(other, one));
    EXPECT_THAT(list_turns(transaction, town.institution), ElementsAre(turn));
    EXPECT_THAT(list_recommendations(transaction, town.works), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::recommendations
