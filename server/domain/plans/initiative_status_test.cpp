#include "domain/plans/initiative_status.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "domain/case_table.hpp"

namespace timon::plans {
namespace {

std::vector<StatusEntry> entries_of(const std::string& cell) {
  std::vector<StatusEntry> entries;
  std::istringstream words(cell == "-" ? "" : cell);
  for (std::string word; words >> word;) {
    const auto at = word.find('@');
    StatusEntry entry;
    entry.status = parse_name<InitiativeStatus>(word.substr(0, at)).value();
    entry.from_on = parse_day(word.substr(at + 1)).value();
    entries.push_back(entry);
  }
  return entries;
}

TEST(InitiativeStatus, asks_for_what_its_table_says) {
  for (const auto& row : read_cases("server/domain/plans/initiative_status.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    const auto entries = entries_of(row.at("said"));
    const auto period_end = parse_day(row.at("period_end")).value();
    EXPECT_EQ(name_of(status_on(entries, period_end)), row.at("status"));
    EXPECT_EQ(is_asked(entries, period_end) ? "yes" : "no", row.at("asked"));
  }
}

}  // namespace
}  // namespace timon::plans
