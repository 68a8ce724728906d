// What words of a workbook say by themselves: names of levels, titles of plans, senses, rows of headings.
#include <gmock/gmock.h>

#include "domain/imports/column_look.hpp"
#include "domain/imports/guess_levels.hpp"
#include "domain/imports/heading_words.hpp"

namespace timon::imports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(LevelName, LeavesOutWhatIsNoName) {
  EXPECT_EQ(level_name_of("Plan / Nombre del programa (2026)"), "Programa");
  EXPECT_EQ(level_name_of("Descrição da meta"), "Meta");
  EXPECT_EQ(level_name_of("EJE RECTOR"), "EJE RECTOR");
  EXPECT_EQ(level_name_of("Línea estratégica "), "Línea estratégica");
}

TEST(PlanTitle, SaysWhatTheWorkbookIsAndNotWhoseItIs) {
  EXPECT_EQ(plan_title({"H. AYUNTAMIENTO DE SAN MIGUEL", "DIRECCIÓN DE PLANEACIÓN", "PROGRAMA OPERATIVO ANUAL 2026"}),
            "PROGRAMA OPERATIVO ANUAL 2026");
  EXPECT_EQ(plan_title({"Alcaldía de Rioclaro", "Vigencia 2026"}), "Alcaldía de Rioclaro");
  EXPECT_EQ(plan_title({"2026"}), "");
}

TEST(SenseWords, AlsoWholeSentences) {
  for (const auto* text : {"Quanto maior, melhor", "Cuanto más, mejor", "Mayor es mejor", "Más es mejor"})
    EXPECT_EQ(sense_of(text), "ascending") << text;
  for (const auto* text : {"Quanto menor, melhor", "Menos es mejor", "A la baja"})
    EXPECT_EQ(sense_of(text), "descending") << text;
}

TEST(HeadingRows, OfMonthLettersAndOfNumerals) {
  EXPECT_THAT(heading_rows({{"Meta", "Unidad", "Programación mensual", "", "", "", "", "", "", "", "", "", "", ""},
                            {"", "", "E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"},
                            {"Pozos", "Pozo", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1"}}),
              ElementsAre(1, 2));
  EXPECT_THAT(heading_rows({{"Meta", "Unidad", "Avance trimestral", "", "", ""},
                            {"", "", "I", "II", "III", "IV"},
                            {"Pozos", "Pozo", "1", "2", "3", "4"}}),
              ElementsAre(1, 2));
}

TEST(HeadingRows, StandBelowTitlesAndInSeveralRows) {
  EXPECT_THAT(heading_rows({{"ALCALDÍA"},
                            {"PLAN 2024-2027"},
                            {},
                            {"Línea estratégica", "Meta de producto", "Unidad de medida", "2024", ""},
                            {"", "", "", "Trimestre I", "Trimestre II"},
                            {"", "", "", "P", "E"},
                            {"1. Agua", "Pozos", "Número", "17", "15"}}),
              ElementsAre(4, 5, 6));
  EXPECT_THAT(heading_rows({{"Municipio"}, {"Llene una fila por indicador"}}), IsEmpty());
}

}  // namespace
}  // namespace timon::imports
