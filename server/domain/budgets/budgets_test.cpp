// Cases of money: how it stands on a day, what does not agree, whether it runs ahead of the work.
#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include "base/folded.hpp"
#include "domain/budgets/findings.hpp"
#include "domain/budgets/gap.hpp"
#include "domain/case_table.hpp"

namespace timon::budgets {
namespace {

const Day year_start = make_day(2025, 1, 1), year_end = make_day(2025, 12, 31);

std::vector<std::string> split(const std::string& cell, char mark) {
  std::vector<std::string> parts;
  std::istringstream stream(cell == "-" ? "" : cell);
  for (std::string part; std::getline(stream, part, mark);) parts.push_back(part);
  return parts;
}

std::pair<Day, Day> days_of(const std::string& period) {
  if (period == "2025") return {year_start, year_end};
  const auto first = static_cast<unsigned>(3 * (period.back() - '1') + 1);
  const Day next = first == 10 ? make_day(2026, 1, 1) : make_day(2025, first + 3, 1);
  return {make_day(2025, first, 1), next + -1};
}

/// "modified 2025-T1 120, paid 2025-T2 30"
LineMoney line_of(const std::string& cell, std::int64_t id = 1) {
  LineMoney line{{.id = {id}}, year_start, year_end, {}};
  for (const auto& part : split(cell, ',')) {
    const auto words = words_of(part);
    const auto [start, end] = days_of(words.at(1));
    line.told.push_back({{static_cast<std::int64_t>(line.told.size()) + 1},
                         *parse_name<Stage>(words.at(0)),
                         start,
                         end,
                         *parse_decimal<Hundredths>(words.at(2))});
  }
  return line;
}

/// "SGP modified 60": of the whole year
LineMoney line_of_source(const std::string& cell) {
  const auto words = words_of(cell);
  auto line = line_of(words.at(1) + " 2025 " + words.at(2));
  if (words.at(0) != "-") line.line.source = words.at(0);
  line.line.source_folded = folded(line.line.source);
  return line;
}

template <class Value>
std::string shown(const std::optional<Value>& value) {
  return value ? text(*value) : "-";
}
std::string shown(const std::optional<Rational>& value) { return value ? value->text() : "-"; }

std::string shown(const std::vector<Finding>& findings) {
  std::string all;
  for (const auto& finding : findings)
    all += (all.empty() ? "" : "; ") + std::string(name_of(finding.code)) + " " + std::string(name_of(finding.stage)) +
           " " + text(finding.amount) + " " + shown(finding.limit);
  return all.empty() ? "-" : all;
}

TEST(Money, stands_as_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/budgets/standing.cases.tsv")) {
    const auto line = line_of(row.at("told"));
    const auto standing = standing_of(line, *parse_day(row.at("on")));
    for (const auto stage : all_stages)
      EXPECT_EQ(shown(standing.amount(stage)), row.at(std::string(name_of(stage)))) << row.at("case");
    const auto* in_force = standing.in_force();
    EXPECT_EQ(in_force != nullptr ? text(in_force->amount) : "-", row.at("in_force")) << row.at("case");
  }
}

TEST(Money, of_a_line_has_its_findings) {
  for (const auto& row : read_cases("server/domain/budgets/findings.cases.tsv"))
    EXPECT_EQ(shown(findings_of(line_of(row.at("told")), year_end)), row.at("findings")) << row.at("case");
}

TEST(Money, is_held_against_the_totals_that_were_given) {
  for (const auto& row : read_cases("server/domain/budgets/totals.cases.tsv")) {
    auto total = line_of_source(row.at("total"));
    total.line.is_total = true;
    std::vector<LineMoney> lines{total};  // a total never adds to itself
    for (const auto& cell : split(row.at("lines"), ',')) lines.push_back(line_of_source(cell));
    EXPECT_EQ(shown(total_findings(total, lines, year_end)), row.at("findings")) << row.at("case");
  }
}

TEST(Money, runs_ahead_of_the_work_by_its_table) {
  const auto number = [](const std::string& cell) -> std::optional<Rational> {
    const auto value = parse_decimal<Millionths>(cell);
    return value ? std::optional(Rational::of(*value)) : std::nullopt;
  };
  for (const auto& row : read_cases("server/domain/budgets/gap.cases.tsv")) {
    const auto gap = gap_between({number(row.at("financial")), number(row.at("physical"))},
                                 *parse_decimal<Hundredths>(row.at("margin")));
    EXPECT_EQ(shown(gap.points), row.at("gap")) << row.at("case");
    EXPECT_EQ(name_of(gap.kind), row.at("kind")) << row.at("case");
  }
}

std::optional<Rational> number_of(const std::string& cell) {
  const auto value = parse_decimal<Millionths>(cell);
  return value ? std::optional(Rational::of(*value)) : std::nullopt;
}

TEST(Money, is_held_against_its_work_together_as_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/budgets/together.cases.tsv")) {
    GapTogether together;
    for (const auto& part : split(row.at("parts"), ',')) {
      const auto words = words_of(part);
      Sum in_force;
      in_force.add(parse_decimal<Hundredths>(words.at(0)));
      together.add(in_force, {number_of(words.at(1)), number_of(words.at(2))});
    }
    const auto gap = together.gap(whole<2>(15));
    EXPECT_EQ(shown(gap.compared.financial), row.at("financial")) << row.at("case");
    EXPECT_EQ(shown(gap.compared.physical), row.at("physical")) << row.at("case");
    EXPECT_EQ(name_of(gap.kind), row.at("kind")) << row.at("case");
  }
}

TEST(Money, adds_years_that_have_begun_and_says_what_is_untold) {
  auto told = line_of("approved 2025 100, paid 2025 30", 1), untold = line_of("modified 2025-T1 50", 2);
  auto later = line_of("approved 2025 7", 3), total = line_of("approved 2025 1000", 4);
  later.year_start = make_day(2026, 1, 1);
  later.year_end = make_day(2026, 12, 31);
  total.line.is_total = true;
  const std::vector lines{told, untold, later, total};
  const auto sums = sums_of(lines, Years::Begun, year_end);
  EXPECT_EQ(sums.lines, 2);
  EXPECT_EQ(shown(sums.in_force.value()), "150");
  EXPECT_EQ(shown(sums.share(Stage::Paid)), "20");
  EXPECT_EQ(sums.untold(Stage::Paid), 1);
  EXPECT_EQ(shown(sums.share(Stage::Accrued)), "-") << "nobody told it";
  EXPECT_EQ(shown(sums_of(lines, Years::OfTheDay, make_day(2026, 1, 1)).amount(Stage::Approved)), "7");
  EXPECT_EQ(shown(sums_of(lines, Years::Begun, make_day(2026, 1, 1)).amount(Stage::Approved)), "107");
}

TEST(Money, adds_by_source_whatever_its_accents) {
  const std::vector lines{line_of_source("Própios modified 60"), line_of_source("SGP modified 5"),
                          line_of_source("propios paid 20")};
  const auto sums = sums_by_source(lines, Years::Begun, year_end);
  ASSERT_EQ(sums.size(), 2u);
  EXPECT_EQ(sums[0].source, "Própios");
  EXPECT_EQ(shown(sums[0].sums.in_force.value()), "60");
  EXPECT_EQ(shown(sums[0].sums.amount(Stage::Paid)), "20");
  EXPECT_EQ(shown(sums[1].sums.amount(Stage::Paid)), "-");
}

TEST(Money, has_no_share_of_a_budget_of_nothing) {
  const std::vector lines{line_of("modified 2025 0, paid 2025 0")};
  EXPECT_EQ(shown(sums_of(lines, Years::Begun, year_end).share(Stage::Paid)), "-");
}

TEST(Sum, that_64_bits_do_not_hold_is_no_number) {
  Sum sum;
  EXPECT_FALSE(sum.value()) << "nothing told";
  sum.add(Hundredths{INT64_MAX});
  EXPECT_EQ(sum.value(), Hundredths{INT64_MAX});
  sum.add(Hundredths{1});
  EXPECT_FALSE(sum.value());
  sum.add(Hundredths{-1});
  EXPECT_EQ(sum.value(), Hundredths{INT64_MAX}) << "exact all the time";
}

TEST(PhysicalShare, is_of_what_should_be_reached) {
  EXPECT_EQ(shown(physical_share(Rational(30), Rational(40))), "75");
  EXPECT_EQ(shown(physical_share(Rational(30), Rational(0))), "-");
  EXPECT_EQ(shown(physical_share(std::nullopt, Rational(40))), "-");
  EXPECT_EQ(shown(physical_share(Rational(30), std::nullopt)), "-");
}

RC_GTEST_PROP(Money, adds_to_the_same_in_any_order, ()) {
  std::vector<LineMoney> lines;
  for (const auto units : *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange<std::int64_t>(0, 1'000'000)))
    lines.push_back(line_of("modified 2025 " + text(Hundredths{units})));
  const auto before = sums_of(lines, Years::Begun, year_end).in_force.value();
  std::reverse(lines.begin(), lines.end());
  RC_ASSERT(sums_of(lines, Years::Begun, year_end).in_force.value() == before);
}

}  // namespace
}  // namespace timon::budgets
