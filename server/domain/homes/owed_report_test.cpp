#include "domain/homes/owed_report.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::homes {
namespace {

AskedPeriod quarter(const std::string& word, int tolerance) {
  const unsigned number = static_cast<unsigned>(word.front() - '0'), last = number * 3;
  const Day due = make_day(2026, last, number == 1 || number == 4 ? 31 : 30);
  return {plans::PeriodId{number}, make_day(2026, last - 2, 1), due, due + tolerance, word.ends_with('+')};
}

TEST(OwedReport, follows_the_cases) {
  for (const auto& row : read_cases("server/domain/homes/owed_report.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    std::vector<AskedPeriod> asked;
    for (const auto& word : words_of(row.at("asked")))
      if (word != "-") asked.push_back(quarter(word, std::stoi(row.at("tolerance"))));
    const auto owed = owed_report(asked, *parse_name<Tells>(row.at("tells")), *parse_day(row.at("on")));
    EXPECT_EQ(owed ? owed->period_id.text() : "-", row.at("period"));
    EXPECT_EQ(owed ? owed->due_on.text() : "-", row.at("due"));
    EXPECT_EQ(std::to_string(owed ? owed->late : 0), row.at("late"));
  }
}

}  // namespace
}  // namespace timon::homes
