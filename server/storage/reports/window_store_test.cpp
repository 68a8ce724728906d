#include "storage/reports/window_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/period_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

using timon::calendars::Anchor;
using timon::calendars::EarlyOpening;
using timon::calendars::WindowSettings;

class WindowStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(WindowStore);

TEST_P(WindowStore, settings_are_the_usual_ones_until_somebody_sets_them_and_nobody_overwrites_unread) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    PlanWindowSettings settings = window_settings_of(transaction, village.plan.id);
    EXPECT_EQ(settings, PlanWindowSettings{village.plan.id});
    settings.window = {Anchor::AfterEnd, 10, 3, EarlyOpening::Never};
    EXPECT_TRUE(put_window_settings(transaction, settings));
    EXPECT_FALSE(put_window_settings(transaction, settings)) << "it says version 0";
    settings.version = 1;
    EXPECT_EQ(window_settings_of(transaction, village.plan.id), settings);
    settings.window = WindowSettings{};
    EXPECT_TRUE(put_window_settings(transaction, settings));
    EXPECT_FALSE(put_window_settings(transaction, settings)) << "it says version 1";
    EXPECT_EQ(window_settings_of(transaction, village.plan.id).version, 2);
  });
}

TEST_P(WindowStore, keeps_windows_as_they_were) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    const timon::calendars::Window window{make_day(2024, 12, 1), make_day(2024, 12, 24), make_day(2024, 12, 31),
                                          make_day(2025, 1, 2)};
    keep_window(transaction, village.plan.id, village.year_2024.id, window, Instant{});
    const auto kept = kept_windows(transaction, village.plan.id);
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.at(village.year_2024.id), window);
    const auto windows = windows_of(transaction, village.plan.id, village.institution);
    EXPECT_EQ(windows.of(village.year_2024), window);
    EXPECT_TRUE(windows.is_kept(village.year_2024.id));
  });
}

TEST_P(WindowStore, tells_in_which_periods_own_progress_was_programmed) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    auto half = village.year_2024;
    half.id = {303}, half.kind = timon::plans::PeriodKind::HalfYear, half.code = "2024-S1";
    half.end_on = make_day(2024, 6, 30);
    plans::add_periods(transaction, {half});
    Fact fact;
    const auto add = [&](std::int64_t id, std::int64_t subject, timon::plans::PeriodId period, FactKind kind) {
      fact.id = {id}, fact.plan_id = village.plan.id, fact.element_id = village.goal.id;
      fact.subject_id = subject, fact.period_id = period, fact.kind = kind, fact.value = whole<6>(50);
      add_fact(transaction, fact);
    };
    add(902, village.goal.id.value, village.year_2024.id, FactKind::Reported);
    fact.indicator_id = village.indicator.id;
    add(901, village.indicator.id.value, village.year_2024.id, FactKind::Planned);
    fact.indicator_id.reset();
    EXPECT_THAT(kinds_of_curves(transaction, village.plan.id), ::testing::IsEmpty()) << "an indicator, and a report";
    add(903, village.goal.id.value, half.id, FactKind::Planned);
    EXPECT_THAT(kinds_of_curves(transaction, village.plan.id),
                ::testing::ElementsAre(timon::plans::PeriodKind::HalfYear));
  });
}

}  // namespace
}  // namespace timon::storage::reports
