#include "storage/testing/staffed_town.hpp"

#include "base/secret.hpp"
#include "storage/access/grant_store.hpp"
#include "storage/access/module_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::testing {
namespace {

using access::Role;
using access::ScopeKind;
using people::OfficeKind;
using storage::Transaction;

const Instant begun{std::chrono::sys_days{std::chrono::year{2026} / 1 / 1}};

void add_offices(Transaction& transaction) {
  using T = StaffedTown;
  namespace store = storage::people;
  store::add_office(transaction, {T::town, T::town, {}, OfficeKind::Institution, "VN", "Villa Nueva", 1});
  store::add_office(transaction, {T::works, T::town, T::town, OfficeKind::Office, "OBRAS", "Obras", 1});
  store::add_office(transaction, {T::roads, T::town, T::works, OfficeKind::Office, "VIAS", "Vías", 1});
  store::add_office(transaction, {T::health, T::town, T::town, OfficeKind::Office, "SALUD", "Salud", 2});
  store::add_office(transaction, {T::other_town, T::other_town, {}, OfficeKind::Institution, "PV", "Pueblo Viejo", 2});
  store::add_institution(transaction, {T::town, "America/Bogota", "es"});
  store::add_institution(transaction, {T::other_town, "America/Bogota", "es"});
  storage::access::set_modules(transaction, T::town, {access::Module::Reports, access::Module::Citizens});
}

void add_person(Transaction& transaction, people::PersonId id, std::string user_name, std::string post,
                people::OfficeId office, people::OfficeId institution = StaffedTown::town) {
  static const std::string hash = hash_password(StaffedTown::password);
  const people::Person person{.id = id,
                              .institution_id = institution,
                              .office_id = office,
                              .user_name = user_name,
                              .name = "Persona " + user_name,
                              .post = std::move(post)};
  storage::people::add_person(transaction, person, hash, begun);
}

void grant(Transaction& transaction, people::PersonId person, Role role, ScopeKind kind,
           std::optional<people::OfficeId> scope) {
  storage::access::add_grant(transaction, {.id = {person.value + 1000},
                                           .person_id = person,
                                           .role = role,
                                           .scope_kind = kind,
                                           .scope_id = scope ? std::optional(scope->value) : std::nullopt,
                                           .from_on = make_day(2026, 1, 1),
                                           .granted_at = begun});
}

}  // namespace

void StaffedTown::add_to(storage::Database& database) {
  database.write([](Transaction& transaction) {
    add_offices(transaction);
    add_person(transaction, administrator, "admin", "Sistemas", town);
    add_person(transaction, planner, "planeacion", "Jefa de Planeación", town);
    add_person(transaction, head_of_works, "obras", "Secretario de Obras", works);
    add_person(transaction, mayor, "alcalde", "Alcalde", town);
    add_person(transaction, verifier, "verificadora", "Auditora", health);
    add_person(transaction, ana, "ana", "Enlace de Vías", roads);
    add_person(transaction, newcomer, "nuevo", "Pasante", health);
    add_person(transaction, stranger, "vecina", "Sistemas", other_town, other_town);
    add_person(transaction, town_administrator, "sistemas", "Sistemas", town);
    grant(transaction, administrator, Role::Administrator, ScopeKind::Everything, std::nullopt);
    grant(transaction, planner, Role::Planner, ScopeKind::Institution, town);
    grant(transaction, head_of_works, Role::HeadOfOffice, ScopeKind::Office, works);
    grant(transaction, mayor, Role::HeadOfGovernment, ScopeKind::Institution, town);
    grant(transaction, verifier, Role::Verifier, ScopeKind::Institution, town);
    grant(transaction, ana, Role::GoalManager, ScopeKind::Office, roads);
    grant(transaction, stranger, Role::Administrator, ScopeKind::Institution, other_town);
    grant(transaction, town_administrator, Role::Administrator, ScopeKind::Institution, town);
  });
}

}  // namespace timon::testing
