// First, fifth, fifth from the end and last business day, and how many there are, of each month from 2024 to 2026 in
// four countries, as another program counted them from its list of holidays: TIMON_TEST_DATA names a folder that holds
// cpm_calendario. What is derived there may not be copied; without it the test is skipped and says so.

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "domain/calendars/business_calendar.hpp"
#include "domain/case_table.hpp"

namespace timon::calendars {
namespace {

BusinessCalendar published_calendar(const std::string& country) {
  std::vector<Day> days;
  for (const auto& row : read_cases("fixtures/holidays/" + country + ".tsv")) days.push_back(*parse_day(row.at("day")));
  return BusinessCalendar(std::move(days));
}

std::vector<std::string> cells_of(std::string line) {
  std::ranges::replace(line, ',', ' ');
  std::erase(line, '\r');
  return words_of(line);
}

void expect_month(const std::vector<std::string>& cells) {
  const auto calendar = published_calendar(cells.at(0));
  const Day first = make_day(std::stoi(cells.at(1)), static_cast<unsigned>(std::stoi(cells.at(2))), 1);
  const Day before = first + -1;
  const Day last{std::chrono::sys_days{first.parts().year() / first.parts().month() / std::chrono::last}};
  EXPECT_EQ(calendar.next(before).text(), cells.at(3));
  EXPECT_EQ(calendar.moved(before, 5).text(), cells.at(4));
  EXPECT_EQ(calendar.moved(last + 1, -5).text(), cells.at(5));
  EXPECT_EQ(calendar.at_or_before(last).text(), cells.at(6));
  EXPECT_EQ(std::to_string(calendar.count_after(before, last)), cells.at(7));
}

TEST(PublishedWindows, are_counted_alike) {
  const char* data = std::getenv("TIMON_TEST_DATA");
  const auto path = std::filesystem::path(data == nullptr ? "" : data) / "cpm_calendario/ventanas_dias_habiles.csv";
  std::ifstream file(path);
  if (data == nullptr || !file) GTEST_SKIP() << "TIMON_TEST_DATA holds no cpm_calendario";
  int months = 0;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) {
    SCOPED_TRACE(line);
    expect_month(cells_of(line));
    ++months;
  }
  EXPECT_EQ(months, 144);
}

}  // namespace
}  // namespace timon::calendars
