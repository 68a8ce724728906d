// Which columns and sheets a map means, by what stands in the head.
#include "usecases/testing/extracting.hpp"

namespace timon::usecases::imports {
namespace {

TEST(ExtractPlan, headings_of_several_rows_are_read_together) {
  const auto with_three_rows = extract(R"(
[[sheet]]
header_rows = [1, 2, 3]
fill_headings = true
[[sheet.level]]
level = "axis"
code = "Eje#1"
name = "Eje#2"
[[sheet.level]]
level = "goal"
code = "Meta / N°"
name = "Texto"
[[sheet.indicator]]
name = "Texto"
[[sheet.values]]
kind = "planned"
headings = "{year} / T{quarter} / P"
[[sheet.values]]
kind = "reported"
headings = "{year} / T{quarter} / R"
)",
                                       {sheet({{"Eje", "Eje", "Meta", "", "2026", "", "", ""},
                                               {"", "", "N°", "Texto", "T1", "", "T2", ""},
                                               {"", "", "", "", "P", "R", "P", "R"},
                                               {"1", "Agua", "1.1", "Pozos", "=1", "=2", "=3", "=4"}})});
  EXPECT_THAT(facts(with_three_rows), ElementsAre("1.1/1 planned 2026-T1 1", "1.1/1 planned 2026-T2 3",
                                                  "1.1/1 reported 2026-T1 2", "1.1/1 reported 2026-T2 4"));
  EXPECT_THAT(told(with_three_rows), IsEmpty());
}

TEST(ExtractPlan, columns_that_are_not_there_or_not_one_are_told) {
  const auto extracted = extract(R"(
[[sheet]]
[[sheet.level]]
level = "axis"
code = "Ejes"
name = "Nombre"
)",
                                 {sheet({{"Eje", "Nombre", "Nombre"}, {"1", "a", "b"}})});
  EXPECT_THAT(told(extracted), Contains(Told{"error", "column_not_found", "Plan!1", "Ejes", "Eje, Nombre, Nombre"}));
  EXPECT_THAT(told(extracted), Contains(Told{"error", "column_ambiguous", "Plan!1", "Nombre", "B, C"}));
}

TEST(ExtractPlan, a_sheet_that_is_not_there_is_told_with_those_that_are) {
  const auto extracted = extract("[[sheet]]\nname = \"Metas\"\n[[sheet.level]]\nlevel = \"axis\"\nname = \"A\"\n",
                                 {sheet({}, "Uno"), sheet({}, "Dos")});
  EXPECT_THAT(told(extracted), Contains(Told{"error", "sheet_not_found", "Metas!0", "Metas", "Uno, Dos"}));
}
}  // namespace
}  // namespace timon::usecases::imports
