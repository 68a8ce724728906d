#pragma once
// The small town with an initiative above its goal, for tests of cover sheets and of what is printed of them.

#include <gtest/gtest.h>

#include "storage/reports/fact_store.hpp"
#include "usecases/covers/move_cover.hpp"
#include "usecases/covers/save_cover.hpp"
#include "usecases/covers/set_status.hpp"
#include "usecases/covers/show_cover.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/testing/in_village.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::covers {

/// The small town whose goal stands below an initiative, with a target for each quarter.
class Covers : public ::testing::Test {
 protected:
  using SmallTown = testing::SmallTown;
  using Breakdown = timon::covers::Breakdown;
  using CoversRule = timon::covers::CoversRule;
  using CoverState = timon::covers::CoverState;
  static constexpr ElementId initiative{113};

  Covers() {
    town_.database().write([](storage::Transaction& transaction) {
      timon::plans::Levels levels;
      levels.items = {{timon::plans::LevelId{104}, SmallTown::plan, timon::plans::ElementKind::Initiative, "PPCS",
                       "PPCS", "PPCS", 4, false}};
      storage::plans::add_levels(transaction, levels);
      timon::plans::Element element;
      element.id = initiative, element.plan_id = SmallTown::plan, element.parent_id = SmallTown::axis;
      element.level_id = timon::plans::LevelId{104}, element.code = "P1", element.name = "Vías que unen";
      element.description = "Que se llegue en menos tiempo", element.office_id = SmallTown::works;
      element.initiative_kind = timon::plans::InitiativeKind::Project;
      element.start_on = make_day(2026, 1, 1), element.end_on = make_day(2026, 12, 31);
      storage::plans::add_element(transaction, element);
      storage::plans::replace_links(transaction, initiative, {{SmallTown::control}, {}});
      auto goal = *storage::plans::find_element(transaction, SmallTown::goal);
      goal.parent_id = initiative;
      ASSERT_TRUE(storage::plans::save_element(transaction, goal));
      for (std::int64_t number = 1; number <= 4; ++number) add_target(transaction, number);
    });
  }

  static void add_target(storage::Transaction& transaction, std::int64_t number) {
    timon::reports::Fact fact;
    fact.id = {800 + number}, fact.plan_id = SmallTown::plan, fact.element_id = SmallTown::goal;
    fact.indicator_id = SmallTown::indicator, fact.subject_id = SmallTown::indicator.value;
    fact.period_id = {140 + number}, fact.kind = timon::reports::FactKind::Planned, fact.value = whole<6>(30);
    storage::reports::add_fact(transaction, fact);
  }

  Context as(const access::Caller& caller) { return {town_.database(), caller, town_.clock()}; }
  ShownCover shown() { return show_cover(as(reporter_), memory_, {initiative, {}}).value(); }
  std::int64_t version(Sheet sheet) { return shown().sheets.at(static_cast<std::size_t>(sheet)).version; }
  CoverState state(Sheet sheet) { return shown().sheets.at(static_cast<std::size_t>(sheet)).state; }

  static SaveIdentity identity(std::int64_t version = 0) {
    return {.element = initiative,
            .version = version,
            .objective = "Que se llegue en menos tiempo",
            .population_text = "Familias de las veredas",
            .budget = "Regalías",
            .contributions = {{SmallTown::control, "Interventoría"}},
            .population = {{Breakdown::Whole, "", 120, 40, {}},
                           {Breakdown::Sex, "women", 70, 30, {}},
                           {Breakdown::Sex, "men", 50, 10, {}}}};
  }
  Result<void> save_means() {
    return save_goals(as(reporter_), memory_, {initiative, version(Sheet::Goals), {{SmallTown::indicator, "Actas"}}});
  }
  Result<void> move(const access::Caller& caller, Sheet sheet, CoverAct act, std::string text = {}) {
    return move_cover(as(caller), memory_, {initiative, sheet, act, version(sheet), std::move(text)});
  }
  void accept_both() {
    ASSERT_EQ(testing::refusals(save_identity(as(reporter_), memory_, identity())), testing::Codes{"-"});
    ASSERT_EQ(testing::refusals(save_means()), testing::Codes{"-"});
    for (const Sheet sheet : {Sheet::Identity, Sheet::Goals}) {
      ASSERT_EQ(testing::refusals(move(reporter_, sheet, CoverAct::Deliver)), testing::Codes{"-"});
      ASSERT_EQ(testing::refusals(move(planner_, sheet, CoverAct::Accept)), testing::Codes{"-"});
    }
  }
  void require_covers() {
    ASSERT_EQ(
        testing::refusals(set_cover_settings(as(planner_), {SmallTown::plan, 0, CoversRule::Required, whole<2>(50)})),
        testing::Codes{"-"});
  }
  testing::Codes report() {
    timon::reports::Typed typed{.value = whole<6>(30), .measure_id = SmallTown::kilometres};
    typed.variance_kind = timon::reports::VarianceKind::Other;
    typed.variance_reason = "Así salió";
    return testing::refusals(
        reports::report_value(as(reporter_), {.subject = SmallTown::indicator, .period = "2026-T2", .typed = typed}));
  }

  SmallTown town_;
  boards::PlanMemory memory_;
  const access::Caller reporter_ = town_.caller(SmallTown::reporter);
  const access::Caller planner_ = town_.caller(SmallTown::planner);
};

}  // namespace timon::usecases::covers
