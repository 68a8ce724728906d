#include "domain/recommendations/recommendation.hpp"

#include <gmock/gmock.h>

#include <sstream>

#include "domain/case_table.hpp"
#include "domain/recommendations/recommendation_file.hpp"

namespace timon::recommendations {
namespace {

using ::testing::ElementsAre;

TEST(Recommendation, moves_as_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/recommendations/recommendation.cases.tsv")) {
    const auto turn = *parse_name<TurnKind>(row.at("turn"));
    const auto after = state_after(*parse_name<State>(row.at("state")), turn);
    EXPECT_EQ(after ? name_of(*after) : "-", row.at("after")) << row.at("state") << " " << row.at("turn");
    Turn empty;
    empty.kind = turn;
    std::string needs;
    for (const auto& error : turn_errors(empty, std::stoul(row.at("files"))))
      needs += (needs.empty() ? "" : " ") + error.field;
    EXPECT_EQ(needs.empty() ? "-" : needs, row.at("needs")) << row.at("turn");
  }
}

TEST(Recommendation, has_lost_its_proof_as_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/recommendations/lost_proof.cases.tsv")) {
    const auto& words = row.at("words");
    const Turn turn{
        .id = {1}, .kind = *parse_name<TurnKind>(row.at("turn")), .proof = words == "-" ? std::string() : words};
    std::vector<ListedFile> files{{.turn_id = {2}}};  // of another turn
    std::istringstream each(row.at("files"));
    for (std::string state; each >> state && state != "-";) {
      files.push_back({.turn_id = turn.id});
      if (state == "withdrawn") files.back().withdrawn_at = Instant{};
    }
    EXPECT_EQ(has_lost_proof(turn, standing_files(files, turn.id)) ? "yes" : "no", row.at("lost"))
        << row.at("turn") << " " << words << " " << row.at("files");
  }
}

// A file withdrawn as a mistake turned out to show somebody's data, and nobody could take it away any more.
TEST(Recommendation, file_is_withdrawn_once_more_for_personal_data_alone) {
  using enum evidence::WithdrawalGround;
  ListedFile file{.content_id = evidence::ContentId{1}};
  EXPECT_TRUE(is_readable(file));
  EXPECT_FALSE(withdrawn_before(file, PersonalData));
  file.withdrawn_at = Instant{}, file.ground = Mistake;
  EXPECT_TRUE(is_readable(file)) << "what the answer was given with";
  EXPECT_TRUE(withdrawn_before(file, Mistake));
  EXPECT_FALSE(withdrawn_before(file, PersonalData));
  file.ground = PersonalData;
  EXPECT_FALSE(is_readable(file)) << "although something else keeps the same bytes";
  EXPECT_TRUE(withdrawn_before(file, PersonalData));
}

TEST(Recommendation, says_what_and_by_a_day_that_is_not_past) {
  Recommendation one;
  one.text = " ";
  one.due_on = make_day(2026, 7, 9);
  std::vector<std::string> codes;
  for (const auto& error : recommendation_errors(one, make_day(2026, 7, 10)))
    codes.push_back(error.field + " " + error.code);
  EXPECT_THAT(codes, ElementsAre("text required", "due_on due_day_past"));
}

TEST(Recommendation, is_late_while_the_office_has_not_answered) {
  Recommendation one;
  one.due_on = make_day(2026, 7, 10);
  EXPECT_EQ(days_late(one, make_day(2026, 7, 10)), 0);
  EXPECT_EQ(days_late(one, make_day(2026, 7, 13)), 3);
  one.state = State::Answered;
  EXPECT_EQ(days_late(one, make_day(2026, 7, 13)), 0);
}

TEST(Recommendation, is_made_in_the_name_of_a_role_that_one_has) {
  access::Caller caller{.kind = access::CallerKind::Person};
  caller.grants = {{access::Role::Verifier, access::ScopeKind::Institution, 1, {}}};
  EXPECT_TRUE(speaks_for(caller, Origin::Audit));
  EXPECT_FALSE(speaks_for(caller, Origin::Planning));
  EXPECT_FALSE(speaks_for(caller, Origin::Gender));
}

}  // namespace
}  // namespace timon::recommendations
