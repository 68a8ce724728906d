#pragma once
// Which route tables make up the program: one page, so that everything the server answers can be read here.

#include "app/background.hpp"
#include "http/site.hpp"
#include "storage/engine/database.hpp"
#include "usecases/boards/plan_memory.hpp"
#include "usecases/mails/mail_place.hpp"
#include "web/guard/doors.hpp"
#include "web/guard/site_address.hpp"
#include "web/portal/portal.hpp"

namespace timon::app {

/// How session cookies and API tokens become callers.
guard::Recognition recognition(storage::Database& database, const Clock& clock);

/// What the doors keep between requests; outlives the site.
struct Memories {
  usecases::boards::PlanMemory plans;
  portal::Portal portal{plans};
  usecases::mails::MailPlace mails{};
  guard::SiteAddress address{};
  Background background{};  ///< ends first
};

/// Mounts the JSON API alone.
void mount_api(http::Site& site, guard::Doors& doors, Memories& memories);

/// Mounts every door: the API, the portal, the staff app.
void mount_all(http::Site& site, guard::Doors& doors, Memories& memories);

}  // namespace timon::app
