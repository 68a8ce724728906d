#include "web/guard/site_address.hpp"

#include <algorithm>

namespace timon::guard {
namespace {

constexpr std::size_t longest = 200;

bool is_host(std::string_view text) {
  return !text.empty() && text.front() != ':' && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view(".-:[]").find(c) != std::string_view::npos;
  });
}

bool is_this_machine(std::string_view host) {
  for (const std::string_view name : {"localhost", "127.0.0.1", "[::1]"})
    if (host == name || (host.starts_with(name) && host.substr(name.size()).starts_with(':'))) return true;
  return false;
}

}  // namespace

std::optional<std::string> read_site_address(std::string_view typed) {
  auto host = typed;
  for (const std::string_view scheme : {"https://", "http://"})
    if (host.starts_with(scheme)) host.remove_prefix(scheme.size());
  if (host.size() == typed.size() || typed.size() > longest) return std::nullopt;
  if (host.ends_with('/')) host.remove_suffix(1), typed.remove_suffix(1);
  if (!is_host(host)) return std::nullopt;
  return std::string(typed);
}

std::string SiteAddress::of(const http::Request& request) const {
  if (!settled_.empty()) return settled_;
  const auto host = request.header("host").value_or("");
  if (!is_this_machine(host) || !is_host(host)) return {};
  return (request.secure ? "https://" : "http://") + std::string(host);
}

}  // namespace timon::guard
