#pragma once
// A page within its frame: from what it says to the answer that goes out.

#include <functional>
#include <string>

#include "base/catalogue.hpp"
#include "http/response.hpp"
#include "web/portal/addresses.hpp"
#include "web/portal/components/breadcrumb/breadcrumb.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

/// Whose portal it is.
struct Owner {
  std::string name{};             ///< of the institution; of the program where there are several
  std::string language = "es";    ///< the institution's
  bool is_demonstration = false;  ///< its figures are of no government
  bool is_one = true;             ///< one institution speaks
  std::optional<std::string> logo_address{};
  std::optional<std::string> accent_address{};  ///< the sheet with its colour
};

struct Page {
  std::string title{};
  std::vector<BreadcrumbStep> path{};  ///< after the start; empty on the start page itself
  Html main_html{};
  bool is_example = false;  ///< tells of an invented institution
  /// The same page in another language; the start page where not set.
  std::function<std::string(const Addresses&)> address{};
};

http::Response page_response(const Page& page, const Owner& owner, const Catalogue& words, int status = 200);

}  // namespace timon::portal
