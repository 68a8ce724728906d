#include "http/server.hpp"

#include <sys/resource.h>

#include <spdlog/spdlog.h>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/signal_set.hpp>
#include <csignal>
#include <system_error>
#include <thread>
#include <vector>

#include "http/connection.hpp"
#include "http/tls.hpp"

namespace timon::http {

using asio::ip::tcp;
using Error = boost::system::error_code;

struct Server::Parts {
  using Guard = asio::executor_work_guard<asio::io_context::executor_type>;

  Machine machine;
  std::vector<std::unique_ptr<Loop>> loops;
  std::vector<Guard> guards;
  std::optional<asio::basic_socket_acceptor<tcp, Executor>> acceptor;
  std::optional<HandlerPool> pool;
  std::vector<std::thread> threads;
  std::uint16_t port = 0;

  Parts(Site site, ServerSettings settings) : machine{std::move(site), std::move(settings)} {}
  void listen();
  Awaitable<void> accept();
  void release();
};

namespace {

constexpr std::chrono::milliseconds no_descriptors_left{100};
constexpr std::chrono::milliseconds look_again{10};

/// How often deadlines are looked at: a good part of the shortest one.
std::chrono::milliseconds tick_for(const Limits& limits) {
  const auto shortest = std::min({limits.head, limits.idle, limits.transfer});
  return std::clamp(shortest / 8, std::chrono::milliseconds(10), std::chrono::milliseconds(500));
}

[[noreturn]] void refuse(const ServerSettings& settings, const Error& error) {
  throw std::system_error(error.value(), std::system_category(),
                          "listening on " + settings.address + " port " + std::to_string(settings.port));
}

}  // namespace

void Server::Parts::listen() {
  const auto& settings = machine.settings;
  Error error;
  const auto address = asio::ip::make_address(settings.address, error);
  if (error) refuse(settings, error);
  const tcp::endpoint endpoint(address, settings.port);
  auto& door = acceptor.emplace(loops.front()->context);
  door.open(endpoint.protocol(), error);
  if (!error) door.set_option(tcp::acceptor::reuse_address(true), error);
  if (!error) door.bind(endpoint, error);
  if (!error) door.listen(4096, error);
  if (error) refuse(settings, error);
  port = door.local_endpoint().port();
}

Awaitable<void> Server::Parts::accept() {
  for (std::size_t turn = 0; !machine.stopping; ++turn) {
    auto& loop = *loops[turn % loops.size()];
    Error error;
    auto socket = co_await acceptor->async_accept(loop.context, into(error));
    if (!acceptor->is_open()) co_return;
    if (error) {
      asio::steady_timer pause(loops.front()->context, no_descriptors_left);
      co_await pause.async_wait(into(error));
      continue;
    }
    if (machine.connections >= machine.settings.limits.connections) continue;  // the socket closes here
    socket.set_option(tcp::no_delay(true), error);
    ++machine.connections;
    asio::co_spawn(loop.context, serve_connection(std::move(socket), machine, *pool, loop), asio::detached);
  }
}

void Server::Parts::release() {
  for (auto& guard : guards) guard.reset();
  for (auto& loop : loops) loop->context.stop();
  for (auto& thread : threads) thread.join();
  threads.clear();
  pool.reset();  // after the loops' threads, which use it; before the loops, which hold what its work refers to
}

Server::Server(Site site, ServerSettings settings)
    : parts_(std::make_unique<Parts>(std::move(site), std::move(settings))) {
  auto& parts = *parts_;
  const auto& wanted = parts.machine.settings;
  for (unsigned i = 0; i < std::max(wanted.loops, 1u); ++i) {
    parts.loops.push_back(std::make_unique<Loop>(tick_for(wanted.limits)));
    parts.guards.push_back(asio::make_work_guard(parts.loops.back()->context));
  }
  parts.listen();
  if (wanted.tls) parts.machine.tls.emplace(tls_context(*wanted.tls));
}

Server::~Server() {
  if (parts_->threads.empty()) return;
  stop();
  wait();
}

std::uint16_t Server::port() const { return parts_->port; }

std::size_t Server::connections() const { return parts_->machine.connections; }

void Server::start() {
  auto& parts = *parts_;
  parts.pool.emplace(parts.machine.settings.handlers, parts.machine.settings.queue);
  asio::co_spawn(parts.loops.front()->context, parts.accept(), asio::detached);
  for (auto& loop : parts.loops) {
    loop->watch_deadlines();
    parts.threads.emplace_back([&context = loop->context] { context.run(); });
  }
}

void Server::stop() {
  auto& parts = *parts_;
  if (parts.machine.stopping.exchange(true)) return;
  asio::post(parts.loops.front()->context, [&parts] { parts.acceptor->close(); });
  for (auto& loop : parts.loops) asio::post(loop->context, [&loop] { loop->end_resting(); });
  parts.machine.stopping.notify_all();
}

void Server::wait() {
  auto& parts = *parts_;
  parts.machine.stopping.wait(false);
  const auto until = std::chrono::steady_clock::now() + parts.machine.settings.limits.grace;
  while (parts.machine.connections > 0 && std::chrono::steady_clock::now() < until)
    std::this_thread::sleep_for(look_again);
  parts.release();
}

void Server::run(const std::function<void()>& ready) {
  auto& parts = *parts_;
  asio::signal_set signals(parts.loops.front()->context, SIGTERM, SIGINT);
  signals.async_wait([this](const Error& error, int) {
    if (!error) stop();
  });
  start();
  ready();
  wait();
}

std::uint64_t raise_open_files() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  limit.rlim_cur = limit.rlim_max;
  ::setrlimit(RLIMIT_NOFILE, &limit);
  ::getrlimit(RLIMIT_NOFILE, &limit);
  return limit.rlim_cur;
}

}  // namespace timon::http
