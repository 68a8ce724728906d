#include <gmock/gmock.h>

#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/testing/staffed_town.hpp"
#include "usecases/access/describe_session.hpp"
#include "usecases/access/edit_person.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/access/list_grants.hpp"
#include "usecases/access/prepare_set_up.hpp"
#include "usecases/access/revoke_grant.hpp"
#include "usecases/access/set_up.hpp"
#include "usecases/people/add_person.hpp"
#include "usecases/people/list_people.hpp"
#include "usecases/people/sign_in.hpp"

namespace timon::usecases::access {
namespace {

using people::AddPerson;
using ::testing::SizeIs;
using timon::access::Role;
using timon::access::ScopeKind;
using timon::testing::StaffedTown;

class PeopleAndRights : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
  template <class Work>
  auto as(const char* user_name, Work work) {
    const auto caller = find_caller_by_user_name(database(), user_name, clock_()).value();
    return work(Context{database(), caller, clock_});
  }
  auto add(const char* user_name, const AddPerson& input) {
    return as(user_name, [&](const Context& context) { return people::add_person(context, input); });
  }
  auto edit(const char* user_name, const EditPerson& input) {
    return as(user_name, [&](const Context& context) { return edit_person(context, input); });
  }
  auto grant(const char* user_name, const GrantRole& input) {
    return as(user_name, [&](const Context& context) { return grant_role(context, input); });
  }
  auto revoke(const char* user_name, timon::people::GrantId id) {
    return as(user_name, [&](const Context& context) { return revoke_grant(context, id); });
  }
  const Clock clock_ = fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z"));
  const AddPerson eva_{"Eva", "Eva Ruiz", "Enfermera", StaffedTown::health, "eva@example.org", "una clave larga"};
};
TIMON_ON_BOTH_ENGINES(PeopleAndRights);

TEST_P(PeopleAndRights, add_a_person) {
  const auto eva = add("sistemas", eva_);
  ASSERT_TRUE(eva);
  EXPECT_EQ(eva->user_name, "eva");
  EXPECT_EQ(eva->institution_id, StaffedTown::town);
  EXPECT_EQ(add("sistemas", eva_).error(), conflict("user_name_taken"));
  EXPECT_THAT(add("sistemas", {"?", "", "", StaffedTown::health, "x", "corta"}).error().fields, SizeIs(5));
  auto lost = eva_;
  lost.office = {999};
  EXPECT_EQ(add("sistemas", lost).error(), invalid("office", "office_missing"));
  EXPECT_EQ(add("ana", eva_).error(), not_allowed());
  EXPECT_EQ(add("vecina", eva_).error(), invalid("office", "office_missing"));
}

TEST_P(PeopleAndRights, list_people_of_one_s_institution_in_pages) {
  const auto list = [&](const char* user_name, std::int64_t limit, timon::people::PersonId after) {
    return as(user_name, [&](const Context& context) { return people::list_people(context, {limit, after}); });
  };
  EXPECT_THAT(list("admin", 100, {}).value().items, SizeIs(9));
  EXPECT_THAT(list("ana", 100, {}).value().items, SizeIs(8));
  const auto first = list("ana", 7, {}).value();
  EXPECT_THAT(first.items, SizeIs(7));
  const auto second = list("ana", 7, *first.next).value();
  EXPECT_THAT(second.items, SizeIs(1));
  EXPECT_EQ(second.next, std::nullopt);
  EXPECT_EQ(list("ana", 8, {}).value().next, std::nullopt);
  EXPECT_EQ(list("nuevo", 10, {}).error(), not_allowed());
}

TEST_P(PeopleAndRights, edit_a_person) {
  const EditPerson input{.id = StaffedTown::newcomer,
                         .version = 1,
                         .name = "Nueva",
                         .office = StaffedTown::roads,
                         .email = "n@example.org"};
  EXPECT_EQ(edit("ana", input).error(), not_allowed());
  EXPECT_EQ(edit("vecina", input).error(), not_found());
  const auto edited = edit("sistemas", input);
  ASSERT_TRUE(edited);
  EXPECT_EQ(edited->office_name, "Vías");
  EXPECT_EQ(edited->email, "n@example.org");
  EXPECT_EQ(edited->version, 2);
  EXPECT_EQ(edit("sistemas", input).error(), conflict("version_mismatch"));
  EXPECT_EQ(edit("sistemas", {.id = {999}}).error(), not_found());
  const EditPerson abroad{.id = StaffedTown::newcomer, .version = 2, .office = StaffedTown::other_town};
  EXPECT_EQ(edit("sistemas", abroad).error(), invalid("office", "office_missing"));
  EXPECT_TRUE(edit("admin", abroad));
}

TEST_P(PeopleAndRights, set_a_password_and_disable_an_account) {
  const auto sign_in = [&](std::string_view password) {
    const auto nobody = timon::access::nobody();
    return people::sign_in({database(), nobody, clock_}, {"nuevo", std::string(password), "10.0.0.1"});
  };
  const auto session = sign_in(StaffedTown::password).value();
  EXPECT_TRUE(edit("sistemas", {.id = StaffedTown::newcomer, .version = 1, .password = "otra clave larga"}));
  EXPECT_FALSE(find_caller_by_session(database(), session.token, clock_()));
  EXPECT_TRUE(sign_in("otra clave larga"));
  EXPECT_TRUE(edit("sistemas", {.id = StaffedTown::newcomer, .version = 2, .state = AccountState::Disabled}));
  EXPECT_EQ(sign_in("otra clave larga").error().code, "account_disabled");
  EXPECT_TRUE(edit("sistemas", {.id = StaffedTown::newcomer, .version = 3, .state = AccountState::Enabled}));
  EXPECT_TRUE(sign_in("otra clave larga"));
}

// The administrator of a town could have set the password of the administrator of everything, who works there.
TEST_P(PeopleAndRights, keep_wider_rights_out_of_reach) {
  const EditPerson take_over{.id = StaffedTown::administrator, .version = 1, .password = "otra clave larga"};
  EXPECT_EQ(edit("sistemas", take_over).error(), not_allowed());
  EXPECT_TRUE(edit("admin", take_over));
  EXPECT_EQ(grant("sistemas", {StaffedTown::town_administrator, Role::Administrator, ScopeKind::Everything}).error(),
            not_allowed());
  EXPECT_EQ(revoke("sistemas", {StaffedTown::administrator.value + 1000}).error(), not_allowed());
}

TEST_P(PeopleAndRights, keep_one_administrator) {
  EXPECT_EQ(edit("admin", {.id = StaffedTown::administrator, .version = 1, .state = AccountState::Disabled}).error(),
            conflict("last_administrator"));
  const timon::people::GrantId own{StaffedTown::administrator.value + 1000};
  EXPECT_EQ(revoke("admin", own).error(), conflict("last_administrator"));
  EXPECT_TRUE(grant("admin", {StaffedTown::planner, Role::Administrator, ScopeKind::Everything}));
  EXPECT_TRUE(revoke("admin", own));
}

TEST_P(PeopleAndRights, grant_and_revoke_a_role) {
  const GrantRole input{StaffedTown::newcomer, Role::Verifier, ScopeKind::Office, StaffedTown::health.value};
  EXPECT_EQ(grant("ana", input).error(), not_allowed());
  EXPECT_EQ(grant("vecina", input).error(), not_found());
  const auto given = grant("sistemas", input);
  ASSERT_TRUE(given);
  EXPECT_EQ(given->from_on, StaffedTown::today);
  EXPECT_EQ(given->granted_by, StaffedTown::town_administrator);
  EXPECT_THAT(find_caller_by_user_name(database(), "nuevo", clock_())->grants, SizeIs(1));
  EXPECT_EQ(revoke("ana", given->id).error(), not_found());
  EXPECT_TRUE(revoke("sistemas", given->id));
  EXPECT_EQ(revoke("sistemas", given->id).error(), not_found());
  EXPECT_THAT(find_caller_by_user_name(database(), "nuevo", clock_())->grants, SizeIs(0));
}

TEST_P(PeopleAndRights, refuse_scopes_that_make_no_sense) {
  const auto code = [&](ScopeKind kind, std::optional<std::int64_t> scope, std::optional<Day> until = {}) {
    return grant("admin", {StaffedTown::newcomer, Role::Verifier, kind, scope, StaffedTown::today, until})
        .error()
        .fields.at(0)
        .code;
  };
  EXPECT_EQ(code(ScopeKind::Everything, 1), "scope_not_wanted");
  EXPECT_EQ(code(ScopeKind::Office, {}), "required");
  EXPECT_EQ(code(ScopeKind::Office, 999), "scope_missing");
  EXPECT_EQ(code(ScopeKind::TaskGroup, 1), "scope_missing");
  EXPECT_EQ(code(ScopeKind::Office, StaffedTown::health.value, StaffedTown::today + -1), "end_before_start");
  EXPECT_EQ(grant("admin", {{999}, Role::Verifier, ScopeKind::Everything}).error(), not_found());
}

// Another answer for what is there than for what is not told an administrator of one town about the other.
TEST_P(PeopleAndRights, refuse_what_one_may_not_know_of_as_what_is_not_there) {
  const auto refusal = [&](std::int64_t scope) {
    return grant("sistemas", {StaffedTown::newcomer, Role::Verifier, ScopeKind::Office, scope}).error();
  };
  EXPECT_EQ(refusal(StaffedTown::other_town.value), refusal(999));
  const auto refusal_with_mistake = [&](std::int64_t scope) {
    return grant("sistemas", {StaffedTown::newcomer, Role::Verifier, ScopeKind::Office, scope, StaffedTown::today,
                              StaffedTown::today + -1})
        .error();
  };
  EXPECT_EQ(refusal_with_mistake(999).fields.size(), 2U);
  EXPECT_EQ(refusal_with_mistake(StaffedTown::other_town.value), refusal_with_mistake(999));
  auto abroad = eva_, nowhere = eva_;
  abroad.office = StaffedTown::other_town;
  nowhere.office = {999};
  EXPECT_EQ(add("sistemas", abroad).error(), add("sistemas", nowhere).error());
}

TEST_P(PeopleAndRights, name_no_scope_that_one_may_not_know_of) {
  ASSERT_TRUE(grant("admin", {StaffedTown::newcomer, Role::Expert, ScopeKind::Office, StaffedTown::other_town.value}));
  const auto name_for = [&](const char* user_name) {
    return as(user_name, [&](const Context& context) { return list_grants(context, StaffedTown::newcomer); })
        .value()
        .at(0)
        .scope_name;
  };
  EXPECT_EQ(name_for("sistemas"), std::nullopt);
  EXPECT_EQ(name_for("admin"), "Pueblo Viejo");
  EXPECT_EQ(name_for("nuevo"), "Pueblo Viejo");
}

TEST_P(PeopleAndRights, list_grants_for_oneself_and_the_administrator) {
  const auto list = [&](const char* user_name, timon::people::PersonId person) {
    return as(user_name, [&](const Context& context) { return list_grants(context, person); });
  };
  const auto own = list("ana", StaffedTown::ana).value();
  ASSERT_THAT(own, SizeIs(1));
  EXPECT_EQ(own[0].scope_name, "Vías");
  EXPECT_TRUE(list("sistemas", StaffedTown::ana));
  EXPECT_EQ(list("ana", StaffedTown::planner).error(), not_allowed());
  EXPECT_EQ(list("vecina", StaffedTown::ana).error(), not_found());
  EXPECT_EQ(list("admin", {999}).error(), not_found());
}

TEST_P(PeopleAndRights, describe_the_session) {
  const auto described = as("ana", describe_session).value();
  EXPECT_EQ(described.person.user_name, "ana");
  EXPECT_THAT(described.grants, SizeIs(1));
  EXPECT_THAT(described.actions, ::testing::Contains(timon::access::Action::Report));
  EXPECT_EQ(described.time_zone, "America/Bogota");
  EXPECT_EQ(described.today, StaffedTown::today);
  EXPECT_FALSE(described.is_demonstration);
  const auto nobody = timon::access::nobody();
  EXPECT_EQ(describe_session({database(), nobody, clock_}).error(), not_allowed());
}

using FirstInput = usecases::access::SetUp;

FirstInput input(const std::string& token, std::string_view password = "una clave larga") {
  return {token, {"TJ", "Tenjo"}, {"admin", "Ana", "Sistemas", {}, {}, std::string(password)}};
}

class FirstStart : public timon::testing::OnBothEngines {
 protected:
  Result<std::optional<std::string>> prepare() {
    const auto system = timon::access::the_system();
    return prepare_set_up({database(), system, clock_});
  }
  Result<timon::people::Person> attempt(const FirstInput& given) {
    const auto nobody = timon::access::nobody();
    return set_up({database(), nobody, clock_}, given);
  }
  Result<timon::people::Person> attempt(const std::string& token, std::string_view password = "una clave larga") {
    return attempt(input(token, password));
  }
  const Clock clock_ = fixed_clock(*parse_instant("2026-06-30T10:00:00.000000Z"));
};
TIMON_ON_BOTH_ENGINES(FirstStart);

TEST_P(FirstStart, makes_one_administrator_by_the_token_and_no_second) {
  const auto older = prepare().value().value(), token = prepare().value().value();
  EXPECT_EQ(attempt(older).error(), not_allowed("wrong_setup_token"));
  EXPECT_EQ(attempt("").error(), not_allowed("wrong_setup_token"));
  EXPECT_EQ(attempt(token, "corta").error().kind, ErrorKind::Invalid);
  EXPECT_TRUE(attempt(token)) << "a mistake does not cost the token";
  EXPECT_EQ(attempt(token).error(), not_allowed("wrong_setup_token"));
  EXPECT_EQ(prepare().value(), std::nullopt);
  const auto admin = find_caller_by_user_name(database(), "admin", clock_());
  EXPECT_TRUE(may(*admin, timon::access::Action::CheckInstallation, timon::access::whole_installation()));
  EXPECT_EQ(prepare_set_up({database(), *admin, clock_}).error(), not_allowed());
}

TEST_P(FirstStart, names_every_mistake_as_the_caller_named_the_field) {
  auto wrong = input(prepare().value().value(), "corta");
  wrong.institution.code = "";
  wrong.institution.time_zone = "Bogota";
  wrong.administrator.name = "";
  std::vector<std::string> fields;
  for (const auto& error : attempt(wrong).error().fields) fields.push_back(error.field);
  EXPECT_THAT(fields, ::testing::ElementsAre("institution.code", "institution.time_zone", "administrator.name",
                                             "administrator.password"));
  wrong.setup_token = "guess";
  EXPECT_EQ(attempt(wrong).error(), not_allowed("wrong_setup_token")) << "strangers learn nothing";
}

// The token outlived a set-up by the operator, and worked again once that administrator was gone.
TEST_P(FirstStart, by_the_operator_uses_up_the_token_too) {
  ASSERT_TRUE(prepare().value());
  const auto system = timon::access::the_system();
  ASSERT_TRUE(set_up({database(), system, clock_}, input("")));
  const auto installation =
      database().read([](storage::Session& session) { return storage::people::find_installation(session); });
  ASSERT_TRUE(installation);
  EXPECT_EQ(installation->setup_token_hash, std::nullopt);
}

// The token was taken first and given back after a refusal: what broke in between cost it.
TEST_P(FirstStart, keeps_nothing_but_the_token_when_something_breaks) {
  const auto token = prepare().value().value();
  const auto nobody = timon::access::nobody();
  int asked = 0;
  const Clock breaking = [&] { return ++asked > 2 ? throw std::runtime_error("disk full") : clock_(); };
  EXPECT_THROW(set_up({database(), nobody, breaking}, input(token)), std::runtime_error);
  const auto offices = database().read([](storage::Session& session) { return storage::people::offices(session); });
  EXPECT_THAT(offices, SizeIs(0));
  EXPECT_TRUE(attempt(token));
}

}  // namespace
}  // namespace timon::usecases::access
