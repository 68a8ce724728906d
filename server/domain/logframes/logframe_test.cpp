#include "domain/logframes/logframe.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "domain/case_table.hpp"
#include "domain/logframes/criteria.hpp"

namespace timon::logframes {
namespace {

/// "C4<3:ai" of the table.
MatrixRow row_from(const std::string& word) {
  const std::map<char, LogframeLevel> levels{{'E', LogframeLevel::End},
                                             {'P', LogframeLevel::Purpose},
                                             {'C', LogframeLevel::Component},
                                             {'A', LogframeLevel::Activity}};
  MatrixRow row{.element_id = {std::stoll(word.substr(1))}};
  if (const auto level = levels.find(word[0]); level != levels.end()) row.level = level->second;
  if (const auto under = word.find('<'); under != word.npos)
    row.parent_id = ElementId{std::stoll(word.substr(under + 1))};
  const auto has = word.find(':');
  for (const char what : has == word.npos ? std::string() : word.substr(has + 1))
    if (what == 'a')
      row.assumptions = "El clima lo permite";
    else
      row.means.emplace_back(IndicatorId{row.element_id.value * 10}, what == 'i' ? "Actas" : "");
  return row;
}

std::string text_of(const std::vector<Fault>& faults) {
  std::string text;
  for (const Fault& fault : faults)
    text += (text.empty() ? "" : " ") + fault.code + (fault.element_id ? "@" + fault.element_id->text() : "");
  return text;
}

TEST(Logframes, EveryCase) {
  for (auto& line : read_cases("server/domain/logframes/faults.cases.tsv")) {
    std::vector<MatrixRow> rows;
    std::istringstream words(line["matrix"]);
    for (std::string word; words >> word;) rows.push_back(row_from(word));
    EXPECT_EQ(text_of(faults_of(rows)), line["faults"]) << line["matrix"];
  }
}

TEST(Criteria, the_sixth_is_asked_only_where_several_indicators_share_an_objective) {
  EXPECT_EQ(asked_criteria(1).size(), 5U);
  EXPECT_EQ(asked_criteria(2).size(), 6U);
}

TEST(Criteria, the_score_counts_what_is_asked) {
  std::vector<CriterionAnswer> answers{{{1}, Criterion::Clear, true, ""},
                                       {{1}, Criterion::Economic, false, "Encuesta cara"},
                                       {{1}, Criterion::Marginal, true, ""}};
  EXPECT_EQ(score_of(answers, 1), (CriteriaScore{1, 2, 5}));
  EXPECT_EQ(score_of(answers, 3), (CriteriaScore{2, 3, 6}));
  EXPECT_EQ(score_of({}, 1), (CriteriaScore{0, 0, 5}));
}

TEST(Criteria, a_no_says_why) {
  EXPECT_TRUE(
      criteria_errors({{{1}, Criterion::Clear, true, ""}, {{1}, Criterion::Relevant, false, "No mide"}}).empty());
  const auto errors = criteria_errors(
      {{{1}, Criterion::Clear, false, ""}, {{1}, Criterion::Adequate, true, ""}, {{1}, Criterion::Adequate, true, ""}});
  ASSERT_EQ(errors.size(), 2U);
  EXPECT_EQ(errors[0].field + " " + errors[0].code, "criteria[0].note required");
  EXPECT_EQ(errors[1].field + " " + errors[1].code, "criteria[2].criterion given_twice");
}

}  // namespace
}  // namespace timon::logframes
