#include "web/guard/doors.hpp"

namespace timon::guard {
namespace {

constexpr std::string_view page_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
constexpr std::string_view data_policy = "default-src 'none'; frame-ancestors 'none'; sandbox";

void add(http::Response& response, std::string_view name, std::string_view value) {
  if (!response.headers.has(name)) response.headers.set(name, value);
}

bool is_page(const http::Response& response) {
  return response.headers.find("content-type").value_or("").starts_with("text/html");
}

}  // namespace

void add_security_headers(const http::Request& request, http::Response& response) {
  if (response.status == 304) return;  // browsers write its headers over those of the page that they kept
  add(response, "content-security-policy", is_page(response) ? page_policy : data_policy);
  add(response, "x-content-type-options", "nosniff");
  add(response, "referrer-policy", "same-origin");
  add(response, "cross-origin-opener-policy", "same-origin");
  add(response, "cross-origin-resource-policy", "same-origin");
  // Answers about people are theirs alone; what carries a tag may be kept if it is asked for again each time.
  add(response, "cache-control", response.headers.has("etag") ? "private, no-cache" : "no-store");
  if (request.secure) add(response, "strict-transport-security", "max-age=31536000");
}

}  // namespace timon::guard
