#pragma once
// The program's log: standard error, written by a thread of its own so that no request waits for it.

#include <string_view>

#include "http/server.hpp"

namespace timon::app {

void start_log();
/// Writes what is waiting.
void end_log();
/// One line a request: method, path without its query, status, bytes, time. No address, no query: both may say who
/// asked what.
void log_exchange(const http::Exchange& exchange);
void log_incident(std::string_view incident, std::string_view what);

}  // namespace timon::app
