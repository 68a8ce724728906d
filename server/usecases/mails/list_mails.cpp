#include "usecases/mails/list_mails.hpp"

#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::mails {
namespace {

using access::Action;
using timon::mails::MailState;
namespace store = storage::mails;

constexpr std::int64_t shown_at_most = 100;

}  // namespace

Result<MailList> list_mails(const Context& context, timon::people::OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<MailList> {
    const auto at = people::institution_for(context, session, institution, Action::ManageInstitution);
    if (!at) return at.error();
    MailList list{store::mails_of(session, institution, shown_at_most), store::count_mails(session, institution), {}};
    std::vector<timon::people::PersonId> people;
    for (const auto& mail : list.items) people.push_back(mail.person_id);
    list.names = storage::people::names_of_people(session, people);
    return list;
  });
}

Result<void> retry_mail(const Context& context, timon::mails::MailId id) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    auto mail = store::find_mail(transaction, id);
    if (!mail) return not_found();
    const auto at = people::institution_for(context, transaction, mail->institution_id, Action::ManageInstitution);
    if (!at) return at.error();
    if (mail->state != MailState::Dead) return conflict("mail_not_dead");
    mail->state = MailState::Waiting;
    mail->attempts = 0;
    mail->next_try_at = context.clock();
    mail->ended_at.reset();
    store::save_mail(transaction, *mail);
    record_act(context, transaction,
               {.act = "retry_mail",
                .subject_kind = "office",
                .subject_id = mail->institution_id.value,
                .institution_id = mail->institution_id,
                .fields = {{"reference", mail->reference}}});
    return {};
  });
}

}  // namespace timon::usecases::mails
