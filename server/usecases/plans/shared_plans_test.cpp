// A plan in which an office of another institution has a part: it is read whole there, and each edits its own.
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/boards/saved_views.hpp"
#include "usecases/logframes/show_logframe.hpp"
#include "usecases/mandates/show_alignment.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/list_content.hpp"
#include "usecases/plans/paste_elements.hpp"
#include "usecases/plans/show_plan.hpp"
#include "usecases/reports/list_facts.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::plans {
namespace {

using testing::Codes;
using testing::refusals;
using ::testing::SizeIs;
using timon::access::Role;
using timon::access::ScopeKind;
using timon::people::OfficeId;

class SharedPlans : public testing::InVillage {
 protected:
  static constexpr OfficeId region{51}, roads{52}, schools{53};

  void SetUp() override {
    InVillage::SetUp();
    if (IsSkipped()) return;
    written([&](storage::Transaction& transaction) {
      add_office(transaction, region, "REGION");
      storage::people::add_institution(transaction, {region, "America/Bogota", "es", 1});
      add_office(transaction, roads, "VIAS");
      add_office(transaction, schools, "ESCUELAS");
      auto goal = village.goal;
      goal.id = shared;
      goal.code = "M2";
      goal.office_id = roads;
      goal.person_id.reset();
      storage::plans::add_elements(transaction, {goal});
    });
  }
  static void add_office(storage::Transaction& transaction, OfficeId id, const char* code) {
    timon::people::Office office;
    office.id = id;
    office.institution_id = region;
    office.kind = id == region ? timon::people::OfficeKind::Institution : timon::people::OfficeKind::Office;
    if (id != region) office.parent_id = region;
    office.code = office.name = code;
    storage::people::add_office(transaction, office);
  }
  static timon::access::Caller of_region(ScopeKind kind, std::int64_t scope, Role role = Role::HeadOfOffice) {
    return {timon::access::CallerKind::Person, {}, region, {roads, region}, {{role, kind, scope, region}}, {}};
  }
  PastedRow renamed(timon::plans::ElementId id) {
    PastedRow row;
    row.element = id;
    row.version = 1;
    row.name = "Vía regional";
    return row;
  }

  static constexpr timon::plans::ElementId shared{403};
  const timon::access::Caller roads_head = of_region(ScopeKind::Office, roads.value);
  const timon::access::Caller schools_head = of_region(ScopeKind::Office, schools.value);
};
TIMON_ON_BOTH_ENGINES(SharedPlans);

TEST_P(SharedPlans, are_listed_and_read_by_who_answers_for_a_part) {
  EXPECT_THAT(list_plans(as(roads_head)).value(), SizeIs(1));
  EXPECT_EQ(refusals(show_plan(as(roads_head), village.plan.id)), Codes{"-"});
  boards::PlanMemory memory;
  EXPECT_EQ(refusals(boards::open_plan(as(roads_head), memory, village.plan.id, std::nullopt)), Codes{"-"});
  EXPECT_EQ(refusals(boards::open_element(as(roads_head), memory, village.goal.id, std::nullopt)), Codes{"-"});
  const auto rows = list_content(as(roads_head), village.plan.id).value();
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_FALSE(rows[1].may_edit) << "the town's own";
  EXPECT_TRUE(rows[2].may_edit);
}

TEST_P(SharedPlans, are_known_to_nobody_else_of_that_institution) {
  const auto planner_there = of_region(ScopeKind::Institution, region.value, Role::Planner);
  for (const auto& caller : {schools_head, planner_there}) {
    EXPECT_THAT(list_plans(as(caller)).value(), SizeIs(0));
    EXPECT_EQ(refusals(list_content(as(caller), village.plan.id)), Codes{"not_found"});
    boards::PlanMemory memory;
    EXPECT_EQ(refusals(boards::open_plan(as(caller), memory, village.plan.id, std::nullopt)), Codes{"not_found"});
  }
}

TEST_P(SharedPlans, are_read_by_whom_an_element_was_given) {
  const auto guest = of_region(ScopeKind::Element, shared.value, Role::CoParticipant);
  EXPECT_THAT(list_plans(as(guest)).value(), SizeIs(1));
  EXPECT_EQ(refusals(list_content(as(of_region(ScopeKind::Element, 999, Role::CoParticipant)), village.plan.id)),
            Codes{"not_found"});
}

// Views, alignment, matrix and facts asked for rights in the plan's own institution, which a reader of elsewhere that
// has a part of the plan was told did not exist, one click behind the board.
TEST_P(SharedPlans, show_alignment_matrix_and_facts_to_who_has_a_part) {
  AddElement wanted{.level = "initiative", .code = "I", .name = "Vías"};
  wanted.parent = village.axis.id;
  const auto initiative = add_element(as_planner(), village.plan.id, wanted).value();
  const auto asked = [&](const timon::access::Caller& caller) {
    return std::vector{refusals(mandates::show_alignment(as(caller), village.goal.id)),
                       refusals(logframes::show_logframe(as(caller), initiative)),
                       refusals(reports::list_facts(as(caller), {.indicator = village.indicator.id}))};
  };
  EXPECT_THAT(asked(roads_head), ::testing::Each(Codes{"-"}));
  EXPECT_FALSE(mandates::show_alignment(as(roads_head), village.goal.id)->may_edit);
  EXPECT_FALSE(logframes::show_logframe(as(roads_head), initiative)->rows.front().may_edit);
  EXPECT_THAT(asked(of_region(ScopeKind::Element, shared.value, Role::CoParticipant)), ::testing::Each(Codes{"-"}));
  EXPECT_THAT(asked(schools_head), ::testing::Each(Codes{"not_found"}));
}

TEST_P(SharedPlans, keep_views_of_who_has_a_part) {
  auto with_name = roads_head;
  with_name.person_id = village.manager;
  const auto& reader = with_name;
  const auto own = boards::save_view(as(reader), village.plan.id, {"Lo nuestro", "light=red", false});
  EXPECT_EQ(refusals(own), Codes{"-"});
  EXPECT_EQ(refusals(boards::choose_default_view(as(reader), village.plan.id, {own->id})), Codes{"-"});
  const auto list = boards::list_views(as(reader), village.plan.id).value();
  EXPECT_THAT(list.views, SizeIs(1));
  EXPECT_FALSE(list.may_share) << "not in an institution of others";
  EXPECT_EQ(refusals(boards::edit_view(as(reader), own->id, {.version = 1, .is_shared = true})), Codes{"not_allowed"});
  auto stranger = schools_head;
  stranger.person_id = village.manager;
  EXPECT_EQ(refusals(boards::list_views(as(stranger), village.plan.id)), Codes{"not_found"});
}

TEST_P(SharedPlans, take_pasted_rows_of_each_ones_part) {
  EXPECT_EQ(refusals(paste_elements(as(roads_head), village.plan.id, {{renamed(shared)}, {}})), Codes{"-"});
  EXPECT_EQ(refusals(paste_elements(as(roads_head), village.plan.id, {{renamed(village.goal.id)}, {}})),
            Codes{"not_found"});
  EXPECT_EQ(refusals(paste_elements(as(schools_head), village.plan.id, {{renamed(shared)}, {}})), Codes{"not_found"});
}

}  // namespace
}  // namespace timon::usecases::plans
