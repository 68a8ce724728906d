#include "usecases/mails/send_mails.hpp"

#include <map>
#include <utility>

#include "outbound/mail/message.hpp"
#include "storage/mails/mail_store.hpp"
#include "storage/people/person_store.hpp"

namespace timon::usecases::mails {
namespace {

using outbound::mail::Outcome;
using timon::mails::Mail;
using timon::mails::MailState;
using timon::people::OfficeId;
namespace store = storage::mails;

constexpr std::int64_t most_in_a_turn = 200;
constexpr std::chrono::minutes abandoned_after{10}, while_off{60};
constexpr std::chrono::seconds most_for_one{60};  ///< of an institution in a turn, where its server is slow
constexpr int most_put_off = 3;

struct Way {
  std::optional<timon::mails::MailSettings> settings{};
  std::optional<timon::people::Person> person{};
};

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

/// One turn of the outbox: each institution sends one mail after another's, so that nobody's server holds up the rest.
class Turn {
 public:
  Turn(const Context& context, const MailPlace& place) : context_(context), place_(place) {}

  std::int64_t take() {
    auto waiting = context_.database.read([&](storage::Session& session) {
      return store::institutions_in_turn(session, context_.clock(), abandoned_before());
    });
    for (std::int64_t left = most_in_a_turn; left > 0 && !waiting.empty();)
      std::erase_if(waiting, [&](OfficeId institution) { return left-- <= 0 || !sent_one(institution); });
    return sent_;
  }

 private:
  Instant abandoned_before() const { return context_.clock() + -abandoned_after; }

  /// False when the institution has nothing more for this turn.
  bool sent_one(OfficeId institution) {
    auto mail = context_.database.write([&](storage::Transaction& transaction) {
      return store::claim_mail(transaction, {institution, context_.clock(), abandoned_before()});
    });
    if (!mail) return false;
    const Instant begun = context_.clock();
    const auto next = handle(*mail);
    context_.database.write([&](storage::Transaction& transaction) {
      store::save_mail(transaction, *mail);
      if (next == Next::PutOff) store::put_off(transaction, institution, left_alone_until(*mail, context_.clock()));
    });
    auto& its = used_[institution];
    its.span += context_.clock() - begun;
    return next == Next::GoOn && its.span < most_for_one;
  }

  enum class Next { GoOn, PutOff };

  Next handle(Mail& mail) {
    const Way way = context_.database.read([&](storage::Session& session) {
      return Way{store::find_settings(session, mail.institution_id),
                 storage::people::find_person(session, mail.person_id)};
    });
    if (!is_reachable(way)) {
      mail.code = "mail_nobody";
      end(mail, MailState::Dropped, context_.clock());
      return Next::GoOn;
    }
    if (!way.settings || !way.settings->is_on) {
      mail.next_try_at = context_.clock() + while_off;
      return Next::GoOn;
    }
    return hand_on(mail, way);
  }

  Next hand_on(Mail& mail, const Way& way) {
    const std::pair server(way.settings->host, way.settings->port);
    const auto down = down_.find(server);
    const auto sending = down != down_.end() ? down->second : hand_over(place_, mail, way);
    judge(mail, sending, context_.clock());
    if (sending.outcome == Outcome::Sent) ++sent_;
    if (sending.outcome != Outcome::TryLater) return used_[mail.institution_id].put_off = 0, Next::GoOn;
    if (sending.code == "mail_unreachable" || sending.code == "mail_slow") down_.emplace(server, sending);
    // "Not now" may be meant for one recipient; said again and again it is meant for all.
    const bool is_for_one = sending.code == "mail_not_now" && ++used_[mail.institution_id].put_off < most_put_off;
    return is_for_one ? Next::GoOn : Next::PutOff;
  }

  struct Used {
    std::chrono::microseconds span{0};
    int put_off = 0;  ///< in a row
  };
  const Context& context_;
  const MailPlace& place_;
  std::map<OfficeId, Used> used_;
  /// Servers that several institutions may share, which nobody of this turn waits for a second time.
  std::map<std::pair<std::string, std::int64_t>, outbound::mail::Sending> down_;
  std::int64_t sent_ = 0;
};

}  // namespace

Result<std::int64_t> send_mails(const Context& context, const MailPlace& place) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  return Turn(context, place).take();
}

}  // namespace timon::usecases::mails
