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
    EXPECT_THAT(turns_of(transaction, one.id), ElementsAre(turn));
    EXPECT_THAT(turns_of(transaction, other.id), IsEmpty());
    EXPECT_THAT(list_recommendations(transaction, town.works), IsEmpty());
    renew_answered(transaction, one.id);
    renew_answered(transaction, other.id);
    EXPECT_EQ(find_recommendation(transaction, one.id)->version, 3);
    EXPECT_EQ(find_recommendation(transaction, other.id)->version, 1) << "nobody judges what waits for its answer";
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
    one.id = {8};
    add_recommendation(transaction, one);
    Turn turn{{9}, {7}, TurnKind::Applied, "Hecho", "", town.manager, Instant{}};
    EXPECT_TRUE(add_turn(transaction, turn, State::Answered, 1));
    turn.id = {10};
    EXPECT_TRUE(add_turn(transaction, turn, State::Answered, 2));
    return town;
  }
  static std::vector<RecommendationId> asked(std::initializer_list<std::int64_t> ids) {
    std::vector<RecommendationId> all;
    for (const auto id : ids) all.push_back({id});
    return all;
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
    const ListedFile listed{.id = {30},
                            .turn_id = {9},
                            .recommendation_id = {7},
                            .office_id = town.works,
                            .content_id = files::ContentId{21},
                            .name = "acta.pdf",
                            .size_bytes = 10,
                            .hash = "hash"};
    EXPECT_EQ(find_file(transaction, {30}), listed);
    EXPECT_EQ(find_file(transaction, {31}), std::nullopt);
    add_file(transaction, {{31}, {10}, town.institution, {21}, "otra.pdf"});
    const auto all = files_of(transaction, asked({7}));
    ASSERT_EQ(all.size(), 2U);
    EXPECT_TRUE(all[0].is_used_elsewhere);
    EXPECT_EQ(all[1].name, "otra.pdf");
    EXPECT_THAT(files_of(transaction, asked({8, 99})), IsEmpty()) << "of no other";
    EXPECT_THAT(files_of(transaction, {}), IsEmpty());
    const auto among_many = files_of(transaction, asked({91, 92, 93, 94, 95, 96, 97, 98, 99, 8, 7}));
    EXPECT_EQ(among_many.size(), 2U) << "more than one statement asks for";
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

TEST_P(RecommendationFiles, are_withdrawn_and_no_longer_pointed_out) {
  database().write([&](Transaction& transaction) {
    const auto town = answered(transaction);
    files::add_upload(transaction, upload(town), 10);
    files::set_hash(transaction, {21}, "hash");
    add_file(transaction, {{30}, {9}, town.institution, {21}, "acta.pdf"});
    add_file(transaction, {{31}, {10}, town.institution, {21}, "otra.pdf"});
    files::delete_upload(transaction, {20});
    const auto at = town.plan.created_at;
    withdraw_file(transaction, {{30}, at, town.manager, timon::evidence::WithdrawalGround::Mistake, "Es otra"});
    const auto file = find_file(transaction, {30}).value();
    EXPECT_EQ(file.withdrawn_at, at);
    EXPECT_EQ(file.withdrawn_by, town.manager);
    EXPECT_EQ(file.ground, timon::evidence::WithdrawalGround::Mistake);
    EXPECT_EQ(file.withdrawal_reason, "Es otra");
    EXPECT_EQ(file.content_id, files::ContentId{21}) << "it stays on record";
    EXPECT_FALSE(find_file(transaction, {31})->is_used_elsewhere);
    EXPECT_TRUE(file.is_used_elsewhere);
    const auto backed = answers_backed_by(transaction, {21}, town.institution);
    ASSERT_EQ(backed.size(), 2U);
    EXPECT_EQ(backed[0].withdrawn_at, std::nullopt);
    EXPECT_EQ(backed[1].withdrawn_at, at) << "it keeps the bytes";
    EXPECT_EQ(mistakes_with(transaction, {21}, town.institution), std::vector<FileId>{{30}});
    EXPECT_THAT(mistakes_with(transaction, {21}, town.works), IsEmpty()) << "of another institution nothing is told";
    withdraw_file(transaction, {{31}, at, town.manager, timon::evidence::WithdrawalGround::PersonalData, "Cédula"});
    let_go_of_content(transaction, {31});
    EXPECT_TRUE(find_file(transaction, {31})->is_used_elsewhere) << "where a mistake is still read";
  });
}

// Personal data in a file of an answer stayed for whoever read the recommendation.
TEST_P(RecommendationFiles, let_go_of_their_bytes_and_keep_their_hash) {
  database().write([&](Transaction& transaction) {
    const auto town = answered(transaction);
    files::add_upload(transaction, upload(town), 10);
    files::set_hash(transaction, {21}, "hash");
    add_file(transaction, {{30}, {9}, town.institution, {21}, "acta.pdf"});
    add_file(transaction, {{31}, {10}, town.institution, {21}, "otra.pdf"});
    files::delete_upload(transaction, {20});
    const auto withdraw = [&](FileId id) {
      withdraw_file(transaction, {id, {}, town.manager, timon::evidence::WithdrawalGround::PersonalData, "Cédula"});
      let_go_of_content(transaction, id);
      let_go_of_content(transaction, id);
      files::leave_unused_content(transaction, {21});
    };
    EXPECT_FALSE(shows_personal_data(transaction, {21}, town.institution));
    withdraw({30});
    EXPECT_TRUE(shows_personal_data(transaction, {21}, town.institution));
    EXPECT_FALSE(shows_personal_data(transaction, {21}, town.works)) << "of another institution nothing is told";
    EXPECT_EQ(find_file(transaction, {30})->content_id, files::ContentId{21}) << "the other answer keeps them";
    EXPECT_TRUE(find_file(transaction, {30})->is_used_elsewhere);
    EXPECT_EQ(files::left_content(transaction), std::nullopt);
    withdraw({31});
    EXPECT_EQ(files::left_content(transaction), files::ContentId{21});
    EXPECT_TRUE(files::delete_left_content(transaction, {21}, 100));
    const auto file = find_file(transaction, {30}).value();
    EXPECT_EQ(file.content_id, std::nullopt);
    EXPECT_EQ(file.hash, "hash");
    EXPECT_EQ(file.size_bytes, 10);
    EXPECT_FALSE(file.is_used_elsewhere);
    EXPECT_EQ(files::used_bytes(transaction, town.institution), 0);
  });
}

}  // namespace
}  // namespace timon::storage::recommendations
