// What an imported plan says against itself. The tree, weights and repeated rows are tested with the workbooks that
// tell them (usecases/imports).
#include "domain/imports/findings.hpp"

#include <gmock/gmock.h>

namespace timon::imports {
namespace {

using indicators::Accumulation;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A goal with one indicator, its target of 2026 and what was reported of the first quarters; the findings' codes.
std::vector<std::string> findings(std::optional<Accumulation> accumulation, std::int64_t target,
                                  const std::vector<std::int64_t>& quarters) {
  ImportedPlan plan;
  auto& indicator = plan.indicators.emplace_back();
  indicator.element = "1.1";
  indicator.code = "1";
  indicator.accumulation = accumulation;
  const auto add = [&](FactKind kind, const std::string& period, std::int64_t value) {
    auto& fact = plan.facts.emplace_back();
    fact.element = "1.1";
    fact.indicator = "1";
    fact.kind = kind;
    fact.period = period;
    fact.value = whole<6>(value);
  };
  add(FactKind::Planned, "2026", target);
  for (std::size_t at = 0; at < quarters.size(); ++at)
    add(FactKind::Reported, "2026-T" + std::to_string(at + 1), quarters[at]);
  std::vector<std::string> codes;
  for (const auto& verdict : findings_of(plan)) codes.push_back(verdict.code);
  return codes;
}

TEST(Findings, a_sum_whose_parts_are_each_most_of_the_year_looks_like_a_level) {
  EXPECT_THAT(findings(Accumulation::Sum, 64, {64, 64, 62}), ElementsAre("sum_of_levels"));
  EXPECT_THAT(findings(Accumulation::Sum, 30, {48, 41, 35}), ElementsAre("sum_of_levels"));
  EXPECT_THAT(findings(std::nullopt, 64, {64, 64, 62}), ElementsAre("sum_of_levels")) << "untold it is a sum";
  EXPECT_THAT(findings(Accumulation::Last, 64, {64, 64, 62}), IsEmpty());
  EXPECT_THAT(findings(Accumulation::Sum, 40, {9, 11, 8}), IsEmpty());
  EXPECT_THAT(findings(Accumulation::Sum, 40, {35, 4}), IsEmpty()) << "most of it in one quarter";
  EXPECT_THAT(findings(Accumulation::Sum, 40, {20, 20}), IsEmpty());
  EXPECT_THAT(findings(Accumulation::Sum, 40, {35}), IsEmpty()) << "one part says nothing";
  EXPECT_THAT(findings(Accumulation::Sum, 0, {1, 2}), IsEmpty());
}

// A plan imported before its year begins has no reports: 80 % in each of twelve months was summed to 960 unsaid.
TEST(Findings, planned_parts_that_are_each_the_target_of_the_year_look_like_a_level) {
  const auto planned = [](const std::vector<std::int64_t>& quarters) {
    ImportedPlan plan;
    auto& indicator = plan.indicators.emplace_back();
    indicator.element = "1.1";
    indicator.code = "1";
    const auto add = [&](const std::string& period, std::int64_t value) {
      auto& fact = plan.facts.emplace_back();
      fact.element = "1.1";
      fact.indicator = "1";
      fact.kind = FactKind::Planned;
      fact.period = period;
      fact.value = whole<6>(value);
    };
    add("2026", 80);
    for (std::size_t at = 0; at < quarters.size(); ++at) add("2026-T" + std::to_string(at + 1), quarters[at]);
    std::vector<std::string> codes;
    for (const auto& verdict : findings_of(plan)) codes.push_back(verdict.code);
    return codes;
  };
  EXPECT_THAT(planned({80, 80, 80, 80}), ElementsAre("sum_of_levels"));
  EXPECT_THAT(planned({20, 20, 20, 20}), IsEmpty());
  EXPECT_THAT(planned({80}), IsEmpty());
}

}  // namespace
}  // namespace timon::imports
