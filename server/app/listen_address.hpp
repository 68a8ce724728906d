#pragma once
// "127.0.0.1:8080", "[::1]:8080", "localhost:8080": where the server listens.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace timon::app {

struct ListenAddress {
  /// An address, never a name.
  std::string address;
  std::uint16_t port = 0;

  bool is_loopback() const;
  /// As it stands in a browser: brackets around IPv6; "localhost" for what listens everywhere.
  std::string shown() const;
};

std::optional<ListenAddress> parse_listen_address(std::string_view text);

}  // namespace timon::app
