#include "usecases/boards/show_board.hpp"

#include <gmock/gmock.h>

#include "storage/ledger/change_store.hpp"
#include "usecases/boards/explain_figure.hpp"
#include "usecases/boards/find_element.hpp"
#include "usecases/boards/list_elements.hpp"
#include "usecases/boards/list_history.hpp"
#include "usecases/boards/show_trend.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::boards {
namespace {

using ::testing::SizeIs;
using testing::SmallTown;
using timon::boards::FigureName;

class TownOnBoard : public ::testing::Test {
 protected:
  SmallTown town_;
  PlanMemory memory_;
  const access::Caller citizen_ = access::nobody();
  const Context context_{town_.database(), citizen_, town_.clock()};

  reports::FactInput kilometres(std::int64_t value, const char* period) {
    timon::reports::Typed typed{.value = whole<6>(value), .measure_id = SmallTown::kilometres};
    typed.variance_kind = timon::reports::VarianceKind::Other;
    typed.variance_reason = "porque sí";
    return {.subject = SmallTown::indicator, .period = period, .typed = typed};
  }
  template <class UseCase>
  void as(people::PersonId person, UseCase use_case, const reports::FactInput& input) {
    const auto caller = town_.caller(person);
    const auto kept = use_case(Context{town_.database(), caller, town_.clock()}, input);
    ASSERT_TRUE(kept) << kept.error().code;
  }
  void set_targets() {
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"})
      as(SmallTown::planner, reports::set_target, kilometres(100, period));
  }
  void report_a_half_year() {
    set_targets();
    as(SmallTown::reporter, reports::report_value, kilometres(100, "2026-T1"));
    as(SmallTown::reporter, reports::report_value, kilometres(60, "2026-T2"));
  }
  BoardView shown(const ShowBoard& input) { return show_board(context_, memory_, input).value(); }
  const timon::boards::ShownFigures& figures(const BoardView& view, timon::plans::ElementId element) {
    return view.plan.board->figures(*view.plan.image->row_of(element));
  }
};

TEST_F(TownOnBoard, shows_what_was_planned_reported_and_verified_and_follows_each_commit) {
  EXPECT_EQ(figures(shown({SmallTown::plan}), SmallTown::goal).light.light, lights::Light::Grey);
  report_a_half_year();
  const auto view = shown({SmallTown::plan});
  EXPECT_EQ(view.plan.board->on(), make_day(2026, 7, 10)) << "today where the town is";
  const auto& goal = figures(view, SmallTown::goal);
  EXPECT_EQ(goal.value(FigureName::Planned), whole<2>(50));
  EXPECT_EQ(goal.value(FigureName::Reported), whole<2>(40));
  EXPECT_EQ(goal.value(FigureName::Verified), std::nullopt);
  EXPECT_EQ(goal.value(FigureName::Compliance), whole<2>(80));
  EXPECT_EQ(goal.light.light, lights::Light::Yellow);
  as(SmallTown::verifier, reports::verify_value, kilometres(40, "2026-T2"));
  const auto after = shown({SmallTown::plan});
  EXPECT_EQ(figures(after, SmallTown::goal).value(FigureName::Compliance), whole<2>(70));
  EXPECT_EQ(figures(after, SmallTown::goal).basis, timon::boards::Basis::Reported) << "one quarter is not verified";
  EXPECT_EQ(goal.value(FigureName::Compliance), whole<2>(80)) << "who holds an old board keeps it";
}

TEST_F(TownOnBoard, answers_for_a_day_by_the_periods_ended_then) {
  report_a_half_year();
  const auto march = shown({.plan = SmallTown::plan, .on = make_day(2026, 3, 31)});
  EXPECT_EQ(figures(march, SmallTown::goal).value(FigureName::Compliance), whole<2>(100));
  EXPECT_EQ(figures(march, SmallTown::goal).value(FigureName::Reported), whole<2>(25));
}

TEST_F(TownOnBoard, counts_a_goal_only_where_it_stands_whatever_else_it_contributes_to) {
  timon::plans::Element second;
  second.id = {113}, second.plan_id = SmallTown::plan, second.level_id = {101}, second.code = "2",
  second.name = "Salud";
  town_.database().write([&](storage::Transaction& transaction) { storage::plans::add_element(transaction, second); });
  report_a_half_year();
  const auto before = shown({SmallTown::plan});
  EXPECT_EQ(figures(before, second.id).value(FigureName::Compliance), std::nullopt);
  const auto caller = town_.caller(SmallTown::planner);
  ASSERT_TRUE(usecases::plans::edit_element(
      {town_.database(), caller, town_.clock()}, SmallTown::goal,
      {.version = 1, .contributions = {{second.id}}, .reason = "También sirve a la salud"}));
  const auto after = shown({SmallTown::plan});
  for (const auto element : {SmallTown::axis, SmallTown::goal, second.id})
    for (const auto name : {FigureName::Planned, FigureName::Reported, FigureName::Compliance})
      EXPECT_EQ(figures(after, element).value(name), figures(before, element).value(name)) << element.text();
  EXPECT_EQ(figures(after, second.id).light.light, lights::Light::Grey) << "nothing is counted there";
}

TEST_F(TownOnBoard, opens_one_element_and_keeps_what_holds_who_passes) {
  report_a_half_year();
  const auto axis = shown({.plan = SmallTown::plan, .under = SmallTown::axis});
  ASSERT_THAT(axis.rows, SizeIs(1));
  EXPECT_THAT(axis.path, SizeIs(1));
  EXPECT_THAT(axis.attention, SizeIs(1));
  EXPECT_THAT(shown({.plan = SmallTown::plan, .filter = {.light = lights::Light::Yellow}}).rows, SizeIs(1));
  EXPECT_THAT(shown({.plan = SmallTown::plan, .filter = {.light = lights::Light::Green}}).rows, SizeIs(0));
  EXPECT_EQ(show_board(context_, memory_, {.plan = SmallTown::plan, .under = timon::plans::ElementId{9}}).error(),
            invalid("under", "unknown_element"));
  EXPECT_EQ(show_board(context_, memory_, {timon::plans::PlanId{9}}).error().code, "not_found");
}

TEST_F(TownOnBoard, says_what_changed_since_the_last_period_and_why_a_goal_comes_first) {
  EXPECT_EQ(shown({SmallTown::plan}).before, std::nullopt) << "nothing was planned in any period";
  report_a_half_year();
  const auto view = shown({SmallTown::plan});
  ASSERT_TRUE(view.before);
  EXPECT_EQ(view.before->board->on(), make_day(2026, 6, 30)) << "the quarter that ended before the tenth of July";
  const auto september = shown({.plan = SmallTown::plan, .on = make_day(2026, 9, 30)});
  EXPECT_EQ(september.before->board->on(), make_day(2026, 6, 30));
  ASSERT_THAT(september.attention, SizeIs(1));
  EXPECT_EQ(september.attention[0].missing_periods, 1);
  EXPECT_EQ(september.attention_count, 1U);
  ASSERT_THAT(september.offices, SizeIs(1));
  EXPECT_EQ(september.offices[0].office, SmallTown::works);
  EXPECT_EQ(timon::boards::goals_in(september.lights), 1);
  const timon::boards::Filter green{.light = lights::Light::Green};
  EXPECT_EQ(timon::boards::goals_in(shown({.plan = SmallTown::plan, .filter = green}).lights), 0);
  EXPECT_THAT(shown({.plan = SmallTown::plan, .filter = {.level = "no level"}}).attention, SizeIs(1))
      << "levels choose rows, not goals";
}

TEST_F(TownOnBoard, opens_on_results_and_names_goals_that_have_none) {
  report_a_half_year();
  EXPECT_THAT(shown({SmallTown::plan}).results.items, SizeIs(0)) << "its indicator tells of a product";
  town_.database().write([](storage::Transaction& transaction) -> Result<void> {
    auto indicator = *storage::indicators::find_indicator(transaction, SmallTown::indicator);
    indicator.level = timon::indicators::IndicatorLevel::Result;
    if (auto saved = storage::indicators::save_indicator(transaction, indicator); !saved) return saved;
    timon::plans::Element bare{};
    bare.id = {114}, bare.plan_id = SmallTown::plan, bare.level_id = {102}, bare.code = "1.9", bare.name = "Ferias",
    bare.parent_id = SmallTown::axis;
    storage::plans::add_element(transaction, bare);
    storage::ledger::add_change(transaction, {.plan_id = SmallTown::plan.value, .subject_kind = "element"});
    return {};
  });
  const auto view = shown({SmallTown::plan});
  ASSERT_THAT(view.results.items, SizeIs(1));
  EXPECT_EQ(view.results.items[0].figures.value(FigureName::Compliance), whole<2>(80));
  EXPECT_EQ(view.results.goals_without, 1);
  using timon::boards::Concern;
  const auto bare = shown({.plan = SmallTown::plan, .concern = Concern::NoResult});
  ASSERT_THAT(bare.attention, SizeIs(1));
  EXPECT_EQ(view.plan.image->element(bare.attention[0].row).code, "1.9");
  EXPECT_EQ(timon::boards::goals_in(bare.lights), 1) << "the filter holds for every count";
  const auto listed = list_elements(context_, memory_, {.plan = SmallTown::plan, .concern = Concern::NoResult}).value();
  ASSERT_THAT(listed.rows, SizeIs(1));
  EXPECT_EQ(listed.concerns.at(listed.rows[0]).back(), Concern::NoResult);
}

TEST_F(TownOnBoard, shows_how_its_parts_stood_at_the_ends_of_the_last_periods) {
  report_a_half_year();
  const auto trend = show_trend(context_, memory_, {.plan = SmallTown::plan, .under = SmallTown::axis}).value();
  ASSERT_THAT(trend.boards, SizeIs(2)) << "the third quarter has not ended";
  EXPECT_EQ(trend.boards[1]->on(), make_day(2026, 6, 30));
  ASSERT_THAT(trend.rows, SizeIs(1));
  EXPECT_EQ(trend.boards[0]->figures(trend.rows[0]).value(FigureName::Compliance), whole<2>(100));
  EXPECT_EQ(trend.boards[1]->figures(trend.rows[0]).value(FigureName::Compliance), whole<2>(80));
  EXPECT_EQ(show_trend(context_, memory_, {.plan = SmallTown::plan, .under = timon::plans::ElementId{9}}).error(),
            invalid("under", "unknown_element"));
  EXPECT_EQ(show_trend(context_, memory_, {timon::plans::PlanId{9}}).error(), not_found());
}

TEST_F(TownOnBoard, tells_what_was_done_about_an_element_to_who_works_there) {
  report_a_half_year();
  const auto caller = town_.caller(SmallTown::verifier);
  const auto history = list_history({town_.database(), caller, town_.clock()}, memory_, {SmallTown::goal}).value();
  ASSERT_THAT(history.items, SizeIs(6)) << "four targets, two reports, of its indicator";
  EXPECT_EQ(history.items[0].entry.act, "report_value");
  EXPECT_EQ(history.items[0].person_name, "rosa");
  EXPECT_EQ(history.next, std::nullopt);
  const auto third = history.items[2].entry.sequence;
  EXPECT_THAT(list_history({town_.database(), caller, town_.clock()}, memory_, {SmallTown::goal, third}).value().items,
              SizeIs(3));
  EXPECT_EQ(list_history(context_, memory_, {SmallTown::goal}).error(), not_found()) << "it names people";
}

TEST_F(TownOnBoard, lists_elements_page_by_page) {
  const auto first = list_elements(context_, memory_, {.plan = SmallTown::plan, .limit = 2}).value();
  ASSERT_THAT(first.rows, SizeIs(2));
  EXPECT_TRUE(first.has_more);
  const auto after = first.plan.image->element(first.rows.back()).id;
  const auto second = list_elements(context_, memory_, {.plan = SmallTown::plan, .limit = 2, .after = after}).value();
  EXPECT_THAT(second.rows, SizeIs(1));
  EXPECT_FALSE(second.has_more);
  EXPECT_THAT(
      list_elements(context_, memory_, {.plan = SmallTown::plan, .filter = {.search = "VÍAS 1.1.1"}}).value().rows,
      SizeIs(1));
}

TEST_F(TownOnBoard, explains_down_to_the_facts) {
  report_a_half_year();
  const auto caller = town_.caller(SmallTown::verifier);
  const Context inside{town_.database(), caller, town_.clock()};
  const auto why = explain_figure(inside, memory_, {.element = SmallTown::goal}).value();
  EXPECT_EQ(why.explanation.rule, "compliance_ratio");
  EXPECT_THAT(why.facts, SizeIs(6)) << "four targets, two reports";
  EXPECT_EQ(why.facts[1].person_name, "rosa");
  const auto axis = explain_figure(inside, memory_, {.element = SmallTown::axis}).value();
  EXPECT_EQ(axis.explanation.rule, "roll_up_children");
  EXPECT_THAT(axis.explanation.parts, SizeIs(1));
  EXPECT_EQ(explain_figure(context_, memory_, {.element = SmallTown::goal}).error(), not_found()) << "it names people";
}

TEST_F(TownOnBoard, is_found_by_citizens_by_its_code_with_posts_and_without_names) {
  report_a_half_year();
  const auto found = find_element(context_, memory_, {SmallTown::plan, "1.1"}).value();
  ASSERT_THAT(found.facts, SizeIs(6));
  EXPECT_EQ(found.facts[1].person_post, "Profesional");
  EXPECT_EQ(found.facts[1].person_name, std::nullopt);
}

TEST(DraftOnBoard, is_not_there_for_those_who_do_not_work_on_it) {
  SmallTown town(storage::Engine::Sqlite, timon::plans::PlanState::Draft);
  PlanMemory memory;
  const auto citizen = access::nobody();
  const auto planner = town.caller(SmallTown::planner);
  EXPECT_EQ(show_board({town.database(), citizen, town.clock()}, memory, {SmallTown::plan}).error().code, "not_found");
  EXPECT_TRUE(show_board({town.database(), planner, town.clock()}, memory, {SmallTown::plan}));
}

// Whoever had an account elsewhere, or guessed the address, read the approved plan of a town that shows citizens
// nothing.
TEST_F(TownOnBoard, is_for_its_own_people_where_the_citizens_module_is_off) {
  town_.database().write(
      [](storage::Transaction& transaction) { storage::access::set_modules(transaction, SmallTown::town, {}); });
  EXPECT_EQ(show_board(context_, memory_, {SmallTown::plan}).error(), not_found());
  const auto planner = town_.caller(SmallTown::planner);
  EXPECT_TRUE(show_board({town_.database(), planner, town_.clock()}, memory_, {SmallTown::plan}));
}

TEST_F(TownOnBoard, asks_nobody_for_reports_where_they_are_off) {
  set_targets();
  auto planner = town_.caller(SmallTown::planner);
  const Context context{town_.database(), planner, town_.clock()};
  EXPECT_THAT(show_board(context, memory_, {SmallTown::plan}).value().attention, SizeIs(1)) << "nothing was reported";
  planner.modules.clear();
  EXPECT_THAT(show_board(context, memory_, {SmallTown::plan}).value().attention, SizeIs(0));
}

}  // namespace
}  // namespace timon::usecases::boards
