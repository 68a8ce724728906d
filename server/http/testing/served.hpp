#pragma once
// A server in process with a handful of routes, short limits, and tests' words for what it answers.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "http/server.hpp"
#include "http/testing/wire.hpp"

namespace timon::http::testing {

using namespace std::chrono_literals;

inline const std::string long_text(5000, 'a');

inline Response echo(const Request& request) {
  auto answer = plain_text(std::string(request.capture("word")) + " " + std::to_string(request.body.size()));
  if (request.body.file) answer.headers.set("x-spooled", "yes");
  return answer;
}

inline Site site() {
  Site made;
  made.routes.add(Method::Get, "/echo/{word}", {echo});
  made.routes.add(Method::Post, "/echo/{word}", {echo, {}, 100'000});
  made.routes.add(Method::Get, "/tagged", {[](const Request&) {
                    return html(long_text).with("etag", "\"v1\"").with("cache-control", "private, no-cache");
                  }});
  made.routes.add(Method::Get, "/same", {[](const Request&) { return not_modified("\"v1\""); }});
  made.routes.add(Method::Get, "/broken", {[](const Request&) -> Response { throw std::runtime_error("no"); }});
  made.routes.add(Method::Get, "/quick",
                  {[](const Request&) { return plain_text("slow"); },
                   [](const Request& request) -> std::optional<Response> {
                     if (request.query_value("cached")) return plain_text("quick");
                     return std::nullopt;
                   }});
  made.finish = [](const Request&, Response& response) { response.headers.set("x-finished", "yes"); };
  return made;
}

inline ServerSettings quick_settings() {
  ServerSettings settings;
  settings.port = 0;
  settings.memory_body = 1000;
  settings.limits.head = 300ms;
  settings.limits.idle = 400ms;
  settings.limits.transfer = 500ms;
  settings.limits.linger = 2000ms;
  settings.limits.slowest_rate = 1 << 20;
  settings.limits.grace = 2000ms;
  return settings;
}

class ServerTest : public ::testing::Test {
 protected:
  void serve(Site made, ServerSettings settings = quick_settings()) {
    server_ = std::make_unique<Server>(std::move(made), std::move(settings));
    server_->start();
  }
  std::string ask(std::string_view request) { return Wire(server_->port()).ask(request); }

  std::unique_ptr<Server> server_;
};

}  // namespace timon::http::testing
