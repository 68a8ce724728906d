#include <filesystem>
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

class LimitsTest : public ServerTest {};

TEST_F(LimitsTest, spools_long_bodies_and_removes_the_file) {
  auto settings = quick_settings();
  settings.spool = "/tmp/timon-spool-" + std::to_string(::getpid());
  std::filesystem::create_directory(settings.spool);
  const auto spool = settings.spool;
  serve(site(), settings);
  const std::string body(50'000, 'x');
  EXPECT_THAT(ask("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n\r\n" + body),
              AllOf(HasSubstr("x-spooled: yes"), EndsWith("a 50000")));
  EXPECT_THAT(ask("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nC350\r\n" + body +
                  "\r\n0\r\nTrailer: x\r\n\r\n"),
              AllOf(HasSubstr("x-spooled: yes"), EndsWith("a 50000")));
  server_.reset();
  EXPECT_TRUE(std::filesystem::is_empty(spool));
  std::filesystem::remove_all(spool);
}

TEST_F(LimitsTest, refuses_a_chunked_body_as_soon_as_it_is_too_long) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n" +
            std::string(150'000, 'x'));
  EXPECT_THAT(wire.answer(), StartsWith("HTTP/1.1 413"));
}

TEST_F(LimitsTest, delivers_the_refusal_to_a_caller_that_keeps_sending) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n\r\n");
  for (int i = 0; i < 64; ++i) EXPECT_TRUE(wire.send(std::string(1 << 16, 'x')));
  EXPECT_THAT(wire.answer(), AllOf(StartsWith("HTTP/1.1 413"), HasSubstr("Connection: close")));
}

TEST_F(LimitsTest, asks_about_a_long_body_before_it_is_read) {
  auto made = site();
  made.routes.add(Method::Post, "/upload", {echo, {}, 100'000, [](const Request& request) -> std::optional<Response> {
                                              if (request.header("authorization")) return std::nullopt;
                                              return plain_text("who?", 401);
                                            }});
  serve(std::move(made));
  const std::string head = "POST /upload HTTP/1.1\r\nHost: x\r\nContent-Length: 50000\r\n";
  EXPECT_THAT(ask(head + "\r\n"), AllOf(StartsWith("HTTP/1.1 401"), HasSubstr("Connection: close")));
  EXPECT_THAT(ask(head + "Authorization: x\r\n\r\n" + std::string(50'000, 'x')), EndsWith(" 50000"));
  EXPECT_THAT(ask("POST /upload HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"),
              StartsWith("HTTP/1.1 401"));
}

TEST_F(LimitsTest, asks_for_the_body_when_the_caller_waits_for_that) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(wire.answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(wire.ask("abc"), EndsWith("a 3"));
  EXPECT_THAT(ask("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\nExpect: 100-continue\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
}

TEST_F(LimitsTest, closes_slow_callers_at_the_deadline_of_the_request) {
  serve(site());
  const std::pair<std::string, std::string> cases[] = {
      {"a head, byte by byte", "GET /echo/a HTTP/1.1\r\nHost: x\r\nX: " + std::string(1000, 'a')},
      {"a body, byte by byte",
       "POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\n" + std::string(1000, 'a')}};
  for (const auto& [name, bytes] : cases) {
    Wire wire(server_->port());
    wire.send(bytes.substr(0, 60));
    const auto started = std::chrono::steady_clock::now();
    for (std::size_t i = 60; i < bytes.size() && wire.send(bytes.substr(i, 1)); ++i) std::this_thread::sleep_for(20ms);
    EXPECT_LT(std::chrono::steady_clock::now() - started, 3s) << name;
    EXPECT_THAT(wire.rest(), IsEmpty()) << name;
  }
}

TEST_F(LimitsTest, closes_callers_that_say_nothing) {
  serve(site());
  Wire wire(server_->port());
  EXPECT_THAT(wire.rest(), IsEmpty());
  Wire second(server_->port());
  EXPECT_THAT(second.ask("GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("a 0"));
  EXPECT_THAT(second.rest(), IsEmpty());
}

TEST_F(LimitsTest, keeps_old_callers_connection_only_when_asked) {
  serve(site());
  Wire wire(server_->port());
  EXPECT_THAT(wire.ask("GET /echo/a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), HasSubstr("Connection: keep-alive"));
  EXPECT_THAT(wire.ask("GET /echo/a HTTP/1.0\r\n\r\n"), HasSubstr("Connection: close"));
  EXPECT_THAT(wire.rest(), IsEmpty());
}

}  // namespace
