#pragma once
// What links that leave the program begin with: mails, calendar feeds, the QR on paper. One setting of the
// installation, because a Host header is whatever its sender writes and paper cannot be called back.

#include <optional>
#include <string>
#include <string_view>

#include "http/request.hpp"

namespace timon::guard {

/// "https://timon.villa.gov" or "http://10.0.0.5:8080", without a slash at the end; nothing for what is no such
/// address.
std::optional<std::string> read_site_address(std::string_view typed);

class SiteAddress {
 public:
  SiteAddress() = default;
  /// As `read_site_address` gives it; empty: nobody settled one.
  explicit SiteAddress(std::string settled) : settled_(std::move(settled)) {}

  const std::string& settled() const { return settled_; }
  /// Where nobody settled one, the machine's own name that a request was sent to (localhost, 127.0.0.1), so that a
  /// trial works; empty for any other: the link is left out.
  std::string of(const http::Request& request) const;

 private:
  std::string settled_{};
};

}  // namespace timon::guard
