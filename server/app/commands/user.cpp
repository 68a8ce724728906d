// `timon user list|add|password|disable|enable`: accounts, by who runs the machine or by a person with the right.

#include <iostream>

#include "app/acting.hpp"
#include "app/commands/commands.hpp"
#include "app/place.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/access/edit_person.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/access/list_accounts.hpp"
#include "usecases/access/set_up.hpp"
#include "usecases/people/guessing.hpp"
#include "usecases/people/list_offices.hpp"

namespace timon::app {
namespace {

using access::Role;
using access::ScopeKind;
using people::Office;
using people::OfficeKind;
using people::Person;
using usecases::Context;

struct Options {
  Place place;
  std::string as;
  std::string user, name, post = "-", office, email, role, institution, time_zone = "America/Bogota";
  bool reads_password = false;
};

/// One line for each person: user name, name, post, office, roles, state; a tabulator between.
int list(const Options& options) {
  const auto database = open_database(options.place);
  const Acting acting(*database, options.as);
  for (const auto& [person, roles, is_temporary, phone] : must(usecases::access::list_accounts(acting.context()))) {
    std::string names;
    for (const Role role : roles) names += (names.empty() ? "" : ",") + std::string(name_of(role));
    std::cout << person.user_name << '\t' << person.name << '\t' << person.post << '\t' << person.office_name << '\t'
              << names << '\t' << (person.is_disabled ? "disabled" : "enabled") << '\n';
  }
  return done;
}

std::optional<Role> role_of(const Options& options) {
  if (options.role.empty()) return std::nullopt;
  const auto role = parse_name<Role>(options.role);
  if (role) return role;
  std::string expected;
  for (const auto& row : names_of(Role{})) expected += (expected.empty() ? "" : ", ") + std::string(row.name);
  throw Refused(invalid("role", "unknown_name", {{"value", options.role}, {"expected", expected}}));
}

/// By its code; without one, the only institution.
const Office& office_of(const std::vector<Office>& offices, const std::string& code) {
  const Office* found = nullptr;
  for (const Office& office : offices) {
    const bool fits = code.empty() ? office.kind == OfficeKind::Institution : office.code == code;
    if (fits && found) throw Refused(invalid("office", "office_not_clear"));
    if (fits) found = &office;
  }
  if (!found) throw Refused(invalid("office", "office_missing"));
  return *found;
}

usecases::people::AddPerson person_of(const Options& options, const std::string& password) {
  usecases::people::AddPerson person{
      .user_name = options.user, .name = options.name, .post = options.post, .password = password};
  if (!options.email.empty()) person.email = options.email;
  return person;
}

void grant(const Context& context, const Person& person, Role role, const Office& office) {
  usecases::access::GrantRole input{.person = person.id, .role = role};
  if (role == Role::Administrator) {
    input.scope_kind = ScopeKind::Everything;
  } else {
    input.scope_kind = office.kind == OfficeKind::Institution ? ScopeKind::Institution : ScopeKind::Office;
    input.scope = office.id.value;
  }
  must(usecases::access::grant_role(context, input));
}

/// On an empty database: the institution and its first administrator.
void add_first(const Context& context, const Options& options, const std::string& password) {
  if (options.institution.empty() || role_of(options) != Role::Administrator) throw Refused("no_institution");
  must(usecases::access::set_up(context, {.institution = {.code = options.office.empty() ? "INST" : options.office,
                                                          .name = options.institution,
                                                          .time_zone = options.time_zone},
                                          .administrator = person_of(options, password)}));
}

void print_if_new(const Password& password) {
  if (password.is_new) std::cout << password.text << std::endl;
}

int add(const Options& options) {
  const auto database = open_database(options.place);
  const Acting acting(*database, options.as);
  const auto role = role_of(options);
  const Password password = password_from(options.reads_password);
  const auto offices = must(usecases::people::list_offices(acting.context()));
  if (offices.empty()) {
    add_first(acting.context(), options, password.text);
  } else {
    const Office& office = office_of(offices, options.office);
    auto input = person_of(options, password.text);
    input.office = office.id;
    const auto person = must(usecases::people::add_person(acting.context(), input));
    if (role) grant(acting.context(), person, *role, office);
  }
  print_if_new(password);
  return done;
}

template <class Change>
void edit(const Options& options, Change change) {
  const auto database = open_database(options.place);
  const Acting acting(*database, options.as);
  const auto person = database->read([&](storage::Session& session) {
    const auto id = storage::people::find_person_id(session, usecases::people::as_user_name(options.user));
    return id ? storage::people::find_person(session, *id) : std::nullopt;
  });
  if (!person) throw Refused(not_found("user_not_found", {{"user", options.user}}));
  usecases::access::EditPerson input{.id = person->id, .version = person->version};
  change(input);
  must(usecases::access::edit_person(acting.context(), input));
}

int set_password(const Options& options) {
  const Password password = password_from(options.reads_password);
  edit(options, [&](auto& input) { input.password = password.text; });
  print_if_new(password);
  return done;
}

int set_state(const Options& options, usecases::access::AccountState state) {
  edit(options, [&](auto& input) { input.state = state; });
  return done;
}

Command below(Command& user, const std::string& name, const std::string& help,
              const std::shared_ptr<Options>& options) {
  auto command = user.below(name, help);
  add_place(command, options->place);
  add_as(command, options->as);
  return command;
}

void add_adding(Command& user, const std::shared_ptr<Options>& options) {
  auto command = below(user, "add", "Add a person; a new password is printed alone on the last line", options);
  command.argument("USER", options->user, "user name")
      .required("--name", options->name, "as people know them")
      .option("--post", options->post, "what the person is in the office")
      .option("--office", options->office, "code of the office; the institution without it")
      .option("--email", options->email, "address")
      .option("--role", options->role, "role to give over the office (administrator: over everything)")
      .option("--institution", options->institution, "on an empty database: name of the institution to begin with")
      .option("--time-zone", options->time_zone, "of that institution")
      .flag("--password-stdin", options->reads_password, "read the password from one line of standard input");
  command.runs([options] { return add(*options); });
}

}  // namespace

void add_user(CommandLine& line) {
  using usecases::access::AccountState;
  auto options = std::make_shared<Options>();
  auto user = line.command("user", "Accounts");
  below(user, "list", "One user per line, user name first, administrators first", options).runs([options] {
    return list(*options);
  });
  add_adding(user, options);
  auto password = below(user, "password", "Set a password; a new one is printed unless it is given", options);
  password.argument("USER", options->user, "user name")
      .flag("--password-stdin", options->reads_password, "read it from one line of standard input");
  password.runs([options] { return set_password(*options); });
  auto disable = below(user, "disable", "Disable an account: all its sessions and tokens end", options);
  disable.argument("USER", options->user, "user name");
  disable.runs([options] { return set_state(*options, AccountState::Disabled); });
  auto enable = below(user, "enable", "Enable an account again", options);
  enable.argument("USER", options->user, "user name");
  enable.runs([options] { return set_state(*options, AccountState::Enabled); });
}

}  // namespace timon::app
