#include "usecases/mails/set_mail_settings.hpp"

#include <tuple>

#include "base/kept_secret.hpp"
#include "outbound/mail/message.hpp"
#include "storage/mails/mail_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::mails {
namespace {

using access::Action;
using timon::mails::MailSettings;
using timon::people::OfficeId;
namespace store = storage::mails;

MailSettingsShown shown(storage::Session& session, const MailPlace& place, OfficeId institution) {
  return {store::find_settings(session, institution).value_or(MailSettings{}),
          kept_secret(password_file(place, institution)).has_value()};
}

timon::ledger::Act act_of(const SetMailSettings& input) {
  const auto& its = input.settings;
  return {.act = "set_mail_settings",
          .subject_kind = "office",
          .subject_id = input.institution.value,
          .institution_id = input.institution,
          .fields = {{"host", its.host},
                     {"port", std::to_string(its.port)},
                     {"encryption", std::string(name_of(its.encryption))},
                     {"site_address", its.site_address},
                     {"is_on", its.is_on ? "true" : "false"},
                     {"password", input.password ? "changed" : "as before"}}};
}

/// A kept password goes to the server it was told for, as whom it was told, and to no other.
bool asks_for_password(storage::Session& session, const MailPlace& place, const SetMailSettings& input) {
  const auto before = store::find_settings(session, input.institution);
  if (input.password || !before || !kept_secret(password_file(place, input.institution))) return false;
  const auto& now = input.settings;
  return std::tie(before->host, before->port, before->encryption, before->user_name) !=
         std::tie(now.host, now.port, now.encryption, now.user_name);
}

void keep_password(const MailPlace& place, const SetMailSettings& input) {
  if (!input.password) return;
  const auto file = password_file(place, input.institution);
  if (input.password->empty())
    forget_secret(file);
  else
    keep_secret(file, *input.password);
}

}  // namespace

Result<MailSettingsShown> show_mail_settings(const Context& context, const MailPlace& place, OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<MailSettingsShown> {
    const auto at = people::institution_for(context, session, institution, Action::ManageInstitution);
    if (!at) return at.error();
    return shown(session, place, institution);
  });
}

Result<MailSettingsShown> set_mail_settings(const Context& context, const MailPlace& place,
                                            const SetMailSettings& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<MailSettingsShown> {
    const auto at = people::institution_for(context, transaction, input.institution, Action::ManageInstitution);
    if (!at) return at.error();
    if (auto errors = errors_of(input.settings); !errors.empty()) return invalid(std::move(errors));
    if (asks_for_password(transaction, place, input)) return invalid("password", "password_of_other_server");
    if (auto kept = store::put_settings(transaction, input.institution, input.settings); !kept) return kept.error();
    record_act(context, transaction, act_of(input));
    keep_password(place, input);
    return shown(transaction, place, input.institution);
  });
}

Result<void> send_test_mail(const Context& context, const MailPlace& place, OfficeId institution,
                            const timon::mails::Words& words) {
  using Found = std::pair<MailSettings, timon::people::Person>;
  const auto found = context.database.read([&](storage::Session& session) -> Result<Found> {
    const auto at = people::institution_for(context, session, institution, Action::ManageInstitution);
    if (!at) return at.error();
    const auto settings = store::find_settings(session, institution);
    if (!settings) return conflict("mail_not_set");
    const auto person =
        context.caller.person_id ? storage::people::find_person(session, *context.caller.person_id) : std::nullopt;
    if (!person || !person->email) return conflict("mail_own_address_missing");
    return Found{*settings, *person};
  });
  if (!found) return found.error();
  const auto& [settings, person] = *found;
  const outbound::mail::Message message{
      .id = next_id<timon::mails::MailId>().text() + settings.from_address.substr(settings.from_address.find('@')),
      .from = {settings.from_name, settings.from_address},
      .to = {person.name, *person.email},
      .at = context.clock(),
      .subject = words.subject,
      .text = words.text,
      .html = words.html};
  const auto sending = outbound::mail::send(server_of(place, institution, settings), settings.from_address,
                                            *person.email, outbound::mail::written(message));
  if (sending.outcome == outbound::mail::Outcome::Sent) return {};
  return conflict(sending.code, {{"said", sending.said.empty() ? "-" : sending.said}});
}

}  // namespace timon::usecases::mails
