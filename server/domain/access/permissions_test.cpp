#include "domain/access/permissions.hpp"

#include <gmock/gmock.h>

namespace timon::access {
namespace {

constexpr people::OfficeId town{1}, works{2}, roads{3}, health{4}, other_town{9};

Caller person(std::vector<ActiveGrant> grants) {
  return {.kind = CallerKind::Person,
          .person_id = people::PersonId{7},
          .institution_id = town,
          .grants = std::move(grants),
          .modules = {{town, {Module::Reports, Module::Citizens}}}};
}
ActiveGrant of_office(Role role, people::OfficeId office) { return {role, ScopeKind::Office, office.value, town}; }
ActiveGrant of_element(Role role, std::int64_t element) { return {role, ScopeKind::Element, element, town}; }
ActiveGrant of_institution(Role role) { return {role, ScopeKind::Institution, town.value, town}; }

const Place roads_goal{town, {roads, works, town}, {30, 20, 10}};
const Place health_goal{town, {health, town}, {40, 10}};

TEST(Permissions, carry_down_the_offices_and_not_across) {
  const Caller head = person({of_office(Role::HeadOfOffice, works)});
  EXPECT_TRUE(may(head, Action::Report, roads_goal));
  EXPECT_FALSE(may(head, Action::Report, health_goal));
}

TEST(Permissions, carry_down_the_elements) {
  const Caller group = person({of_element(Role::CoParticipant, 20)});
  EXPECT_TRUE(may(group, Action::Report, roads_goal));
  EXPECT_FALSE(may(group, Action::Report, health_goal));
}

TEST(Permissions, let_everybody_with_a_role_read_their_institution) {
  const Caller head = person({of_office(Role::HeadOfOffice, works)});
  EXPECT_TRUE(may(head, Action::ViewPlans, health_goal));
  EXPECT_FALSE(may(head, Action::ViewPlans, in_institution(other_town)));
}

TEST(Permissions, keep_an_institution_s_right_within_it) {
  const Caller planner = person({of_institution(Role::Planner)});
  EXPECT_TRUE(may(planner, Action::EditPlan, in_institution(town)));
  EXPECT_TRUE(may(planner, Action::EditElements, health_goal));
  EXPECT_FALSE(may(planner, Action::EditPlan, in_institution(other_town)));
  EXPECT_FALSE(may(planner, Action::CheckInstallation, whole_installation()));
}

TEST(Permissions, of_everything_reach_everywhere_for_their_role_only) {
  const Caller administrator = person({{Role::Administrator, ScopeKind::Everything, {}, {}}});
  EXPECT_TRUE(may(administrator, Action::ManagePeople, in_institution(other_town)));
  EXPECT_TRUE(may(administrator, Action::CheckInstallation, whole_installation()));
  EXPECT_FALSE(may(administrator, Action::Report, roads_goal));
  EXPECT_FALSE(may(administrator, Action::Verify, roads_goal));
}

TEST(Permissions, end_where_their_module_is_off) {
  Caller head = person({of_office(Role::HeadOfOffice, works), of_institution(Role::Verifier)});
  head.modules = {{other_town, {Module::Reports}}};
  EXPECT_FALSE(may(head, Action::Report, roads_goal));
  EXPECT_FALSE(may_somewhere(head, Action::Report));
  EXPECT_EQ(require(head, Action::Report, roads_goal).error(), not_found("module_off"));
  EXPECT_EQ(require(head, Action::Report, health_goal).error(), not_allowed());
  EXPECT_EQ(require_somewhere(head, Action::Verify).error(), not_found("module_off"));
  EXPECT_EQ(require_somewhere(head, Action::EditPlan).error(), not_allowed());
  EXPECT_TRUE(may(head, Action::ViewPlans, roads_goal));
  EXPECT_THAT(allowed_actions(head), ::testing::Not(::testing::Contains(Action::Report)));
  Caller of_everything = person({{Role::Verifier, ScopeKind::Everything, {}, {}}});
  EXPECT_TRUE(may_somewhere(of_everything, Action::Verify));
  EXPECT_FALSE(may(of_everything, Action::Verify, in_institution(other_town)));
}

TEST(Permissions, leave_planning_without_verification) {
  EXPECT_FALSE(may(person({of_institution(Role::Planner)}), Action::Verify, roads_goal));
  EXPECT_TRUE(may(person({of_institution(Role::Verifier)}), Action::Verify, roads_goal));
}

TEST(Permissions, give_citizens_what_is_public_and_people_their_account) {
  EXPECT_TRUE(may_somewhere(nobody(), Action::Public));
  EXPECT_FALSE(may_somewhere(nobody(), Action::UseAccount));
  EXPECT_TRUE(may_somewhere(person({}), Action::UseAccount));
  EXPECT_FALSE(may_somewhere(person({}), Action::ViewPlans));
  EXPECT_TRUE(allowed_actions(nobody()).empty());
}

TEST(Permissions, wait_for_a_password_of_one_s_own) {
  Caller planner = person({of_institution(Role::Planner)});
  planner.must_change_password = true;
  EXPECT_EQ(allowed_actions(planner), std::vector{Action::EnterAccount});
  EXPECT_TRUE(may_somewhere(planner, Action::Public));
  EXPECT_FALSE(may(planner, Action::ViewPlans, roads_goal));
  EXPECT_EQ(require_somewhere(planner, Action::UseAccount).error(), not_allowed("password_temporary"));
  EXPECT_EQ(require_somewhere(planner, Action::ViewPlans).error(), not_allowed("password_temporary"));
}

TEST(Permissions, never_stop_the_system) {
  for (const auto& row : names_of(Action{})) EXPECT_TRUE(may(the_system(), row.value, roads_goal)) << row.name;
}

TEST(Permissions, hide_what_may_not_be_known) {
  const Caller head = person({of_office(Role::HeadOfOffice, works)});
  EXPECT_EQ(require(head, Action::Report, health_goal).error().kind, ErrorKind::NotAllowed);
  EXPECT_EQ(require(head, Action::Report, in_institution(other_town)).error().kind, ErrorKind::NotFound);
  EXPECT_TRUE(require(head, Action::Report, roads_goal).has_value());
}

TEST(Grants, hold_from_day_to_day_unless_revoked) {
  Grant grant{.from_on = make_day(2026, 1, 1), .until_on = make_day(2026, 1, 31)};
  EXPECT_FALSE(is_active(grant, make_day(2025, 12, 31)));
  EXPECT_TRUE(is_active(grant, make_day(2026, 1, 1)));
  EXPECT_TRUE(is_active(grant, make_day(2026, 1, 31)));
  EXPECT_FALSE(is_active(grant, make_day(2026, 2, 1)));
  grant.revoked_at = Instant{};
  EXPECT_FALSE(is_active(grant, make_day(2026, 1, 1)));
}

TEST(Callers, know_whether_they_belong_below_an_office) {
  Caller caller = person({});
  caller.office_path = {roads, works, town};
  EXPECT_TRUE(caller.is_of_office_or_below(works));
  EXPECT_FALSE(caller.is_of_office_or_below(health));
}

}  // namespace
}  // namespace timon::access
