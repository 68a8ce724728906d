#include "domain/imports/guess_draft.hpp"

#include <gmock/gmock.h>

#include "domain/imports/guess_levels.hpp"

namespace timon::imports {
namespace {

using ::testing::ElementsAre;
using Rows = std::vector<std::vector<std::string>>;

/// A sheet whose headings are its first row: "=4" is a number, anything else a text.
SheetLook sheet(const std::vector<std::string>& headings, const Rows& rows, std::string name = "Plan") {
  SheetLook look;
  look.name = std::move(name);
  look.header_rows = {1};
  look.rows = rows.size();
  for (std::size_t column = 0; column < headings.size(); ++column) {
    std::vector<SeenCell> cells;
    for (const auto& row : rows) {
      const auto text = column < row.size() ? row[column] : "";
      if (text.empty())
        cells.push_back({});
      else if (text[0] == '=')
        cells.push_back({CellLook::Number, text.substr(1)});
      else
        cells.push_back({CellLook::Text, text});
    }
    look.columns.push_back(look_at(static_cast<std::uint32_t>(column + 1), headings[column], cells));
  }
  return look;
}

MapDraft guess(std::vector<SheetLook> sheets) { return guess_draft({"plan 2025.xlsx", 2026, std::move(sheets)}); }

/// "name eje", "planned 2025-T1", "nothing": what each column of a sheet was taken for.
std::vector<std::string> meanings(const MapDraft& draft, std::size_t sheet = 0) {
  std::vector<std::string> all;
  for (const auto& column : draft.sheets[sheet].columns) {
    auto text = std::string(name_of(column.meaning));
    if (!column.level.empty()) text += " " + column.level;
    if (!column.period.empty()) text += " " + column.period;
    all.push_back(text);
  }
  return all;
}

std::vector<std::string> levels(const MapDraft& draft) {
  std::vector<std::string> all;
  for (const auto& level : draft.levels) all.push_back(level.code + " " + std::string(name_of(level.kind)));
  return all;
}

TEST(GuessDraft, AxisProgrammeGoalWithQuarters) {
  const auto draft = guess({sheet({"Eje", "Programa", "Código", "Meta", "Dependencia", "Indicador", "Unidad",
                                   "Meta total", "Prog 1T 2025", "Ejec 1T 2025"},
                                  {{"Agua", "Pozos", "M1", "Perforar", "Obras", "Pozos", "Pozo", "=40", "=5", "=4"},
                                   {"", "", "M2", "Reducir", "Obras", "Fugas", "Fuga", "=45", "=8", "=2"}})});
  EXPECT_THAT(levels(draft), ElementsAre("eje strategic_level", "programa strategic_level", "meta goal"));
  EXPECT_THAT(meanings(draft), ElementsAre("name eje", "name programa", "code meta", "name meta", "office", "indicator",
                                           "measure", "term_target", "planned 2025-T1", "reported 2025-T1"));
  EXPECT_EQ(draft.start_on, make_day(2025, 1, 1));
  EXPECT_EQ(draft.plan_code, "PLAN-2025");
}

TEST(GuessDraft, TheSameWordIsANameOrAValueByItsCells) {
  const auto draft = guess({sheet({"Eje", "Meta", "Meta 2025", "Meta 2026", "Meta"},
                                  {{"Agua", "Perforar", "=4", "=5", "=9"}, {"Vías", "Asfaltar", "=1", "=2", "=3"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name eje", "name meta", "planned 2025", "planned 2026", "term_target"));
}

TEST(GuessDraft, TargetsOfYearsAreDividedWhereTheirPartsAreReported) {
  const auto is_divided = [](const std::vector<std::string>& headings) {
    return guess({sheet(headings, {{"Perforar", "=4", "=1", "=0"}, {"Regar", "=8", "=2", "=1"}})})
        .sheets[0]
        .is_divided.value_or(false);
  };
  EXPECT_TRUE(is_divided({"Meta", "Meta 2026", "Ejecutado T1 2026", "Ejecutado T2 2026"}));
  EXPECT_TRUE(is_divided({"Meta", "Meta 2026", "Ejecutado 2025", "Ejecutado T1 2026"}));
  EXPECT_FALSE(is_divided({"Meta", "Meta 2026", "Ejecutado 2026"}));
  EXPECT_FALSE(is_divided({"Meta", "Meta 2026", "Programado T1 2026", "Ejecutado T1 2026"}));
  EXPECT_FALSE(is_divided({"Meta", "Meta 2026", "Meta 2027"}));
}

TEST(GuessDraft, CodeAndNameInOneCell) {
  const auto draft = guess(
      {sheet({"Línea", "Meta", "Unidad"}, {{"1. Territorio", "1.1 Salud", "Uno"}, {"2. Agua", "2.1 Pozos", "Dos"}})});
  EXPECT_EQ(draft.sheets[0].columns[0].code_pattern, "{#}. {*}");
  EXPECT_EQ(draft.sheets[0].columns[1].name_pattern, "{#} {}");
  EXPECT_EQ(draft.sheets[0].columns[2].code_pattern, "");
}

TEST(GuessDraft, ACodeOfEachRowIsTheGoals) {
  const auto draft = guess({sheet({"ID", "Línea", "Acción"}, {{"A-1", "Verde", "Plantar"}, {"A-2", "", "Regar"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("code accion", "name linea", "name accion"));
}

/// The code was given to the axis on its right, because on these few rows no axis came twice.
TEST(GuessDraft, ACodeAloneIsTheGoalsWhereEveryLevelHasAnotherNameOnEachRow) {
  const auto draft = guess({sheet({"Código", "Eje", "Programa", "Meta"},
                                  {{"M-1", "Agua", "Redes", "Tender"}, {"M-2", "Vías", "Calles", "Asfaltar"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("code meta", "name eje", "name programa", "name meta"));
  EXPECT_FALSE(draft.sheets[0].columns[0].is_sure) << "a person looks";
  const auto each = guess(
      {sheet({"Código", "Eje", "Código", "Meta"}, {{"1", "Agua", "1.1", "Tender"}, {"2", "Vías", "2.1", "Abrir"}})});
  EXPECT_THAT(meanings(each), ElementsAre("code eje", "name eje", "code meta", "name meta"));
}

/// What is guessed of the year in "Meta anual", and whether a person is asked to look.
struct AnnualCase {
  const char* title;
  std::vector<std::string> headings;
  const char* period;
  bool is_sure;
  int first, last;
};

TEST(GuessDraft, TheTitleTellsTheYearOfAnAnnualGoalAndTheTermOfThePlan) {
  const AnnualCase cases[] = {
      {"PROGRAMA OPERATIVO ANUAL 2026", {"Meta", "Meta anual"}, "planned 2026", true, 2026, 2026},
      {"PLAN MUNICIPAL 2025-2028", {"Meta", "Meta anual"}, "planned 2026", false, 2025, 2028},
      {"Plan 2025 a 2028", {"Meta", "Meta anual", "Ejecutado T1 2027"}, "planned 2027", true, 2025, 2028},
      {"Plan 2027 – 2030", {"Meta", "Meta anual"}, "planned 2027", false, 2027, 2030},
      {"Plan de la Alcaldía", {"Meta", "Meta anual"}, "planned 2026", false, 2026, 2026},
      {"Plan 2024-2027", {"Meta", "Meta anual", "Ejecutado 2025", "Ejecutado 2026"}, "planned 2026", false, 2024, 2027},
  };
  for (const auto& [title, headings, period, is_sure, first, last] : cases) {
    auto look = sheet(headings, {{"Pozos", "=4", "=1", "=2"}});
    look.title = title;
    const auto draft = guess_draft({"metas.xlsx", 2026, {look}});
    EXPECT_EQ(meanings(draft).at(1), period) << title;
    EXPECT_EQ(draft.sheets[0].columns[1].is_sure, is_sure) << title;
    EXPECT_EQ(draft.start_on, make_day(first, 1, 1)) << title;
    EXPECT_EQ(draft.end_on, make_day(last, 12, 31)) << title;
  }
}

TEST(GuessDraft, MonthsWithoutAWordBesideATargetAreReported) {
  const auto draft =
      guess({sheet({"Clave", "Objetivo", "Indicador", "Meta anual", "Ene acum.", "Feb acum."},
                   {{"1.01", "Calles", "Metros", "=1200", "=28", "=46"}, {"", "", "Baches", "=100", "=5", "=7"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("code objetivo", "name objetivo", "indicator", "planned 2025",
                                           "reported 2025-01", "reported 2025-02"));
  EXPECT_TRUE(draft.sheets[0].is_accumulated);
  EXPECT_TRUE(draft.sheets[0].is_repeated) << "two indicators of one goal";
}

TEST(GuessDraft, AListTellsItsLevelsInAColumnOrInItsCodes) {
  const auto matrix =
      guess({sheet({"Nivel", "Resumen narrativo", "Indicador"},
                   {{"Fin", "Contribuir", "A"}, {"Componente", "Alumbrado", "B"}, {"Actividad", "Cambio", "C"}})});
  EXPECT_THAT(meanings(matrix), ElementsAre("level", "name", "indicator"));
  EXPECT_THAT(levels(matrix), ElementsAre("fin strategic_level", "componente goal", "actividad activity"));
  const auto poa = guess({sheet({"N°", "Meta / Actividad", "% avance"},
                                {{"1", "Parques", "=40"}, {"1.1", "Licitar", "=50"}, {"1.2", "Construir", "=30"}})});
  EXPECT_THAT(meanings(poa), ElementsAre("code", "name", "reported 2025"));
  EXPECT_THAT(levels(poa), ElementsAre("meta goal", "actividad activity"));
}

TEST(GuessDraft, SheetsOfSeveralOfficesHaveTheSameLevels) {
  const auto draft = guess({sheet({"Llene una fila"}, {{"por indicador"}}, "Instrucciones"),
                            sheet({"Clave", "Objetivo", "Unidad"}, {{"1", "Calles", "m"}}, "Obras"),
                            sheet({"No.", "Meta", "Unidad"}, {{"2", "Becas", "Beca"}}, "Bienestar")});
  EXPECT_FALSE(draft.sheets[0].is_read);
  EXPECT_THAT(levels(draft), ElementsAre("objetivo goal"));
  EXPECT_THAT(meanings(draft, 2), ElementsAre("code objetivo", "name objetivo", "measure"));
}

TEST(GuessDraft, WordsOfCellsTellSenses) {
  const auto draft = guess({sheet({"Meta", "Tendencia"}, {{"Pozos", "Aumentar"}, {"Fugas", "Reducción"}})});
  EXPECT_THAT(draft.sheets[0].columns[1].words,
              ElementsAre(DraftWord{"Aumentar", "ascending"}, DraftWord{"Reducción", "descending"}));
}

/// The programme of a Mexican workbook was left out for the word "presupuestario".
TEST(GuessDraft, AProgrammeThatIsABudgetsIsALevel) {
  const auto draft = guess({sheet({"Eje rector", "Programa presupuestario", "No.", "Meta", "Presupuesto"},
                                  {{"Agua", "E012", "1.1", "Pozos", "=9"}, {"", "", "1.2", "Redes", "=9"}})});
  EXPECT_THAT(meanings(draft),
              ElementsAre("name eje", "name programa-presupuestario", "code meta", "name meta", "nothing"));
}

TEST(GuessDraft, ACodeOfTheMetaIsOfTheLevelThatIsCalledSo) {
  const auto draft = guess({sheet({"Meta de resultado", "Código de la meta", "Meta de producto"},
                                  {{"Cubrir", "P-1", "Pozos"}, {"Cubrir", "P-2", "Redes"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name meta-de-resultado", "code meta-de-producto", "name meta-de-producto"));
}

TEST(GuessDraft, ADescriptionIsANameWhereNothingElseIs) {
  const auto draft = guess({sheet({"Eje", "Código meta", "Descripción de la meta"}, {{"Agua", "M1", "Perforar"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name eje", "code meta", "name meta"));
  const auto other = guess({sheet({"Meta", "Descripción de la meta"}, {{"Pozos", "Perforar diez pozos"}})});
  EXPECT_THAT(meanings(other), ElementsAre("name meta", "description"));
}

TEST(GuessDraft, CellsTellTheOfficeWhereNoHeadingDoes) {
  const auto draft = guess({sheet({"Meta", "Quién la lleva", "Unidad"},
                                  {{"Pozos", "Dirección de Obras", "Pozo"}, {"Becas", "Secretaría Social", "Beca"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name meta", "office", "measure"));
  EXPECT_FALSE(draft.sheets[0].columns[1].is_sure);
  const auto area = guess({sheet({"Área", "Meta"}, {{"Dirección de Obras", "Pozos"}, {"Sec. Social", "Becas"}})});
  EXPECT_THAT(meanings(area), ElementsAre("office", "name meta"));
  const auto level = guess({sheet({"Área", "Meta"}, {{"Salud", "Pozos"}, {"Deporte", "Becas"}})});
  EXPECT_THAT(meanings(level), ElementsAre("name area", "name meta"));
}

TEST(GuessDraft, OfTwoResponsiblesTheOneThatIsAnOffice) {
  const auto draft =
      guess({sheet({"Meta", "Nombre del responsable", "Dependencia"},
                   {{"Pozos", "Ana Ruiz", "Dirección de Obras"}, {"Redes", "Leo Paz", "Dir. de Agua"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name meta", "nothing", "office"));
}

TEST(GuessDraft, ActivitiesThatAreMeasuredAreTheGoals) {
  const auto poi = guess({sheet({"Acción estratégica", "Actividad operativa", "Unidad de medida", "Meta 2026"},
                                {{"Limpiar", "Recoger", "Tonelada", "=9"}, {"Limpiar", "Barrer", "Calle", "=4"}})});
  EXPECT_THAT(levels(poi), ElementsAre("accion-estrategica strategic_level", "actividad goal"));
  const auto plan = guess({sheet({"Meta", "Unidad de medida", "Meta 2026", "Actividad", "Fecha fin"},
                                 {{"Pozos", "Pozo", "=9", "Licitar", "2026"}, {"", "", "", "Perforar", "2026"}})});
  EXPECT_THAT(levels(plan), ElementsAre("meta goal", "actividad activity"));
}

TEST(GuessDraft, MonthsByTheirFirstLetters) {
  std::vector<std::string> headings{"Meta", "Unidad"};
  std::vector<std::string> row{"Pozos", "Pozo"};
  for (const std::string kind : {"Programación mensual / ", "Ejecución mensual / "})
    for (const auto* letter : {"E", "F", "M", "A", "M", "J", "J", "A", "S", "O", "N", "D"})
      headings.push_back(kind + letter), row.push_back("=1");
  const auto told = meanings(guess({sheet(headings, {row})}));
  EXPECT_EQ(told[2], "planned 2025-01");
  EXPECT_EQ(told[13], "planned 2025-12");
  EXPECT_EQ(told[14], "reported 2025-01");
  EXPECT_EQ(told[25], "reported 2025-12");
}

TEST(GuessDraft, ARatioBesideWhatWasExecutedIsNoFact) {
  const auto draft = guess({sheet({"Meta", "Meta 2026", "Ejecutado T1 2026", "% de ejecución"},
                                  {{"Pozos", "=4", "=1", "=0.25"}, {"Redes", "=8", "=2", "=0.25"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name meta", "planned 2026", "reported 2026-T1", "nothing"));
}

// 75,5 % executed of 1,200 was read as 75.5 of them: a goal on its way stood red at 6 %.
TEST(GuessDraft, AShareOfATargetInUnitsIsNotWhatWasReached) {
  const auto units = guess({sheet({"Meta", "Unidade", "Meta 2026", "% Executado 2026"},
                                  {{"Vacinar", "Dose", "=1200", "75,5%"}, {"Pavimentar", "%", "80%", "=40"}})});
  EXPECT_THAT(meanings(units), ElementsAre("name meta", "measure", "planned 2026", "nothing"));
  const auto percent = guess({sheet({"Meta", "Unidade", "Meta 2026", "% Executado 2026"},
                                    {{"Vacinar", "%", "95%", "75,5%"}, {"Pavimentar", "%", "80%", "40%"}})});
  EXPECT_THAT(meanings(percent), ElementsAre("name meta", "measure", "planned 2026", "reported 2026"));
}

// One "S/D" among percentages made them units, and what was executed was left out.
TEST(GuessDraft, AShareOfATargetInPercentIsWhatWasReached) {
  const std::vector<std::string> headings{"Meta", "Unidad", "Meta 2026", "% Ejecutado 2026"};
  const auto of = [&](const Rows& rows) { return meanings(guess({sheet(headings, rows)})).back(); };
  EXPECT_EQ(of({{"Vacunar", "%", "95%", "75,5%"}, {"Pavimentar", "%", "S/D", "40%"}}), "reported 2026");
  EXPECT_EQ(of({{"Vacunar", "Tasa", "95%", "75,5%"}, {"Pavimentar", "Tasa", "-", "40%"}}), "reported 2026");
  EXPECT_EQ(of({{"Vacunar", "%", "=95", "75,5%"}, {"Pavimentar", "%", "=80", "40%"}}), "reported 2026");
  EXPECT_EQ(of({{"Vacunar", "Porcentaje", "=95", "=75"}, {"Pavimentar", "-", "=80", "=40"}}), "reported 2026");
  EXPECT_EQ(of({{"Vacunar", "%", "=95", "=75"}, {"Pavimentar", "Km", "=80", "=40"}}), "nothing");
}

TEST(GuessDraft, AShareOfATargetOfTheWholeTermInUnitsIsNotWhatWasReached) {
  const auto draft = guess({sheet({"Meta", "Unidad", "Meta cuatrienio", "% ejecutado"},
                                  {{"Vacunar", "Dosis", "=1200", "75,5%"}, {"Pavimentar", "Km", "=40", "=40"}})});
  EXPECT_THAT(meanings(draft), ElementsAre("name meta", "measure", "term_target", "nothing"));
}

}  // namespace
}  // namespace timon::imports
