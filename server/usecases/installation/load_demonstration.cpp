#include "usecases/installation/load_demonstration.hpp"

#include <algorithm>
#include <map>

#include "storage/imports/import_store.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/access/grant_role.hpp"
#include "usecases/access/switch_modules.hpp"
#include "usecases/calendars/adopt_calendar.hpp"
#include "usecases/imports/import_plan.hpp"
#include "usecases/installation/approve_with_warnings.hpp"
#include "usecases/installation/load_example.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/people/add_office.hpp"
#include "usecases/people/add_person.hpp"

namespace timon::usecases::installation {
namespace {

using storage::Session;
using storage::Transaction;
using timon::access::Role;
using timon::access::ScopeKind;
using timon::people::OfficeId;
using timon::plans::PlanId;

/// Where the accounts work: Planning and auditing stand beside the office that answers for most of the plan.
struct Workplaces {
  OfficeId institution{};
  OfficeId planning{};
  OfficeId auditing{};
  OfficeId responsible{};
};

bool is_loaded_already(Session& session) {
  const auto installation = storage::people::find_installation(session);
  return installation && installation->is_demonstration;
}

bool is_empty(Session& session) { return storage::people::offices(session).empty(); }

Result<PlanId> import(const Context& context, const LoadDemonstration& input, OfficeId institution) {
  auto begun =
      imports::begin_import(context, {.file_name = input.plan_file, .map = input.map, .institution = institution});
  if (!begun) return begun.error();
  const auto done = imports::run_import(context, std::move(*begun), input.workbook);
  if (done.state != imports::ImportState::Done || !done.plan_id)
    return conflict("demonstration_not_imported", {{"state", std::string(name_of(done.state))}});
  return *done.plan_id;
}

/// All that there is: a demonstration shows it.
std::vector<timon::access::Module> demonstration_modules() {
  std::vector<timon::access::Module> modules;
  for (const auto& row : timon::access::module_table())
    if (row.state == timon::access::ModuleState::Built) modules.push_back(row.module);
  return modules;
}

OfficeId office_with_most_elements(Session& session, PlanId plan, OfficeId otherwise) {
  std::map<OfficeId, std::int64_t> counts;
  for (const auto& element : storage::plans::elements_of_plan(session, plan))
    if (element.office_id) ++counts[*element.office_id];
  const auto most = std::ranges::max_element(counts, {}, [](const auto& one) { return one.second; });
  return most == counts.end() ? otherwise : most->first;
}

Result<Workplaces> add_workplaces(const Context& context, OfficeId institution, PlanId plan) {
  auto planning = people::add_office(context, {institution, "PLANEACION", "Oficina Asesora de Planeación"});
  if (!planning) return planning.error();
  auto auditing = people::add_office(context, {institution, "CONTROL", "Oficina de Control Interno"});
  if (!auditing) return auditing.error();
  const auto responsible =
      context.database.read([&](Session& session) { return office_with_most_elements(session, plan, institution); });
  return Workplaces{institution, planning->id, auditing->id, responsible};
}

OfficeId workplace_of(Role role, const Workplaces& places) {
  switch (role) {
    case Role::Planner:
      return places.planning;
    case Role::Verifier:
      return places.auditing;
    case Role::HeadOfOffice:
    case Role::GoalManager:
      return places.responsible;
    default:
      return places.institution;
  }
}

access::GrantRole grant_for(Role role, timon::people::PersonId person, const Workplaces& places) {
  if (role == Role::Administrator) return {.person = person, .role = role, .scope_kind = ScopeKind::Everything};
  if (role == Role::HeadOfOffice || role == Role::GoalManager)
    return {.person = person, .role = role, .scope_kind = ScopeKind::Office, .scope = places.responsible.value};
  return {.person = person, .role = role, .scope_kind = ScopeKind::Institution, .scope = places.institution.value};
}

Result<void> add_accounts(const Context& context, const Workplaces& places) {
  for (const auto& account : demonstration_accounts()) {
    auto person = people::add_person(context, {.user_name = account.user_name,
                                               .name = "Cuenta de demostración",
                                               .post = account.post,
                                               .office = workplace_of(account.role, places),
                                               .password = std::string(demonstration_password)});
    if (!person) return person.error();
    if (auto granted = access::grant_role(context, grant_for(account.role, person->id, places)); !granted)
      return granted.error();
  }
  return {};
}

Result<void> approve_as_planning(const Context& context, PlanId plan) {
  for (const auto& account : demonstration_accounts()) {
    if (account.role != Role::Planner) continue;
    const auto planner = access::find_caller_by_user_name(context.database, account.user_name, context.clock());
    if (!planner) return not_found();
    const Context as_planner{context.database, *planner, context.clock};
    if (auto validated = validate_measures(as_planner, plan); !validated) return validated;
    return approve_with_warnings(as_planner, plan);
  }
  return not_found();
}

void mark(const Context& context, std::optional<Day> on) {
  context.database.write([&](Transaction& transaction) {
    auto installation = storage::people::find_installation(transaction)
                            .value_or(storage::people::Installation{.created_at = context.clock()});
    installation.is_demonstration = true;
    installation.demonstration_on = on;
    installation.setup_token_hash.reset();
    storage::people::put_installation(transaction, installation);
  });
}

}  // namespace

std::vector<DemonstrationAccount> demonstration_accounts() {
  return {{"administracion", Role::Administrator, "Administración del sistema"},
          {"alcaldia", Role::HeadOfGovernment, "Alcaldía"},
          {"secretaria", Role::HeadOfOffice, "Secretaría"},
          {"planeacion", Role::Planner, "Planeación"},
          {"gerencia", Role::GoalManager, "Gerencia de meta"},
          {"verificacion", Role::Verifier, "Verificación técnica"},
          {"expertos", Role::Expert, "Red de Expertos"},
          {"coparticipe", Role::CoParticipant, "Grupo coparticipe"}};
}

Result<void> load_town(const Context& context, int year) {
  if (!context.database.read(is_loaded_already)) {
    if (!context.database.read(is_empty)) return conflict("installation_not_empty");
    mark(context, std::nullopt);
  }
  const auto loaded = load_example(context, {.year = year, .accounts = ExampleAccounts::Open});
  if (!loaded && loaded.error().code != "example_loaded") return loaded.error();
  return {};
}

Result<void> load_demonstration(const Context& context, const LoadDemonstration& input) {
  if (context.database.read(is_loaded_already)) return {};
  if (!context.database.read(is_empty)) return conflict("installation_not_empty");
  auto institution = people::add_institution(context, {.code = input.institution_code, .name = input.institution_name});
  if (!institution) return institution.error();
  constexpr std::int64_t made_now = 1;
  if (auto switched = access::switch_modules(context, {institution->id, made_now, demonstration_modules()}); !switched)
    return switched;
  if (auto adopted = calendars::adopt_usual_calendar(context, institution->id); !adopted) return adopted;
  auto plan = import(context, input, institution->id);
  if (!plan) return plan.error();
  auto places = add_workplaces(context, institution->id, *plan);
  if (!places) return places.error();
  if (auto added = add_accounts(context, *places); !added) return added;
  if (auto approved = approve_as_planning(context, *plan); !approved) return approved;
  mark(context, input.on);
  return {};
}

}  // namespace timon::usecases::installation
