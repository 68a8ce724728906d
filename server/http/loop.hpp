#pragma once
// One thread's share of the connections, and their deadlines: a sweep closes what is past its own, so that a deadline
// costs a request nothing but writing down a time. Only connection.cpp and server.cpp include this.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <chrono>
#include <string>
#include <unordered_set>

namespace timon::http {

namespace asio = boost::asio;
using Executor = asio::io_context::executor_type;
using Socket = asio::basic_stream_socket<asio::ip::tcp, Executor>;
template <class T>
using Awaitable = asio::awaitable<T, Executor>;

/// To await an operation with its error as a value.
inline auto into(boost::system::error_code& error) {
  return asio::redirect_error(asio::use_awaitable_t<Executor>(), error);
}

/// The other side's address without its port; empty when it has gone already.
std::string peer_of(const Socket& socket);

/// A connection as its loop sees it.
class Watched {
 public:
  using Clock = std::chrono::steady_clock;
  static constexpr auto never = Clock::time_point::max();

  virtual ~Watched() = default;
  /// Closes the socket; whatever waits for it ends with an error.
  virtual void end() = 0;

  Clock::time_point deadline = never;
  /// Between two requests: may be ended when the server stops.
  bool is_resting = false;
};

/// Nothing in it is touched by another thread, save by posting.
class Loop {
 public:
  explicit Loop(std::chrono::milliseconds tick) : tick_(tick) {}

  std::unordered_set<Watched*> watched{};
  asio::io_context context{1};

  /// Looks for passed deadlines every tick until the context stops.
  void watch_deadlines();
  void end_resting();

 private:
  void sweep();

  std::chrono::milliseconds tick_;
  asio::steady_timer timer_{context};
};

}  // namespace timon::http
