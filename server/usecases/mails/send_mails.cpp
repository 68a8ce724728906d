#include "usecases/mails/send_mails.hpp"

#include "outbound/mail/message.hpp"
#include "storage/mails/mail_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::usecases::mails {
namespace {

using outbound::mail::Outcome;
using timon::mails::Mail;
using timon::mails::MailState;
namespace store = storage::mails;

constexpr std::int64_t most_in_a_turn = 200;
constexpr std::chrono::minutes abandoned_after{10}, while_off{60};

struct Way {
  std::optional<timon::mails::MailSettings> settings{};
  std::optional<timon::people::Person> person{};
};

std::optional<Mail> claim_one(const Context& context) {
  const Instant now = context.clock();
  auto claimed = context.database.write([&](storage::Transaction& transaction) {
    return store::claim_mails(transaction, now, now + -abandoned_after, 1);
  });
  return claimed.empty() ? std::nullopt : std::optional(std::move(claimed.front()));
}

/// Never to a closed account, and never to where nobody is: asked when it leaves, not when it was written.
bool is_reachable(const Way& way) { return way.person && !way.person->is_disabled && way.person->email; }

outbound::mail::Sending hand_over(const MailPlace& place, const Mail& mail, const Way& way) {
  const auto& settings = *way.settings;
  const outbound::mail::Message message{.id = mail.message_id,
                                        .from = {settings.from_name, settings.from_address},
                                        .to = {way.person->name, *way.person->email},
                                        .at = mail.created_at,
                                        .subject = mail.subject,
                                        .text = mail.body_text,
                                        .html = mail.body_html};
  return outbound::mail::send(server_of(place, mail.institution_id, settings), settings.from_address,
                              *way.person->email, outbound::mail::written(message));
}

void end(Mail& mail, MailState state, Instant now) {
  mail.state = state;
  mail.ended_at = now;
}

/// What the sending makes of it.
void judge(Mail& mail, const outbound::mail::Sending& sending, Instant now) {
  ++mail.attempts;
  mail.code = sending.code;
  mail.said = sending.said;
  if (sending.outcome == Outcome::Sent) return end(mail, MailState::Sent, now);
  const auto next = sending.outcome == Outcome::TryLater ? timon::mails::next_try(mail.attempts, now) : std::nullopt;
  if (next)
    mail.next_try_at = *next;
  else
    end(mail, MailState::Dead, now);
}

enum class Turn { GoOn, Stop };

Turn take(const Context& context, const MailPlace& place, Mail mail, std::int64_t& sent) {
  const Way way = context.database.read([&](storage::Session& session) {
    return Way{store::find_settings(session, mail.institution_id),
               storage::people::find_person(session, mail.person_id)};
  });
  Turn turn = Turn::GoOn;
  if (!is_reachable(way)) {
    mail.code = "mail_nobody";
    end(mail, MailState::Dropped, context.clock());
  } else if (!way.settings || !way.settings->is_on) {
    mail.next_try_at = context.clock() + while_off;
  } else {
    const auto sending = hand_over(place, mail, way);
    judge(mail, sending, context.clock());
    if (sending.outcome == Outcome::Sent) ++sent;
    if (sending.outcome == Outcome::TryLater) turn = Turn::Stop;
  }
  context.database.write([&](storage::Transaction& transaction) { store::save_mail(transaction, mail); });
  return turn;
}

}  // namespace

Result<std::int64_t> send_mails(const Context& context, const MailPlace& place) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  std::int64_t sent = 0;
  for (std::int64_t count = 0; count < most_in_a_turn; ++count) {
    auto mail = claim_one(context);
    if (!mail || take(context, place, *std::move(mail), sent) == Turn::Stop) break;
  }
  return sent;
}

}  // namespace timon::usecases::mails
