#include "domain/needs/need.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"
#include "domain/needs/need_rows.hpp"

namespace timon::needs {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Needs, every_case_of_the_tray) {
  for (auto& row : read_cases("server/domain/needs/need.cases.tsv")) {
    Need need;
    need.urgency = parse_name<Urgency>(row["urgency"]).value();
    need.state = parse_name<NeedState>(row["state"]).value();
    std::vector<Answering> answers;
    for (const std::string& word : words_of(row["answers"]))
      if (word != "-") answers.push_back({word == "withdrawn", word == "closed"});
    EXPECT_EQ(waits_for_an_initiative(need, answers), row["waits"] == "yes")
        << row["urgency"] << ' ' << row["state"] << ' ' << row["answers"];
  }
}

std::vector<std::string> errors_in(const std::vector<NeedRow>& rows) {
  std::vector<std::string> told;
  for (const FieldError& error : errors_of_rows(rows, make_day(2024, 2, 1)))
    told.push_back(error.field + ' ' + error.code);
  return told;
}

TEST(NeedRows, are_refused_with_every_mistake_at_its_row) {
  NeedRow row{.code = "N-1", .name = "Agua en La Punta", .affected = 0, .raised_on = make_day(2024, 2, 1)};
  EXPECT_THAT(errors_in({row}), IsEmpty());
  NeedRow wrong = row;
  wrong.name = "", wrong.affected = -1, wrong.raised_on = make_day(2024, 2, 2);
  EXPECT_THAT(errors_in({row, wrong}), ElementsAre("rows[1].name required", "rows[1].affected not_so_many_people",
                                                   "rows[1].raised_on in_the_future", "rows[1].code duplicate_code"));
  wrong = {.code = "a/b", .name = "Barra", .affected = affected_limit + 1};
  EXPECT_THAT(errors_in({wrong}), ElementsAre("rows[0].code code_form", "rows[0].affected not_so_many_people"));
  EXPECT_THAT(errors_in({}), ElementsAre("rows required"));
  EXPECT_THAT(errors_in(std::vector<NeedRow>(need_rows_limit + 1)), ElementsAre("rows too_many"));
}

TEST(Needs, are_met_or_set_aside_with_a_reason) {
  EXPECT_THAT(state_errors(NeedState::Open, ""), IsEmpty());
  EXPECT_EQ(state_errors(NeedState::Met, "").size(), 1U);
  EXPECT_THAT(state_errors(NeedState::SetAside, "Es del departamento"), IsEmpty());
}

}  // namespace
}  // namespace timon::needs
