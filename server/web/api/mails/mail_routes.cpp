#include "web/api/mails/mail_routes.hpp"

#include "usecases/mails/list_mails.hpp"
#include "usecases/mails/set_mail_settings.hpp"
#include "usecases/people/show_institution.hpp"
#include "web/api/tables.hpp"

namespace timon::api::mails {
namespace {

using timon::people::OfficeId;
using usecases::mails::MailPlace;

struct SettingsView {
  std::string host;
  std::int64_t port = 0;
  timon::mails::Encryption encryption{};
  std::string user_name, from_address, from_name, site_address;
  bool is_on = false, has_password = false;
  std::int64_t version = 0;
  std::string installation_address;  ///< where there is one, it stands for `site_address`
};
BOOST_DESCRIBE_STRUCT(SettingsView, (),
                      (host, port, encryption, user_name, from_address, from_name, site_address, is_on, has_password,
                       version, installation_address))

struct SettingsBody {
  std::string host;
  std::int64_t port = 0;
  timon::mails::Encryption encryption{};
  std::string user_name, from_address, from_name, site_address;
  bool is_on = false;
  std::optional<std::string> password;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SettingsBody, (),
                      (host, port, encryption, user_name, from_address, from_name, site_address, is_on, password,
                       version))

struct MailView {
  timon::mails::MailId id;
  timon::mails::MailKind kind{};
  timon::people::PersonId person;
  std::string person_name, subject;
  timon::mails::MailState state{};
  std::int64_t attempts = 0;
  std::string reason, said;  ///< why it did not leave: a sentence, and the mail server's words
  Instant created_at, next_try_at;
  std::optional<Instant> ended_at;
};
BOOST_DESCRIBE_STRUCT(MailView, (),
                      (id, kind, person, person_name, subject, state, attempts, reason, said, created_at, next_try_at,
                       ended_at))

struct CountView {
  timon::mails::MailState state{};
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(CountView, (), (state, count))

struct OutboxView {
  std::vector<MailView> items;
  std::vector<CountView> counts;
};
BOOST_DESCRIBE_STRUCT(OutboxView, (), (items, counts))

SettingsView view_of(const usecases::mails::MailSettingsShown& shown, const guard::SiteAddress& site) {
  const auto& its = shown.settings;
  return {its.host,         its.port,  its.encryption,     its.user_name, its.from_address, its.from_name,
          its.site_address, its.is_on, shown.has_password, its.version,   site.settled()};
}

Result<Response> show_settings(const MailPlace& place, const guard::SiteAddress& site, const Request& request,
                               const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto shown = usecases::mails::show_mail_settings(call.context, place, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown, site));
}

Result<Response> set_settings(const MailPlace& place, const guard::SiteAddress& site, const Request& request,
                              const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<SettingsBody>(request);
  if (!body) return body.error();
  const auto shown = usecases::mails::set_mail_settings(
      call.context, place,
      {*id,
       {body->host, body->port, body->encryption, body->user_name, body->from_address, body->from_name,
        body->site_address, body->is_on, body->version},
       body->password});
  if (!shown) return shown.error();
  return answer(view_of(*shown, site));
}

Result<Response> send_test(const MailPlace& place, const ComposeTest& compose, const Request& request,
                           const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto institution = usecases::people::show_institution(call.context, *id);
  if (!institution) return institution.error();
  const auto words = compose(institution->office.name, call.catalogue);
  if (auto sent = usecases::mails::send_test_mail(call.context, place, *id, words); !sent) return sent.error();
  return http::no_content();
}

Result<Response> mail_table(const Request& request, TableFormat format, const OutboxView& view,
                            const Catalogue& catalogue) {
  Table table(request, format, catalogue, "mails",
              {"person", "mail_subject", "state", "attempts", "reason", "recorded_at", "ended_at"}, {});
  for (const auto& its : view.items)
    table.row(its.person_name, its.subject, table.word("staff.outbox.state.", its.state), its.attempts, its.reason,
              its.created_at, its.ended_at);
  return table.answer("mails");
}

Result<Response> list_mails(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto list = usecases::mails::list_mails(call.context, *id);
  if (!list) return list.error();
  OutboxView view;
  for (const auto& mail : list->items) {
    const auto name = list->names.find(mail.person_id);
    view.items.push_back({mail.id, mail.kind, mail.person_id, name == list->names.end() ? "" : name->second.name,
                          mail.subject, mail.state, mail.attempts,
                          mail.code.empty() ? "" : call.catalogue.sentence(mail.code, {{"said", mail.said}}), mail.said,
                          mail.created_at, mail.next_try_at, mail.ended_at});
  }
  for (const auto& [state, count] : list->counts) view.counts.push_back({state, count});
  if (*format) return mail_table(request, **format, view, call.catalogue);
  return answer(view);
}

Result<Response> retry_mail(const Request& request, const Call& call) {
  const auto id = id_in_path<timon::mails::MailId>(request);
  if (!id) return id.error();
  if (auto done = usecases::mails::retry_mail(call.context, *id); !done) return done.error();
  return http::no_content();
}

using SettingsHandler = Result<Response>(const MailPlace&, const guard::SiteAddress&, const Request&, const Call&);

guard::Handler with(const MailPlace& place, const guard::SiteAddress& site, SettingsHandler* handler) {
  return [&place, &site, handler](const Request& request, const Call& call) {
    return handler(place, site, request, call);
  };
}

}  // namespace

Routes mail_routes(const MailPlace& place, const guard::SiteAddress& site, ComposeTest compose_test) {
  return {
      {Get, "/api/v1/institutions/{id}/mail-settings", Action::ManageInstitution, with(place, site, show_settings)},
      {Put, "/api/v1/institutions/{id}/mail-settings", Action::ManageInstitution, with(place, site, set_settings)},
      {Post, "/api/v1/institutions/{id}/mail-test", Action::ManageInstitution,
       [&place, compose = std::move(compose_test)](const Request& request, const Call& call) {
         return send_test(place, compose, request, call);
       }},
      {Get, "/api/v1/institutions/{id}/mails", Action::ManageInstitution, list_mails},
      {Post, "/api/v1/mails/{id}/retry", Action::ManageInstitution, retry_mail},
  };
}

}  // namespace timon::api::mails
