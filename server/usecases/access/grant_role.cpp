#include "usecases/access/grant_role.hpp"

#include "storage/access/grant_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/access/sway.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::access {
namespace {

using storage::Transaction;
using timon::access::Action;
using timon::access::Grant;
using timon::access::Place;
using timon::access::ScopeKind;

/// What one may not know exists is missing.
bool is_missing(const Context& context, Transaction& transaction, const Grant& grant) {
  if (!storage::access::institution_of(transaction, grant.scope_kind, *grant.scope_id)) return true;
  const auto place = place_of_scope(transaction, grant.scope_kind, grant.scope_id);
  return !may(context.caller, Action::ManageGrants, place) && !is_known_to(context.caller, place);
}

std::vector<FieldError> errors_of(const Context& context, Transaction& transaction, const Grant& grant) {
  std::vector<FieldError> errors;
  const bool is_everything = grant.scope_kind == ScopeKind::Everything;
  if (is_everything && grant.scope_id) errors.push_back(FieldError{"scope", "scope_not_wanted"});
  if (!is_everything && !grant.scope_id) errors.push_back(FieldError{"scope", "required"});
  if (!is_everything && grant.scope_id && is_missing(context, transaction, grant))
    errors.push_back(FieldError{"scope", "scope_missing"});
  if (grant.until_on && *grant.until_on < grant.from_on) errors.push_back(FieldError{"until_on", "end_before_start"});
  return errors;
}

Result<void> require_scope(const Context& context, Transaction& transaction, const Grant& grant) {
  const auto place = place_of_scope(transaction, grant.scope_kind, grant.scope_id);
  return may(context.caller, Action::ManageGrants, place) ? Result<void>{} : not_allowed();
}

timon::ledger::Act act_of(const Grant& grant, const timon::people::Person& person) {
  return {.act = "grant_role",
          .subject_kind = "grant",
          .subject_id = grant.id.value,
          .institution_id = person.institution_id,
          .fields = {{"person", person.id.text()},
                     {"role", std::string(name_of(grant.role))},
                     {"scope_kind", std::string(name_of(grant.scope_kind))},
                     {"scope", grant.scope_id ? std::optional(std::to_string(*grant.scope_id)) : std::nullopt},
                     {"from_on", grant.from_on.text()},
                     {"until_on", grant.until_on ? std::optional(grant.until_on->text()) : std::nullopt}}};
}

}  // namespace

Result<Grant> grant_role(const Context& context, Transaction& transaction, const GrantRole& input) {
  const auto person = storage::people::find_person(transaction, input.person);
  if (!person) return not_found();
  const auto office_path = storage::people::office_path(transaction, person->office_id);
  const Place home{.institution_id = person->institution_id, .office_path = office_path};
  if (auto allowed = require(context.caller, Action::ManageGrants, home, Action::ViewPeople); !allowed)
    return allowed.error();
  const Instant now = context.clock();
  const Grant grant{.id = next_id<timon::people::GrantId>(),
                    .person_id = person->id,
                    .role = input.role,
                    .scope_kind = input.scope_kind,
                    .scope_id = input.scope,
                    .from_on = input.from_on.value_or(people::local_day_of(transaction, person->institution_id, now)),
                    .until_on = input.until_on,
                    .granted_by = context.caller.person_id,
                    .granted_at = now};
  if (auto errors = errors_of(context, transaction, grant); !errors.empty()) return invalid(std::move(errors));
  if (auto allowed = require_scope(context, transaction, grant); !allowed) return allowed.error();
  storage::access::add_grant(transaction, grant);
  record_act(context, transaction, act_of(grant, *person));
  return grant;
}

Result<Grant> grant_role(const Context& context, const GrantRole& input) {
  return context.database.write([&](Transaction& transaction) { return grant_role(context, transaction, input); });
}

}  // namespace timon::usecases::access
