// The figures that the municipality of Tenjo printed beside its own plan, met by the board through plan settings alone.

#include <gmock/gmock.h>

#include <cmath>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "formats/workbook/workbook.hpp"
#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/boards/show_money.hpp"
#include "usecases/imports/import_plan.hpp"

namespace timon::usecases::boards {
namespace {

using formats::workbook::column_number;
using testing::StaffedTown;
using timon::boards::FigureName;

std::string content(const std::string& name) {
  std::stringstream text;
  text << std::ifstream(std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/tenjo" / name, std::ios::binary).rdbuf();
  return text.str();
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  return text.replace(text.find(from), from.size(), to);
}

class TenjoOnBoard : public ::testing::Test {
 protected:
  TenjoOnBoard() {
    StaffedTown::add_to(*database_);
    // As the municipality counts: what nobody planned is 0, and each year stands by itself.
    auto map = replaced(content("tenjo.toml"), "\"not_applicable\"", "\"zero\"");
    map = replaced(map, "period_weights", "# period_weights");
    auto begun = imports::begin_import(
        context_, {"tenjo.xlsx", map, timon::imports::ImportMode::AllOrNothing, {}, StaffedTown::town});
    const auto workbook = formats::workbook::in_memory_file(content("plan-indicativo-tenjo.xlsx"));
    const auto done = imports::run_import(context_, *std::move(begun), workbook.number(), {});
    EXPECT_EQ(done.state, timon::imports::ImportState::Done);
    plan_ = open_plan(context_, memory_, *done.plan_id, make_day(2024, 12, 31)).value();
    sheet_ = formats::workbook::load_workbook(workbook.number()).value();
  }

  double number(std::uint32_t row, std::string_view column) {
    const auto& text = sheet_.find("PDM")->at(row, column_number(column)).text;
    const auto parsed = parse_units(text, 12);
    return parsed ? static_cast<double>(parsed->units) / 1e12 : 0;
  }
  /// The workbook takes some yearly totals as a mean on one side only, or typed by hand: another rule than ours.
  bool is_sum(std::uint32_t row, std::initializer_list<std::string_view> quarters, std::string_view total) {
    double sum = 0;
    for (const auto quarter : quarters) sum += number(row, quarter);
    return std::abs(sum - number(row, total)) < 1e-9;
  }
  bool is_executed_summed(std::uint32_t row) { return is_sum(row, {"AK", "AM", "AO", "AQ"}, "AS"); }
  bool is_planned_summed(std::uint32_t row) { return is_sum(row, {"AJ", "AL", "AN", "AP"}, "AR"); }

  /// Goals whose figure is the workbook's, of those that have both numbers by the same rule.
  template <class SameRule>
  std::pair<int, int> met(FigureName figure, std::string_view column, SameRule has_same_rule) {
    const auto* pdm = sheet_.find("PDM");
    int met = 0;
    int compared = 0;
    for (std::uint32_t row = 2; row <= 332; ++row) {
      const auto code = pdm->at(row, column_number("R")).text;
      const auto published = parse_units(pdm->at(row, column_number(column)).text, 15);
      const auto goal = find(code);
      if (!published || !goal || !has_same_rule(row)) continue;
      ++compared;
      const auto ours = plan_.board->exact_text(*goal, figure);
      const bool is_met =
          ours && std::abs(std::stod(*ours) / 100 - static_cast<double>(published->units) / 1e15) < 1e-9;
      met += is_met ? 1 : 0;
      if (!is_met) differing_ += code + ":" + ours.value_or("-") + "/" + pdm->at(row, column_number(column)).text + " ";
    }
    return {met, compared};
  }
  std::optional<timon::boards::Row> find(const std::string& code) {
    for (timon::boards::Row row = 0; row < plan_.image->size(); ++row)
      if (plan_.image->kind(row) == timon::plans::ElementKind::Goal && plan_.image->element(row).code == code)
        return row;
    return std::nullopt;
  }

  testing::TestDatabase database_;
  const access::Caller system_ = access::the_system();
  const Clock clock_ = fixed_clock({std::chrono::sys_days{std::chrono::year{2025} / 10 / 1}});
  const Context context_{*database_, system_, clock_};
  PlanMemory memory_;
  PlanOnDay plan_;
  formats::workbook::Workbook sheet_;
  std::string differing_;
};

TEST_F(TenjoOnBoard, complies_as_the_year_was_published) {
  const auto same = met(FigureName::Compliance, "AV",
                        [&](std::uint32_t row) { return is_executed_summed(row) && is_planned_summed(row); });
  EXPECT_EQ(same, std::pair(269, 269)) << differing_;
  differing_.clear();
  EXPECT_EQ(met(FigureName::Compliance, "AV", [](std::uint32_t) { return true; }), std::pair(322, 329))
      << "a mean over a mean is the same ratio; seven have a mean on one side only: " << differing_;
}

TEST_F(TenjoOnBoard, advances_towards_the_four_years_as_published) {
  const auto same = met(FigureName::Reported, "AA", [&](std::uint32_t row) { return is_executed_summed(row); });
  EXPECT_EQ(same, std::pair(277, 279)) << "the map takes 244 and 299 as means, by their planned totals: " << differing_;
}

/// 2025 as it stands last in the workbook: initial, definitive, commitments, payments, execution (BU to BY).
TEST_F(TenjoOnBoard, spends_as_the_municipality_published) {
  using timon::budgets::Stage;
  const auto plan = open_plan(context_, memory_, plan_.image->plan().id, make_day(2025, 9, 30)).value();
  const auto money = money_on_day(memory_, plan);
  const auto year = money.board->totals().of_year;
  EXPECT_EQ(text(*year.amount(Stage::Approved)), "96135295398");
  EXPECT_EQ(text(*year.amount(Stage::Modified)), "165377676164");
  EXPECT_EQ(text(*year.amount(Stage::Committed)), "124073332398.86");
  EXPECT_EQ(text(*year.amount(Stage::Paid)), "52126084569.82");
  EXPECT_NEAR(124073332398.86 / 165377676164, number(333, "BY"), 1e-9);
  EXPECT_EQ(text(*year.in_force.value()), "165431336164")
      << "157, 158 and 173 tell no definitive appropriation: their initial one stays in force, 53 660 000 in all";

  int published = 0, reproduced = 0;
  for (std::uint32_t row = 2; row <= 332; ++row) {
    const auto& cell = sheet_.find("PDM")->at(row, column_number("BY"));
    const auto goal = find(sheet_.find("PDM")->at(row, column_number("R")).text);
    if (cell.kind != formats::workbook::CellKind::Number || !goal) continue;
    ++published;
    const auto share = money.board->at(*goal)->of_year.share(Stage::Committed);
    reproduced += share && std::abs(std::stod(share->text()) / 100 - number(row, "BY")) < 1e-9 ? 1 : 0;
  }
  EXPECT_EQ(std::pair(reproduced, published), std::pair(282, 282));
  EXPECT_TRUE(plan.image->money().findings(plan.image->tree(), 0, plan.image->size(), make_day(2025, 9, 30)).empty())
      << "no commitment over its appropriation, no payment over its commitment";
}

/// What was given and bound in 2024 and 2025 (BP and BQ of 2024, BV and BW of 2025).
TEST_F(TenjoOnBoard, adds_the_years_that_have_begun) {
  using timon::budgets::Stage;
  const auto plan = open_plan(context_, memory_, plan_.image->plan().id, make_day(2025, 9, 30)).value();
  const auto figures = money_on_day(memory_, plan).board->totals();
  EXPECT_EQ(text(*figures.to_date.in_force.value()), "227120531860") << "227 066 871 860 and the three of 2025";
  EXPECT_EQ(text(*figures.to_date.amount(Stage::Committed)), "185762528094.86");
  EXPECT_EQ(figures.gap.kind, timon::budgets::GapKind::InStep) << figures.gap.points->text();
}

}  // namespace
}  // namespace timon::usecases::boards
