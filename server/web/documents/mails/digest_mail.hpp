#pragma once
// The day's mail in the institution's language: what is due or waits, each with the way to it. Plain text and simple
// HTML of the same words; nothing is loaded from anywhere.

#include "base/catalogue.hpp"
#include "usecases/reminders/write_digests.hpp"

namespace timon::documents::mails {

timon::mails::Words digest_words(const usecases::reminders::Digest& digest, const Catalogue& catalogue);

/// What an administrator gets who tries the settings.
timon::mails::Words test_words(const std::string& institution_name, const Catalogue& catalogue);

}  // namespace timon::documents::mails
