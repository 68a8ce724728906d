#include "domain/imports/heading_reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "domain/case_table.hpp"

namespace timon::imports {
namespace {

std::string told(std::string_view text) { return text.empty() ? "-" : std::string(text); }

std::string told(const std::optional<PeriodReading>& period) {
  if (!period) return "-";
  if (period->year != 0) return code_of(*period);
  const char* word = period->division == 'M' ? "month " : period->division == 'T' ? "quarter " : "four ";
  return word + std::to_string(period->number);
}

TEST(HeadingReading, EveryHeadingOfTheTable) {
  for (auto& row : read_cases("server/domain/imports/heading_reading.cases.tsv")) {
    auto heading = row["heading"];
    std::ranges::replace(heading, '~', '\n');
    const auto reading = read_heading(heading);
    EXPECT_EQ(name_of(reading.meaning), row["meaning"]) << heading;
    EXPECT_EQ(told(reading.level_word), row["level"]) << heading;
    EXPECT_EQ(reading.fact == Meaning::Nothing ? "-" : name_of(reading.fact), row["fact"]) << heading;
    EXPECT_EQ(told(reading.period), row["period"]) << heading;
  }
}

TEST(HeadingReading, TotalsAreOfOtherColumns) {
  EXPECT_TRUE(read_heading("TOTAL PLANEADO 2024").is_total);
  EXPECT_FALSE(read_heading("Meta total").is_total);
  EXPECT_TRUE(read_heading("Ene acum.").is_accumulated);
}

TEST(HeadingReading, RowsOfPeriodsAndOfNothingElse) {
  for (const auto* text :
       {"2024", "Trimestre I", "P", "Programado", "Valor", "TOTAL 2024", "Semáforo", "1er Trimestre", "III", "Ene-Mar"})
    EXPECT_TRUE(is_heading_of_values(text)) << text;
  for (const auto* text : {"Eje Social", "17", "3", "Aumentar la cobertura", "Plan operativo anual 2024", "1.1"})
    EXPECT_FALSE(is_heading_of_values(text)) << text;
}

TEST(HeadingWords, NamesOfOfficesAndOfPlans) {
  for (const auto* text : {"Secretaría de Obras", "Dir. de Salud", "DIRECCIÓN GENERAL", "Secretaria da Educação"})
    EXPECT_TRUE(is_office_name(text)) << text;
  for (const auto* text : {"Dirección", "Obras públicas", "12", "Construir 3 puentes"})
    EXPECT_FALSE(is_office_name(text)) << text;
  for (const auto* text : {"PROGRAMA OPERATIVO ANUAL 2026", "Programa de Metas 2025-2028", "Tablero de seguimiento"})
    EXPECT_TRUE(is_name_of_a_plan(text)) << text;
  for (const auto* text : {"H. AYUNTAMIENTO DE SAN MIGUEL", "Dirección de Planeación", "Secretaria de Planejamento"})
    EXPECT_FALSE(is_name_of_a_plan(text)) << text;
}

}  // namespace
}  // namespace timon::imports
