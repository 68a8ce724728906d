#include "app/log.hpp"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace timon::app {
namespace {

constexpr std::size_t waiting_lines = 8192;

/// The address of a calendar is a secret of its reader.
std::string_view without_secret(std::string_view path) {
  constexpr std::string_view feeds = "/feeds/";
  return path.starts_with(feeds) ? feeds : path;
}

}  // namespace

void start_log() {
  spdlog::init_thread_pool(waiting_lines, 1);
  auto sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  auto logger = std::make_shared<spdlog::async_logger>("timon", std::move(sink), spdlog::thread_pool(),
                                                       spdlog::async_overflow_policy::overrun_oldest);
  logger->set_pattern("%Y-%m-%dT%H:%M:%S.%eZ %l %v", spdlog::pattern_time_type::utc);
  logger->flush_on(spdlog::level::err);
  spdlog::set_default_logger(std::move(logger));
}

void end_log() { spdlog::shutdown(); }

void log_exchange(const http::Exchange& exchange) {
  const auto& target = exchange.request.target;
  const auto path = std::string_view(target).substr(0, target.find('?'));
  const auto micros = std::chrono::duration_cast<std::chrono::microseconds>(exchange.took).count();
  spdlog::info("{} {} {} {} B {} us", http::method_name(exchange.request.method), without_secret(path), exchange.status,
               exchange.bytes, micros);
}

void log_incident(std::string_view incident, std::string_view what) {
  spdlog::error("incident {}: {}", incident, what);
}

}  // namespace timon::app
