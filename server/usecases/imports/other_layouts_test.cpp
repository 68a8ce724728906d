#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

const std::string list_head = R"(
[[sheet]]
[sheet.tree]
name = "Nombre"
)";

TEST(ExtractPlan, a_list_without_codes_by_the_word_of_its_level) {
  const auto extracted =
      extract(list_head + "level = { column = \"Nivel\", values = { Fin = \"axis\", Meta = \"goal\" } }",
              {sheet({{"Nivel", "Nombre"},
                      {"Fin", "Agua"},
                      {"Meta", "Pozos"},
                      {"Meta", "Redes"},
                      {"Fin", "Vías"},
                      {"Meta", "Pozos"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes",
                                           "axis 2 < -: Vías", "goal 2.1 < 2: Pozos"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(ExtractPlan, a_list_by_its_indentation) {
  auto rows = sheet({{"Nombre"}, {"Agua"}, {"   Pozos"}, {"Redes"}, {"Vías"}, {"    Puentes"}});
  rows.rows[3].cells[0].cell.indent = 1;
  const auto extracted = extract(list_head + "depth = \"indent\"\nlevels = [\"axis\", \"goal\"]", {rows});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes",
                                           "axis 2 < -: Vías", "goal 2.1 < 2: Puentes"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(ExtractPlan, a_list_whose_codes_tell_no_parent) {
  const auto extracted =
      extract(list_head + "code = \"Clave\"\nparent_above = true\n" +
                  "level = { column = \"Clave\", pattern = \"{}-{*}\", values = { C = \"axis\", A = \"goal\" } }",
              {sheet({{"Clave", "Nombre"}, {"C-1", "Agua"}, {"A-1", "Pozos"}, {"C-2", "Vías"}, {"A-9", "Redes"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis C-1 < -: Agua", "goal A-1 < C-1: Pozos", "axis C-2 < -: Vías",
                                           "goal A-9 < C-2: Redes"));
}

TEST(ExtractPlan, codes_and_names_are_read_as_shown_and_values_exactly) {
  auto rows = sheet({{"Eje", "Nombre del eje", "Código", "Meta", "2026"}, {"=1", "Agua", "=1.1", "Pozos", "=1.5"}});
  rows.rows[1].cells[0].cell.shown = "01";
  rows.rows[1].cells[2].cell.shown = "1.10";
  rows.rows[1].cells[4].cell.shown = "1.50";
  const auto extracted = extract(two_levels + "[[sheet.values]]\nkind = \"planned\"\nheadings = \"{year}\"", {rows});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 01 < -: Agua", "goal 1.10 < 01: Pozos"));
  EXPECT_THAT(facts(extracted), ElementsAre("1.10/1 planned 2026 1.5"));
}

TEST(ExtractPlan, hidden_rows_and_columns_are_left_out_where_the_map_says_so) {
  auto rows = sheet({{"Eje", "Nombre del eje", "Código", "Meta", "2026", "2026"},
                     {"1", "Agua", "1.1", "Pozos", "=9", "=1"},
                     {"", "", "1.2", "Redes", "=9", "=2"}});
  rows.rows[2].is_hidden = true;
  rows.hidden_columns = {{5, 5}};
  const std::string values = "[[sheet.values]]\nkind = \"planned\"\nheadings = \"{year}\"";
  auto map = two_levels + values;
  EXPECT_EQ(facts(extract(map, {rows})).size(), 4U);
  map.insert(map.find("[[sheet]]") + 9, "\nskip_hidden_rows = true\nskip_hidden_columns = true");
  EXPECT_THAT(facts(extract(map, {rows})), ElementsAre("1.1/1 planned 2026 1"));
}

TEST(ExtractPlan, the_name_of_the_sheet_may_be_the_office) {
  const auto extracted =
      extract(two_levels + "office = { sheet = true, pattern = \"Sec. {}\" }",
              {sheet({{"Eje", "Nombre del eje", "Código", "Meta"}, {"1", "Agua", "1.1", "Pozos"}}, "Sec. Obras")});
  EXPECT_EQ(extracted.plan.elements.at(1).office, "Obras");
}

/// A goal with one indicator got a second one of its own name.
TEST(ExtractPlan, a_further_indicator_without_name_and_values_is_none) {
  const auto extracted = extract(two_levels + R"(
[[sheet.indicator]]
name = "Uno"
[[sheet.indicator]]
name = "Dos"
[[sheet.values]]
kind = "planned"
indicator = "2"
headings = "{year}"
)",
                                 {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Uno", "Dos", "2026"},
                                         {"1", "Agua", "1.1", "Pozos", "Perforados", "", ""},
                                         {"1", "Agua", "1.2", "Redes", "Largo", "", "=3"}})});
  std::vector<std::string> indicators;
  for (const auto& one : extracted.plan.indicators) indicators.push_back(one.element + "/" + one.code + " " + one.name);
  EXPECT_THAT(indicators, ElementsAre("1.1/1 Perforados", "1.2/1 Largo", "1.2/2 Redes"));
}

TEST(ExtractPlan, elements_without_codes_may_come_again_on_another_sheet) {
  const Rows rows{{"Eje", "Meta"}, {"Agua", "Pozos"}};
  const auto extracted = extract(R"(
[[sheet]]
name = ["Uno", "Dos"]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
name = "Meta"
)",
                                 {sheet(rows, "Uno"), sheet(rows, "Dos")});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

const std::string tree_map = R"(
[[sheet]]
[sheet.tree]
code = "Código"
name = "Nombre"
parent = "Padre"
levels = ["axis"]
)";

TEST(ExtractPlan, a_list_of_elements_with_parents_meets_missing_ones_and_cycles) {
  const auto map_text = std::string(R"(
[plan]
code = "P"
[[level]]
code = "axis"
parents = ["axis"]
may_be_root = true
)") + tree_map;
  const auto map = read_map(map_text);
  ASSERT_TRUE(map);
  const auto findings = [&](Rows rows) {
    rows.insert(rows.begin(), {"Código", "Nombre", "Padre"});
    auto extracted = extract_plan(Workbook{{sheet(rows)}}, *map);
    for (auto& finding : findings_of(extracted.plan)) extracted.verdicts.push_back(std::move(finding));
    return told(extracted);
  };
  EXPECT_THAT(findings({{"1", "a", ""}, {"2", "b", "1"}}), IsEmpty());
  EXPECT_THAT(findings({{"1", "a", "7"}}), ElementsAre(Told{"error", "parent_missing", "Plan!A2", "7", ""}));
  EXPECT_THAT(findings({{"1", "a", "2"}, {"2", "b", "1"}}),
              ElementsAre(Told{"error", "cycle", "Plan!A2", "1", "2"}, Told{"error", "cycle", "Plan!A3", "2", "1"}));
  Rows deep;
  for (int depth = 1; depth <= 200; ++depth)
    deep.push_back({std::to_string(depth), "n", depth > 1 ? std::to_string(depth - 1) : ""});
  const auto refused = findings(deep);
  ASSERT_EQ(refused.size(), 168U);
  EXPECT_EQ(refused[0], (Told{"error", "too_deep", "Plan!A34", "33", "32"}));
}

TEST(ExtractPlan, an_outline_of_codes_tells_parents_and_levels) {
  const auto extracted = extract(R"(
[[sheet]]
[sheet.tree]
code = "Código"
name = "Nombre"
levels = ["axis", "goal"]
[[sheet.indicator]]
name = "Indicador"
[[sheet.values]]
kind = "planned"
headings = "{month} {short_year}"
)",
                                 {sheet({{"Código", "Nombre", "Indicador", "ene-26", "Dic 26"},
                                         {"1", "Agua"},
                                         {"1.1", "Pozos", "Hechos", "=1", "=2"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos"));
}

}  // namespace
}  // namespace timon::usecases::imports
