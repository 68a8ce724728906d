// Workbooks and maps that are made to keep an import busy for ever.

#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

const std::string several_indicators = R"(
[[sheet]]
[[sheet.level]]
level = "goal"
code = "Código"
name = "Meta"
repeated = true
[[sheet.indicator]]
name = "Indicador"
)";

Sheet indicators_of_one_goal(int count) {
  Rows rows{{"Código", "Meta", "Indicador"}};
  for (int number = 1; number <= count; ++number) rows.push_back({"1", "Pozos", "Indicador " + std::to_string(number)});
  return sheet(rows);
}

// Each looked for its code from 1 on among all the others: the time grew with the cube of their number.
TEST(Hostile, twenty_thousand_indicators_of_one_element) {
  const auto extracted = extract(several_indicators, {indicators_of_one_goal(20'000)});
  ASSERT_EQ(extracted.plan.indicators.size(), 20'000U);
  EXPECT_EQ(extracted.plan.indicators[0].code, "1");
  EXPECT_EQ(extracted.plan.indicators[1].code, "2");
  EXPECT_EQ(extracted.plan.indicators.back().code, "20000");
}

TEST(Hostile, is_left_alone_when_told_to_stop) {
  const auto map = read_map(heading_of_map + several_indicators);
  ASSERT_TRUE(map);
  int asked = 0;
  const Workbook workbook{{indicators_of_one_goal(5'000)}};
  const auto stopped = extract_plan(workbook, *map, [&] { return ++asked < 3; });
  EXPECT_TRUE(stopped.is_stopped);
  EXPECT_EQ(asked, 3) << "not again once told";
  EXPECT_LT(stopped.plan.indicators.size(), 1'000U);
  EXPECT_FALSE(extract_plan(workbook, *map, [] { return true; }).is_stopped);
}

TEST(Hostile, patterns_of_many_places_are_refused) {
  const auto map_with = [](int places) {
    std::string pattern = "{}";
    for (int place = 1; place < places; ++place) pattern += " {*}";
    return read_map(heading_of_map + "[[sheet]]\n[[sheet.level]]\nlevel = \"goal\"\nname = { column = \"Meta\", " +
                    "pattern = \"" + pattern + "\" }\n");
  };
  EXPECT_TRUE(map_with(16));
  const auto refused = map_with(17);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fields,
            (std::vector<FieldError>{{"sheet[0].level[0].name.pattern", "pattern_places", {{"limit", "16"}}}}));
}

}  // namespace
}  // namespace timon::usecases::imports
