// São Paulo's Programa de Metas 2013-2016, status of May 2014: the publisher's own formulas applied to the workbook as
// the product's reader gives it. The workbook is GPL-3 and stays outside this project: the test runs where
// TIMON_TEST_DATA names a folder that holds it. docs/comparison.md shows the outcome.

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <regex>

#include "base/folded.hpp"
#include "formats/workbook/workbook.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Cell;
using formats::workbook::CellKind;
using formats::workbook::Sheet;
using formats::workbook::Workbook;

constexpr int goals_of_the_plan = 123;

std::optional<double> number(const Cell& cell) {
  if (cell.kind != CellKind::Number) return std::nullopt;
  return std::stod(cell.text);
}
bool agree(const Cell& published, double ours) {
  const auto theirs = number(published);
  return theirs && std::abs(*theirs - ours) < 1e-9;
}

/// Sheet names have stray blanks: "Status tipo  2".
const Sheet* find_sheet(const Workbook& workbook, const std::string& name) {
  const auto found = std::find_if(workbook.sheets.begin(), workbook.sheets.end(),
                                  [&](const Sheet& sheet) { return folded(sheet.heading.name) == name; });
  return found == workbook.sheets.end() ? nullptr : &*found;
}

/// Headings repeat their text dozens of times in one cell: what they begin with tells them apart.
struct Headings {
  explicit Headings(const Sheet& sheet) {
    for (const auto& cell : sheet.rows.front().cells) texts.emplace_back(cell.column, folded(cell.cell.text));
  }
  std::uint32_t starting_with(std::string_view start) const {
    for (const auto& [column, text] : texts)
      if (text.starts_with(start)) return column;
    ADD_FAILURE() << "no heading starts with " << start;
    return 1;
  }
  std::vector<std::pair<std::uint32_t, std::string>> texts;
};

/// Columns whose heading carries a weight, "obras - fase 2 (35%)", with it.
std::vector<std::pair<std::uint32_t, double>> phases_of(const Headings& headings) {
  static const std::regex weight(R"(\((\d+)%\))");
  std::vector<std::pair<std::uint32_t, double>> phases;
  for (const auto& [column, text] : headings.texts) {
    std::smatch match;
    if (std::regex_search(text, match, weight)) phases.emplace_back(column, std::stod(match[1]) / 100);
  }
  return phases;
}

/// C concluída, EA em andamento, NI não iniciada; the case varies.
double share_of(const Cell& state) {
  const auto word = folded(state.text);
  return word == "c" ? 1 : word == "ea" ? 0.5 : 0;
}

struct Figures {
  int projects = 0;
  int reproduced_projects = 0;
  std::map<int, double> goals;  ///< progress of each goal from its projects
};

void add_phase_projects(const Sheet& sheet, Figures& figures) {
  const Headings headings(sheet);
  const auto phases = phases_of(headings);
  const auto weight = headings.starting_with("peso do projeto");
  const auto progress = headings.starting_with("andamento do projeto");
  for (const auto& row : sheet.rows) {
    const auto goal = number(cell_of(row, 1));
    if (!goal) continue;
    double ours = 0;
    for (const auto& [column, share] : phases) ours += share * share_of(cell_of(row, column));
    ++figures.projects;
    if (agree(cell_of(row, progress), ours)) ++figures.reproduced_projects;
    figures.goals[static_cast<int>(*goal)] += ours * number(cell_of(row, weight)).value_or(0);
  }
}

/// Type 8: deliveries of 48 months over the target of the goal.
void add_delivery_projects(const Sheet& sheet, Figures& figures) {
  const Headings headings(sheet);
  const auto target = headings.starting_with("meta definida");
  const auto first_month = headings.starting_with("janeiro 2013");
  const auto percentage = headings.starting_with("percentual do projeto");
  for (const auto& row : sheet.rows) {
    const auto goal = number(cell_of(row, 1));
    if (!goal) continue;
    double delivered = 0;
    for (auto month = first_month; month < percentage; ++month) delivered += number(cell_of(row, month)).value_or(0);
    const auto asked = number(cell_of(row, target)).value_or(0);
    if (asked != 0)
      figures.goals[static_cast<int>(*goal)] += delivered / asked * number(cell_of(row, percentage)).value_or(0);
  }
}

/// The official table per goal: columns G (goal) and H (total) of the consolidation sheet.
std::map<int, double> published_goals(const Sheet& sheet) {
  std::map<int, double> goals;
  for (const auto& row : sheet.rows) {
    const auto goal = number(cell_of(row, 7));
    const auto total = number(cell_of(row, 8));
    if (goal && total && row.number > 6) goals.emplace(static_cast<int>(*goal), *total);
  }
  return goals;
}

template <class Of>
double plan_progress(const std::map<int, double>& listed, const Of& of) {
  double sum = 0;
  for (const auto& [goal, total] : listed) sum += std::min(1.0, of(goal, total));
  return sum / goals_of_the_plan;
}

TEST(SaoPauloComparison, the_published_figures_come_out_of_the_workbook) {
  const char* data = std::getenv("TIMON_TEST_DATA");
  if (data == nullptr)
    GTEST_SKIP() << "TIMON_TEST_DATA is not set: the São Paulo workbook (GPL-3) is not part of this project";
  const auto path = std::filesystem::path(data) / "sao_paulo_programa_metas/original/decima-oitava-versao.xls";
  const auto workbook = formats::workbook::load_workbook(path);
  ASSERT_TRUE(workbook);

  Figures figures;
  for (int type = 1; type <= 7; ++type) {
    const auto* sheet = find_sheet(*workbook, "status tipo " + std::to_string(type));
    ASSERT_NE(sheet, nullptr) << type;
    add_phase_projects(*sheet, figures);
  }
  const auto* deliveries = find_sheet(*workbook, "status tipo 8");
  ASSERT_NE(deliveries, nullptr);
  add_delivery_projects(*deliveries, figures);
  EXPECT_EQ(figures.projects, 1212);
  EXPECT_EQ(figures.reproduced_projects, 1211);

  const auto consolidation = std::find_if(workbook->sheets.begin(), workbook->sheets.end(), [](const Sheet& sheet) {
    return folded(sheet.heading.name).starts_with("andamento conso");
  });
  ASSERT_NE(consolidation, workbook->sheets.end());
  const auto published = published_goals(*consolidation);
  ASSERT_EQ(published.size(), 122U);
  std::vector<int> stale;
  for (const auto& [goal, total] : published)
    if (std::abs(total - figures.goals[goal]) >= 1e-9) stale.push_back(goal);
  EXPECT_EQ(stale, (std::vector{10, 14, 20, 26, 51, 83, 93}));

  EXPECT_NEAR(plan_progress(published, [](int, double total) { return total; }), 0.353719527954642, 1e-12);
  EXPECT_NEAR(plan_progress(published, [&](int goal, double) { return figures.goals[goal]; }), 0.352958, 1e-6);
}

}  // namespace
}  // namespace timon::usecases::imports
