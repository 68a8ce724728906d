// Adding, editing and moving elements: what it takes, who may, what is kept of it.
#include "storage/ledger/change_store.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/move_element.hpp"
#include "usecases/testing/edited_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using timon::plans::Element;
using timon::plans::ElementId;
namespace store = storage::plans;

using Elements = testing::EditedVillage;
TIMON_ON_BOTH_ENGINES(Elements);

// Naming one's own office was enough to add below anybody's element, and at the top of the plan.
TEST_P(Elements, an_office_adds_only_below_its_own_or_what_nobody_answers_for) {
  AddElement input = goal("M2");
  input.office = village.health;
  EXPECT_EQ(refusals(add_element(as(health), village.plan.id, input)), Codes{"-"});
  input.code = "M3";
  input.parent = village.goal.id;
  EXPECT_EQ(refusals(add_element(as(health), village.plan.id, input)), Codes{"not_allowed"});
  input.parent.reset();
  EXPECT_EQ(refusals(add_element(as(health), village.plan.id, input)), Codes{"not_allowed"});
}

TEST_P(Elements, an_element_is_added_last_with_all_it_says_and_kept_in_the_ledger) {
  AddElement input = goal("M2");
  input.start_on = make_day(2024, 1, 1);
  input.collaborating_offices = std::vector{village.health};
  input.predecessors = std::vector<PredecessorInput>{{village.goal.id, 3}};
  const ElementId id = add(input);
  const Element element = find(id).value();
  EXPECT_EQ(element.position, 1);
  EXPECT_EQ(element.start_on, make_day(2024, 1, 1));
  auto session = database().begin_read();
  EXPECT_EQ(store::links_of(session, id), (timon::plans::ElementLinks{{village.health}, {{village.goal.id, 3}}}));
  const auto entry = storage::ledger::entries_of_subject(session, id.value).at(0);
  EXPECT_EQ(entry.act, "add_element");
  EXPECT_EQ(entry.person_id, village.planner);
  EXPECT_EQ(storage::ledger::last_change_of_plan(session, village.plan.id.value), 1);
  EXPECT_THAT(store::edits_of(session, id.value), IsEmpty());
}

TEST_P(Elements, a_unit_adds_its_own_part_and_no_other) {
  EXPECT_EQ(refusals(add_element(as(works), village.plan.id, goal("M2"))), Codes{"-"});
  EXPECT_EQ(refusals(add_element(as(health), village.plan.id, goal("M3"))), Codes{"not_allowed"});
  EXPECT_EQ(refusals(add_element(as(nobody), village.plan.id, goal("M3"))), Codes{"not_found"});
  EXPECT_EQ(refusals(add_element(as(system), village.plan.id, goal("M3"))), Codes{"-"});
  EXPECT_EQ(refusals(add_element(as_planner(), {999}, goal("M3"))), Codes{"not_found"});
}

TEST_P(Elements, all_mistakes_of_a_new_element_come_together) {
  AddElement input = goal("M1");
  input.name = "";
  input.parent = village.goal.id;
  input.office = timon::people::OfficeId{77};
  input.person = timon::people::PersonId{77};
  input.collaborating_offices = std::vector<timon::people::OfficeId>{{78}};
  input.predecessors = std::vector<PredecessorInput>{{village.axis.id, {}}, {{999}, {}}};
  EXPECT_EQ(
      refusals(add_element(as_planner(), village.plan.id, input)),
      (Codes{"name required", "parent parent_not_allowed", "code code_taken", "office unknown_office",
             "person unknown_person", "collaborating_offices[0] unknown_office",
             "predecessors[0].element predecessor_above_or_below", "predecessors[1].element unknown_predecessor"}));
  input.level = "nothing";
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, input)), Codes{"level unknown_level"});
  input = goal("M2");
  input.parent = ElementId{999};
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, input)), Codes{"parent unknown_parent"});
  EXPECT_EQ(entries(), 0);
}

// Anybody with an account could be named: who had left, and who works elsewhere.
TEST_P(Elements, who_answers_works_in_the_town_or_in_the_office_that_answers) {
  const auto named = [&](timon::people::PersonId person, std::optional<timon::people::OfficeId> office) {
    AddElement input = goal("N" + person.text() + (office ? office->text() : ""));
    input.person = person;
    input.office = office;
    return refusals(add_element(as_planner(), village.plan.id, input));
  };
  add_neighbour();
  EXPECT_EQ(named(village.manager, village.works), Codes{"-"});
  EXPECT_EQ(named(village.manager, neighbour_), Codes{"-"});
  EXPECT_EQ(named(neighbour_clerk_, neighbour_), Codes{"-"});
  EXPECT_EQ(named(neighbour_clerk_, village.works), Codes{"person unknown_person"});
  EXPECT_EQ(named(neighbour_clerk_, std::nullopt), Codes{"person unknown_person"});
  disable(village.manager);
  EXPECT_EQ(named(village.manager, village.health), Codes{"person unknown_person"});
}

// Plans were seen by institution alone: an office of another one could not add below its own element.
TEST_P(Elements, an_office_of_another_institution_loads_its_part) {
  add_neighbour();
  AddElement input = goal("M2");
  input.office = neighbour_;
  const ElementId its = add(input);
  const timon::access::Caller head{
      timon::access::CallerKind::Person,
      neighbour_clerk_,
      neighbour_,
      {neighbour_},
      {{timon::access::Role::HeadOfOffice, timon::access::ScopeKind::Office, neighbour_.value, neighbour_}}};
  AddElement activity;
  activity.parent = its;
  activity.level = "activity";
  activity.code = "A1";
  activity.name = "Actividad";
  EXPECT_EQ(refusals(add_element(as(head), village.plan.id, activity)), Codes{"-"});
  activity.parent = village.goal.id;
  EXPECT_EQ(refusals(add_element(as(head), village.plan.id, activity)), Codes{"not_found"});
  activity.parent = village.axis.id;
  activity.office = neighbour_;
  EXPECT_EQ(refusals(add_element(as(head), village.plan.id, activity)), Codes{"not_found"});
}

TEST_P(Elements, who_left_stays_named_until_somebody_changes_it) {
  disable(village.manager);
  EditElement edit;
  edit.version = 1;
  edit.name = "Vías terciarias";
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
  edit.version = 2;
  edit.office = std::optional{village.health};
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"person unknown_person"});
  edit.person = std::optional<timon::people::PersonId>{village.planner};
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
}

TEST_P(Elements, an_edit_changes_what_it_gives_and_nothing_else) {
  EditElement edit;
  edit.version = 1;
  edit.name = "Vías terciarias";
  edit.person = std::optional<timon::people::PersonId>{};
  edit.priority = timon::plans::Priority::High;
  ASSERT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
  Element expected = village.goal;
  expected.name = "Vías terciarias";
  expected.person_id.reset();
  expected.priority = timon::plans::Priority::High;
  expected.version = 2;
  EXPECT_EQ(find(village.goal.id), expected);
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"version_mismatch"});
  EditElement nothing;
  nothing.version = 2;
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, nothing)), Codes{"-"});
  EXPECT_EQ(find(village.goal.id), expected);
  EXPECT_EQ(entries(), 1);
}

TEST_P(Elements, a_unit_neither_edits_for_others_nor_gives_away) {
  EditElement edit;
  edit.version = 1;
  edit.office = std::optional{village.health};
  EXPECT_EQ(refusals(edit_element(as(health), village.goal.id, edit)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(edit_element(as(works), village.goal.id, edit)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(edit_element(as(nobody), village.goal.id, edit)), Codes{"not_found"});
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
}

TEST_P(Elements, waiting_in_a_circle_is_refused_with_the_codes) {
  AddElement second = goal("M2");
  second.predecessors = std::vector<PredecessorInput>{{village.goal.id, {}}};
  const ElementId id = add(second);
  EditElement edit;
  edit.version = 1;
  edit.predecessors = std::vector<PredecessorInput>{{id, {}}};
  const auto refused = edit_element(as_planner(), village.goal.id, edit);
  ASSERT_EQ(refusals(refused), Codes{"predecessors predecessor_cycle"});
  EXPECT_EQ(refused.error().fields[0].arguments, (Arguments{{"codes", "M1, M2"}}));
  edit.predecessors = std::vector<PredecessorInput>{{village.goal.id, {}}};
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)),
            (Codes{"predecessors[0].element predecessor_above_or_below", "predecessors predecessor_cycle"}));
}

// A wait of nine quintillion days overflowed wherever the schedule was computed.
TEST_P(Elements, a_wait_is_ten_years_at_most) {
  AddElement second = goal("M2");
  second.predecessors = std::vector<PredecessorInput>{{village.goal.id, std::numeric_limits<std::int64_t>::min()}};
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, second)),
            Codes{"predecessors[0].lag_days lag_too_long"});
  second.predecessors->front().lag_days = -3660;
  EXPECT_EQ(refusals(add_element(as_planner(), village.plan.id, second)), Codes{"-"});
}

TEST_P(Elements, after_approval_an_edit_needs_its_reason_and_is_kept_with_both_values) {
  approve();
  EditElement edit;
  edit.version = 1;
  edit.code = "M1-bis";
  EXPECT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"reason reason_required"});
  edit.reason = "Acuerdo 12";
  ASSERT_EQ(refusals(edit_element(as_planner(), village.goal.id, edit)), Codes{"-"});
  const auto kept = edits(village.goal.id);
  ASSERT_THAT(kept, SizeIs(1));
  EXPECT_EQ(kept[0].field + " " + *kept[0].old_value + " " + *kept[0].new_value + " " + kept[0].reason,
            "code M1 M1-bis Acuerdo 12");
  auto session = database().begin_read();
  EXPECT_EQ(store::find_element_by_code(session, village.plan.id, "M1")->id, village.goal.id);
}

TEST_P(Elements, an_element_moves_with_its_place_among_siblings) {
  const ElementId second = add(goal("M2"));
  add(goal("M3"));
  ASSERT_EQ(refusals(move_element(as_planner(), second, {1, village.axis.id, 0, {}})), Codes{"-"});
  EXPECT_EQ(codes_below(village.axis.id), (Codes{"M2", "M1", "M3"}));

  AddElement axis;
  axis.level = "axis";
  axis.code = "B";
  axis.name = "Gente";
  const ElementId other = add(axis);
  ASSERT_EQ(refusals(move_element(as_planner(), second, {2, other, 5, {}})), Codes{"-"});
  EXPECT_EQ(codes_below(village.axis.id), (Codes{"M1", "M3"}));
  EXPECT_EQ(codes_below(other), Codes{"M2"});
  ASSERT_EQ(refusals(move_element(as_planner(), other, {1, {}, 0, {}})), Codes{"-"});
  EXPECT_EQ(codes_below({}), (Codes{"B", "A"}));
}

TEST_P(Elements, no_move_below_itself_or_to_where_it_may_not_stand) {
  const MoveElement below{1, village.goal.id, 0, {}};
  EXPECT_EQ(refusals(move_element(as_planner(), village.axis.id, below)),
            (Codes{"parent parent_not_allowed", "parent cycle"}));
  EXPECT_EQ(refusals(move_element(as_planner(), village.goal.id, {1, {}, -1, {}})),
            (Codes{"parent parent_required", "position negative"}));
  EXPECT_EQ(refusals(move_element(as_planner(), village.goal.id, {1, ElementId{999}, 0, {}})),
            Codes{"parent unknown_parent"});
  EXPECT_EQ(refusals(move_element(as(health), village.goal.id, {1, village.axis.id, 0, {}})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(move_element(as_planner(), village.goal.id, {7, village.axis.id, 0, {}})),
            Codes{"version_mismatch"});
  EXPECT_EQ(refusals(move_element(as(works), village.goal.id, {1, village.axis.id, 0, {}})), Codes{"-"});
}

}  // namespace
}  // namespace timon::usecases::plans
