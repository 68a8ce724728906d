#pragma once
// One connection from its first byte to its last. Only server.cpp includes this.

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <functional>
#include <unordered_set>

#include "http/handler_pool.hpp"
#include "http/server.hpp"

namespace timon::http {

/// A connection that waits for its next request, and how to end it.
struct Resting {
  std::function<void()> close;
};

/// One thread's share: nothing in it is touched by another thread, save by posting.
struct Loop {
  std::unordered_set<Resting*> resting{};
  boost::asio::io_context context{1};
};

/// What all connections share.
struct Machine {
  Site site;
  ServerSettings settings;
  std::optional<boost::asio::ssl::context> tls{};
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> connections = 0;
};

boost::asio::awaitable<void> serve_connection(boost::asio::ip::tcp::socket socket, Machine& machine, HandlerPool& pool,
                                              Loop& loop);

}  // namespace timon::http
