#include "usecases/installation/load_example.hpp"

#include <toml++/toml.h>

#include <algorithm>

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/access/module_store.hpp"
#include "storage/people/example_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/access/edit_person.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/access/switch_modules.hpp"
#include "usecases/calendars/adopt_calendar.hpp"
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

/// After so long without an act nobody is loading it any more.
constexpr std::chrono::seconds longest_pause{60};

std::optional<Error> refusal_of(const std::optional<store::Example>& begun, Instant now) {
  if (!begun) return std::nullopt;
  if (begun->loaded_at) return conflict("example_loaded");
  if (now < begun->touched_at + longest_pause) return conflict("example_loading");
  return std::nullopt;
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
  const auto is_there = [&](const auto& office) {
    return office.institution_id == institution && office.id != institution;
  };
  if (std::ranges::any_of(context.database.read([](Session& session) { return store::offices(session); }), is_there))
    return {};
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
  const auto is_there = [](const ExampleAccount& account, Session& session) {
    return store::find_person_id(session, account.user_name).has_value();
  };
  if (context.database.read([&](Session& session) { return is_there(example_accounts().front(), session); })) return {};
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
    if (person.is_disabled) continue;
    auto closed = access::edit_person(
        context, {.id = person.id, .version = person.version, .state = access::AccountState::Disabled});
    if (!closed) return closed.error();
  }
  return {};
}

/// Begun together with the record of how far it is.
Result<OfficeId> begin(const Context& then, const Settings& settings, const LoadExample& input, Instant now) {
  return then.database.write([&](Transaction& transaction) -> Result<OfficeId> {
    const auto institution = people::add_institution(then, transaction, settings.institution);
    if (!institution) return institution.error();
    store::add_example(transaction, {institution->id, input.year, now, {}});
    return institution->id;
  });
}

Result<void> switch_on(const Context& context, OfficeId institution, const Settings& settings) {
  timon::access::Modules wanted;
  for (const auto module : settings.modules) wanted.add(module);
  const auto [has, version] = context.database.read([&](Session& session) {
    return std::pair(storage::access::modules_of(session, institution),
                     store::find_institution(session, institution).value().version);
  });
  if (has == wanted) return {};
  return access::switch_modules(context, {.institution = institution, .version = version, .modules = settings.modules});
}

Result<void> found(const Context& context, OfficeId institution, const Settings& settings, const LoadExample& input) {
  if (auto switched = switch_on(context, institution, settings); !switched) return switched;
  if (auto adopted = calendars::adopt_usual_calendar(context, institution); !adopted) return adopted.error();
  if (auto added = add_offices(context, institution, input.year); !added) return added;
  return add_people(context, institution, input);
}

/// All of it, or what is left of it.
Result<timon::plans::PlanId> live(const Context& context, std::optional<OfficeId> begun, const Settings& settings,
                                  const LoadExample& input) {
  const auto system = timon::access::the_system();
  const auto& zone = settings.institution.time_zone;
  const Clock clock = fixed_clock(moment_of(settings.began_on.text(), "08:00", zone));
  const Context then{context.database, system, clock};
  const auto institution = begun ? Result<OfficeId>(*begun) : begin(then, settings, input, context.clock());
  if (!institution) return institution.error();
  const auto sign = [&] {
    context.database.write(
        [&](Transaction& transaction) { store::touch_example(transaction, *institution, context.clock()); });
  };
  sign();
  if (auto done = found(then, *institution, settings, input); !done) return done.error();
  const auto plan = LivedYear(context.database, *institution, zone, input.year, sign).live();
  if (!plan) return plan.error();
  const Context now{context.database, system, context.clock};
  const auto done =
      input.accounts == ExampleAccounts::Open ? give_everything(now, input) : close_accounts(now, input.year);
  if (!done) return done.error();
  context.database.write(
      [&](Transaction& transaction) { store::finish_example(transaction, *institution, context.clock()); });
  return *plan;
}

}  // namespace

Result<LoadedExample> load_example(const Context& context, const LoadExample& asked) {
  if (!may(context.caller, timon::access::Action::ManageOffices, timon::access::whole_installation()))
    return not_allowed();
  const auto begun = context.database.read([](Session& session) { return store::find_example(session); });
  if (auto refusal = refusal_of(begun, context.clock())) return *std::move(refusal);
  LoadExample input = asked;
  if (begun) input.year = static_cast<int>(begun->year);
  const auto settings = settings_of(input.year);
  tell_ledger(context, input, settings);
  const auto plan = live(context, begun ? std::optional(begun->institution_id) : std::nullopt, settings, input);
  if (!plan) return plan.error();
  return context.database.read([&](Session& session) {
    const auto its = storage::plans::find_plan(session, *plan).value();
    return LoadedExample{its.institution_id, settings.institution.name, its.id, its.code};
  });
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
