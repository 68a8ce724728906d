#include "usecases/access/describe_session.hpp"

#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::usecases::access {

namespace store = storage::people;

Result<SessionDescription> describe_session(const Context& context) {
  const auto& id = context.caller.person_id;
  if (!id || !may_somewhere(context.caller, timon::access::Action::EnterAccount)) return not_allowed();
  auto grants = list_grants(context, *id);
  if (!grants) return grants.error();
  SessionDescription description{.grants = *std::move(grants), .actions = allowed_actions(context.caller)};
  context.database.read([&](storage::Session& session) {
    description.person = store::find_person(session, *id).value();
    description.is_password_temporary = store::is_password_temporary(session, *id);
    description.institution = people::read_institution(session, description.person.institution_id);
    description.language = description.institution.institution.language;
    description.time_zone = description.institution.institution.time_zone;
    if (const auto installation = store::find_installation(session)) {
      description.is_demonstration = installation->is_demonstration;
      description.demonstration_on = installation->demonstration_on;
    }
    if (const auto example_on = description.institution.institution.example_on)
      description.demonstration_on = example_on;
  });
  description.today = local_day(context.clock(), description.time_zone);
  std::erase_if(description.grants, [&](const NamedGrant& each) { return !is_active(each.grant, description.today); });
  return description;
}

}  // namespace timon::usecases::access
