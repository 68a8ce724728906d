#include "usecases/installation/load_example.hpp"

#include <toml++/toml.h>

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/access/edit_person.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/access/switch_modules.hpp"
#include "usecases/installation/lived_year.hpp"
#include "usecases/installation/load_demonstration.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/people/add_offices.hpp"
#include "usecases/people/add_person.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::installation {
namespace {

using storage::Session;
using storage::Transaction;
using timon::access::Role;
using timon::access::ScopeKind;
using timon::people::OfficeId;
namespace store = storage::people;

/// `town.toml` of one year.
struct Settings {
  people::AddInstitution institution{};
  std::vector<timon::access::Module> modules{};
  Day began_on{};
};

Settings settings_of(int year) {
  const auto file = toml::parse(example_text("town.toml", year));
  const auto text = [&](const char* key) { return file[key].value<std::string>().value(); };
  Settings settings{.institution = {.code = text("code"),
                                    .name = text("name"),
                                    .time_zone = text("time_zone"),
                                    .language = text("language"),
                                    .example_on = parse_day(text("opens_on")).value()},
                    .began_on = parse_day(text("began_on")).value()};
  for (const auto& module : *file["modules"].as_array())
    settings.modules.push_back(parse_name<timon::access::Module>(module.value<std::string>().value()).value());
  return settings;
}

bool is_loaded(Session& session, const std::string& code) {
  for (const auto& office : store::offices(session))
    if (office.kind == timon::people::OfficeKind::Institution && office.code == code)
      return store::find_institution(session, office.id).value().example_on.has_value();
  return false;
}

/// By the wall's clock, as the caller: what follows is dated by the story.
void tell_ledger(const Context& context, const LoadExample& input, const Settings& settings) {
  context.database.write([&](Transaction& transaction) {
    record_act(context, transaction,
               {.act = "load_example",
                .subject_kind = "installation",
                .subject_id = 1,
                .fields = {{"institution", settings.institution.code},
                           {"year", std::to_string(input.year)},
                           {"began_on", settings.began_on.text()}}});
  });
}

Result<void> add_offices(const Context& context, OfficeId institution, int year) {
  people::AddOffices input{.institution = institution};
  for (const auto& row : example_rows("offices.csv", year))
    input.rows.push_back({row.at("code"), row.at("name"), row.at("parent")});
  const auto added = people::add_offices(context, input);
  if (!added) return added.error();
  return {};
}

OfficeId office_of(Session& session, OfficeId institution, const std::string& code) {
  for (const auto& office : store::offices(session))
    if (office.institution_id == institution && office.code == code) return office.id;
  throw std::logic_error("no office " + code);
}

/// What a row of `people.csv` gives in all of the institution or in the person's office; an element comes later.
std::optional<access::GrantRole> grant_of(const ExampleRow& row, const timon::people::Person& person) {
  const auto scope = parse_name<ScopeKind>(row.at("scope"));
  if (!scope) return std::nullopt;
  const auto role = parse_name<Role>(row.at("role")).value();
  const auto at = *scope == ScopeKind::Office ? person.office_id : person.institution_id;
  return access::GrantRole{.person = person.id, .role = role, .scope_kind = *scope, .scope = at.value};
}

/// One password for all, hashed once: that takes long on purpose.
Result<void> add_people(const Context& context, OfficeId institution, const LoadExample& input) {
  const std::string password =
      input.accounts == ExampleAccounts::Open ? std::string(demonstration_password) : random_token();
  const std::string hash = hash_password(password);
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    for (const auto& row : example_rows("people.csv", input.year)) {
      auto person = people::add_person(context, transaction,
                                       {.user_name = row.at("user"),
                                        .name = row.at("name"),
                                        .post = row.at("post"),
                                        .office = office_of(transaction, institution, row.at("office")),
                                        .password = password},
                                       hash);
      if (!person) return person.error();
      const auto grant = grant_of(row, *person);
      if (!grant) continue;
      if (auto granted = access::grant_role(context, transaction, *grant); !granted) return granted.error();
    }
    return {};
  });
}

/// A demonstration with nobody else in it is administered by the example's own.
Result<void> give_everything(const Context& context, const LoadExample& input) {
  for (const auto& row : example_rows("people.csv", input.year)) {
    if (row.at("role") != name_of(Role::Administrator)) continue;
    const auto person = context.database.read([&](Session& session) -> std::optional<timon::people::PersonId> {
      const auto today = people::local_day_of(session, std::nullopt, context.clock());
      if (storage::access::has_administrator(session, today)) return std::nullopt;
      return store::find_person_id(session, row.at("user"));
    });
    if (!person) continue;
    auto granted = access::grant_role(
        context, {.person = *person, .role = Role::Administrator, .scope_kind = ScopeKind::Everything});
    if (!granted) return granted.error();
  }
  return {};
}

Result<void> close_accounts(const Context& context, int year) {
  for (const auto& row : example_rows("people.csv", year)) {
    const auto person = context.database.read([&](Session& session) {
      return store::find_person(session, store::find_person_id(session, row.at("user")).value()).value();
    });
    auto closed = access::edit_person(
        context, {.id = person.id, .version = person.version, .state = access::AccountState::Disabled});
    if (!closed) return closed.error();
  }
  return {};
}

Result<OfficeId> found(const Context& context, const Settings& settings, const LoadExample& input) {
  const auto institution = people::add_institution(context, settings.institution);
  if (!institution) return institution.error();
  if (auto switched =
          access::switch_modules(context, {.institution = institution->id, .version = 1, .modules = settings.modules});
      !switched)
    return switched.error();
  if (auto added = add_offices(context, institution->id, input.year); !added) return added.error();
  if (auto added = add_people(context, institution->id, input); !added) return added.error();
  return institution->id;
}

}  // namespace

Result<LoadedExample> load_example(const Context& context, const LoadExample& input) {
  if (!may(context.caller, timon::access::Action::ManageOffices, timon::access::whole_installation()))
    return not_allowed();
  const auto settings = settings_of(input.year);
  if (context.database.read([&](Session& session) { return is_loaded(session, settings.institution.code); }))
    return conflict("example_loaded");
  tell_ledger(context, input, settings);
  const auto system = timon::access::the_system();
  const auto& zone = settings.institution.time_zone;
  const Clock then = fixed_clock(moment_of(settings.began_on.text(), "08:00", zone));
  const auto institution = found({context.database, system, then}, settings, input);
  if (!institution) return institution.error();
  const auto plan = LivedYear(context.database, *institution, zone, input.year).live();
  if (!plan) return plan.error();
  const Context now{context.database, system, context.clock};
  const auto done =
      input.accounts == ExampleAccounts::Open ? give_everything(now, input) : close_accounts(now, input.year);
  if (!done) return done.error();
  const auto code =
      context.database.read([&](Session& session) { return storage::plans::find_plan(session, *plan).value().code; });
  return LoadedExample{*institution, settings.institution.name, *plan, code};
}

int last_lived_year(const Context& context) {
  return lived_year(context.database.read(
      [&](Session& session) { return people::local_day_of(session, context.caller.institution_id, context.clock()); }));
}

std::vector<ExampleAccount> example_accounts() {
  std::vector<ExampleAccount> accounts;
  for (const auto& row : example_rows("people.csv", 0)) accounts.push_back({row.at("user"), row.at("post")});
  return accounts;
}

}  // namespace timon::usecases::installation
