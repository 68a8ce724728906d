#pragma once
// A client for tests that sends what it is told, also what no decent client would.

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace timon::http::testing {

class Wire {
 public:
  explicit Wire(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const timeval patience{10, 0};
    ::setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    if (::connect(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
      throw std::runtime_error("cannot connect");
  }
  ~Wire() { ::close(socket_); }
  Wire(const Wire&) = delete;
  Wire& operator=(const Wire&) = delete;

  /// False when the other side no longer takes it.
  bool send(std::string_view bytes) {
    while (!bytes.empty()) {
      const auto count = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
      if (count <= 0) return false;
      bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
  }

  /// Everything until the other side closes.
  std::string rest() {
    while (receive()) continue;
    return std::exchange(received_, {});
  }

  /// One answer with a Content-Length (or none at all, such as a 304), leaving what follows it.
  std::string answer(bool head_only = false) {
    while (received_.find("\r\n\r\n") == std::string::npos)
      if (!receive()) return std::exchange(received_, {});
    auto end = received_.find("\r\n\r\n") + 4;
    const auto field = received_.find("\r\nContent-Length: ");
    if (!head_only && field < end) end += std::stoul(received_.substr(field + 18));
    while (received_.size() < end && receive()) continue;
    auto text = received_.substr(0, end);
    received_.erase(0, end);
    return text;
  }

  std::string ask(std::string_view request) {
    send(request);
    return answer();
  }

  void half_close() { ::shutdown(socket_, SHUT_WR); }
  int descriptor() const { return socket_; }

 private:
  bool receive() {
    std::array<char, 65536> piece{};
    const auto count = ::recv(socket_, piece.data(), piece.size(), 0);
    if (count > 0) received_.append(piece.data(), static_cast<std::size_t>(count));
    return count > 0;
  }

  int socket_;
  std::string received_;
};

}  // namespace timon::http::testing
