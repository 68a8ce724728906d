#include "domain/indicators/sheet.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::indicators {

namespace {

template <class E>
E read(const std::string& name) {
  return parse_name<E>(name).value();
}

Indicator indicator() {
  Indicator one;
  one.code = "I1";
  one.name = "Tasa de cobertura";
  return one;
}

std::vector<std::string> codes(const std::vector<FieldError>& errors) {
  std::vector<std::string> found;
  for (const auto& error : errors) found.push_back(error.code);
  return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST(Sheet, EveryCombinationOfTheTable) {
  for (auto& row : read_cases("server/domain/indicators/sheet.cases.tsv")) {
    const auto refusal = combination_refusal(read<Sense>(row["sense"]), read<Method>(row["method"]),
                                             read<Accumulation>(row["accumulation"]));
    EXPECT_EQ(refusal.empty() ? "-" : refusal, row["refusal"])
        << row["sense"] << ' ' << row["method"] << ' ' << row["accumulation"];
  }
}

TEST(Sheet, MistakesAreCollected) {
  EXPECT_TRUE(sheet_errors(indicator()).empty());
  Indicator wrong;
  wrong.weight = Hundredths{-1};
  wrong.tolerance = Millionths{-1};
  wrong.method = Method::Mirror;
  EXPECT_EQ(codes(sheet_errors(wrong)),
            (Codes{"required", "required", "weight_negative", "tolerance_negative", "method_not_for_sense"}));
}

// C11 and C12.
TEST(Sheet, ABaselineEqualToTheTargetIsRefusedUnlessItIsToBeMaintained) {
  Indicator one = indicator();
  one.method = Method::Baseline;
  EXPECT_EQ(codes(approval_errors(one)), Codes{"baseline_missing"});
  one.baseline = one.term_target = whole<6>(60);
  EXPECT_EQ(codes(approval_errors(one)), Codes{"baseline_equals_target"});
  one.term_target = whole<6>(80);
  EXPECT_TRUE(approval_errors(one).empty());

  one.term_target = one.baseline;
  one.sense = Sense::Maintain;
  EXPECT_EQ(codes(approval_errors(one)), Codes{"tolerance_missing"});
  one.tolerance = whole<6>(2);
  EXPECT_TRUE(approval_errors(one).empty());
}

TEST(Sheet, SenseMethodAndAccumulationAreFrozenAtApproval) {
  Indicator before = indicator();
  Indicator after = before;
  after.sense = Sense::Maintain;
  after.method = Method::Binary;
  after.accumulation = Accumulation::Last;
  EXPECT_TRUE(frozen_errors(before, after).empty());
  before.frozen_at = Instant{};
  EXPECT_EQ(frozen_errors(before, after),
            (std::vector<FieldError>{{"sense", "frozen"}, {"method", "frozen"}, {"accumulation", "frozen"}}));
  after = before;
  after.name = "Otra";
  EXPECT_TRUE(frozen_errors(before, after).empty());
}

TEST(Sheet, ItsFieldsCanBeCompared) {
  const Indicator before = indicator();
  Indicator after = before;
  after.term_target = Millionths{1'500'000};
  EXPECT_EQ(plans::changes_between(fields_of(before), fields_of(after)),
            (std::vector<plans::FieldChange>{{"term_target", std::nullopt, "1.5"}}));
}

}  // namespace timon::indicators
