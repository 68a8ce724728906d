#include "app/listen_address.hpp"

#include <arpa/inet.h>

#include <array>
#include <charconv>

namespace timon::app {
namespace {

bool is_v6(const std::string& address) {
  std::array<unsigned char, 16> bytes{};
  return ::inet_pton(AF_INET6, address.c_str(), bytes.data()) == 1;
}

bool is_v4(const std::string& address) {
  std::array<unsigned char, 4> bytes{};
  return ::inet_pton(AF_INET, address.c_str(), bytes.data()) == 1;
}

}  // namespace

bool ListenAddress::is_loopback() const { return address.starts_with("127.") || address == "::1"; }

std::string ListenAddress::shown() const {
  const bool everywhere = address == "0.0.0.0" || address == "::";
  const auto host = everywhere ? "localhost" : is_v6(address) ? '[' + address + ']' : address;
  return host + ':' + std::to_string(port);
}

std::optional<ListenAddress> parse_listen_address(std::string_view text) {
  const auto colon = text.rfind(':');
  if (colon == text.npos) return std::nullopt;
  auto host = std::string(text.substr(0, colon));
  const auto digits = text.substr(colon + 1);
  ListenAddress parsed;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), parsed.port);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  const bool has_brackets = host.size() > 2 && host.front() == '[' && host.back() == ']';
  if (has_brackets) host = host.substr(1, host.size() - 2);
  parsed.address = host == "localhost" ? "127.0.0.1" : host;
  if (has_brackets ? !is_v6(parsed.address) : !is_v4(parsed.address)) return std::nullopt;
  return parsed;
}

}  // namespace timon::app
