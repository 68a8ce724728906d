#pragma once
// The outbox as its administrator sees it: how many wait, left or died, the last ones, and one more try for the dead.

#include <vector>

#include "domain/mails/outbox.hpp"
#include "storage/mails/mail_store.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::mails {

struct MailList {
  std::vector<timon::mails::Mail> items{};  ///< the newest first, without their words
  std::vector<storage::mails::MailCount> counts{};
  storage::people::PersonNames names{};
};
Result<MailList> list_mails(const Context& context, timon::people::OfficeId institution);

Result<void> retry_mail(const Context& context, timon::mails::MailId id);

}  // namespace timon::usecases::mails
