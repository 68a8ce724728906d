#pragma once
// The contract of the JSON API as a page to read: every call with its parameters, body and answers, every shape with
// its fields. Written from contract/api.yaml, which is served beside it.

#include <string_view>

#include "web/portal/layout.hpp"

namespace timon::portal {

/// Throws std::invalid_argument for what is no OpenAPI document.
Html contract_html(std::string_view yaml);

/// In English, as the contract itself.
http::Response contract_page(const Owner& owner, const Catalogue& english);
/// contract/api.yaml as it stands.
http::Response contract_file();

}  // namespace timon::portal
