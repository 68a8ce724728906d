// What a row says of its goal: indicator, values, weights, ratios, words by lists of codes.
#include "usecases/imports/extract_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

const std::string with_indicator = two_levels + R"(
[[sheet.indicator]]
name = "Indicador"
measure = "Unidad"
sense = { column = "Tendencia", values = { "↑" = "ascending", "disminuir" = "descending" } }
baseline = "LB"
baseline_on = "Fecha"
[[sheet.values]]
kind = "planned"
headings = "Plan {quarter} {year}"
[[sheet.values]]
kind = "reported"
columns = ["Real", "@L"]
periods = ["2026-T1", "2026-T2"]
)";
const std::vector<std::string> indicator_headings{"Eje",          "Nombre del eje", "Código", "Meta",  "Indicador",
                                                  "Unidad",       "Tendencia",      "LB",     "Fecha", "Plan I 2026",
                                                  "PLAN 2° 2026", "Real 2",         "Real"};

TEST(ExtractValues, a_row_is_a_goal_with_its_indicator_and_values) {
  const auto extracted =
      extract(with_indicator, {sheet({indicator_headings,
                                      {"1", "Agua", "1.1", "Pozos", "Pozos hechos", "Pozo", "Disminuir", "1.234,5",
                                       "31/12/2025", "=10", "20 %", "=7", "5,25"}})});
  ASSERT_EQ(extracted.plan.indicators.size(), 1U);
  const auto& indicator = extracted.plan.indicators[0];
  EXPECT_EQ(indicator.name, "Pozos hechos");
  EXPECT_EQ(indicator.measure, "Pozo");
  EXPECT_EQ(indicator.sense, indicators::Sense::Descending);
  EXPECT_EQ(indicator.baseline, (Millionths{1'234'500'000}));
  EXPECT_EQ(indicator.baseline_on, make_day(2025, 12, 31));
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 planned 2026-T1 10", "1.1/1 planned 2026-T2 20",
                                            "1.1/1 reported 2026-T1 5.25", "1.1/1 reported 2026-T2 7"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(ExtractValues, a_target_of_the_year_is_divided_where_the_map_says_so) {
  const std::string map = "[defaults]\nfrequency = \"quarter\"\n" + two_levels +
                          "[[sheet.indicator]]\nname = \"Meta\"\n[[sheet.values]]\nkind = \"planned\"\n"
                          "columns = [\"Meta 2026\"]\nperiods = [\"2026\"]\n";
  const std::vector<Sheet> sheets{
      sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Meta 2026"}, {"1", "Agua", "1.1", "Pozos", "=9"}})};
  EXPECT_THAT(facts(extract(map, sheets)), ElementsAre("1.1/1 planned 2026 9"));
  const auto extracted = extract(map + "divided = true\n", sheets);
  EXPECT_THAT(facts(extracted),
              ElementsAre("1.1/1 planned 2026 9", "1.1/1 planned 2026-T1 2", "1.1/1 planned 2026-T2 3",
                          "1.1/1 planned 2026-T3 2", "1.1/1 planned 2026-T4 2"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"notice", "target_divided", "Plan!E0", "1", "4"}));
}

TEST(ExtractValues, each_unreadable_cell_has_its_own_verdict) {
  const auto extracted =
      extract(with_indicator, {sheet({indicator_headings,
                                      {"1", "Agua", "1.1", "Pozos", "X", "Pozo", "lateral", "1.234", "ayer", "diez",
                                       "=99999999999999", "!#DIV/0!", "=0.12345678"}})});
  EXPECT_THAT(told(extracted),
              testing::UnorderedElementsAre(
                  Told{"error", "unknown_value", "Plan!G2", "lateral", "ascending, descending, maintain"},
                  Told{"error", "ambiguous_number", "Plan!H2", "1.234", "decimal"},
                  Told{"error", "not_a_day", "Plan!I2", "ayer", "2026-12-31"},
                  Told{"error", "not_a_number", "Plan!J2", "diez", "number"},
                  Told{"error", "number_out_of_range", "Plan!K2", "99999999999999", ""},
                  Told{"warning", "error_cell", "Plan!L2", "#DIV/0!", "number"},
                  Told{"notice", "value_rounded", "Plan!M2", "0.12345678", "0.123457"}));
}

TEST(ExtractValues, words_come_by_defaults_and_by_lists_of_codes) {
  const auto extracted = extract(
      R"(
[defaults]
sense = "ascending"
accumulation = "sum"
[[exception]]
codes = ["1.2", "9.9"]
sense = "descending"
accumulation = "last"
)" + two_levels +
          "[[sheet.indicator]]\nname = \"Meta\"\n",
      {sheet({{"Eje", "Nombre del eje", "Código", "Meta"}, {"1", "Agua", "1.1", "Pozos"}, {"", "", "1.2", "Fugas"}})});
  ASSERT_EQ(extracted.plan.indicators.size(), 2U);
  EXPECT_EQ(extracted.plan.indicators[0].sense, indicators::Sense::Ascending);
  EXPECT_EQ(extracted.plan.indicators[1].sense, indicators::Sense::Descending);
  EXPECT_EQ(extracted.plan.indicators[1].accumulation, indicators::Accumulation::Last);
  EXPECT_THAT(told(extracted), ElementsAre(Told{"warning", "exception_not_found", "!0", "9.9", ""}));
}

TEST(ExtractValues, weights_come_from_another_sheet_and_must_add) {
  const auto map = R"(
[[lookup]]
sheet = "Pesos"
level = "axis"
attribute = "weight"
key = "Eje"
value = { column = "Peso", scale = 100 }
)" + two_levels;
  const auto plan = sheet(
      {{"Eje", "Nombre del eje", "Código", "Meta"}, {"1", "Agua", "1.1", "Pozos"}, {"2", "Vías", "2.1", "Puentes"}});
  const auto exact = extract(map, {plan, sheet({{"Eje", "Peso"}, {"1", "=0.4"}, {"2", "%0.6"}}, "Pesos")});
  // 0.6 shown as 60 % is sixty already; scaled once more it is 6000.
  EXPECT_THAT(told(exact), ElementsAre(Told{"error", "weights_do_not_add", "Pesos!B2", "6040", "100"}));
  const auto short_of =
      extract(map, {plan, sheet({{"Eje", "Peso"}, {"1", "=0.4"}, {"2", "=0.5999"}, {"3", "=1"}}, "Pesos")});
  EXPECT_THAT(told(short_of), ElementsAre(Told{"warning", "lookup_not_found", "Pesos!A4", "3", "axis"},
                                          Told{"error", "weights_do_not_add", "Pesos!B2", "99.99", "100"}));
}

TEST(ExtractValues, a_column_may_only_be_reported_on) {
  const auto extracted =
      extract(two_levels + "[[sheet.notice]]\ncolumn = \"Peso\"\nper = \"axis\"\nscale = 100\nadds_to = 100\n",
              {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Peso"},
                      {"1", "Agua", "1.1", "Pozos", "=0.5"},
                      {"", "", "1.2", "Redes", "=0.5"},
                      {"2", "Vías", "2.1", "Puentes", "=0.478"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"notice", "column_does_not_add", "Plan!E0", "97.8", "100"}));
}

TEST(ExtractValues, several_indicators_of_a_goal_stand_on_several_rows) {
  const auto extracted = extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
name = "Meta"
repeated = true
[[sheet.indicator]]
code = "Ind"
name = "Indicador"
[[sheet.values]]
kind = "planned"
period = "Año"
value = "Valor"
)",
                                 {sheet({{"Eje", "Meta", "Ind", "Indicador", "Año", "Valor"},
                                         {"Agua", "Pozos", "a", "Hechos", "2026", "=1"},
                                         {"Agua", "Pozos", "b", "Usados", "2026", "=2"}})});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/a planned 2026 1", "1.1/b planned 2026 2"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(ExtractValues, ratios_have_two_parts) {
  const auto extracted = extract(two_levels + R"(
[[sheet.indicator]]
name = "Meta"
accumulation = "ratio"
[[sheet.values]]
kind = "reported"
part = "numerator"
columns = "E"
periods = "2026"
[[sheet.values]]
kind = "reported"
part = "denominator"
columns = "F"
periods = "2026"
)",
                                 {sheet({{"Eje", "Nombre del eje", "Código", "Meta", "Num", "Den"},
                                         {"1", "Agua", "1.1", "Pozos", "=40", "=80"},
                                         {"", "", "1.2", "Redes", "=1", ""}})});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 reported 2026 40:80", "1.2/1 reported 2026 1:0"));
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "ratio_incomplete", "Plan!E3", "2026", "denominator"}));
}

TEST(ExtractValues, rows_with_errors_can_be_left_out_with_what_hangs_on_them) {
  auto extracted = extract(with_indicator, {sheet({indicator_headings,
                                                   {"1", "Agua", "1.1", "Pozos", "X", "Pozo", "↑", "", "", "diez"},
                                                   {"", "", "1.2", "Redes", "Y", "km", "↑", "", "", "=3"}})});
  extracted.plan = without_refused(extracted.plan, extracted.verdicts);
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.2 < 1: Redes"));
  EXPECT_EQ(refused_rows(extracted.verdicts), 1U);
}

TEST(ExtractValues, a_parent_of_refused_rows_alone_and_one_that_is_wrong_itself_go_with_them) {
  auto extracted = extract(with_indicator, {sheet({indicator_headings,
                                                   {"1", "Agua", "1.1", "Pozos", "X", "Pozo", "↑", "", "", "diez"},
                                                   {"2", "", "2.1", "Redes", "Y", "km", "↑", "", "", "=3"},
                                                   {"2", "", "2.2", "Fugas", "Z", "km", "↑", "", "", "=3"}})});
  extracted.verdicts.push_back({plans::Severity::Error, "code_form", {"Plan", 3, "A"}, "2", ""});
  extracted.plan = without_refused(extracted.plan, extracted.verdicts);
  EXPECT_THAT(tree(extracted), IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::imports
