#include "usecases/reminders/renew_feed.hpp"

#include "base/secret.hpp"
#include "storage/reminders/feed_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;
namespace store = storage::reminders;

Result<timon::people::PersonId> own(const Context& context) {
  if (auto allowed = access::require_somewhere(context.caller, Action::UseAccount); !allowed) return allowed.error();
  if (!context.caller.person_id) return not_allowed();
  return *context.caller.person_id;
}

timon::ledger::Act act_of(const Context& context, const char* act, timon::people::PersonId person) {
  return {.act = act,
          .subject_kind = "person",
          .subject_id = person.value,
          .institution_id = context.caller.institution_id};
}

}  // namespace

Result<std::optional<Instant>> show_feed(const Context& context) {
  const auto person = own(context);
  if (!person) return person.error();
  return context.database.read([&](storage::Session& session) { return store::feed_since(session, *person); });
}

Result<std::string> renew_feed(const Context& context) {
  const auto person = own(context);
  if (!person) return person.error();
  return context.database.write([&](storage::Transaction& transaction) -> Result<std::string> {
    auto token = random_token();
    store::put_feed(transaction, *person, sha256_hex(token), context.clock());
    record_act(context, transaction, act_of(context, "renew_feed", *person));
    return token;
  });
}

Result<void> end_feed(const Context& context) {
  const auto person = own(context);
  if (!person) return person.error();
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    store::delete_feed(transaction, *person);
    record_act(context, transaction, act_of(context, "end_feed", *person));
    return {};
  });
}

}  // namespace timon::usecases::reminders
