#pragma once
// The machine: listens, reads requests, has them answered, writes the answers. One event loop per thread; handlers
// run on a bounded pool. Everything with Asio and Beast is behind this header.

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "http/site.hpp"

namespace timon::http {

struct Limits {
  std::uint32_t head_bytes = 16 << 10;
  std::size_t target_bytes = 8 << 10;
  std::size_t connections = 10'000;
  /// From a request's first byte to the end of its head; a TLS handshake has as long.
  std::chrono::milliseconds head{15'000};
  /// Between requests on one connection.
  std::chrono::milliseconds idle{60'000};
  /// For a body or an answer, besides the time its size needs at `slowest_rate`.
  std::chrono::milliseconds transfer{30'000};
  std::uint64_t slowest_rate = 16 << 10;
  /// What requests in flight get to finish when the server stops.
  std::chrono::milliseconds grace{10'000};
  /// How long an unread body is thrown away after its refusal, so that the refusal arrives.
  std::chrono::milliseconds linger{20'000};
};

struct CertificateFiles {
  std::filesystem::path certificate;
  std::filesystem::path key;
};

/// What happened to one request, for the log and the figures. `route` is the pattern, empty when none fitted.
struct Exchange {
  const Request& request;
  std::string_view route;
  int status;
  std::uint64_t bytes;
  std::chrono::steady_clock::duration took;
};

struct ServerSettings {
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  unsigned loops = 1;
  unsigned handlers = 4;
  /// Requests that wait for a handler; one more is told to try later.
  std::size_t queue = 256;
  /// Where bodies past `memory_body` are kept while they are read.
  std::string spool = "/tmp";
  std::uint64_t memory_body = 64 << 10;
  /// A proxy whose X-Forwarded-For and X-Forwarded-Proto are believed; nobody's are without it.
  std::string trusted_proxy{};
  std::optional<CertificateFiles> tls{};
  Limits limits{};
  std::function<void(const Exchange&)> observe{};
};

class Server {
 public:
  /// Binds at once, so that an address in use is known here. Throws std::system_error with what and where.
  Server(Site site, ServerSettings settings);
  ~Server();

  /// The port in use, also when 0 was asked for.
  std::uint16_t port() const;
  /// Serves on threads of its own until `stop`.
  void start();
  /// Takes no more connections and lets requests in flight finish. Any thread, any number of times.
  void stop();
  /// Until everything has ended.
  void wait();
  /// `start`, then waits for SIGTERM or SIGINT, which stop it. `ready` is called once connections are taken.
  void run(const std::function<void()>& ready);
  /// Connections open now.
  std::size_t connections() const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

/// As many open files as the machine's hard limit allows; the number in force.
std::uint64_t raise_open_files();

}  // namespace timon::http
