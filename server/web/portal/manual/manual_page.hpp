#pragma once
// A page of the manual, for citizens and officials alike: nobody signs in to read it.

#include "web/portal/layout.hpp"

namespace timon::portal {

/// The table of contents where `name` is empty. Nothing for a chapter that is not there.
std::optional<http::Response> manual_page(std::string_view name, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
