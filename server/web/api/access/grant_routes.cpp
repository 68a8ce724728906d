#include "web/api/access/grant_routes.hpp"

#include <algorithm>

#include "usecases/access/grant_role.hpp"
#include "usecases/access/list_grants.hpp"
#include "usecases/access/revoke_grant.hpp"
#include "web/api/access/grant_view.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::access {
namespace {

using timon::people::GrantId;
using timon::people::PersonId;
namespace usecases = timon::usecases::access;

struct NewGrant {
  timon::access::Role role{};
  timon::access::ScopeKind scope_kind{};
  std::optional<Id<struct ScopeTag>> scope{};
  std::optional<Day> from_on{};
  std::optional<Day> until_on{};
};
BOOST_DESCRIBE_STRUCT(NewGrant, (), (role, scope_kind, scope, from_on, until_on))

Result<Response> grant_table(const Request& request, TableFormat format, PersonId person,
                             const std::vector<GrantView>& grants, const Call& call) {
  Table table(request, format, call.catalogue, "grants",
              {"role", "scope_kind", "scope", "from_on", "until_on", "revoked_at"},
              {{"person", people::person_word(call, person)}});
  for (const auto& its : grants)
    table.row(table.word("role.", its.role), table.word("staff.scope.", its.scope_kind), its.scope_name, its.from_on,
              its.until_on, its.revoked_at);
  return table.answer("grants-" + person.text());
}

Result<Response> list_grants(const Request& request, const Call& call) {
  const auto person = id_in_path<PersonId>(request);
  if (!person) return person.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto grants = usecases::list_grants(call.context, *person);
  if (!grants) return grants.error();
  List<GrantView> list;
  for (const auto& [grant, scope_name] : *grants) list.items.push_back(view_of(grant, scope_name));
  if (*format) return grant_table(request, **format, *person, list.items, call);
  return answer(list);
}

/// As the list shows it: with the name of its scope.
Result<Response> answer_grant(const Call& call, const timon::access::Grant& given) {
  const auto grants = usecases::list_grants(call.context, given.person_id);
  if (!grants) return grants.error();
  for (const auto& [grant, scope_name] : *grants)
    if (grant.id == given.id) return answer(view_of(grant, scope_name), 201);
  return not_found();
}

Result<Response> grant_role(const Request& request, const Call& call) {
  const auto person = id_in_path<PersonId>(request);
  if (!person) return person.error();
  const auto body = read_body<NewGrant>(request);
  if (!body) return body.error();
  usecases::GrantRole input{*person, body->role, body->scope_kind, {}, body->from_on, body->until_on};
  if (body->scope) input.scope = body->scope->value;
  const auto grant = usecases::grant_role(call.context, input);
  if (!grant) return grant.error();
  return answer_grant(call, *grant);
}

Result<Response> revoke_grant(const Request& request, const Call& call) {
  const auto id = id_in_path<GrantId>(request);
  if (!id) return id.error();
  const auto revoked = usecases::revoke_grant(call.context, *id);
  if (!revoked) return revoked.error();
  return http::no_content();
}

struct RoleView {
  timon::access::Role role{};
  timon::access::ScopeKind usual_scope{};
  std::vector<Action> actions{};
};
BOOST_DESCRIBE_STRUCT(RoleView, (), (role, usual_scope, actions))

/// Who may what: the table itself.
Result<Response> list_roles(const Request&, const Call&) {
  List<RoleView> list;
  for (const auto& row : names_of(timon::access::Role{})) {
    RoleView view{row.value, timon::access::usual_scope(row.value), {}};
    for (const auto& action : names_of(Action{}))
      if (std::ranges::count(timon::access::roles_for(action.value), row.value) > 0)
        view.actions.push_back(action.value);
    list.items.push_back(std::move(view));
  }
  return answer(list);
}

}  // namespace

Routes grant_routes() {
  return {
      {Get, "/api/v1/roles", Action::ViewPeople, list_roles},
      {Get, "/api/v1/people/{id}/grants", Action::UseAccount, list_grants},
      {Post, "/api/v1/people/{id}/grants", Action::ManageGrants, grant_role},
      {Delete, "/api/v1/grants/{id}", Action::ManageGrants, revoke_grant},
  };
}

}  // namespace timon::api::access
