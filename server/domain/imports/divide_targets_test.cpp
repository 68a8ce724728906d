#include "domain/imports/divide_targets.hpp"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <numeric>

#include "domain/case_table.hpp"

namespace timon::imports {
namespace {

using indicators::Accumulation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Divided, as_its_table_says) {
  for (const auto& row : read_cases("server/domain/imports/divide_targets.cases.tsv")) {
    std::vector<Millionths> planned;
    for (const auto& word : words_of(row.at("planned"))) planned.push_back(*parse_decimal<Millionths>(word));
    EXPECT_EQ(divided(*parse_name<Accumulation>(row.at("accumulation")), *parse_decimal<Millionths>(row.at("target")),
                      std::stoul(row.at("parts")), parse_decimal<Millionths>(row.at("from"))),
              planned)
        << row.at("accumulation") << ' ' << row.at("target");
  }
}

RC_GTEST_PROP(Divided, sums_add_up_and_differ_by_one_step, ()) {
  const Millionths target{*rc::gen::inRange<std::int64_t>(0, 4'000'000'000'000'000'000)};
  const auto parts = *rc::gen::inRange<std::size_t>(1, 13);
  const auto values = divided(Accumulation::Sum, target, parts);
  const auto total = std::accumulate(values.begin(), values.end(), std::int64_t{0},
                                     [](auto sum, const auto& value) { return sum + value.units; });
  RC_ASSERT(total == target.units);
  const auto [least, most] = std::ranges::minmax(values);
  RC_ASSERT(most.units - least.units <= power_of_ten(Millionths::scale));
}

RC_GTEST_PROP(Divided, levels_end_at_the_target_and_never_turn_back, ()) {
  const auto any = rc::gen::inRange<std::int64_t>(-4'000'000'000'000'000'000, 4'000'000'000'000'000'000);
  const Millionths target{*any}, from{*any};
  const auto values = divided(Accumulation::Last, target, *rc::gen::inRange<std::size_t>(1, 13), from);
  RC_ASSERT(values.back() == target);
  RC_ASSERT(std::ranges::is_sorted(values) || std::ranges::is_sorted(values, std::greater{}));
}

class DividedTargets : public ::testing::Test {
 protected:
  void put(FactKind kind, const std::string& period, std::int64_t value, bool is_divided = false) {
    ImportedFact fact;
    fact.origin = {"Plan", 5, "G"};
    fact.element = "1.1";
    fact.indicator = "1";
    fact.kind = kind;
    fact.period = period;
    fact.value = whole<6>(value);
    fact.is_divided = is_divided;
    plan_.facts.push_back(fact);
  }
  ImportedIndicator& indicator() {
    auto& made = plan_.indicators.emplace_back();
    made.element = "1.1";
    made.code = "1";
    return made;
  }
  std::vector<std::string> divide() {
    verdicts_ = divide_targets(plan_);
    std::vector<std::string> planned;
    for (const auto& fact : plan_.facts)
      if (fact.kind == FactKind::Planned) planned.push_back(fact.period + " " + text(*fact.value));
    return planned;
  }

  ImportedPlan plan_;
  std::vector<Verdict> verdicts_;
};

TEST_F(DividedTargets, stand_below_the_target_of_the_year) {
  indicator().frequency = plans::PeriodKind::Quarter;
  put(FactKind::Planned, "2026", 9, true);
  put(FactKind::Reported, "2026-T1", 2);
  EXPECT_THAT(divide(), ElementsAre("2026 9", "2026-T1 2", "2026-T2 3", "2026-T3 2", "2026-T4 2"));
  ASSERT_EQ(verdicts_.size(), 1U);
  EXPECT_EQ(verdicts_[0], (Verdict{plans::Severity::Notice, "target_divided", {"Plan", 0, "G"}, "1", "4"}));
}

TEST_F(DividedTargets, follow_the_frequency_of_their_indicator) {
  indicator().frequency = plans::PeriodKind::HalfYear;
  put(FactKind::Planned, "2026", 10, true);
  EXPECT_THAT(divide(), ElementsAre("2026 10", "2026-S1 5", "2026-S2 5"));
}

TEST_F(DividedTargets, of_a_level_begin_where_the_year_before_ended) {
  auto& its = indicator();
  its.accumulation = Accumulation::Last;
  its.baseline = whole<6>(40);
  put(FactKind::Planned, "2026", 80, true);
  put(FactKind::Planned, "2027", 100, true);
  EXPECT_THAT(divide(), ElementsAre("2026 80", "2027 100", "2026-T1 50", "2026-T2 60", "2026-T3 70", "2026-T4 80",
                                    "2027-T1 85", "2027-T2 90", "2027-T3 95", "2027-T4 100"));
}

TEST_F(DividedTargets, of_a_level_begin_at_the_last_part_of_the_year_before) {
  auto& its = indicator();
  its.accumulation = Accumulation::Last;
  its.baseline = whole<6>(0);
  put(FactKind::Planned, "2025-T3", 30);
  put(FactKind::Planned, "2025-T4", 40);
  put(FactKind::Planned, "2026", 80, true);
  EXPECT_THAT(divide(), ElementsAre("2025-T3 30", "2025-T4 40", "2026 80", "2026-T1 50", "2026-T2 60", "2026-T3 70",
                                    "2026-T4 80"));
}

TEST_F(DividedTargets, leave_alone_what_has_parts_of_its_own_and_what_is_no_calendar_year) {
  indicator();
  put(FactKind::Planned, "2025-T4", 1);
  put(FactKind::Planned, "2026", 9, true);
  put(FactKind::Planned, "2026-T2", 9);
  put(FactKind::Planned, "2027-2028", 9, true);
  put(FactKind::Planned, "2029", 9);
  EXPECT_EQ(divide().size(), 5U);
  EXPECT_THAT(verdicts_, IsEmpty());
}

}  // namespace
}  // namespace timon::imports
