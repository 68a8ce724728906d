#pragma once
// The mail server of an institution, and its outbox.

#include <functional>

#include "domain/mails/outbox.hpp"
#include "usecases/mails/mail_place.hpp"
#include "web/guard/route.hpp"
#include "web/guard/site_address.hpp"

namespace timon::api::mails {

/// `compose_test`: the words of a trial, given the institution's name and language.
using ComposeTest = std::function<timon::mails::Words(const std::string& name, const Catalogue& catalogue)>;

/// `place` and `site` outlive the routes.
guard::Routes mail_routes(const usecases::mails::MailPlace& place, const guard::SiteAddress& site,
                          ComposeTest compose_test);

}  // namespace timon::api::mails
