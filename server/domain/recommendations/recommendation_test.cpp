#include "domain/recommendations/recommendation.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"

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
