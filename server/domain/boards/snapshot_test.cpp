#include "domain/boards/snapshot.hpp"

#include <gmock/gmock.h>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

std::vector<FrozenRow> frozen(testing::SmallPlan plan = {}) {
  const PlanImage image(std::move(plan.contents_));
  return frozen_rows(image, image.contents().periods.front());
}

TEST(Snapshot, holds_the_plan_its_elements_in_order_and_their_indicators_with_what_was_said) {
  const auto rows = frozen();
  ASSERT_THAT(rows, SizeIs(9)) << "the plan, six elements, two indicators";
  EXPECT_EQ(rows[0].kind, FrozenKind::Plan);
  EXPECT_EQ(rows[1].code, "1");
  EXPECT_EQ(rows[2].code, "11");
  EXPECT_EQ(rows[2].reported, whole<2>(80));
  const auto& indicator = rows[3];
  EXPECT_EQ(indicator.kind, FrozenKind::Indicator);
  EXPECT_EQ(indicator.compliance_exact, "80");
  EXPECT_EQ(indicator.planned_value, "100");
  EXPECT_EQ(indicator.reported_value, "80");
  EXPECT_EQ(indicator.verified_value, std::nullopt);
  EXPECT_EQ(indicator.light, lights::Light::Yellow);
  EXPECT_EQ(indicator.basis, Basis::Reported);
}

TEST(Snapshot, says_what_a_correction_changed_and_nothing_else) {
  testing::SmallPlan plan;
  plan.contents_.facts[1].value = whole<6>(90);
  const auto before = frozen(), after = frozen(std::move(plan));
  EXPECT_THAT(restated(before[3], after[3]),
              ElementsAre(Restated{"reported_value", "80", "90"}, Restated{"reported", "80", "90"},
                          Restated{"compliance", "80", "90"}, Restated{"light", "yellow", "green"}));
  EXPECT_THAT(restated(before[5], after[5]), SizeIs(0)) << "another goal";
}

// A new version of the rules was told as a change of the plan.
TEST(Snapshot, says_why_figures_changed) {
  struct Case {
    std::optional<reports::ReopeningId> reopening;
    const char *before, *after;
    RestatementCause cause;
  };
  using enum RestatementCause;
  for (const auto& [reopening, before, after, cause] :
       {Case{reports::ReopeningId{1}, "light 1", "light 1", Correction},
        Case{reports::ReopeningId{1}, "light 1", "light 2", Correction},  // no figure moved by the rules alone
        Case{std::nullopt, "light 1", "light 1", Plan}, Case{std::nullopt, "light 1", "light 2", Rules}}) {
    const Snapshot its{.rules = after, .reopening_id = reopening};
    EXPECT_EQ(cause_of(its, before), cause) << before << ' ' << after;
  }
}

TEST(Snapshot, keeps_of_the_next_one_what_is_not_as_before) {
  const std::vector<FrozenRow> before{{.position = 0, .subject_id = 1, .code = "1"},
                                      {.position = 1, .subject_id = 2, .code = "1.1"},
                                      {.position = 2, .subject_id = 3, .code = "1.2"}};
  std::vector<FrozenRow> after{before[0], {.position = 1, .subject_id = 3, .code = "1.2"}};
  after.push_back({.position = 2, .subject_id = 4, .code = "1.3"});
  const FrozenRow gone{.position = -2, .subject_id = 2, .code = "1.1"};
  EXPECT_THAT(rows_to_keep(before, after), ElementsAre(after[1], after[2], gone));
  EXPECT_THAT(rows_to_keep(before, before), SizeIs(0));
}

TEST(Snapshot, names_the_version_of_every_rule) {
  EXPECT_EQ(
      rules_in_force(),
      "accumulation 1, compliance 1, roll_up 1, verified_silence 1, light 1, expected_progress 1, own_progress 1");
}

}  // namespace
}  // namespace timon::boards
