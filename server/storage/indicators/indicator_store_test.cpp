#include "storage/indicators/indicator_store.hpp"

#include <gmock/gmock.h>

#include "storage/indicators/measure_store.hpp"
#include "storage/plans/version_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::indicators {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class IndicatorStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  }
  timon::testing::Village town;
};
TIMON_ON_BOTH_ENGINES(IndicatorStore);

TEST_P(IndicatorStore, keeps_every_field) {
  using namespace timon::indicators;
  Indicator full = town.indicator;
  full.id = {502};
  full.code = "I2";
  full.definition = "Qué mide";
  full.position = 1;
  full.weight = Hundredths{5000};
  full.level = IndicatorLevel::Impact;
  full.dimension = Dimension::Quality;
  full.formula = "a / b";
  full.source = "DANE";
  full.frequency = timon::plans::PeriodKind::FourMonths;
  full.sense = Sense::Descending;
  full.method = Method::Baseline;
  full.accumulation = Accumulation::Reduction;
  full.tolerance = Millionths{1};
  full.baseline = Millionths{-2'500'000};
  full.baseline_on = make_day(2023, 12, 31);
  full.light_profile_id = town.light_profile;
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(next_position(transaction, town.goal.id), 1);
    add_indicators(transaction, {full});
    EXPECT_EQ(find_indicator(transaction, full.id), full);
    EXPECT_THAT(indicators_of_element(transaction, town.goal.id), ElementsAre(town.indicator, full));
    full.withdrawn_at = town.plan.created_at;
    full.name = "Otro";
    EXPECT_TRUE(save_indicator(transaction, full));
    EXPECT_EQ(save_indicator(transaction, full).error(), conflict("version_mismatch"));
    full.version = 2;
    EXPECT_EQ(find_indicator(transaction, full.id), full);
    EXPECT_THAT(indicators_of_plan(transaction, town.plan.id), ElementsAre(town.indicator));
  });
}

TEST_P(IndicatorStore, finds_what_a_version_kept_whatever_happened_since) {
  database().write([&](Transaction& transaction) {
    const auto version = storage::plans::keep_version(
        transaction, {{1}, town.plan.id, 0, "Acuerdo 4", town.planner, town.plan.created_at});
    set_weight(transaction, town.indicator.id, whole<2>(40));
    EXPECT_THAT(indicators_of_version(transaction, version.id), ElementsAre(timon::indicators::kept(town.indicator)));
  });
}

TEST_P(IndicatorStore, freezes_weighs_and_deletes) {
  database().write([&](Transaction& transaction) {
    const Instant later = town.plan.created_at + std::chrono::hours{1};
    freeze_indicators(transaction, town.plan.id, town.plan.created_at);
    freeze_indicators(transaction, town.plan.id, later);
    set_weight(transaction, town.indicator.id, whole<2>(100));
    const auto frozen = find_indicator(transaction, town.indicator.id).value();
    EXPECT_EQ(frozen.frozen_at, town.plan.created_at);
    EXPECT_EQ(frozen.weight, whole<2>(100));
    EXPECT_TRUE(has_indicators(transaction, town.goal.id));
    EXPECT_TRUE(is_code_taken(transaction, town.goal.id, "I1", {999}));
    EXPECT_FALSE(is_code_taken(transaction, town.goal.id, "I1", town.indicator.id));
    delete_indicator(transaction, town.indicator.id);
    add_indicators(transaction, {town.indicator});
    delete_indicators_of_element(transaction, town.goal.id);
    EXPECT_FALSE(has_indicators(transaction, town.goal.id));
    EXPECT_THAT(indicators_of_element(transaction, town.goal.id), IsEmpty());
  });
}

TEST_P(IndicatorStore, finds_measures_and_lists_them_by_name) {
  database().write([&](Transaction& transaction) {
    const Measure area{{22}, town.institution, "ha", "Área en hectáreas"};
    add_measures(transaction, {area});
    EXPECT_EQ(find_measure(transaction, area.id), area);
    EXPECT_EQ(find_measure_by_code(transaction, town.institution, "km"), town.kilometres);
    EXPECT_THAT(list_measures(transaction, town.institution), ElementsAre(area, town.kilometres));
  });
}

}  // namespace
}  // namespace timon::storage::indicators
