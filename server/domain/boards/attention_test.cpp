#include "domain/boards/attention.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::boards {
namespace {

std::string text_of(const std::vector<Concern>& concerns) {
  std::string text;
  for (const auto concern : concerns) text += (text.empty() ? "" : " ") + std::string(name_of(concern));
  return text.empty() ? "-" : text;
}

TEST(Attention, is_asked_for_as_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/boards/attention.cases.tsv")) {
    Seen seen;
    seen.light = parse_name<lights::Light>(row.at("light")).value();
    seen.before = parse_name<lights::Light>(row.at("before")).value();
    seen.missing_periods = std::stoi(row.at("missing"));
    seen.was_ever_reported = row.at("reported") == "yes";
    seen.is_over_reported = row.at("over") == "yes";
    if (row.at("days") != "-") seen.days_left = std::stoi(row.at("days"));
    seen.is_reached = row.at("reached") == "yes";
    seen.is_money_ahead = row.at("money") == "money_ahead";
    seen.has_result = row.at("result") == "yes";
    EXPECT_EQ(text_of(concerns_of(seen)), row.at("concerns"))
        << row.at("light") << " after " << row.at("before") << ", " << row.at("days") << " days left";
  }
}

TEST(Movement, is_told_from_two_lights) {
  using enum lights::Light;
  EXPECT_EQ(movement_of(Green, Green), Movement::Same);
  EXPECT_EQ(movement_of(Green, Blue), Movement::Same) << "neither asks for anything";
  EXPECT_EQ(movement_of(Green, YellowOver), Movement::Fell) << "away from the plan, above as well";
  EXPECT_EQ(movement_of(RedOver, Green), Movement::Rose);
  EXPECT_EQ(movement_of(Grey, Red), Movement::Began);
  EXPECT_EQ(movement_of(Red, Grey), Movement::Stopped);
}

}  // namespace
}  // namespace timon::boards
