#include <gmock/gmock.h>

#include "storage/calendars/holiday_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/calendars/add_holidays.hpp"
#include "usecases/calendars/withdraw_holiday.hpp"
#include "usecases/reports/show_calendar.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::reports {
namespace {

using namespace calendars;  // the use cases of both subjects are one story
using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;
using timon::calendars::Anchor;
using timon::calendars::Holiday;
using timon::calendars::HolidayRow;
using timon::calendars::Window;
using timon::plans::PlanState;

/// The village's plan, approved; its years 2024 and 2025 are its periods. It is 1 February 2024 until somebody says
/// else.
class Calendars : public testing::InVillage {
 protected:
  void SetUp() override {
    InVillage::SetUp();
    if (IsSkipped()) return;
    written([&](storage::Transaction& transaction) {
      auto plan = village.plan;
      plan.state = PlanState::Approved;
      ASSERT_TRUE(storage::plans::save_plan(transaction, plan));
    });
  }
  void go_to(const std::string& moment) { clock = fixed_clock(*parse_instant(moment + ":00.000000Z")); }
  Result<AdoptedHolidays> adopt(Country country, int from_year, int to_year, CalendarMode mode = CalendarMode::Write) {
    return adopt_calendar(as_planner(), {village.institution, country, from_year, to_year, mode});
  }
  ShownCalendar shown(int year) { return show_calendar(as_planner(), village.institution, year).value(); }
  std::vector<std::string> days(int year) {
    std::vector<std::string> days;
    for (const auto& its : shown(year).holidays)
      days.push_back(its.held_on.text().substr(5) + (its.withdrawn_at ? " withdrawn" : ""));
    return days;
  }
  Holiday holiday(int year, const std::string& name) {
    for (const auto& its : shown(year).holidays)
      if (its.name == name) return its;
    throw std::out_of_range(name);
  }
  Result<timon::calendars::HolidayChanges> add(const std::string& day, const std::string& reason = "Acuerdo 4") {
    return add_holidays(as_planner(), {village.institution, {{day, "Fiesta"}}, "", reason});
  }
  Window window(timon::plans::PeriodId period) {
    for (const auto& its : show_windows(as_planner(), village.plan.id).value().periods)
      if (its.period.id == period) return its.window;
    throw std::out_of_range("period");
  }
  std::vector<std::string> acts() {
    std::vector<std::string> acts;
    auto session = database().begin_read();
    for (const auto& entry : storage::ledger::entries_after(session, 0, 100)) acts.push_back(entry.act);
    return acts;
  }
};
TIMON_ON_BOTH_ENGINES(Calendars);

TEST_P(Calendars, a_country_is_adopted_for_years_and_another_one_takes_its_place) {
  EXPECT_EQ(adopt(Country::Mexico, 2024, 2025, CalendarMode::DryRun).value().added, 15);
  EXPECT_THAT(days(2025), IsEmpty()) << "a dry run";
  ASSERT_TRUE(adopt(Country::Mexico, 2024, 2025));
  EXPECT_THAT(days(2025), ElementsAre("01-01", "02-03", "03-17", "05-01", "09-16", "11-17", "12-25"));
  ASSERT_TRUE(add("2025-07-16"));
  const auto again = adopt(Country::Brazil, 2025, 2025).value();
  EXPECT_EQ(again.removed, 4) << "all but those that Brazil has too";
  EXPECT_THAT(days(2025), ElementsAre("01-01", "04-18", "04-21", "05-01", "07-16", "09-07", "10-12", "11-02", "11-15",
                                      "11-20", "12-25"));
  EXPECT_EQ(shown(2025).adopted.size(), 2U);
}

TEST_P(Calendars, days_that_have_passed_stay_as_they_were_in_a_year_that_had_a_calendar) {
  ASSERT_TRUE(adopt(Country::Mexico, 2025, 2025));
  go_to("2025-03-20T15:00");
  ASSERT_TRUE(adopt(Country::Uruguay, 2025, 2025));
  EXPECT_THAT(days(2025), ::testing::Contains("03-17")) << "Juárez's birthday had passed";
  EXPECT_THAT(days(2025), ::testing::Not(::testing::Contains("03-03"))) << "so had Carnival, when nobody rested";
  EXPECT_EQ(refusals(withdraw_holiday(as_planner(), holiday(2025, "Natalicio de Benito Juárez").id, "Error")),
            Codes{"day day_passed"});
  EXPECT_EQ(refusals(add("2025-03-19")), Codes{"rows[0].day day_passed"});
}

TEST_P(Calendars, what_is_taken_back_stays_so_when_the_calendar_comes_again) {
  ASSERT_TRUE(adopt(Country::Mexico, 2025, 2025));
  const auto id = holiday(2025, "Día de la Independencia").id;
  EXPECT_EQ(refusals(withdraw_holiday(as_planner(), id, " ")), Codes{"reason required"});
  ASSERT_TRUE(withdraw_holiday(as_planner(), id, "Se trabaja por la contingencia"));
  EXPECT_EQ(refusals(withdraw_holiday(as_planner(), id, "Otra vez")), Codes{"holiday_withdrawn"});
  ASSERT_TRUE(adopt(Country::Mexico, 2025, 2025));
  EXPECT_THAT(days(2025), ::testing::Contains("09-16 withdrawn"));
  EXPECT_THAT(acts(), ElementsAre("adopt_calendar", "withdraw_holiday", "adopt_calendar"));
}

TEST_P(Calendars, only_who_manages_them_changes_them_and_all_who_see_plans_see_them) {
  EXPECT_EQ(refusals(adopt_calendar(as(works), {village.institution, Country::Mexico, 2025, 2025})),
            Codes{"not_allowed"});
  EXPECT_EQ(refusals(adopt_calendar(as(nobody), {village.institution, Country::Mexico, 2025, 2025})),
            Codes{"not_found"});
  EXPECT_EQ(refusals(set_windows(as(works), {village.plan.id})), Codes{"not_allowed"});
  EXPECT_TRUE(show_calendar(as(works), village.institution, 2025));
  EXPECT_FALSE(show_calendar(as(works), village.institution, 2025).value().may_manage);
  EXPECT_EQ(refusals(show_calendar(as(nobody), village.institution, 2025)), Codes{"not_found"});
  EXPECT_EQ(refusals(adopt(Country::Mexico, 2018, 2047)), (Codes{"from_year not_between", "to_year not_between"}));
  EXPECT_EQ(refusals(adopt(Country::Mexico, 2026, 2025)), Codes{"to_year end_before_start"});
}

TEST_P(Calendars, own_days_come_from_files_of_both_kinds) {
  const auto rows = [](std::string_view text) {
    std::vector<std::string> said;
    for (const auto& [day, name] : read_holidays(text).value()) said.push_back(day + " " + name);
    return said;
  };
  EXPECT_THAT(rows("fecha;motivo\n16/07/2025;Virgen del Carmen\n2025-07-17;Feria\n"),
              ElementsAre("16/07/2025 Virgen del Carmen", "2025-07-17 Feria"));
  EXPECT_THAT(
      rows("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250716\nDTEND:20250718\nSUMMARY:Feria\nEND:VEVENT\nEND:VCALENDAR"),
      ElementsAre("2025-07-16 Feria", "2025-07-17 Feria"));
  EXPECT_EQ(refusals(read_holidays("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20250716T080000\nEND:VEVENT")),
            Codes{"text event_not_all_day"});
  const auto done =
      add_holidays(as_planner(), {village.institution, {}, "16/07/2025;Virgen\n01/01/2020;Antes", "Acuerdo 4"});
  EXPECT_EQ(done.value().added.size(), 1U);
  EXPECT_EQ(done.value().passed, 1);
  EXPECT_THAT(days(2025), ElementsAre("07-16"));
}

TEST_P(Calendars, a_changed_holiday_moves_only_windows_that_are_still_to_come) {
  ASSERT_TRUE(adopt(Country::Mexico, 2024, 2026));
  EXPECT_EQ(window(village.year_2024.id).open_on, make_day(2024, 12, 24));
  go_to("2024-12-24T18:00");
  ASSERT_TRUE(add("2024-12-31"));
  ASSERT_TRUE(add("2025-12-31"));
  EXPECT_EQ(window(village.year_2024.id).close_on, make_day(2024, 12, 31)) << "it had begun";
  EXPECT_EQ(window(village.year_2024.id).open_on, make_day(2024, 12, 24));
  EXPECT_EQ(window(village.year_2025.id).close_on, make_day(2025, 12, 30)) << "this one had not";
}

TEST_P(Calendars, changed_settings_move_only_windows_that_are_still_to_come) {
  go_to("2024-12-26T18:00");
  const timon::calendars::WindowSettings after{Anchor::AfterEnd, 10, 2};
  ASSERT_TRUE(set_windows(as_planner(), {village.plan.id, after, 0}));
  EXPECT_EQ(window(village.year_2024.id).close_on, make_day(2024, 12, 31)) << "it had begun";
  EXPECT_EQ(window(village.year_2025.id).open_on, make_day(2026, 1, 1)) << "nobody adopted a calendar";
  EXPECT_FALSE(show_windows(as_planner(), village.plan.id).value().periods.back().has_calendar);
  EXPECT_EQ(refusals(set_windows(as_planner(), {village.plan.id, after, 0})), Codes{"version_mismatch"});
  EXPECT_EQ(refusals(set_windows(as_planner(), {village.plan.id, {Anchor::AfterEnd, 0}, 1})),
            Codes{"days not_between"});
}

// The windows of every period that the institution has stood under each plan: months under one that reports by year.
TEST_P(Calendars, a_plan_has_windows_in_the_periods_that_it_reports_in) {
  const timon::plans::Period month{{303},
                                   village.institution,
                                   timon::plans::PeriodKind::Month,
                                   "2024-03",
                                   "marzo de 2024",
                                   make_day(2024, 3, 1),
                                   make_day(2024, 3, 31)};
  written([&](storage::Transaction& transaction) { storage::plans::add_periods(transaction, {month}); });
  const auto codes = [&] {
    std::vector<std::string> its_codes;
    for (const auto& its : show_windows(as_planner(), village.plan.id).value().periods)
      its_codes.push_back(its.period.code);
    return its_codes;
  };
  EXPECT_THAT(codes(), ElementsAre("2024", "2025"));
  written([&](storage::Transaction& transaction) {
    timon::reports::Fact curve;
    curve.id = {901}, curve.plan_id = village.plan.id, curve.kind = timon::reports::FactKind::Planned;
    curve.element_id = village.goal.id, curve.subject_id = village.goal.id.value;
    curve.period_id = month.id, curve.value = whole<6>(50);
    storage::reports::add_fact(transaction, curve);
  });
  EXPECT_THAT(codes(), ElementsAre("2024-03", "2024", "2025")) << "a curve by months asks for them";
}

/// PMG-41: a window closes with its last day where the institution is, not a moment before.
TEST_P(Calendars, a_window_closes_at_the_next_midnight_of_the_institution) {
  const auto state = [&] {
    auto session = database().begin_read();
    const auto windows = windows_of(session, village.plan);
    return windows.standing(village.year_2024, {}, shown(2024).today).state;
  };
  go_to("2025-01-01T04:59");
  EXPECT_EQ(state(), timon::calendars::WindowState::Open) << "23:59 in Bogotá";
  go_to("2025-01-01T05:00");
  EXPECT_EQ(state(), timon::calendars::WindowState::Missing);
}

TEST_P(Calendars, the_usual_calendar_is_that_of_the_time_zone) {
  ASSERT_TRUE(adopt_usual_calendar(as_planner(), village.institution));
  const auto now = shown(2024);
  ASSERT_TRUE(now.suggested);
  ASSERT_EQ(now.adopted.size(), 7U);
  EXPECT_EQ(now.adopted.front().year, 2022);
  EXPECT_EQ(now.adopted.front().country, *now.suggested);
  EXPECT_FALSE(now.holidays.empty());
}

}  // namespace
}  // namespace timon::usecases::reports
