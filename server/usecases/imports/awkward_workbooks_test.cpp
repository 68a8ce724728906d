// What was found with workbooks of other administrations: each was refused, or worse, read wrongly.
#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

const std::string goals = R"(
[[sheet]]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
code = "Código"
name = "Meta"
repeated = true
[[sheet.indicator]]
name = "Indicador"
measure = "Unidad"
)";
const std::string a_value_a_row = "[[sheet.values]]\nkind = \"reported\"\nvalue = \"Valor\"\n";

std::vector<std::string> indicators(const Extracted& extracted) {
  std::vector<std::string> lines;
  for (const auto& indicator : extracted.plan.indicators)
    lines.push_back(indicator.element + "/" + indicator.code + " " + indicator.name + " [" +
                    indicator.measure.value_or("") + "]");
  return lines;
}

TEST(Awkward, indicators_in_consecutive_rows_are_told_apart_by_their_names) {
  const auto extracted = extract(goals + a_value_a_row + "period = \"Año\"\n",
                                 {sheet({{"Eje", "Código", "Meta", "Indicador", "Unidad", "Año", "Valor"},
                                         {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "2025", "=1"},
                                         {"", "", "", "Usados", "Pozo", "2025", "=2"},
                                         {"", "1.2", "Redes", "Km", "km", "2025", "=3"},
                                         {"", "1.2", "Redes", "Km ", "", "2026", "=4"},
                                         {"", "", "", "TOTAL", "", "2025", "=10"}})});
  EXPECT_THAT(indicators(extracted), ElementsAre("1.1/1 Hechos [Pozo]", "1.1/2 Usados [Pozo]", "1.2/1 Km [km]"));
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 reported 2025 1", "1.1/2 reported 2025 2", "1.2/1 reported 2025 3",
                                            "1.2/1 reported 2026 4"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"warning", "row_without_element", "Plan!6", "", ""}));
}

TEST(Awkward, rows_that_contradict_each_other_about_an_indicator_are_refused) {
  const auto extracted = extract(goals, {sheet({{"Eje", "Código", "Meta", "Indicador", "Unidad"},
                                                {"Agua", "1.1", "Pozos", "Hechos", "Pozo"},
                                                {"Agua", "1.1", "Pozos", "Hechos", "Metro"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "indicator_differs", "Plan!E3", "Metro", "2"}));
}

TEST(Awkward, sheets_of_one_form_tell_the_year_by_their_names) {
  const auto page = [](std::string name, Rows rows) {
    rows.insert(rows.begin(), {"Eje", "Código", "Meta", "Indicador", "Unidad", "Cuatrimestre 1"});
    return sheet(rows, std::move(name));
  };
  const auto map = "[[sheet]]\nname = \"POA {year}\"\n" + goals.substr(goals.find("[[sheet.level]]")) +
                   "[[sheet.values]]\nkind = \"planned\"\nheadings = \"Cuatrimestre {four_months}\"\n";
  const auto extracted = extract(map, {page("POA 2024", {{"Agua", "1.1", "Pozos", "Hechos", "Pozo", "=5"}}),
                                       page("POA 2025 ", {{"Agua", "1.1", "Pozos", "Hechos", "Pozo", "=6"}}),
                                       page("POA anterior", {{"Agua", "1.1", "Pozos", "Hechos", "Pozo", "=7"}})});
  EXPECT_THAT(indicators(extracted), ElementsAre("1.1/1 Hechos [Pozo]"));
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2024-C1 5", "1.1/1 planned 2025-C1 6"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(Awkward, headings_without_a_year_are_given_one_and_several_forms_need_not_all_be_there) {
  const auto extracted =
      extract(two_levels +
                  "[[sheet.indicator]]\nname = \"Meta\"\n[[sheet.values]]\nkind = \"planned\"\nyear = 2025\n"
                  "headings = [\"{month} acum.\", \"Mes {month}\", \"{year}-{month}-{*}\"]\n",
              {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Ene acum.", "fev acum.", "@2024-03-01"},
                      {"1", "Agua", "1.1", "Pozos", "=1", "=2", "=3"}})});
  EXPECT_THAT(facts(extracted),
              ElementsAre("1.1/1 planned 2025-01 1", "1.1/1 planned 2025-02 2", "1.1/1 planned 2024-03 3"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(Awkward, a_column_that_is_not_there_is_told_with_those_that_are) {
  const auto extracted =
      extract(two_levels, {sheet({{"Eje", "Nombre", "Código", "Nombre de la meta"}, {"1", "Agua", "1.1", "Pozos"}})});
  EXPECT_THAT(told(extracted), Contains(Told{"error", "column_not_found", "Plan!1", "Nombre del eje",
                                             "Nombre, Nombre de la meta, Eje, Código"}));
}

TEST(Awkward, a_period_is_told_by_a_day_or_in_words) {
  const auto extracted =
      extract(goals + a_value_a_row +
                  "period = { column = \"Corte\", pattern = [\"{year}-{month}-{*}\", \"{*}/{month}/{year}\", "
                  "\"{month} {year}\", \"{quarter} trim. {year}\"], values = { \"al cierre\" = \"2024\" } }\n",
              {sheet({{"Eje", "Código", "Meta", "Indicador", "Unidad", "Corte", "Valor"},
                      {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "@2024-01-31", "=1"},
                      {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "29/02/2024", "=2"},
                      {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "Março 2024", "=3"},
                      {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "IV trim. 2024", "=4"},
                      {"Agua", "1.1", "Pozos", "Hechos", "Pozo", "Al cierre", "=5"}})});
  EXPECT_THAT(facts(extracted),
              ElementsAre("1.1/1 reported 2024-01 1", "1.1/1 reported 2024-02 2", "1.1/1 reported 2024-03 3",
                          "1.1/1 reported 2024-T4 4", "1.1/1 reported 2024 5"));
}

const std::string by_names = R"(
[[sheet]]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
name = "Meta"
[[sheet.indicator]]
measure = "Unidad"
[[sheet.values]]
kind = "planned"
headings = "{year}"
)";

TEST(Awkward, totals_and_notes_are_no_elements_where_there_are_no_codes) {
  const auto extracted = extract(by_names, {sheet({{"Eje", "Meta", "Unidad", "2025"},
                                                   {"Agua", "Elaborar estudios", "Estudio", "=1"},
                                                   {"", "Total de viviendas", "Vivienda", "=2"},
                                                   {"", "Total eje", "", "=3"},
                                                   {"Total geral", "", "", "=3"},
                                                   {"* Valores preliminares"},
                                                   {"Elaboró: J. Pérez"},
                                                   {"Notaría"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Elaborar estudios",
                                           "goal 1.2 < 1: Total de viviendas", "axis 2 < -: Notaría"));
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2025 1", "1.2/1 planned 2025 2"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"notice", "footer_left_out", "Plan!B4", "Total eje", ""},
                                           Told{"notice", "footer_left_out", "Plan!A5", "Total geral", ""},
                                           Told{"notice", "footer_left_out", "Plan!A6", "* Valores preliminares", ""},
                                           Told{"notice", "footer_left_out", "Plan!A7", "Elaboró: J. Pérez", ""}));
}

TEST(Awkward, a_note_may_stand_where_codes_do) {
  const auto extracted = extract(goals, {sheet({{"Código", "Eje", "Meta", "Indicador", "Unidad"},
                                                {"1.1", "Agua", "Pozos", "Hechos", "Pozo"},
                                                {"Fuente: Intervención municipal"},
                                                {"Corte a 30 de septiembre"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos"));
  EXPECT_THAT(told(extracted),
              ElementsAre(Told{"notice", "footer_left_out", "Plan!A3", "Fuente: Intervención municipal", ""},
                          Told{"notice", "footer_left_out", "Plan!A4", "Corte a 30 de septiembre", ""}));
}

TEST(Awkward, a_goal_without_a_code_is_not_taken_for_a_note) {
  const auto extracted = extract(goals, {sheet({{"Eje", "Código", "Meta", "Indicador", "Unidad"},
                                                {"Agua", "1.1", "Pozos", "Hechos", "Pozo"},
                                                {"Agua", "", "Elaborar el plan maestro", "Planes", "Plan"},
                                                {"Agua", "", "Sumapaz sin hambre", "Familias", "Familia"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "missing_code", "Plan!B3", "Elaborar el plan maestro", ""},
                                           Told{"error", "missing_code", "Plan!B4", "Sumapaz sin hambre", ""}));
}

TEST(Awkward, a_parent_of_another_form_is_not_the_one_above) {
  const auto extracted = extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
code = { column = "Eje", pattern = "{#}. {*}" }
name = { column = "Eje", pattern = "{*}. {}" }
[[sheet.level]]
level = "goal"
code = "Código"
name = "Meta"
)",
                                 {sheet({{"Eje", "Código", "Meta"},
                                         {"1. Agua", "1.1", "Pozos"},
                                         {"Eje transversal", "2.1", "Igualdad"},
                                         {"Corte a junio", "", ""}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 2.1 < 1: Igualdad"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "other_form", "Plan!A3", "Eje transversal", "{#}. {*}"}));
}

TEST(Awkward, one_column_holds_rows_of_several_levels) {
  const auto extracted = extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
code = { column = "Texto", pattern = "EJE {#}: {*}" }
name = { column = "Texto", pattern = "EJE {#}: {}" }
[[sheet.level]]
level = "goal"
code = { column = "Texto", pattern = "{#} {*}" }
name = { column = "Texto", pattern = "{#} {}" }
)",
                                 {sheet({{"Texto"}, {"Eje 1: Agua"}, {"1.1 Pozos"}, {"1.2 Redes"}, {"Eje 2: Vías"}})});
  EXPECT_THAT(tree(extracted),
              ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes", "axis 2 < -: Vías"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(Awkward, the_level_of_an_element_in_a_list_is_told_by_a_table_of_words) {
  const auto extracted = extract(R"(
[[sheet]]
[sheet.tree]
code = "Código"
name = "Nombre"
level = { column = "Código", pattern = "{}.{*}", values = { OEI = "axis", AEI = "goal" } }
parent = { column = "Código", pattern = "AEI.{}.{*}", prefix = "OEI." }
)",
                                 {sheet({{"Código", "Nombre"}, {"OEI.01", "Agua"}, {"AEI.01.02", "Pozos"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis OEI.01 < -: Agua", "goal AEI.01.02 < OEI.01: Pozos"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(Awkward, blanks_without_width_and_loose_accents_do_not_matter) {
  const auto extracted =
      extract(by_names, {sheet({{"Eje\xC2\xA0", "Meta", "Unidad", "2025"},
                                {"Educacio\xCC\x81n\xE2\x80\x8B", "Cupos\xE2\x80\xAF nuevos", "Cupo", "=1"},
                                {"Educación", "Becas", "Beca", "=2"}})});
  EXPECT_THAT(tree(extracted),
              ElementsAre("axis 1 < -: Educación", "goal 1.1 < 1: Cupos nuevos", "goal 1.2 < 1: Becas"));
}

TEST(Awkward, values_on_the_row_of_an_axis_are_told_when_they_are_not_taken) {
  const auto extracted = extract(
      by_names, {sheet({{"Eje", "Meta", "Unidad", "2025"}, {"Agua", "", "", "=9"}, {"", "Pozos", "Pozo", "=9"}})});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2025 9"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"warning", "row_without_element", "Plan!2", "", ""}));
}

TEST(Awkward, running_totals_are_taken_apart_within_their_year) {
  const auto extracted =
      extract(two_levels +
                  "[[sheet.indicator]]\nname = \"Meta\"\n[[sheet.values]]\nkind = \"reported\"\n"
                  "accumulated = true\nheadings = \"{month} {year}\"\n",
              {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Mar 2025", "Ene 2025", "Feb 2025", "Ene 2026"},
                      {"1", "Agua", "1.1", "Pozos", "=12", "=5", "", "=3"},
                      {"1", "Agua", "1.2", "Redes", "=4", "=5", "=6", ""}})});
  EXPECT_THAT(facts(extracted),
              ElementsAre("1.1/1 reported 2025-01 5", "1.1/1 reported 2025-03 7", "1.1/1 reported 2026-01 3",
                          "1.2/1 reported 2025-01 5", "1.2/1 reported 2025-02 1", "1.2/1 reported 2025-03 -2"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"warning", "accumulated_falls", "Plan!E3", "4", "6"}));
}

TEST(Awkward, a_value_in_merged_cells_counts_once_and_is_told) {
  const auto extracted =
      extract(by_names, {sheet({{"Eje", "Meta", "Unidad", "2025", "2026"}, {"Agua", "Pozos", "Pozo", "=9", ""}}, "Plan",
                               {{2, 4, 2, 5}})});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2025 9"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"notice", "value_merged", "Plan!D2", "2025", ""}));
}

TEST(Awkward, a_pattern_that_takes_two_things_is_refused) {
  const auto map = read_map(heading_of_map +
                            "[[sheet]]\n[[sheet.level]]\nlevel = \"goal\"\nname = { column = \"Meta\", "
                            "pattern = [\"{*}\", \"{} - {}\"] }\n");
  ASSERT_FALSE(map);
  ASSERT_EQ(map.error().fields.size(), 1U);
  EXPECT_EQ(map.error().fields[0].field, "sheet[0].level[0].name.pattern");
  EXPECT_EQ(map.error().fields[0].code, "pattern_form");
}

TEST(Awkward, goals_of_one_name_without_codes_may_be_several) {
  const auto rows = Rows{{"Eje", "Meta", "Unidad", "2025"}, {"Agua", "Obra", "km", "=1"}, {"Agua", "Obra", "km", "=2"}};
  EXPECT_THAT(told(extract(by_names, {sheet(rows)})),
              ElementsAre(Told{"error", "duplicate_code", "Plan!B3", "Obra", "1.1"}));
  auto separate = by_names;
  separate.replace(separate.find("name = \"Meta\""), 13, "name = \"Meta\"\non_clash = \"separate\"");
  const auto extracted = extract(separate, {sheet(rows)});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2025 1", "1.2/1 planned 2025 2"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::imports
