#include "storage/recommendations/recommendation_store.hpp"

#include <gmock/gmock.h>

#include "storage/evidence/upload_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::recommendations {
namespace {

using namespace timon::recommendations;
namespace files = storage::evidence;
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

/// A recommendation that was answered twice.
class RecommendationFiles : public timon::testing::OnBothEngines {
 protected:
  timon::testing::Village answered(Transaction& transaction) {
    auto town = timon::testing::add_village(transaction);
    Recommendation one;
    one.id = {7}, one.institution_id = town.institution, one.office_id = town.works, one.person_id = town.planner;
    one.text = "Publicar las actas";
    add_recommendation(transaction, one);
    Turn turn{{9}, one.id, TurnKind::Applied, "Hecho", "", town.manager, Instant{}};
    EXPECT_TRUE(add_turn(transaction, turn, State::Answered, 1));
    turn.id = {10};
    EXPECT_TRUE(add_turn(transaction, turn, State::Answered, 2));
    return town;
  }
  static files::Upload upload(const timon::testing::Village& town) {
    files::Upload its;
    its.id = {20}, its.institution_id = town.institution, its.recommendation_id = 7, its.person_id = town.manager;
    its.content_id = {21}, its.name = "acta.pdf";
    return its;
  }
};
TIMON_ON_BOTH_ENGINES(RecommendationFiles);

TEST_P(RecommendationFiles, count_once_and_never_let_their_bytes_go) {
  database().write([&](Transaction& transaction) {
    const auto town = answered(transaction);
    files::add_upload(transaction, upload(town), 10);
    files::set_hash(transaction, {21}, "hash");
    EXPECT_EQ(files::find_upload(transaction, {20}), upload(town)) << "for a recommendation, of no element";
    add_file(transaction, {{30}, {9}, town.institution, {21}, "acta.pdf"});
    files::delete_upload(transaction, {20});
    files::leave_unused_content(transaction, {21});
    EXPECT_EQ(files::find_content_by_hash(transaction, "hash")->id.value, 21) << "the answer still refers to it";
    EXPECT_EQ(files::left_content(transaction), std::nullopt);
    add_file(transaction, {{31}, {10}, town.institution, {21}, "otra.pdf"});
    EXPECT_EQ(files::used_bytes(transaction, town.institution), 10) << "the same bytes are kept once";
  });
}

TEST_P(RecommendationFiles, are_listed_with_what_else_their_bytes_back) {
  database().write([&](Transaction& transaction) {
    const auto town = answered(transaction);
    files::add_upload(transaction, upload(town), 10);
    files::set_hash(transaction, {21}, "hash");
    add_file(transaction, {{30}, {9}, town.institution, {21}, "acta.pdf"});
    const ListedFile listed{{30}, {9}, {7}, town.works, {21}, "acta.pdf", timon::evidence::FileKind::Pdf, 10, "hash"};
    EXPECT_EQ(find_file(transaction, {30}), listed);
    EXPECT_EQ(find_file(transaction, {31}), std::nullopt);
    add_file(transaction, {{31}, {10}, town.institution, {21}, "otra.pdf"});
    const auto all = list_files(transaction, town.institution);
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].is_used_elsewhere);
    EXPECT_EQ(all[1].name, "otra.pdf");
    EXPECT_THAT(list_files(transaction, town.works), IsEmpty());
    const auto backed = answers_backed_by(transaction, {21}, town.institution);
    ASSERT_EQ(backed.size(), 2U);
    EXPECT_EQ(backed[0].turn_id.value, 10) << "the latest first";
    EXPECT_EQ(backed[0].office_name, "Obras Públicas");
    EXPECT_EQ(backed[0].text, "Publicar las actas");
  });
}

// A hash that was forgotten by mistake is no reason to throw away what an answer refers to.
TEST_P(RecommendationFiles, are_not_left_to_the_sweep_without_their_hash) {
  database().write([&](Transaction& transaction) {
    const auto town = answered(transaction);
    files::add_upload(transaction, upload(town), 10);
    add_file(transaction, {{30}, {9}, town.institution, {21}, "acta.pdf"});
    files::delete_upload(transaction, {20});
    EXPECT_EQ(files::left_content(transaction), std::nullopt);
  });
}

}  // namespace
}  // namespace timon::storage::recommendations
