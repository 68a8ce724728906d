// What administration settles for its institution: offices and people from lists, modules, look, withdrawal.
#include <gmock/gmock.h>

#include <set>

#include "storage/access/grant_store.hpp"
#include "storage/access/module_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/testing/staffed_town.hpp"
#include "usecases/access/add_people.hpp"
#include "usecases/access/describe_session.hpp"
#include "usecases/access/edit_person.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/access/list_accounts.hpp"
#include "usecases/access/switch_modules.hpp"
#include "usecases/ledger/list_entries.hpp"
#include "usecases/people/add_offices.hpp"
#include "usecases/people/change_password.hpp"
#include "usecases/people/edit_institution.hpp"
#include "usecases/people/set_logo.hpp"
#include "usecases/people/show_institution.hpp"
#include "usecases/people/withdraw_office.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::access {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;
using timon::access::Module;
using timon::access::Role;
using timon::testing::Codes;
using timon::testing::refusals;
using timon::testing::StaffedTown;

class Institutions : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
  template <class Work>
  auto as(const char* user_name, Work work) {
    const auto caller = find_caller_by_user_name(database(), user_name, now_).value();
    return work(Context{database(), caller, clock_});
  }
  auto offices(const char* user_name, std::vector<timon::people::OfficeRow> rows,
               timon::people::OfficeId institution = StaffedTown::town) {
    return as(user_name, [&](const Context& context) {
      return people::add_offices(context, {institution, std::move(rows)});
    });
  }
  auto people(const char* user_name, std::vector<PersonRow> rows) {
    return as(user_name, [&](const Context& context) {
      return add_people(context, {StaffedTown::town, std::move(rows)});
    });
  }
  auto switched(const char* user_name, std::vector<Module> modules, std::int64_t version = 1,
                timon::people::OfficeId institution = StaffedTown::town) {
    return as(user_name, [&](const Context& context) {
      return switch_modules(context, {institution, version, std::move(modules)});
    });
  }
  auto edited(const char* user_name, const people::EditInstitution& input) {
    return as(user_name, [&](const Context& context) { return people::edit_institution(context, input); });
  }
  auto shown(const char* user_name) {
    return as(user_name, [&](const Context& context) { return people::show_institution(context, StaffedTown::town); });
  }
  std::size_t office_count() {
    return database().read([](storage::Session& session) { return storage::people::offices(session).size(); });
  }
  const Instant now_ = *parse_instant("2026-06-30T10:00:00.000000Z");
  const Clock clock_ = fixed_clock(now_);
};
TIMON_ON_BOTH_ENGINES(Institutions);

TEST_P(Institutions, take_offices_from_a_list) {
  const auto added = offices(
      "sistemas", {{"PUENTES", "Puentes", "VIAS"}, {"HACIENDA", "Hacienda", ""}, {"TESORO", "Tesorería", "HACIENDA"}});
  ASSERT_TRUE(added);
  ASSERT_THAT(*added, SizeIs(3));
  EXPECT_EQ(added->at(0).parent_id, StaffedTown::roads);
  EXPECT_EQ(added->at(1).parent_id, StaffedTown::town);
  EXPECT_EQ(added->at(2).parent_id, added->at(1).id);
  EXPECT_EQ(office_count(), 8u);
}

TEST_P(Institutions, take_no_office_of_a_list_with_a_mistake) {
  EXPECT_EQ(refusals(offices("sistemas", {{"HACIENDA", "Hacienda", ""}, {"VIAS", "Vías", ""}})),
            Codes{"rows[1].code office_code_taken"});
  EXPECT_EQ(office_count(), 5u);
  EXPECT_EQ(offices("ana", {{"A", "A", ""}}).error(), not_allowed());
  EXPECT_EQ(offices("vecina", {{"A", "A", ""}}).error(), not_found());
  EXPECT_EQ(offices("admin", {{"A", "A", ""}}, {999}).error(), not_found());
}

TEST_P(Institutions, take_people_from_a_list_with_a_password_each_and_the_usual_right) {
  const auto added =
      people("sistemas", {{"Eva", "Eva Ruiz", "Enfermera", "SALUD", "eva@example.org", Role::GoalManager},
                          {"leo", "Leo Paz", "Analista", "", std::nullopt, Role::Planner},
                          {"sol", "Sol Gil", "Pasante", "VIAS", std::nullopt, std::nullopt}});
  ASSERT_TRUE(added);
  std::set<std::string> passwords;
  for (const auto& account : *added) {
    EXPECT_THAT(timon::people::password_errors("password", account.password, account.person.user_name), IsEmpty());
    passwords.insert(account.password);
  }
  EXPECT_THAT(passwords, SizeIs(3));
  EXPECT_EQ(added->at(0).person.user_name, "eva");
  database().read([&](storage::Session& session) {
    const auto eva = storage::access::grants_of(session, added->at(0).person.id);
    ASSERT_THAT(eva, SizeIs(1));
    EXPECT_EQ(eva[0].scope_id, StaffedTown::health.value);
    EXPECT_EQ(storage::access::grants_of(session, added->at(1).person.id).at(0).scope_id, StaffedTown::town.value);
    EXPECT_THAT(storage::access::grants_of(session, added->at(2).person.id), IsEmpty());
    EXPECT_TRUE(storage::people::is_password_temporary(session, added->at(2).person.id));
  });
}

TEST_P(Institutions, take_nobody_of_a_list_with_a_mistake) {
  EXPECT_EQ(refusals(people("sistemas", {{"eva", "Eva", "Enfermera", "SALUD", {}, {}},
                                         {"EVA", "", "Enfermera", "NADA", "x", {}},
                                         {"ana", "Ana", "Enlace", "", {}, {}}})),
            (Codes{"rows[1].name required", "rows[1].email email_form", "rows[1].user_name duplicate_user_name",
                   "rows[1].office office_unknown", "rows[2].user_name user_name_taken"}));
  EXPECT_FALSE(find_caller_by_user_name(database(), "eva", now_));
  EXPECT_EQ(refusals(people("sistemas", {})), Codes{"rows required"});
  EXPECT_EQ(refusals(people("sistemas", std::vector<PersonRow>(people_rows_limit + 1))), Codes{"rows too_many"});
  EXPECT_EQ(people("ana", {{"eva", "Eva", "Enfermera", "", {}, {}}}).error(), not_allowed());
}

TEST_P(Institutions, know_whose_password_somebody_else_chose) {
  const auto is_temporary = [&](const char* user_name) {
    return as(user_name, [](const Context& context) { return describe_session(context); })
        .value()
        .is_password_temporary;
  };
  EXPECT_FALSE(is_temporary("ana"));
  const EditPerson reset{.id = StaffedTown::ana, .version = 1, .password = "palabra de paso"};
  EXPECT_TRUE(as("sistemas", [&](const Context& context) { return edit_person(context, reset); }));
  EXPECT_TRUE(is_temporary("ana"));
  EXPECT_TRUE(as("ana", [](const Context& context) {
    return people::change_password(context, {"palabra de paso", "mi propia clave", "10.0.0.1", {}});
  }));
  EXPECT_FALSE(is_temporary("ana"));
}

TEST_P(Institutions, switch_their_modules) {
  const auto described = [&] {
    return as("ana", [](const Context& context) { return describe_session(context); }).value();
  };
  EXPECT_THAT(described().actions, Contains(timon::access::Action::Report));
  EXPECT_TRUE(switched("sistemas", {}));
  EXPECT_THAT(described().actions, Not(Contains(timon::access::Action::Report)));
  EXPECT_THAT(described().institution.modules.list(), ElementsAre(Module::Board));
  // Two administrators with the same page open: the second one would have undone what the first one switched.
  EXPECT_EQ(switched("sistemas", {Module::Reports}).error(), conflict("version_mismatch"));
  EXPECT_TRUE(switched("sistemas", {Module::Board, Module::Reports}, 2));
  EXPECT_THAT(described().actions, Contains(timon::access::Action::Report));
  EXPECT_EQ(refusals(switched("sistemas", {Module::Anticipation}, 3)),
            (Codes{"modules module_not_built", "modules module_needs"}));
  EXPECT_EQ(switched("planeacion", {}).error(), not_allowed());
  EXPECT_EQ(switched("sistemas", {}, 1, StaffedTown::other_town).error(), not_found());
}

TEST_P(Institutions, are_renamed_and_coloured) {
  EXPECT_TRUE(edited("sistemas", {.id = StaffedTown::town,
                                  .version = 1,
                                  .name = "Villa Nueva del Río",
                                  .kind = timon::people::InstitutionKind::Region,
                                  .accent = std::optional<std::string>("#7a1f3d"),
                                  .accent_dark = std::optional<std::string>("#f2a7bd")}));
  const auto now = shown("ana").value();
  EXPECT_EQ(now.office.name, "Villa Nueva del Río");
  EXPECT_EQ(now.institution.accent, "#7a1f3d");
  EXPECT_EQ(now.institution.version, 2);
  EXPECT_EQ(edited("sistemas", {.id = StaffedTown::town, .version = 1}).error(), conflict("version_mismatch"));
  EXPECT_EQ(refusals(edited("sistemas", {.id = StaffedTown::town,
                                         .version = 2,
                                         .name = "",
                                         .time_zone = "Marte",
                                         .accent = std::optional<std::string>("#eeeeee")})),
            (Codes{"name required", "time_zone unknown_time_zone", "accent accent_contrast"}));
  EXPECT_EQ(edited("planeacion", {.id = StaffedTown::town, .version = 2}).error(), not_allowed());
  EXPECT_EQ(edited("vecina", {.id = StaffedTown::town, .version = 2}).error(), not_found());
}

TEST_P(Institutions, carry_a_sign_that_everybody_sees) {
  const std::string png = std::string("\x89PNG\r\n\x1a\n", 8) + "…";
  const auto set = [&](const char* user_name, const std::string& content) {
    return as(user_name, [&](const Context& context) { return people::set_logo(context, StaffedTown::town, content); });
  };
  const auto nobody = timon::access::nobody();
  const auto logo = [&] { return people::show_logo({database(), nobody, clock_}, StaffedTown::town); };
  EXPECT_EQ(logo().error(), not_found());
  EXPECT_TRUE(set("sistemas", png));
  EXPECT_EQ(logo()->media_type, "image/png");
  EXPECT_EQ(logo()->content, png);
  EXPECT_EQ(shown("ana").value().logo_hash, logo()->hash);
  EXPECT_EQ(refusals(set("sistemas", "<svg/>")), Codes{"logo logo_type"});
  EXPECT_EQ(set("ana", png).error(), not_allowed());
  EXPECT_TRUE(set("sistemas", ""));
  EXPECT_EQ(logo().error(), not_found());
}

TEST_P(Institutions, withdraw_an_office_on_which_nothing_hangs) {
  const auto withdraw = [&](const char* user_name, timon::people::OfficeId id) {
    return as(user_name, [&](const Context& context) { return people::withdraw_office(context, {id, 1}); });
  };
  EXPECT_EQ(withdraw("sistemas", StaffedTown::works).error(), conflict("office_has_offices", {{"count", "1"}}));
  EXPECT_EQ(withdraw("sistemas", StaffedTown::roads).error(), conflict("office_has_people", {{"count", "1"}}));
  EXPECT_EQ(withdraw("sistemas", StaffedTown::town).error(), conflict("institution_stays"));
  EXPECT_EQ(withdraw("ana", StaffedTown::roads).error(), not_allowed());
  EXPECT_EQ(withdraw("vecina", StaffedTown::roads).error(), not_found());
  const auto spare = offices("sistemas", {{"ARCHIVO", "Archivo", ""}}).value().at(0);
  EXPECT_TRUE(withdraw("sistemas", spare.id));
  EXPECT_EQ(withdraw("sistemas", spare.id).error(), not_found());
  EXPECT_EQ(refusals(offices("sistemas", {{"ARCHIVO", "Archivo", ""}})), Codes{"rows[0].code office_code_taken"});
  EXPECT_EQ(office_count(), 5u);
}

// Closing the account let the office be withdrawn; opening it again put somebody to work in an office that was gone.
TEST_P(Institutions, open_no_account_in_a_withdrawn_office) {
  const auto edit = [&](const EditPerson& input) {
    return as("sistemas", [&](const Context& context) { return edit_person(context, input); });
  };
  const auto id = StaffedTown::ana;
  EXPECT_TRUE(edit({.id = id, .version = 1, .state = AccountState::Disabled}));
  EXPECT_TRUE(as("sistemas", [](const Context& context) {
    return people::withdraw_office(context, {StaffedTown::roads, 1});
  }));
  const EditPerson open{.id = id, .version = 2, .office = StaffedTown::roads, .state = AccountState::Enabled};
  EXPECT_EQ(refusals(edit(open)), Codes{"office office_withdrawn"});
  EXPECT_TRUE(edit({.id = id, .version = 2, .post = "Exfuncionaria", .office = StaffedTown::roads}));
  EXPECT_TRUE(edit({.id = id, .version = 3, .office = StaffedTown::works, .state = AccountState::Enabled}));
}

TEST_P(Institutions, list_the_accounts_that_somebody_manages_with_their_roles) {
  const auto listed = [&](const char* user_name, const ListAccounts& input = {}) {
    return as(user_name, [&](const Context& context) { return list_accounts(context, input); });
  };
  ASSERT_TRUE(people("sistemas", {{"eva", "Eva Ruiz", "Enfermera", "SALUD", std::nullopt, Role::Verifier}}));
  const auto all = listed("admin").value();
  EXPECT_EQ(listed("admin", {.words = "EVA ruiz"}).value().size(), 1U);
  EXPECT_EQ(listed("admin", {.words = "eva ruiz", .role = Role::Verifier}).value().size(), 1U);
  EXPECT_TRUE(listed("admin", {.words = "eva ruiz", .role = Role::Planner}).value().empty());
  const auto own = listed("sistemas").value();
  EXPECT_EQ(all.front().person.user_name, "admin") << "of everything, before all others";
  EXPECT_THAT(all, SizeIs(own.size() + 1)) << "and the neighbour of another institution";
  EXPECT_EQ(own.back().person.user_name, "eva");
  EXPECT_THAT(own.back().roles, ElementsAre(Role::Verifier));
  EXPECT_TRUE(own.back().is_password_temporary);
  EXPECT_FALSE(own.front().is_password_temporary);
  EXPECT_EQ(listed("planeacion").error(), not_allowed());
}

TEST_P(Institutions, read_who_did_what) {
  const auto listed = [&](const char* user_name, const ledger::ListEntries& input) {
    return as(user_name, [&](const Context& context) { return ledger::list_entries(context, input); });
  };
  EXPECT_TRUE(switched("sistemas", {Module::Reports}));
  EXPECT_TRUE(offices("sistemas", {{"A", "Archivo", ""}, {"B", "Bodega", ""}}));
  EXPECT_TRUE(switched("vecina", {Module::Reports}, 1, StaffedTown::other_town));
  const auto own = listed("sistemas", {}).value();
  ASSERT_THAT(own.items, SizeIs(3));
  EXPECT_EQ(own.items[0].subject_name, "Bodega");
  EXPECT_EQ(own.items[0].person_name, "Persona sistemas");
  EXPECT_THAT(own.acts, ElementsAre("add_office", "switch_modules"));
  EXPECT_THAT(listed("admin", {}).value().items, SizeIs(4));
  EXPECT_THAT(listed("admin", {.institution = StaffedTown::other_town}).value().items, SizeIs(1));
  const auto page = listed("sistemas", {.act = "add_office", .limit = 1}).value();
  ASSERT_THAT(page.items, SizeIs(1));
  EXPECT_THAT(listed("sistemas", {.act = "add_office", .before = page.next, .limit = 1}).value().items, SizeIs(1));
  EXPECT_THAT(listed("sistemas", {.from_on = make_day(2026, 7, 1)}).value().items, IsEmpty());
  EXPECT_THAT(listed("sistemas", {.until_on = make_day(2026, 6, 30)}).value().items, SizeIs(3));
  EXPECT_EQ(listed("planeacion", {}).error(), not_allowed());
  EXPECT_EQ(listed("sistemas", {.institution = StaffedTown::other_town}).error(), not_found());
}

}  // namespace
}  // namespace timon::usecases::access
