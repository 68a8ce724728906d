#include "domain/indicators/accumulation.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"
#include "domain/indicators/standing.hpp"

namespace timon::indicators {
namespace {

std::optional<Millionths> value_of(const std::string& cell) { return parse_decimal<Millionths>(cell); }

std::optional<Amount> amount_of(const std::string& cell) {
  const auto slash = cell.find('/');
  if (slash != std::string::npos) return Amount{*value_of(cell.substr(0, slash)), value_of(cell.substr(slash + 1))};
  const auto value = value_of(cell);
  return value ? std::optional(Amount{*value, {}}) : std::nullopt;
}

PeriodFacts quarter(unsigned number) {
  const unsigned last = number * 3;
  return {make_day(2026, last - 2, 1), make_day(2026, last, last == 3 || last == 12 ? 31 : 30), {}, {}, {}, {}};
}

std::vector<PeriodFacts> quarters_of(const Case& row) {
  const auto planned = words_of(row.at("planned"));
  const auto actual = words_of(row.at("actual"));
  std::vector<PeriodFacts> periods;
  for (unsigned i = 0; i < 4; ++i) {
    periods.push_back(quarter(i + 1));
    periods.back().planned = amount_of(planned[i]);
    periods.back().reported = amount_of(actual[i]);
    if (actual[i] == "x") periods.back().last_on = periods.back().end_on + -1;  // its window is over
  }
  return periods;
}

std::string shown(const Compliance& compliance) {
  if (!compliance.is_known()) return std::string(name_of(compliance.outcome));
  const auto units = *compliance.value.rounded(2);
  return std::to_string(units / 100) + (units % 100 < 10 ? ".0" : ".") + std::to_string(units % 100);
}

Sheet sheet_of(const Case& row) {
  Sheet sheet{*parse_name<Sense>(row.at("sense")), *parse_name<Method>(row.at("method")),
              *parse_name<Accumulation>(row.at("accumulation"))};
  sheet.baseline = value_of(row.at("baseline"));
  sheet.term_target = value_of(row.at("whole"));
  sheet.tolerance = whole<6>(2);
  return sheet;
}

TEST(Accumulation, stands_where_every_case_of_its_table_says) {
  for (const auto& row : read_cases("server/domain/indicators/accumulation.cases.tsv")) {
    const auto on = quarter(static_cast<unsigned>(std::stoi(row.at("ended")))).end_on;
    const auto standing = standing_of(sheet_of(row), quarters_of(row), {}, on);
    EXPECT_EQ(shown(standing.compliance), row.at("to_date")) << row.at("case");
    EXPECT_EQ(shown(standing.last_period), row.at("period")) << row.at("case");
    if (row.at("planned_progress") == "-") continue;
    EXPECT_EQ(shown(standing.planned), row.at("planned_progress")) << row.at("case");
    EXPECT_EQ(shown(standing.reported), row.at("actual_progress")) << row.at("case");
  }
}

std::vector<PeriodFacts> year_with_quarters() {
  PeriodFacts year{make_day(2026, 1, 1), make_day(2026, 12, 31), Amount{whole<6>(500), {}}, {}, {}, {}};
  std::vector<PeriodFacts> periods;
  for (unsigned i = 1; i <= 4; ++i) {
    periods.push_back(quarter(i));
    periods.back().reported = Amount{whole<6>(100), {}};
  }
  periods.push_back(year);
  return periods;
}

TEST(Accumulation, waits_for_the_year_where_only_the_year_has_a_target) {
  const auto before = standing_of({}, year_with_quarters(), {}, make_day(2026, 9, 30));
  EXPECT_EQ(shown(before.compliance), "not_due");
  EXPECT_EQ(shown(before.reported), "60.00") << "300 of 500 of the whole";
  const auto after = standing_of({}, year_with_quarters(), {}, make_day(2026, 12, 31));
  EXPECT_EQ(shown(after.compliance), "80.00");
  EXPECT_EQ(shown(after.last_period), "80.00");
}

TEST(Accumulation, counts_a_value_of_a_year_once_beside_its_quarters) {
  auto periods = year_with_quarters();
  for (auto& period : periods) period.planned = Amount{whole<6>(125), {}};
  periods.back().planned = Amount{whole<6>(9999), {}};
  periods.back().reported = Amount{whole<6>(9999), {}};
  EXPECT_EQ(shown(standing_of({}, periods, {}, make_day(2026, 12, 31)).compliance), "80.00");
}

TEST(Standing, takes_of_each_period_the_verified_value_and_says_when_not_all_is_verified) {
  std::vector<PeriodFacts> periods{quarter(1), quarter(2)};
  for (auto& period : periods) {
    period.planned = Amount{whole<6>(50), {}};
    period.reported = Amount{whole<6>(45), {}};
  }
  periods[0].verified = Amount{whole<6>(35), {}};
  const auto mixed = standing_of({}, periods, {}, make_day(2026, 6, 30));
  EXPECT_EQ(shown(mixed.compliance), "80.00") << "(35 + 45) / 100";
  EXPECT_EQ(mixed.basis, Basis::Reported);
  EXPECT_EQ(shown(mixed.reported), "90.00");
  EXPECT_EQ(shown(mixed.verified), "35.00");
  const auto verified = standing_of({}, periods, {}, make_day(2026, 3, 31));
  EXPECT_EQ(verified.basis, Basis::Verified);
  EXPECT_EQ(shown(verified.compliance), "70.00");
}

/// a figure that holds anything only reported says so; what does not enter it does not matter.
TEST(Standing, rests_on_verified_values_when_all_that_enter_are) {
  std::vector<PeriodFacts> periods{quarter(1), quarter(2)};
  for (auto& period : periods) {
    period.planned = Amount{whole<6>(50), {}};
    period.reported = Amount{whole<6>(45), {}};
  }
  periods[1].verified = Amount{whole<6>(40), {}};
  const auto basis = [&](Accumulation accumulation, std::span<const TimeWeight> weights = {}) {
    const Sheet sheet{.accumulation = accumulation, .baseline = whole<6>(10)};
    return standing_of(sheet, periods, {{}, std::nullopt, weights}, make_day(2026, 6, 30)).basis;
  };
  for (const auto accumulation : {Accumulation::Sum, Accumulation::Mean})
    EXPECT_EQ(basis(accumulation), Basis::Reported);
  for (const auto accumulation : {Accumulation::Last, Accumulation::Capacity})
    EXPECT_EQ(basis(accumulation), Basis::Verified) << "the level of June alone";
  const std::vector<TimeWeight> quarters{{periods[0].start_on, periods[0].end_on, whole<2>(40)},
                                         {periods[1].start_on, periods[1].end_on, whole<2>(60)}};
  EXPECT_EQ(basis(Accumulation::Last, quarters), Basis::Reported) << "each quarter's own level counts";
  periods.push_back({periods[0].start_on, periods[1].end_on, {}, Amount{whole<6>(90), {}}, {}, {}});
  periods[0].verified = periods[1].verified;
  EXPECT_EQ(basis(Accumulation::Sum), Basis::Verified) << "the half-year's value is not counted beside its quarters";
}

/// A quarter of which nothing was asked is known as zero and rests on no value: what the others rest on stays.
TEST(Standing, rests_on_what_was_said_where_a_part_of_time_says_nothing) {
  std::vector<PeriodFacts> periods{quarter(1), quarter(2), quarter(3)};
  for (auto& period : periods) period.planned = Amount{whole<6>(50), {}};
  periods[0].verified = Amount{whole<6>(45), {}};
  periods[1].planned = Amount{};
  periods[2].reported = Amount{whole<6>(45), {}};
  const std::vector<TimeWeight> weights{{periods[0].start_on, periods[0].end_on, whole<2>(50)},
                                        {periods[1].start_on, periods[1].end_on, whole<2>(50)}};
  const auto standing =
      standing_of({}, periods, {plans::ZeroPlanned::Zero, std::nullopt, weights}, make_day(2026, 9, 30));
  EXPECT_EQ(shown(standing.compliance), "45.00") << "half of the time 90, half of it 0 of nothing asked";
  EXPECT_EQ(standing.basis, Basis::Verified) << "July to September weigh nothing";
}

/// Tenjo weighs its four years 15, 35, 35 and 15.
TEST(Standing, weighs_years_and_counts_those_not_begun_as_nothing_of_the_whole) {
  std::vector<TimeWeight> weights;
  std::vector<PeriodFacts> years;
  for (const int year : {2024, 2025, 2026, 2027}) {
    const auto start = make_day(year, 1, 1);
    const auto end = make_day(year, 12, 31);
    weights.push_back({start, end, whole<2>(year == 2024 || year == 2027 ? 15 : 35)});
    years.push_back({start, end, Amount{whole<6>(10), {}}, {}, {}, {}});
  }
  years[0].reported = Amount{whole<6>(8), {}};
  years[1].reported = Amount{whole<6>(14), {}};
  const auto on = make_day(2025, 12, 31);
  const auto uncapped = standing_of({}, years, {{}, std::nullopt, weights}, on);
  EXPECT_EQ(shown(uncapped.planned), "50.00");
  EXPECT_EQ(shown(uncapped.reported), "61.00") << "0.15 x 80 + 0.35 x 140";
  EXPECT_EQ(shown(uncapped.compliance), "122.00") << "the same over the 50 that are due";
  const auto capped = standing_of({}, years, {{}, whole<2>(100), weights}, on);
  EXPECT_EQ(shown(capped.reported), "47.00") << "0.15 x 80 + 0.35 x 100";
}

/// a year that nobody reported in time is nothing of what was reported, and of what is verified too.
TEST(Standing, counts_a_silent_part_of_time_as_nothing_verified_too) {
  std::vector<TimeWeight> weights;
  std::vector<PeriodFacts> years;
  for (const int year : {2024, 2025, 2026, 2027}) {
    const auto start = make_day(year, 1, 1);
    const auto end = make_day(year, 12, 31);
    weights.push_back({start, end, whole<2>(year == 2024 || year == 2027 ? 15 : 35)});
    years.push_back({start, end, Amount{whole<6>(10), {}}, {}, {}, end + 5});
  }
  const auto on = make_day(2026, 6, 30);
  const auto standing = [&] { return standing_of({}, years, {{}, whole<2>(100), weights}, on); };
  years[0].reported = Amount{whole<6>(8), {}};
  EXPECT_EQ(shown(standing().reported), "18.46") << "0.15 x 80 of the 0.65 that are over or have not begun";
  EXPECT_FALSE(standing().verified.is_known()) << "nothing is verified";
  years[0].verified = Amount{whole<6>(8), {}};
  EXPECT_EQ(shown(standing().verified), "18.46") << "it was 40, of 2024 and 2027 alone";
  years[1].reported = Amount{whole<6>(5), {}};
  EXPECT_EQ(shown(standing().verified), "40.00") << "2025 waits for verification and leaves";
}

RC_GTEST_PROP(Accumulation, is_blind_to_periods_that_have_not_ended, ()) {
  const auto accumulation = *rc::gen::element(Accumulation::Sum, Accumulation::Last, Accumulation::Mean);
  std::vector<PeriodFacts> periods;
  for (unsigned i = 1; i <= 4; ++i) {
    periods.push_back(quarter(i));
    periods.back().planned = Amount{whole<6>(*rc::gen::inRange(1, 1000)), {}};
    periods.back().reported = Amount{whole<6>(*rc::gen::inRange(0, 1000)), {}};
  }
  const auto on = make_day(2026, 6, 30);
  const Sheet sheet{Sense::Ascending, Method::Ratio, accumulation};
  const auto before = standing_of(sheet, periods, {}, on).compliance.value;
  periods[3].reported = Amount{whole<6>(*rc::gen::inRange(0, 1000)), {}};
  RC_ASSERT(standing_of(sheet, periods, {}, on).compliance.value == before);
}

}  // namespace
}  // namespace timon::indicators
