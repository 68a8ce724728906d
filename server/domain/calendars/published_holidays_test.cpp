// Holds our rules against the list of another project (fixtures/holidays), day by day from 2019 to 2030. Every
// difference stands in published_holidays.differences.tsv with its reason; a reason without a difference is a mistake
// too.

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "domain/calendars/national_holidays.hpp"
#include "domain/case_table.hpp"

namespace timon::calendars {
namespace {

using ByDay = std::map<std::string, std::string>;

ByDay published(const std::string& country) {
  ByDay days;
  for (const auto& row : read_cases("fixtures/holidays/" + country + ".tsv")) days[row.at("day")] = row.at("name");
  return days;
}

ByDay ours(Country country) {
  ByDay days;
  for (int year = 2019; year <= 2030; ++year)
    for (const auto& holiday : national_holidays(country, year)) days[holiday.day.text()] = holiday.name;
  return days;
}

class Differences {
 public:
  void expect(const std::string& country, const std::string& side, const std::string& day, const std::string& names) {
    for (const auto& name : split_names(names)) {
      bool is_explained = false;
      for (std::size_t i = 0; i < rows_.size(); ++i)
        if (rows_[i].at("country") == country && rows_[i].at("side") == side && rows_[i].at("name") == name &&
            covers(rows_[i].at("years"), day.substr(0, 4))) {
          is_explained = true;
          used_.insert(i);
        }
      EXPECT_TRUE(is_explained) << country << "\t" << side << "\t" << name << "\t" << day;
    }
  }

  void expect_all_used() const {
    for (std::size_t i = 0; i < rows_.size(); ++i)
      EXPECT_TRUE(used_.contains(i)) << "no such difference: " << rows_[i].at("country") << " " << rows_[i].at("name");
  }

 private:
  static bool covers(const std::string& years, const std::string& year) {
    const auto all = words_of(years);
    return years == "all" || std::find(all.begin(), all.end(), year) != all.end();
  }

  std::vector<Case> rows_ = read_cases("server/domain/calendars/published_holidays.differences.tsv");
  std::set<std::size_t> used_{};
};

TEST(PublishedHolidays, are_ours_but_for_the_differences_that_are_named) {
  Differences differences;
  for (const auto& [country, code] : names_of(Country{})) {
    const auto theirs = published(std::string(code)), own = ours(country);
    for (const auto& [day, name] : own)
      if (!theirs.contains(day)) differences.expect(std::string(code), "ours", day, name);
    for (const auto& [day, name] : theirs)
      if (!own.contains(day)) differences.expect(std::string(code), "theirs", day, name);
  }
  differences.expect_all_used();
}

}  // namespace
}  // namespace timon::calendars
