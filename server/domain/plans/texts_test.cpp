#include "domain/plans/texts.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/case_table.hpp"

namespace timon::plans {

TEST(Texts, EveryCodeOfTheTable) {
  for (auto& row : read_cases("server/domain/plans/texts.cases.tsv")) {
    std::string code = row["code"];
    std::ranges::replace(code, '_', ' ');
    std::ranges::replace(code, '^', '\t');
    std::vector<FieldError> errors;
    check_code(errors, "code", code);
    EXPECT_EQ(errors.empty() ? "-" : errors.front().code, row["refusal"]) << row["code"];
  }
}

TEST(Texts, LengthAndBytesAreJudged) {
  std::vector<FieldError> errors;
  check_code(errors, "code", std::string(65, 'a'));
  check_name(errors, "name", "a\xff");
  check_name(errors, "name", "bell\a");
  check_text(errors, "description", "two\nlines");
  EXPECT_EQ(errors, (std::vector<FieldError>{
                        {"code", "too_long", {{"limit", "64"}}}, {"name", "not_utf8"}, {"name", "control_character"}}));
}

}  // namespace timon::plans
