#pragma once
// What time does: hands what waits in the outbox to the mail servers. At least once: whoever is killed between sending
// and marking leaves a mail that is sent again, with the same Message-ID.

#include <cstdint>

#include "base/error.hpp"
#include "usecases/context.hpp"
#include "usecases/mails/mail_place.hpp"

namespace timon::usecases::mails {

/// How many left. For the system alone. Ends early where a line is broken: the next turn goes on.
Result<std::int64_t> send_mails(const Context& context, const MailPlace& place);

}  // namespace timon::usecases::mails
