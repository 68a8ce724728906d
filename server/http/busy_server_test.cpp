#include <atomic>
#include <condition_variable>
#include <mutex>
#include <system_error>
#include <thread>

#include "http/testing/served.hpp"

using namespace timon::http;
using namespace timon::http::testing;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

namespace {

class BusyServerTest : public ServerTest {};

/// For what is not about time: no limit strikes, however slow the machine is.
ServerSettings patient_settings() {
  auto settings = quick_settings();
  settings.limits.head = settings.limits.idle = settings.limits.transfer = 1min;
  settings.limits.grace = 1min;
  settings.limits.slowest_rate = 1;
  return settings;
}

/// Handlers that wait until they are let go.
struct Gate {
  std::mutex mutex;
  std::condition_variable changed;
  int inside = 0;
  bool open = false;

  Response pass() {
    std::unique_lock lock(mutex);
    ++inside;
    changed.notify_all();
    changed.wait_for(lock, 1min, [this] { return open; });
    return plain_text("passed");
  }
  void wait_for_one() {
    std::unique_lock lock(mutex);
    if (!changed.wait_for(lock, 1min, [this] { return inside > 0; })) throw std::runtime_error("nobody came");
  }
  void let_go() {
    const std::scoped_lock lock(mutex);
    open = true;
    changed.notify_all();
  }
};

TEST_F(BusyServerTest, tells_callers_to_come_later_when_all_handlers_are_busy) {
  Gate gate;
  auto made = site();
  made.routes.add(Method::Get, "/gate", {[&](const Request&) { return gate.pass(); }});
  auto settings = patient_settings();
  settings.handlers = 1;
  settings.queue = 0;
  serve(std::move(made), settings);
  Wire busy(server_->port());
  busy.send("GET /gate HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_for_one();
  EXPECT_THAT(ask("GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"),
              AllOf(StartsWith("HTTP/1.1 503"), HasSubstr("retry-after: 1")));
  EXPECT_THAT(ask("GET /quick?cached=1 HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("quick"));
  gate.let_go();
  EXPECT_THAT(busy.answer(), EndsWith("passed"));
}

TEST_F(BusyServerTest, finishes_requests_in_flight_when_it_stops) {
  Gate gate;
  auto made = site();
  made.routes.add(Method::Get, "/gate", {[&](const Request&) { return gate.pass(); }});
  serve(std::move(made), patient_settings());
  Wire idle(server_->port());
  EXPECT_THAT(idle.ask("GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("a 0"));
  Wire busy(server_->port());
  busy.send("GET /gate HTTP/1.1\r\nHost: x\r\n\r\n");
  gate.wait_for_one();
  server_->stop();
  EXPECT_THAT(idle.rest(), IsEmpty());
  gate.let_go();
  EXPECT_THAT(busy.rest(), AllOf(HasSubstr("Connection: close"), EndsWith("passed")));
  server_->wait();
  EXPECT_THROW(Wire{server_->port()}, std::runtime_error);
}

TEST_F(BusyServerTest, serves_on_several_loops_at_once) {
  auto settings = patient_settings();
  settings.loops = 2;
  std::atomic<int> seen = 0;
  settings.observe = [&](const Exchange& exchange) { seen += exchange.route == "/echo/{word}" ? 1 : 0; };
  serve(site(), settings);
  std::vector<std::thread> callers;
  for (int i = 0; i < 8; ++i)
    callers.emplace_back([&] {
      Wire wire(server_->port());
      for (int turn = 0; turn < 50; ++turn)
        EXPECT_THAT(wire.ask("GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("a 0"));
    });
  for (auto& caller : callers) caller.join();
  server_.reset();
  EXPECT_EQ(seen, 400);
}

TEST_F(BusyServerTest, says_that_an_address_is_taken) {
  serve(site());
  auto settings = quick_settings();
  settings.port = server_->port();
  EXPECT_THROW(Server(site(), settings), std::system_error);
  settings.address = "nowhere";
  EXPECT_THROW(Server(site(), settings), std::system_error);
}

}  // namespace
