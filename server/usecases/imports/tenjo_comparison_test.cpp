// Tenjo's own computed columns against the product's rules, on the municipality's values as they stand in the workbook.
// docs/comparison.md shows the outcome.

#include <gtest/gtest.h>

#include <cmath>

#include "base/fixed.hpp"
#include "domain/indicators/compliance.hpp"
#include "formats/workbook/workbook.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Cell;
using formats::workbook::CellKind;
using formats::workbook::Sheet;

constexpr std::uint32_t first_goal = 2;
constexpr std::uint32_t last_goal = 332;

std::uint32_t column(std::string_view letters) {
  std::uint32_t number = 0;
  for (const char letter : letters) number = number * 26 + static_cast<std::uint32_t>(letter - 'A') + 1;
  return number;
}

std::optional<Rational> number(const Cell& cell) {
  if (cell.kind != CellKind::Number) return std::nullopt;
  for (const int scale : {12, 6})
    if (const auto units = parse_units(cell.text, scale)) return Rational::ratio(units->units, power_of_ten(scale));
  return std::nullopt;
}

bool is_published(const Rational& ours, const Cell& published) {
  return std::abs(std::stod(ours.text()) - std::stod(published.text)) < 1e-9;
}

/// The workbook's own blank is a zero in its formulas.
Rational or_zero(const Cell& cell) { return number(cell).value_or(Rational(0)); }

indicators::Compliance achieved(const Cell& planned, const Cell& executed) {
  const indicators::ComplianceRule rule{.zero_planned = plans::ZeroPlanned::Zero};
  return indicators::compliance_of(rule, or_zero(planned), or_zero(executed), indicators::Window::Closed);
}

struct Tally {
  int published = 0;
  int reproduced = 0;
};

class TenjoComparison : public testing::Test {
 protected:
  void SetUp() override {
    const auto path = std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/tenjo/plan-indicativo-tenjo.xlsx";
    auto read = formats::workbook::load_workbook(path);
    ASSERT_TRUE(read);
    workbook_ = std::move(*read);
    sheet_ = workbook_.find("PDM");
    ASSERT_NE(sheet_, nullptr);
  }
  const Cell& cell(std::uint32_t row, std::string_view letters) const { return sheet_->at(row, column(letters)); }

  /// `ours(row)` gives hundredths of what is published as a share of one.
  template <class Ours>
  Tally compare(std::string_view published, const Ours& ours) const {
    Tally tally;
    for (auto row = first_goal; row <= last_goal; ++row) {
      const auto& theirs = cell(row, published);
      if (!number(theirs)) continue;
      ++tally.published;
      const std::optional<Rational> value = ours(row);
      if (value && is_published(*value / Rational(100), theirs)) ++tally.reproduced;
    }
    return tally;
  }

  formats::workbook::Workbook workbook_;
  const Sheet* sheet_ = nullptr;
};

TEST_F(TenjoComparison, yearly_progress_is_the_ratio_with_nothing_planned_as_zero) {
  const auto tally = compare("AV", [&](std::uint32_t row) -> std::optional<Rational> {
    const auto ours = achieved(cell(row, "AR"), cell(row, "AS"));
    return ours.is_known() ? std::optional(ours.value) : std::nullopt;
  });
  EXPECT_EQ(tally.published, 329);
  EXPECT_EQ(tally.reproduced, 329);
}

TEST_F(TenjoComparison, four_year_progress_is_the_ratio_to_the_whole_target) {
  const auto tally = compare("AA", [&](std::uint32_t row) -> std::optional<Rational> {
    const auto ours = achieved(cell(row, "Z"), cell(row, "AS"));
    return ours.is_known() ? std::optional(ours.value) : std::nullopt;
  });
  EXPECT_EQ(tally.published, 331);
  EXPECT_EQ(tally.reproduced, 331);
}

TEST_F(TenjoComparison, the_four_years_are_weighed_15_35_35_15) {
  const auto tally = compare("AE", [&](std::uint32_t row) -> std::optional<Rational> {
    WeightedMean<Rational> years;
    years.add(1500, or_zero(cell(row, "AA")));
    years.add(3500, or_zero(cell(row, "AB")));
    years.add(3500, or_zero(cell(row, "AC")));
    years.add(1500, or_zero(cell(row, "AD")));
    return years.value() * Rational(100);
  });
  EXPECT_EQ(tally.published, 330);
  EXPECT_EQ(tally.reproduced, 330);
}

}  // namespace
}  // namespace timon::usecases::imports
