#include "domain/homes/punctuality.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::homes {
namespace {

TEST(Punctuality, follows_the_cases) {
  for (const auto& row : read_cases("server/domain/homes/punctuality.cases.tsv")) {
    SCOPED_TRACE(row.at("case"));
    Punctuality punctuality;
    for (const auto& word : words_of(row.at("reports"))) {
      if (word == "-") continue;
      const auto end = *parse_day(word.substr(0, 10));
      if (const auto reported = parse_day(word.substr(11)))
        punctuality.count(end, *reported);
      else
        ++punctuality.missing;
    }
    EXPECT_EQ(std::to_string(punctuality.on_time), row.at("on_time"));
    EXPECT_EQ(std::to_string(punctuality.late), row.at("late"));
    EXPECT_EQ(std::to_string(punctuality.missing), row.at("missing"));
    EXPECT_EQ(punctuality.share() ? text(*punctuality.share()) : "-", row.at("share"));
  }
}

}  // namespace
}  // namespace timon::homes
