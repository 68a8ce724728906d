#pragma once
// One connection from its first byte to its last. Only server.cpp includes this.

#include <atomic>
#include <boost/asio/ssl/context.hpp>
#include <optional>

#include "http/handler_pool.hpp"
#include "http/loop.hpp"
#include "http/server.hpp"

namespace timon::http {

/// What all connections share.
struct Machine {
  Site site;
  ServerSettings settings;
  std::optional<asio::ssl::context> tls{};
  std::atomic<bool> stopping = false;
  std::atomic<std::size_t> connections = 0;
};

Awaitable<void> serve_connection(Socket socket, Machine& machine, HandlerPool& pool, Loop& loop);

}  // namespace timon::http
