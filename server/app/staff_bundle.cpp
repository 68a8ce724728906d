#include "app/staff_bundle.hpp"

#include "base/embedded.hpp"
#include "base/secret.hpp"
#include "web/guard/static_files.hpp"

namespace timon::app {
namespace {

constexpr std::string_view folder = "staff/dist/";
constexpr std::string_view nonce_mark = "__CSP_NONCE__";
constexpr std::size_t nonce_bytes = 16;

/// The page allows the style elements that carry this answer's nonce, and no other inline style.
std::string policy_with(std::string_view nonce) {
  return "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-" + std::string(nonce) +
         "'; img-src 'self' blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; "
         "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
}

http::Response page() {
  std::string text(*embedded_file(std::string(folder) + "index.html"));
  const auto nonce = random_token(nonce_bytes);
  for (auto place = text.find(nonce_mark); place != std::string::npos; place = text.find(nonce_mark, place))
    text.replace(place, nonce_mark.size(), nonce);
  return http::html(std::move(text))
      .with("content-security-policy", policy_with(nonce))
      .with("cache-control", "no-cache");
}

bool is_asset(std::string_view file) { return file.starts_with("assets/"); }

std::optional<http::Response> answer(const http::Request& request) {
  const auto file = request.capture("file");
  if (!file.empty() && file != "index.html") {
    auto found = guard::static_file(std::string(folder) + std::string(file),
                                    is_asset(file) ? guard::Keep::ForGood : guard::Keep::AskEachTime);
    if (found) return found;
  }
  if (is_asset(file)) return http::plain_text("not found\n", 404);
  return page();
}

}  // namespace

void add_staff_bundle(http::Site& site) {
  if (!embedded_file(std::string(folder) + "index.html")) return;  // a build without the front end
  const auto never = [](const http::Request&) { return http::plain_text("not found\n", 404); };
  site.routes.add(http::Method::Get, "/app/{file...}", {never, answer});
  site.routes.add(http::Method::Get, "/app",
                  {never, [](const http::Request&) { return http::redirect("/app/", 308); }});
}

}  // namespace timon::app
