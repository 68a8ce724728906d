#pragma once
// Which route tables make up the program: one page, so that everything the server answers can be read here.

#include "http/site.hpp"
#include "storage/engine/database.hpp"
#include "web/guard/doors.hpp"

namespace timon::app {

/// How session cookies and API tokens become callers.
guard::Recognition recognition(storage::Database& database, const Clock& clock);

/// Mounts the JSON API alone.
void mount_api(http::Site& site, guard::Doors& doors);

/// Mounts every door: the API, the portal, the staff app.
void mount_all(http::Site& site, guard::Doors& doors);

}  // namespace timon::app
