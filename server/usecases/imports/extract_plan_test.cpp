#include "usecases/imports/extract_plan.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

TEST(ExtractPlan, blank_parents_are_the_same_as_above_and_footers_are_no_goals) {
  const auto extracted = extract(two_levels, {sheet({{"Eje", "Nombre del eje", "Código", "Meta"},
                                                     {"1", "Agua", "1.1", "Pozos"},
                                                     {"", "", "1.2", "Redes\n"},
                                                     {"2", "Vías"},
                                                     {"", "", "2.1", "Puentes"},
                                                     {},
                                                     {"", "", "", "", "TOTAL", "=99"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes",
                                           "axis 2 < -: Vías", "goal 2.1 < 2: Puentes"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

// Goals numbered 1, 2, 3 below axes without a code: the first axis was numbered 1 too, and the first goal refused.
TEST(ExtractPlan, numbers_of_goals_are_not_taken_by_what_has_none) {
  const std::string map = R"(
[[sheet]]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
code = "N°"
name = "Meta"
)";
  const auto extracted = extract(
      map, {sheet({{"Eje", "N°", "Meta"}, {"Agua", "1", "Pozos"}, {"", "2", "Redes"}, {"Vías", "3", "Puentes"}})});
  EXPECT_THAT(told(extracted), IsEmpty());
  EXPECT_THAT(tree(extracted), ElementsAre("axis A1 < -: Agua", "goal 1 < A1: Pozos", "goal 2 < A1: Redes",
                                           "axis A2 < -: Vías", "goal 3 < A2: Puentes"));
  const auto apart = extract(map, {sheet({{"Eje", "N°", "Meta"}, {"Agua", "M1", "Pozos"}})});
  EXPECT_THAT(tree(apart), ElementsAre("axis 1 < -: Agua", "goal M1 < 1: Pozos")) << "as always";
}

TEST(ExtractPlan, merged_parents_count_for_all_their_rows) {
  const auto extracted = extract(
      two_levels,
      {sheet({{"Eje", "Nombre del eje", "Código", "Meta"}, {"1", "Agua", "1.1", "Pozos"}, {"", "", "1.2", "Redes"}},
             "Plan", {{2, 1, 3, 1}, {2, 2, 3, 2}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

TEST(ExtractPlan, a_code_given_twice_is_refused_with_the_row_that_has_it) {
  const auto extracted = extract(two_levels, {sheet({{"Eje", "Nombre del eje", "Código", "Meta"},
                                                     {"1", "Agua", "1.1", "Pozos"},
                                                     {"1", "Agua", "1.1", "Redes"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "duplicate_code", "Plan!C3", "1.1", "2"}));
}

TEST(ExtractPlan, parents_that_contradict_each_other_are_refused) {
  const auto extracted = extract(two_levels, {sheet({{"Eje", "Nombre del eje", "Código", "Meta"},
                                                     {"1", "Agua", "1.1", "Pozos"},
                                                     {"1", "Vías", "1.2", "Redes"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "name_differs", "Plan!A3", "Vías", "Agua"}));
}

TEST(ExtractPlan, missing_codes_and_names_are_refused) {
  const auto extracted = extract(two_levels, {sheet({{"Eje", "Nombre del eje", "Código", "Meta"},
                                                     {"1", "Agua", "", "Pozos"},
                                                     {"1", "Agua", "1.2", "!#N/A"}})});
  EXPECT_THAT(told(extracted), ElementsAre(Told{"error", "missing_code", "Plan!C2", "Pozos", ""},
                                           Told{"warning", "error_cell", "Plan!D3", "#N/A", ""}));
}

TEST(ExtractPlan, totals_and_sources_below_the_table_are_left_out) {
  const auto extracted = extract(two_levels, {sheet({{"Eje", "Nombre del eje", "Código", "Meta"},
                                                     {"1", "Agua", "1.1", "Pozos"},
                                                     {"", "TOTAL EJE", "", ""},
                                                     {"", "", "", "Fuente: Secretaría de Planeación"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos"));
  EXPECT_THAT(told(extracted),
              ElementsAre(Told{"notice", "footer_left_out", "Plan!A3", "TOTAL EJE", ""},
                          Told{"notice", "footer_left_out", "Plan!C4", "Fuente: Secretaría de Planeación", ""}));
}

TEST(ExtractPlan, elements_without_codes_are_numbered_in_their_order) {
  const auto extracted =
      extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
name = "Eje"
[[sheet.level]]
level = "goal"
name = "Meta"
)",
              {sheet({{"Eje", "Meta"}, {"Agua", "Pozos"}, {"AGUA ", "Redes"}, {"Vías", "Puentes"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis 1 < -: Agua", "goal 1.1 < 1: Pozos", "goal 1.2 < 1: Redes",
                                           "axis 2 < -: Vías", "goal 2.1 < 2: Puentes"));
}

TEST(ExtractPlan, codes_out_of_texts_and_within_their_parents) {
  const auto extracted =
      extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
code = { column = "Eje", pattern = "EJE {#}: {*}", prefix = "E" }
name = { column = "Eje", pattern = "EJE {*}: {}" }
[[sheet.level]]
level = "goal"
code = "N°"
within_parent = true
name = "Meta"
)",
              {sheet({{"Eje", "N°", "Meta"}, {"Eje 1: Agua", "=1", "Pozos"}, {"EJE 2: Vías", "=1", "Puentes"}})});
  EXPECT_THAT(tree(extracted), ElementsAre("axis E1 < -: Agua", "goal E1.1 < E1: Pozos", "axis E2 < -: Vías",
                                           "goal E2.1 < E2: Puentes"));
}

TEST(ExtractPlan, several_sheets_with_other_columns_make_one_plan) {
  const auto extracted = extract(two_levels + R"(
[[sheet]]
name = "Avance"
[[sheet.level]]
level = "goal"
code = "Meta"
[[sheet.values]]
kind = "reported"
headings = "{year}"
)",
                                 {sheet({{"Eje", "Nombre del eje", "Código", "Meta"}, {"1", "Agua", "1.1", "Pozos"}}),
                                  sheet({{"Meta", "2026"}, {"1.1", "=5"}}, "Avance")});
  EXPECT_THAT(facts(extracted), ElementsAre("1.1/1 reported 2026 5"));
  EXPECT_THAT(told(extracted), IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::imports
