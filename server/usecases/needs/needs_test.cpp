#include <gmock/gmock.h>

#include "usecases/needs/answer_needs.hpp"
#include "usecases/needs/import_needs.hpp"
#include "usecases/needs/list_needs.hpp"
#include "usecases/needs/settle_need.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/delete_element.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::needs {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::refusals;
using timon::needs::NeedId;
using timon::needs::NeedRow;
using timon::needs::NeedState;
using timon::needs::Origin;
using timon::needs::Urgency;
using timon::plans::ElementId;

class Needs : public testing::InVillage {
 protected:
  static NeedRow water() {
    return {.code = "N-1",
            .name = "Agua en La Punta",
            .origin = Origin::Assembly,
            .urgency = Urgency::Urgent,
            .place = "La Punta",
            .affected = 320,
            .office = "OBR",
            .raised_on = make_day(2024, 1, 15),
            .source = "Asamblea"};
  }
  static NeedRow light() { return {.code = "N-2", .name = "Luz en el parque", .urgency = Urgency::Low}; }
  ImportedNeeds import(std::vector<NeedRow> rows) {
    return import_needs(as_planner(), {.rows = std::move(rows)}).value();
  }
  std::vector<ShownNeed> listed() { return list_needs(as_planner(), {}).value(); }
  NeedId id_of(const std::string& code) {
    for (const auto& one : listed())
      if (one.need.code == code) return one.need.id;
    throw std::out_of_range(code);
  }
  ElementId add(const std::string& level, const std::string& code, ElementId parent) {
    plans::AddElement input{.level = level, .code = code, .name = code};
    input.parent = parent;
    return plans::add_element(as_planner(), village.plan.id, input).value();
  }
  Result<void> answer(ElementId id, std::vector<NeedId> needs, const access::Caller& caller, std::int64_t version = 0) {
    return answer_needs(as(caller), {id, version, std::move(needs)});
  }
};
TIMON_ON_BOTH_ENGINES(Needs);

TEST_P(Needs, come_from_a_list_and_are_brought_up_to_date_by_code) {
  EXPECT_EQ(import({water(), light()}).created, 2);
  NeedRow changed = water();
  changed.affected = 400;
  const auto done = import({changed});
  EXPECT_EQ(done.updated, 1);
  EXPECT_EQ(done.kept, 1);
  EXPECT_EQ(import({changed}).unchanged, 1);
  ASSERT_EQ(listed().size(), 2U);
  EXPECT_EQ(listed().front().need.affected, 400);
  EXPECT_EQ(listed().front().office_name, "Obras Públicas");
  EXPECT_EQ(listed().front().need.version, 2);
}

// Of two who edited the same need, or what an initiative answers, the last one won without a word.
TEST_P(Needs, who_edits_over_another_version_is_told_so) {
  NeedRow first = water();
  first.version = 0;
  EXPECT_EQ(import({first}).created, 1);
  EXPECT_EQ(refusals(import_needs(as_planner(), {.rows = {first}})), Codes{"rows[0].code code_taken"});
  NeedRow mine = water(), theirs = water();
  mine.version = theirs.version = 1;
  mine.place = "La Loma", theirs.place = "El Alto";
  EXPECT_EQ(import({theirs}).updated, 1);
  EXPECT_EQ(refusals(import_needs(as_planner(), {.rows = {mine}})), Codes{"version_mismatch"});
  EXPECT_EQ(listed().front().need.place, "El Alto");
  mine.version.reset();
  EXPECT_EQ(import({mine}).updated, 1) << "a list brings up to date what it names";

  const ElementId initiative = add("initiative", "P1", village.axis.id);
  EXPECT_EQ(refusals(answer(initiative, {id_of("N-1")}, planner)), Codes{"-"});
  EXPECT_EQ(refusals(answer(initiative, {}, planner)), Codes{"version_mismatch"});
  EXPECT_EQ(show_answered(as_planner(), initiative).value().version, 1);
  EXPECT_EQ(refusals(answer(initiative, {}, planner, 1)), Codes{"-"});
}

TEST_P(Needs, a_dry_run_and_a_mistake_enter_nothing) {
  EXPECT_EQ(import_needs(as_planner(), {.rows = {water()}, .mode = ImportMode::DryRun}).value().created, 1);
  NeedRow wrong = light();
  wrong.office = "NADIE";
  EXPECT_EQ(refusals(import_needs(as_planner(), {.rows = {water(), wrong}})),
            Codes{"rows[1].office unknown_office_code"});
  EXPECT_THAT(listed(), IsEmpty());
}

TEST_P(Needs, are_managed_by_planning_and_read_by_everybody) {
  EXPECT_EQ(refusals(import_needs(as(works), {.rows = {water()}})), Codes{"not_allowed"});
  import({water()});
  EXPECT_EQ(list_needs(as(works), {}).value().size(), 1U);
  EXPECT_EQ(refusals(settle_need(as(works), id_of("N-1"), {1, NeedState::Met, "Ya"})), Codes{"not_allowed"});
  EXPECT_EQ(refusals(delete_need(as(works), id_of("N-1"))), Codes{"not_allowed"});
}

TEST_P(Needs, an_initiative_answers_them_and_the_urgent_one_waits_no_more) {
  import({water(), light()});
  EXPECT_TRUE(listed().front().is_waiting);
  EXPECT_FALSE(listed().back().is_waiting);
  const ElementId initiative = add("initiative", "P1", village.axis.id);
  EXPECT_EQ(refusals(answer(initiative, {id_of("N-1"), id_of("N-2")}, planner)), Codes{"-"});
  EXPECT_FALSE(listed().front().is_waiting);
  ASSERT_EQ(listed().front().answers.size(), 1U);
  EXPECT_EQ(listed().front().answers.front().code, "P1");
  const auto shown = show_answered(as_planner(), initiative).value();
  EXPECT_TRUE(shown.may_edit);
  ASSERT_EQ(shown.needs.size(), 2U);
  EXPECT_EQ(shown.needs.front().code, "N-1");
  EXPECT_EQ(refusals(delete_need(as_planner(), id_of("N-1"))), Codes{"need_in_use"});
  ASSERT_EQ(refusals(plans::delete_element(as_planner(), initiative, 1, "")), Codes{"-"});
  EXPECT_TRUE(listed().front().is_waiting);
  EXPECT_EQ(list_needs(as_planner(), {}, NeedShow::Waiting).value().size(), 1U);
  EXPECT_EQ(refusals(delete_need(as_planner(), id_of("N-1"))), Codes{"-"});
}

TEST_P(Needs, only_initiatives_answer_and_only_needs_that_are_there) {
  import({water()});
  EXPECT_EQ(refusals(answer(village.goal.id, {id_of("N-1")}, planner)), Codes{"needs needs_only_of_initiatives"});
  const ElementId initiative = add("initiative", "P1", village.axis.id);
  EXPECT_EQ(refusals(answer(initiative, {{99}}, planner)), Codes{"needs[0] unknown_need"});
  EXPECT_EQ(refusals(answer(initiative, {id_of("N-1"), id_of("N-1")}, planner)),
            (Codes{"needs[0] given_twice", "needs[1] given_twice"}));
  EXPECT_EQ(refusals(answer(initiative, {id_of("N-1")}, health)), Codes{"not_allowed"});
}

TEST_P(Needs, are_settled_with_a_reason_and_opened_again) {
  import({water()});
  const NeedId id = id_of("N-1");
  EXPECT_EQ(refusals(settle_need(as_planner(), id, {1, NeedState::SetAside, ""})), Codes{"reason required"});
  EXPECT_EQ(refusals(settle_need(as_planner(), id, {7, NeedState::Met, "Ya"})), Codes{"version_mismatch"});
  ASSERT_EQ(refusals(settle_need(as_planner(), id, {1, NeedState::SetAside, "Es del departamento"})), Codes{"-"});
  EXPECT_FALSE(listed().front().is_waiting);
  EXPECT_EQ(listed().front().need.state_on, make_day(2024, 2, 1));
  EXPECT_EQ(refusals(settle_need(as_planner(), {98}, {1, NeedState::Open, ""})), Codes{"not_found"});
  ASSERT_EQ(refusals(settle_need(as_planner(), id, {2, NeedState::Open, ""})), Codes{"-"});
  EXPECT_TRUE(listed().front().is_waiting);
}

}  // namespace
}  // namespace timon::usecases::needs
