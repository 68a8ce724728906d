#pragma once
// The staff app at /app/: one page for every address below it, its hashed assets kept by browsers for good. Served
// to anybody: it holds no data, and signing in happens in it.

#include "http/site.hpp"

namespace timon::app {

void add_staff_bundle(http::Site& site);

}  // namespace timon::app
