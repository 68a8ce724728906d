#include <gmock/gmock.h>

#include "domain/boards/shares.hpp"
#include "usecases/boards/show_board.hpp"
#include "usecases/homes/list_unverified.hpp"
#include "usecases/homes/list_work.hpp"
#include "usecases/homes/search_words.hpp"
#include "usecases/homes/show_office.hpp"
#include "usecases/homes/show_review.hpp"
#include "usecases/homes/show_shared_goals.hpp"
#include "usecases/reports/close_period.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::homes {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;

/// Rosa reports, Vera verifies; it is 10 July 2026.
class TownAtHome : public ::testing::Test {
 protected:
  SmallTown town_;
  PlanMemory memory_;

  void SetUp() override {
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3"})
      as(SmallTown::planner, reports::set_target, kilometres(100, period));
  }
  reports::FactInput kilometres(std::int64_t value, const char* period, std::string note = {}) {
    timon::reports::Typed typed{.value = whole<6>(value), .measure_id = SmallTown::kilometres};
    typed.variance_kind = timon::reports::VarianceKind::Other;
    typed.variance_reason = "porque sí";
    return {.subject = SmallTown::indicator, .period = period, .typed = typed, .note = std::move(note)};
  }
  template <class UseCase>
  void as(people::PersonId person, UseCase use_case, const reports::FactInput& input) {
    const auto caller = town_.caller(person);
    const auto kept = use_case(Context{town_.database(), caller, town_.clock()}, input);
    ASSERT_TRUE(kept) << kept.error().code;
  }
  Result<WorkView> work(const access::Caller& caller, std::optional<Day> on = {}) {
    return list_work({town_.database(), caller, town_.clock()}, memory_, {.on = on});
  }
  Result<TaskPage> unverified(const access::Caller& caller) {
    return list_unverified({town_.database(), caller, town_.clock()}, memory_, {});
  }
  /// Pia of works, in another role.
  access::Caller in_role(access::Role role, access::ScopeKind scope, std::int64_t scope_id) const {
    auto caller = town_.caller(SmallTown::planner);
    caller.grants = {{role, scope, scope_id, SmallTown::town}};
    return caller;
  }
  Context context(const access::Caller& caller) { return {town_.database(), caller, town_.clock()}; }
  /// Periods of the tasks of the indicator.
  static std::vector<std::string> periods(const TaskPage& page) {
    std::vector<std::string> codes;
    for (const auto& [plan, task, window, standing, share] : page.items)
      if (plan.image->indicator_of_leaf(task.leaf) != nullptr) codes.push_back(task.period->code);
    return codes;
  }
};

TEST_F(TownAtHome, asks_for_the_oldest_report_and_says_how_many_are_late) {
  const auto rosa = town_.caller(SmallTown::reporter);
  const auto before = work(rosa).value();
  EXPECT_THAT(periods(before.owed), ::testing::ElementsAre("2026-T1"));
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T1", "Acta 3"));
  EXPECT_THAT(periods(work(rosa).value().owed), ::testing::ElementsAre("2026-T2"));
  as(SmallTown::reporter, reports::report_value, kilometres(100, "2026-T2"));
  const auto after = work(rosa).value();
  EXPECT_THAT(periods(after.owed), ::testing::ElementsAre("2026-T3")) << "the quarter that runs";
  EXPECT_THAT(periods(after.delivered), ::testing::ElementsAre("2026-T2", "2026-T1"));
  EXPECT_EQ(last_remark(after.delivered.items.front())->note, "Acta 3");
  EXPECT_EQ(after.delivered.names.at(SmallTown::reporter).name, "rosa");
}

TEST_F(TownAtHome, an_activity_is_asked_in_the_rhythm_of_the_plan_for_its_last_ended_quarter) {
  const auto tasks = work(town_.caller(SmallTown::reporter)).value().owed;
  ASSERT_THAT(tasks.items, SizeIs(2));
  const auto& activity = tasks.items.back();
  EXPECT_EQ(activity.plan.image->element(activity.task.row).id, SmallTown::activity);
  EXPECT_EQ(activity.task.period->code, "2026-T2");
  EXPECT_EQ(activity.task.late, 1);
}

TEST_F(TownAtHome, what_names_somebody_else_is_no_task_of_the_caller) {
  town_.database().write([](storage::Transaction& transaction) {
    auto goal = *storage::plans::find_element(transaction, SmallTown::goal);
    goal.person_id = SmallTown::planner;
    ASSERT_TRUE(storage::plans::save_element(transaction, goal));
  });
  EXPECT_THAT(work(town_.caller(SmallTown::reporter)).value().owed.items, IsEmpty());
  auto pia = town_.caller(SmallTown::planner);
  pia.grants.front().role = access::Role::GoalManager;
  EXPECT_THAT(work(pia).value().owed.items, SizeIs(2)) << "the activity below it too";
}

TEST_F(TownAtHome, verifies_what_others_reported_until_it_is_verified) {
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T1"));
  const auto vera = town_.caller(SmallTown::verifier);
  const auto waiting = unverified(vera).value();
  EXPECT_THAT(periods(waiting), ::testing::ElementsAre("2026-T1"));
  EXPECT_EQ(waiting.items.front().share, timon::boards::whole_share) << "the only goal of the plan";
  as(SmallTown::verifier, reports::verify_value, kilometres(80, "2026-T1"));
  EXPECT_THAT(unverified(vera).value().items, IsEmpty());
  const auto delivered = work(town_.caller(SmallTown::reporter)).value().delivered.items;
  ASSERT_THAT(delivered, SizeIs(1));
  EXPECT_EQ(timon::homes::outcome_of(delivered.front().task), timon::homes::Outcome::Changed);
  EXPECT_TRUE(timon::homes::is_over_reported(*delivered.front().plan.image, delivered.front().task));
}

TEST_F(TownAtHome, a_verifier_of_the_office_that_answers_finds_nothing) {
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T1"));
  auto own = town_.caller(SmallTown::verifier);
  own.office_path = {SmallTown::works, SmallTown::town};
  EXPECT_THAT(unverified(own).value().items, IsEmpty());
}

TEST_F(TownAtHome, who_may_not_report_has_no_work_and_no_home_where_the_module_is_off) {
  EXPECT_EQ(work(town_.caller(SmallTown::verifier)).error().code, "not_allowed");
  EXPECT_EQ(unverified(town_.caller(SmallTown::reporter)).error().code, "not_allowed");
  auto rosa = town_.caller(SmallTown::reporter);
  rosa.modules.clear();
  EXPECT_EQ(work(rosa).error().code, "module_off");
}

TEST_F(TownAtHome, a_head_of_office_sees_its_goals_and_how_punctual_its_people_are) {
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T1"));  // on 10 July: late
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T3"));  // ahead of time
  const auto head = in_role(access::Role::HeadOfOffice, access::ScopeKind::Office, SmallTown::works.value);
  const auto view = show_office(context(head), memory_, {}).value();
  EXPECT_EQ(view.office->name, "Obras");
  ASSERT_THAT(view.goals, SizeIs(1));
  EXPECT_TRUE(view.asks_for_reports);
  ASSERT_THAT(view.people, SizeIs(1));
  const auto& nobody = view.people.front();
  EXPECT_EQ(nobody.person_id, std::nullopt) << "the plan names nobody";
  EXPECT_EQ(nobody.subjects, 2) << "the indicator and the activity";
  EXPECT_EQ(nobody.late, 2) << "the second quarter of each";
  EXPECT_EQ(nobody.punctuality, (timon::homes::Punctuality{1, 1, 2}));
  EXPECT_EQ(show_office(context(head), memory_, {.office = SmallTown::control}).error().code, "not_found");
  EXPECT_EQ(show_office(context(town_.caller(SmallTown::reporter)), memory_, {}).error().code, "not_allowed");
}

/// Nobody's work held what was closed, and yet the office, the tray of Planning and the board said that it was late.
TEST_F(TownAtHome, what_is_closed_is_late_nowhere_and_counts_among_what_never_came) {
  auto planning = town_.caller(SmallTown::planner);
  planning.office_path = {SmallTown::town};
  const auto concerns = [&] {
    return boards::show_board(context(planning), memory_, {SmallTown::plan}).value().attention.at(0).concerns;
  };
  EXPECT_THAT(concerns(), ::testing::Contains(timon::boards::Concern::NeverReported));
  ASSERT_TRUE(reports::close_period(context(planning), {SmallTown::plan, "2026-T2", "2026-T2"}));
  const auto head = in_role(access::Role::HeadOfOffice, access::ScopeKind::Office, SmallTown::works.value);
  const auto people = show_office(context(head), memory_, {}).value().people;
  EXPECT_EQ(people.at(0).late, 0);
  EXPECT_EQ(people.at(0).punctuality.missing, 3) << "two quarters of the indicator, one of the activity";
  EXPECT_THAT(show_review(context(planning), memory_, {}).value().late, IsEmpty());
  EXPECT_EQ(work(town_.caller(SmallTown::reporter)).value().late, 0U);
  EXPECT_THAT(boards::show_board(context(planning), memory_, {SmallTown::plan}).value().attention, IsEmpty());
}

TEST_F(TownAtHome, a_head_of_office_sees_how_its_reports_stand_and_those_who_reported_whether_it_was_in_time) {
  using enum timon::calendars::WindowState;
  const auto head = in_role(access::Role::HeadOfOffice, access::ScopeKind::Office, SmallTown::works.value);
  const auto view = show_office(context(head), memory_, {}).value();
  ASSERT_THAT(view.reports, SizeIs(1));
  ASSERT_THAT(view.reports[0].matrix.rows, SizeIs(1));
  EXPECT_EQ(view.reports[0].matrix.rows[0].cells[1].standing->state, Missing);
  const auto control = in_role(access::Role::HeadOfOffice, access::ScopeKind::Office, SmallTown::control.value);
  EXPECT_THAT(show_office(context(control), memory_, {}).value().reports, IsEmpty()) << "nothing is asked of it";
  as(SmallTown::reporter, reports::report_value, kilometres(100, "2026-T2"));
  const auto delivered = work(town_.caller(SmallTown::reporter)).value().delivered.items;
  ASSERT_THAT(delivered, SizeIs(1));
  EXPECT_EQ(delivered[0].standing, (timon::calendars::Standing{Late, 8}));
}

TEST_F(TownAtHome, a_correction_makes_nobody_late) {
  const auto head = in_role(access::Role::HeadOfOffice, access::ScopeKind::Office, SmallTown::works.value);
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T3"));
  town_.clock() = fixed_clock(start_of_day(make_day(2026, 11, 5), "America/Bogota"));
  auto correction = kilometres(95, "2026-T3");
  correction.typed.correction_reason = "Faltaba un tramo";
  as(SmallTown::reporter, reports::report_value, correction);
  const auto view = show_office(context(head), memory_, {}).value();
  EXPECT_EQ(view.people.front().punctuality.on_time, 1);
  EXPECT_EQ(view.people.front().punctuality.late, 0);
}

TEST_F(TownAtHome, shows_what_the_office_owns_and_where_it_takes_part) {
  auto group = in_role(access::Role::CoParticipant, access::ScopeKind::Office, SmallTown::control.value);
  group.office_path = {SmallTown::control, SmallTown::town};
  EXPECT_THAT(show_shared_goals(context(group), memory_, {}).value(), IsEmpty());
  town_.database().write([](storage::Transaction& transaction) {
    storage::plans::replace_links(transaction, SmallTown::goal, {{SmallTown::control}, {}});
  });
  const auto taking = show_shared_goals(context(group), memory_, {}).value();
  ASSERT_THAT(taking, SizeIs(1));
  EXPECT_EQ(taking.front().part, Part::Collaborator);
  EXPECT_FALSE(taking.front().may_report) << "another office answers for it";
  const auto owner = in_role(access::Role::CoParticipant, access::ScopeKind::Office, SmallTown::works.value);
  const auto owned = show_shared_goals(context(owner), memory_, {}).value();
  ASSERT_THAT(owned, SizeIs(1));
  EXPECT_EQ(owned.front().part, Part::Owner);
  EXPECT_TRUE(owned.front().may_report);
}

TEST_F(TownAtHome, planning_sees_what_came_in_until_it_has_seen_it) {
  const auto planner = town_.caller(SmallTown::planner);
  as(SmallTown::reporter, reports::report_value, kilometres(90, "2026-T1"));
  as(SmallTown::verifier, reports::verify_value, kilometres(80, "2026-T1"));
  const auto before = show_review(context(planner), memory_, {}).value();
  EXPECT_EQ(before.unseen, 1U);
  EXPECT_THAT(periods(before.arrived), ::testing::ElementsAre("2026-T1"));
  EXPECT_THAT(periods(before.over_reported), ::testing::ElementsAre("2026-T1"));
  ASSERT_THAT(before.late, SizeIs(1));
  EXPECT_EQ(before.late.front().name, "Obras");
  EXPECT_EQ(before.late.front().reports, 2) << "the second quarter of the indicator, and of the activity";
  EXPECT_EQ(before.late.front().oldest_due_on, make_day(2026, 6, 30));
  EXPECT_TRUE(mark_review_seen(context(planner), before.now));
  EXPECT_EQ(show_review(context(planner), memory_, {}).value().unseen, 0U);
  EXPECT_EQ(mark_review_seen(context(planner), before.now + std::chrono::hours{1}).error().fields.front().code,
            "in_the_future");
  EXPECT_EQ(show_review(context(town_.caller(SmallTown::verifier)), memory_, {}).error().code, "not_allowed");
}

TEST_F(TownAtHome, one_box_finds_elements_people_and_offices_for_those_who_may_see_them) {
  const auto rosa = town_.caller(SmallTown::reporter);
  const auto codes = [&](const char* words) {
    std::vector<std::string> found;
    for (const auto& [plan, row] : search_words(context(rosa), memory_, {words}).value().elements)
      found.push_back(plan.image->element(row).code);
    return found;
  };
  EXPECT_THAT(codes("VIAS rurales"), SizeIs(3)) << "accents and case do not matter";
  EXPECT_THAT(codes("rurales 1.1.1"), ::testing::ElementsAre("1.1.1"));
  EXPECT_EQ(codes("1.1").front(), "1.1") << "the code itself first";
  EXPECT_THAT(codes("v"), IsEmpty()) << "one letter is no word yet";
  const auto found = search_words(context(rosa), memory_, {"ros"}).value();
  ASSERT_THAT(found.people, SizeIs(1));
  EXPECT_EQ(found.people.front().office_name, "Obras");
  EXPECT_THAT(search_words(context(rosa), memory_, {"interno"}).value().offices, SizeIs(1));
  auto stranger = rosa;
  stranger.grants.front().institution_id = stranger.institution_id = people::OfficeId{9};
  stranger.grants.front().scope_id = 9;
  EXPECT_THAT(search_words(context(stranger), memory_, {"rurales"}).value().elements, IsEmpty());
  EXPECT_THAT(search_words(context(stranger), memory_, {"ros"}).value().people, IsEmpty());
  EXPECT_EQ(search_words(context(access::nobody()), memory_, {"rurales"}).error().code, "not_allowed");
}

// People of every institution were read up to a limit before the caller's rights were asked: two hundred Rosas of
// elsewhere hid the own one, and the time told of them.
TEST_F(TownAtHome, people_of_elsewhere_do_not_hide_ones_own) {
  constexpr people::OfficeId elsewhere{9};
  town_.database().write([&](storage::Transaction& transaction) {
    people::Office office;
    office.id = office.institution_id = elsewhere;
    office.kind = people::OfficeKind::Institution;
    office.code = office.name = "LEJOS";
    storage::people::add_office(transaction, office);
    for (int number = 0; number < 250; ++number) {
      people::Person person;
      person.id = {1000 + number};
      person.institution_id = person.office_id = elsewhere;
      person.user_name = "a" + std::to_string(number);
      person.name = "Ana Rosa " + std::to_string(number);
      storage::people::add_person(transaction, person, "", Instant{});
    }
  });
  const auto found = [&](access::Caller caller, const char* words) {
    std::vector<people::PersonId> ids;
    for (const auto& hit : search_words(context(caller), memory_, {words}).value().people) ids.push_back(hit.id);
    return ids;
  };
  const auto rosa = town_.caller(SmallTown::reporter);
  EXPECT_THAT(found(rosa, "rosa"), ::testing::ElementsAre(SmallTown::reporter));
  auto both = rosa;
  both.grants.push_back({access::Role::Planner, access::ScopeKind::Institution, elsewhere.value, elsewhere});
  EXPECT_THAT(found(both, "rosa 24"), SizeIs(6)) << "of both, no more than are shown";
  auto everywhere = rosa;
  everywhere.grants = {{access::Role::Administrator, access::ScopeKind::Everything, {}, {}}};
  EXPECT_THAT(found(everywhere, "rosa 249"), SizeIs(1));
}

}  // namespace
}  // namespace timon::usecases::homes
