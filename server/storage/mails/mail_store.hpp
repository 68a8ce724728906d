#pragma once
// Mail servers of institutions, and the outbox.

#include <optional>
#include <vector>

#include "domain/mails/mail_settings.hpp"
#include "domain/mails/outbox.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::mails {

using timon::mails::Mail;
using timon::mails::MailId;
using timon::mails::MailSettings;
using timon::mails::MailState;
using timon::people::OfficeId;

std::optional<MailSettings> find_settings(Session& session, OfficeId institution);
/// Over the version that was read; refused as a conflict when somebody changed them since.
Result<void> put_settings(Transaction& transaction, OfficeId institution, const MailSettings& settings);
/// Those that send.
std::vector<OfficeId> sending_institutions(Session& session);

/// False where the person has one of this kind and reference already.
bool add_mail(Transaction& transaction, const Mail& mail);
/// Those that have mails due, tried least first: who waits behind nothing comes before who has been refused.
std::vector<OfficeId> institutions_in_turn(Session& session, Instant now, Instant abandoned_before);
struct Claim {
  OfficeId institution{};
  Instant now{};
  Instant abandoned_before{};
};
/// Its oldest that is due and not claimed since `abandoned_before`. It is the caller's from now on.
std::optional<Mail> claim_mail(Transaction& transaction, const Claim& claim);
/// None of the institution's waiting mails is due before that.
void put_off(Transaction& transaction, OfficeId institution, Instant until);
/// State, attempts, what was said, next try; what has ended loses its words and its claim.
void save_mail(Transaction& transaction, const Mail& mail);
std::optional<Mail> find_mail(Session& session, MailId id);
/// The newest first, without their words.
std::vector<Mail> mails_of(Session& session, OfficeId institution, std::int64_t limit);

struct MailCount {
  MailState state = MailState::Waiting;
  std::int64_t count = 0;

  bool operator==(const MailCount&) const = default;
};
std::vector<MailCount> count_mails(Session& session, OfficeId institution);

}  // namespace timon::storage::mails
