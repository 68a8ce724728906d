#include "storage/access/grant_store.hpp"

#include "storage/access/module_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::storage::access {
namespace {

using timon::access::ActiveGrant;
using timon::access::ScopeKind;

constexpr Sql insert_grant{"access/insert_grant", R"sql(
  INSERT INTO grants (id, person_id, role, scope_kind, scope_id, from_on, until_on, granted_by, granted_at)
  VALUES (:id, :person_id, :role, :scope_kind, :scope_id, :from_on, :until_on, :granted_by, :granted_at))sql"};
constexpr Sql update_revoked{"access/update_revoked", R"sql(
  UPDATE grants SET revoked_at = :now WHERE id = :id AND revoked_at IS NULL)sql"};
constexpr Sql select_grant{"access/select_grant", R"sql(
  SELECT id, person_id, role, scope_kind, scope_id, from_on, until_on, granted_by, granted_at, revoked_at
  FROM grants WHERE id = :id)sql"};
constexpr Sql select_grants{"access/select_grants", R"sql(
  SELECT id, person_id, role, scope_kind, scope_id, from_on, until_on, granted_by, granted_at, revoked_at
  FROM grants WHERE person_id = :person_id ORDER BY id)sql"};
constexpr Sql select_standing{"access/select_standing_grants", R"sql(
  SELECT id, person_id, role, scope_kind, scope_id, from_on, until_on, granted_by, granted_at, revoked_at
  FROM grants WHERE revoked_at IS NULL ORDER BY id)sql"};
constexpr Sql select_active{"access/select_active_grants", R"sql(
  SELECT grants.role, grants.scope_kind, grants.scope_id, coalesce(offices.institution_id, plans.institution_id)
  FROM grants
    LEFT JOIN offices ON grants.scope_kind IN ('office', 'institution') AND offices.id = grants.scope_id
    LEFT JOIN elements ON grants.scope_kind = 'element' AND elements.id = grants.scope_id
    LEFT JOIN plans ON plans.id = elements.plan_id
  WHERE grants.person_id = :person_id AND grants.revoked_at IS NULL AND grants.from_on <= :on
    AND (grants.until_on IS NULL OR grants.until_on >= :on)
  ORDER BY grants.id)sql"};
constexpr Sql select_administrators{"access/select_administrators", R"sql(
  SELECT grants.person_id FROM grants JOIN people ON people.id = grants.person_id
  WHERE grants.role = 'administrator' AND grants.scope_kind = 'everything' AND grants.revoked_at IS NULL
    AND grants.from_on <= :on AND (grants.until_on IS NULL OR grants.until_on >= :on) AND NOT people.is_disabled
  ORDER BY grants.id)sql"};
constexpr Sql select_office_scope{"access/select_office_scope", R"sql(
  SELECT institution_id, name FROM offices WHERE id = :id)sql"};
constexpr Sql select_element_scope{"access/select_element_scope", R"sql(
  SELECT plans.institution_id, elements.name FROM elements JOIN plans ON plans.id = elements.plan_id
  WHERE elements.id = :id)sql"};

struct Scope {
  timon::people::OfficeId institution_id{};
  std::string name{};
};

std::optional<Scope> find_scope(Session& session, ScopeKind kind, std::int64_t id) {
  if (kind == ScopeKind::Office || kind == ScopeKind::Institution)
    return session.optional_row<Scope>(select_office_scope, {{"id", id}});
  if (kind == ScopeKind::Element) return session.optional_row<Scope>(select_element_scope, {{"id", id}});
  return std::nullopt;
}

}  // namespace

void add_grant(Transaction& transaction, const Grant& grant) {
  transaction.execute(insert_grant, {{"id", grant.id},
                                     {"person_id", grant.person_id},
                                     {"role", grant.role},
                                     {"scope_kind", grant.scope_kind},
                                     {"scope_id", grant.scope_id},
                                     {"from_on", grant.from_on},
                                     {"until_on", grant.until_on},
                                     {"granted_by", grant.granted_by},
                                     {"granted_at", grant.granted_at}});
}

void revoke_grant(Transaction& transaction, GrantId id, Instant now) {
  transaction.execute(update_revoked, {{"id", id}, {"now", now}});
}

std::optional<Grant> find_grant(Session& session, GrantId id) {
  return session.optional_row<Grant>(select_grant, {{"id", id}});
}

std::vector<Grant> grants_of(Session& session, PersonId person) {
  return session.rows<Grant>(select_grants, {{"person_id", person}});
}

std::vector<Grant> standing_grants(Session& session) { return session.rows<Grant>(select_standing); }

bool has_administrator(Session& session, Day on) { return !administrators(session, on).empty(); }

std::vector<PersonId> administrators(Session& session, Day on) {
  return session.rows<PersonId>(select_administrators, {{"on", on}});
}

std::optional<Caller> find_caller(Session& session, PersonId id, Day on) {
  const auto person = storage::people::find_person(session, id);
  if (!person || person->is_disabled) return std::nullopt;
  return Caller{.kind = timon::access::CallerKind::Person,
                .person_id = id,
                .institution_id = person->institution_id,
                .office_path = storage::people::office_path(session, person->office_id),
                .grants = session.rows<ActiveGrant>(select_active, {{"person_id", id}, {"on", on}}),
                .modules = all_modules(session)};
}

std::optional<timon::people::OfficeId> institution_of(Session& session, ScopeKind kind, std::int64_t scope) {
  const auto found = find_scope(session, kind, scope);
  if (!found) return std::nullopt;
  return found->institution_id;
}

std::optional<std::string> scope_name(Session& session, ScopeKind kind, std::int64_t scope) {
  const auto found = find_scope(session, kind, scope);
  if (!found) return std::nullopt;
  return found->name;
}

}  // namespace timon::storage::access
