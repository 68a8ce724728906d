#include "usecases/imports/read_map.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "domain/imports/findings.hpp"
#include "formats/workbook/workbook.hpp"
#include "usecases/imports/extract_plan.hpp"

namespace timon::usecases::imports {
namespace {

TEST(ReadMap, tells_every_mistake_by_its_path) {
  const auto map = read_map(R"(
[plan]
kode = "P"
[[level]]
code = "axis"
kind = "axis"
[defaults]
sense = "upwards"
[[sheet]]
header_rows = "one"
[[sheet.level]]
level = "goal"
name = { pattern = "{x}", column = "A" }
[[sheet.values]]
kind = "planned"
columns = ["A", "B"]
periods = ["2026"]
)");
  ASSERT_FALSE(map);
  std::vector<std::string> paths;
  for (const auto& error : map.error().fields) paths.push_back(error.field + " " + error.code);
  EXPECT_THAT(paths, testing::UnorderedElementsAre(
                         "plan.code required", "plan.kode unknown_field", "level[0].kind unknown_name",
                         "defaults.sense unknown_name", "sheet[0].header_rows wrong_type",
                         "sheet[0].level[0].name.pattern pattern_form", "sheet[0].values[0].periods not_as_many",
                         "sheet[0].level unknown_level"));
  const auto error = read_map("a = 1\nb = = 2\n").error().fields.at(0);
  EXPECT_EQ(error.code, "map_form");
  EXPECT_EQ(error.arguments, (Arguments{{"line", "2"}, {"column", "5"}, {"text", "b = = 2"}}));
  EXPECT_EQ(read_map("a = \"A\xF1o\"").error().fields.at(0).code, "map_not_utf8");
}

TEST(Guide, its_complete_maps_are_read) {
  std::stringstream text;
  text << std::ifstream(std::filesystem::path(TIMON_SOURCE_DIR) / "docs/guides/import.md").rdbuf();
  const auto guide = text.str();
  constexpr std::string_view opening = "```toml\n# map: complete\n";
  std::size_t maps = 0;
  for (auto at = guide.find(opening); at != std::string::npos; at = guide.find(opening, at + 1), ++maps) {
    const auto start = at + opening.size();
    const auto map = read_map(guide.substr(start, guide.find("```", start) - start));
    EXPECT_TRUE(map) << maps << ": " << map.error().fields.at(0).field << " " << map.error().fields.at(0).code;
  }
  EXPECT_EQ(maps, 4U);
}

TEST(Tenjo, its_map_reads_every_goal) {
  const auto folder = std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/tenjo";
  std::stringstream text;
  text << std::ifstream(folder / "tenjo.toml").rdbuf();
  const auto map = read_map(text.str());
  ASSERT_TRUE(map);
  const auto workbook = formats::workbook::load_workbook(folder / "plan-indicativo-tenjo.xlsx");
  ASSERT_TRUE(workbook);
  auto extracted = extract_plan(*workbook, *map);
  for (auto& finding : findings_of(extracted.plan)) extracted.verdicts.push_back(std::move(finding));
  std::map<std::string, int> levels, verdicts;
  for (const auto& element : extracted.plan.elements) ++levels[element.level];
  for (const auto& verdict : extracted.verdicts)
    ++verdicts[std::string(name_of(verdict.severity)) + " " + verdict.code];
  EXPECT_EQ(
      levels,
      (std::map<std::string, int>{
          {"eje", 5}, {"programa", 34}, {"subprograma", 74}, {"meta_de_resultado", 90}, {"meta_de_producto", 331}}));
  EXPECT_EQ(verdicts, (std::map<std::string, int>{{"notice code_separated", 16},
                                                  {"notice column_does_not_add", 1},
                                                  {"notice not_a_number", 34},
                                                  {"notice sum_of_levels", 42}}));
  EXPECT_EQ(extracted.plan.indicators.size(), 331U);
}
}  // namespace
}  // namespace timon::usecases::imports
