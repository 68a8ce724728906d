#pragma once
// Small sheets written as texts, read by a map: what was taken out and what was told, as lines to compare.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "domain/imports/findings.hpp"
#include "formats/workbook/workbook.hpp"
#include "usecases/imports/extract_plan.hpp"
#include "usecases/imports/read_map.hpp"

namespace timon::usecases::imports {

using formats::workbook::Cell;
using formats::workbook::CellKind;
using formats::workbook::MergedRange;
using formats::workbook::Sheet;
using formats::workbook::Workbook;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

using Rows = std::vector<std::vector<std::string>>;

/// "=1.5" is a number, "%0.5" one shown as a percentage, "!#N/A" an error, "@2026-06-30" a day, anything else text.
inline Cell cell_of_text(const std::string& text) {
  if (text.empty()) return {};
  if (text[0] == '=') return {CellKind::Number, false, text.substr(1)};
  if (text[0] == '%') return {CellKind::Number, true, text.substr(1)};
  if (text[0] == '!') return {CellKind::Error, false, text.substr(1)};
  if (text[0] == '@') return {CellKind::Day, false, text.substr(1)};
  return {CellKind::Text, false, text};
}

inline Sheet sheet(const Rows& rows, std::string name = "Plan", std::vector<MergedRange> merged = {}) {
  Sheet made{{std::move(name), false}, {}, std::move(merged)};
  for (std::uint32_t number = 1; const auto& cells : rows) {
    formats::workbook::Row row{number++, {}};
    for (std::uint32_t column = 1; const auto& text : cells) {
      const auto cell = cell_of_text(text);
      if (cell.kind != CellKind::Empty) row.cells.push_back({column, cell});
      ++column;
    }
    if (!row.cells.empty()) made.rows.push_back(row);
  }
  return made;
}

inline const std::string heading_of_map = R"(
[plan]
code = "P"
[[level]]
code = "axis"
[[level]]
code = "goal"
kind = "goal"
)";

inline Extracted extract(const std::string& map_text, std::vector<Sheet> sheets) {
  const auto map = read_map(heading_of_map + map_text);
  EXPECT_TRUE(map) << map.error().fields.at(0).field << " " << map.error().fields.at(0).code;
  if (!map) return {};
  auto extracted = extract_plan(Workbook{std::move(sheets)}, *map);
  for (auto& finding : findings_of(extracted.plan)) extracted.verdicts.push_back(std::move(finding));
  return extracted;
}

struct Told {
  std::string severity, code, place, value, expected;
  bool operator==(const Told&) const = default;
};
inline void PrintTo(const Told& told, std::ostream* out) {
  *out << told.severity << ' ' << told.code << ' ' << told.place << " [" << told.value << "] [" << told.expected << ']';
}
inline std::vector<Told> told(const Extracted& extracted) {
  std::vector<Told> all;
  for (const auto& verdict : extracted.verdicts)
    all.push_back({std::string(name_of(verdict.severity)), verdict.code,
                   verdict.origin.sheet + "!" + verdict.origin.column + std::to_string(verdict.origin.row),
                   verdict.value, verdict.expected});
  return all;
}

inline std::vector<std::string> tree(const Extracted& extracted) {
  std::vector<std::string> lines;
  for (const auto& element : extracted.plan.elements)
    lines.push_back(element.level + " " + element.code + " < " + element.parent.value_or("-") + ": " + element.name);
  return lines;
}

inline std::vector<std::string> facts(const Extracted& extracted) {
  std::vector<std::string> lines;
  for (const auto& fact : extracted.plan.facts)
    lines.push_back(fact.element + "/" + fact.indicator.value_or("-") + " " + std::string(name_of(fact.kind)) + " " +
                    fact.period + " " +
                    (fact.value ? text(*fact.value)
                                : text(fact.numerator.value_or(Millionths{})) + ":" +
                                      text(fact.denominator.value_or(Millionths{}))));
  return lines;
}

inline const std::string two_levels = R"(
[[sheet]]
[[sheet.level]]
level = "axis"
code = "Eje"
name = "Nombre del eje"
[[sheet.level]]
level = "goal"
code = "Código"
name = "Meta"
)";

inline const std::string with_indicator = two_levels + R"(
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
inline const std::vector<std::string> indicator_headings{
    "Eje", "Nombre del eje", "Código",      "Meta",         "Indicador", "Unidad", "Tendencia",
    "LB",  "Fecha",          "Plan I 2026", "PLAN 2° 2026", "Real 2",    "Real"};

}  // namespace timon::usecases::imports
