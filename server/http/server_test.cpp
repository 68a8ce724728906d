#include "http/server.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <fstream>
#include <mutex>
#include <system_error>
#include <thread>

#include "http/testing/wire.hpp"

using namespace timon::http;
using namespace std::chrono_literals;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;
using timon::http::testing::Wire;

namespace {

const std::string long_text(5000, 'a');

Response echo(const Request& request) {
  auto answer = plain_text(std::string(request.capture("word")) + " " + std::to_string(request.body.size()));
  if (request.body.file) answer.headers.set("x-spooled", "yes");
  return answer;
}

Site site() {
  Site made;
  made.routes.add(Method::Get, "/echo/{word}", {echo});
  made.routes.add(Method::Post, "/echo/{word}", {echo, {}, 100'000});
  made.routes.add(Method::Get, "/tagged", {[](const Request&) {
                    return html(long_text).with("etag", "\"v1\"").with("cache-control", "private, no-cache");
                  }});
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

ServerSettings quick_settings() {
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

TEST_F(ServerTest, answers_a_table_of_requests) {
  serve(site());
  const std::pair<std::string, std::string> cases[] = {
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n", "200"},
      {"GET http://x/echo/a HTTP/1.1\r\nHost: x\r\n\r\n", "200"},
      {"HEAD /echo/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", "200"},
      {"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n", "404"},
      {"PUT /echo/a HTTP/1.1\r\nHost: x\r\n\r\n", "405"},
      {"BREW /echo/a HTTP/1.1\r\nHost: x\r\n\r\n", "501"},
      {"GET /echo/../broken HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
      {"GET /echo/a?x=%zz HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nHost: y\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x/../y\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nBad Name: y\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nName : y\r\n\r\n", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nName: a" + std::string(1, '\0') + "b\r\n\r\n", "400"},
      {"GET  /echo/a HTTP/1.1\r\nHost: x\r\n\r\n", "400"},
      {"GET /echo/a HTTP/2.0\r\nHost: x\r\n\r\n", "505"},
      {"GET /echo/a\r\nHost: x\r\n\r\n", "400"},
      {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", "400"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nLong: " + std::string(20'000, 'a') + "\r\n\r\n", "431"},
      {"GET /echo/" + std::string(9'000, 'a') + " HTTP/1.1\r\nHost: x\r\n\r\n", "414"},
      {"GET /echo/a HTTP/1.1\r\nHost: x\r\nExpect: miracles\r\n\r\n", "417"},
      {"GET /broken HTTP/1.1\r\nHost: x\r\n\r\n", "500"},
      {"GET /quick HTTP/1.1\r\nHost: x\r\n\r\n", "200"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 100001\r\n\r\n", "413"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n\r\n", "413"},
      // Two readers of one message must never see two different requests.
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1, 1\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: +1\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999999999999\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 1\r\n\r\n0\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "501"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: gzip\r\n\r\n", "501"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n", "501"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
       "400"},
      {"POST /echo/a HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n10000000000000001\r\na\r\n0\r\n\r\n",
       "400"},
      {"POST /echo/a HTTP/1.1\nHost: x\nContent-Length: 0\n\n", "505"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length : 1\r\n\r\na", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding:\x0b chunked\r\n\r\n0\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n", "400"},
      {"POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n", "200"},
  };
  for (const auto& [request, status] : cases)
    EXPECT_THAT(ask(request),
                AllOf(StartsWith("HTTP/1.1 " + status), HasSubstr("x-finished: yes"), HasSubstr("Date: ")))
        << request.substr(0, 120);
}

TEST_F(ServerTest, says_which_methods_a_path_has) {
  serve(site());
  EXPECT_THAT(ask("PUT /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"), HasSubstr("\r\nallow: GET, HEAD, POST\r\n"));
}

TEST_F(ServerTest, answers_pipelined_requests_in_order) {
  serve(site());
  Wire wire(server_->port());
  wire.send(
      "GET /echo/one HTTP/1.1\r\nHost: x\r\n\r\nPOST /echo/two HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
      "GET /echo/three HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  EXPECT_THAT(wire.answer(), EndsWith("\r\n\r\none 0"));
  EXPECT_THAT(wire.answer(), EndsWith("\r\n\r\ntwo 3"));
  EXPECT_THAT(wire.answer(), AllOf(EndsWith("\r\n\r\nthree 0"), HasSubstr("Connection: close")));
  EXPECT_THAT(wire.rest(), IsEmpty());
}

TEST_F(ServerTest, answers_head_without_a_body) {
  serve(site());
  Wire wire(server_->port());
  wire.send("HEAD /tagged HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(wire.answer(true), AllOf(HasSubstr("Content-Length: 5000"), EndsWith("\r\n\r\n")));
  EXPECT_THAT(wire.ask("GET /echo/next HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("next 0"));
}

TEST_F(ServerTest, answers_304_without_length) {
  serve(site());
  Wire wire(server_->port());
  const auto same = wire.ask("GET /tagged HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"v0\", \"v1\"\r\n\r\n");
  EXPECT_THAT(same, AllOf(StartsWith("HTTP/1.1 304"), Not(HasSubstr("Content-Length")), HasSubstr("etag: \"v1\""),
                          HasSubstr("cache-control: private, no-cache"), HasSubstr("vary: Accept-Encoding")));
  const auto compressed = wire.ask("GET /tagged HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"v1.br\"\r\n\r\n");
  EXPECT_THAT(compressed, AllOf(StartsWith("HTTP/1.1 304"), HasSubstr("etag: \"v1.br\"")));
  EXPECT_THAT(wire.ask("GET /tagged HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"v2\"\r\n\r\n"), StartsWith("HTTP/1.1 200"));
}

TEST_F(ServerTest, compresses_what_the_caller_can_read) {
  serve(site());
  const std::pair<std::string, std::string> cases[] = {
      {"br, gzip", "content-encoding: br\r\n"},     {"gzip", "content-encoding: gzip\r\n"},
      {"br;q=0.1, gzip", "content-encoding: gzip"}, {"*", "content-encoding: br"},
      {"gzip;q=0, br;q=0", "Content-Length: 5000"}, {"", "Content-Length: 5000"},
      {"zstd, deflate", "Content-Length: 5000\r\n"}};
  for (const auto& [accepted, expected] : cases)
    EXPECT_THAT(ask("GET /tagged HTTP/1.1\r\nHost: x\r\nAccept-Encoding: " + accepted + "\r\n\r\n"),
                HasSubstr(expected))
        << accepted;
  EXPECT_THAT(ask("GET /echo/short HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n"), EndsWith("short 0"));
}

TEST_F(ServerTest, sends_a_tag_of_its_own_for_each_form) {
  serve(site());
  EXPECT_THAT(ask("GET /tagged HTTP/1.1\r\nHost: x\r\nAccept-Encoding: br\r\n\r\n"), HasSubstr("etag: \"v1.br\""));
  EXPECT_THAT(ask("GET /tagged HTTP/1.1\r\nHost: x\r\n\r\n"), HasSubstr("etag: \"v1\""));
}

TEST_F(ServerTest, spools_long_bodies_and_removes_the_file) {
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

TEST_F(ServerTest, refuses_a_chunked_body_as_soon_as_it_is_too_long) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n" +
            std::string(150'000, 'x'));
  EXPECT_THAT(wire.answer(), StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, delivers_the_refusal_to_a_caller_that_keeps_sending) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\n\r\n");
  for (int i = 0; i < 64; ++i) EXPECT_TRUE(wire.send(std::string(1 << 16, 'x')));
  EXPECT_THAT(wire.answer(), AllOf(StartsWith("HTTP/1.1 413"), HasSubstr("Connection: close")));
}

TEST_F(ServerTest, asks_about_a_long_body_before_it_is_read) {
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

TEST_F(ServerTest, believes_forwarding_only_from_the_trusted_proxy) {
  for (const std::string trusted : {"", "203.0.113.7", "127.0.0.1"}) {
    auto made = site();
    made.routes.add(Method::Get, "/peer", {[](const Request& request) {
                      return plain_text(request.peer + (request.secure ? " safe" : " open"));
                    }});
    auto settings = quick_settings();
    settings.trusted_proxy = trusted;
    serve(std::move(made), settings);
    EXPECT_THAT(ask("GET /peer HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: 10.9.9.9, 198.51.100.4\r\n"
                    "X-Forwarded-Proto: https\r\n\r\n"),
                EndsWith(trusted == "127.0.0.1" ? "198.51.100.4 safe" : "127.0.0.1 open"));
  }
}

TEST_F(ServerTest, asks_for_the_body_when_the_caller_waits_for_that) {
  serve(site());
  Wire wire(server_->port());
  wire.send("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");
  EXPECT_EQ(wire.answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  EXPECT_THAT(wire.ask("abc"), EndsWith("a 3"));
  EXPECT_THAT(ask("POST /echo/a HTTP/1.1\r\nHost: x\r\nContent-Length: 2147483648\r\nExpect: 100-continue\r\n\r\n"),
              StartsWith("HTTP/1.1 413"));
}

TEST_F(ServerTest, closes_slow_callers_at_the_deadline_of_the_request) {
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

TEST_F(ServerTest, closes_callers_that_say_nothing) {
  serve(site());
  Wire wire(server_->port());
  EXPECT_THAT(wire.rest(), IsEmpty());
  Wire second(server_->port());
  EXPECT_THAT(second.ask("GET /echo/a HTTP/1.1\r\nHost: x\r\n\r\n"), EndsWith("a 0"));
  EXPECT_THAT(second.rest(), IsEmpty());
}

TEST_F(ServerTest, keeps_old_callers_connection_only_when_asked) {
  serve(site());
  Wire wire(server_->port());
  EXPECT_THAT(wire.ask("GET /echo/a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"), HasSubstr("Connection: keep-alive"));
  EXPECT_THAT(wire.ask("GET /echo/a HTTP/1.0\r\n\r\n"), HasSubstr("Connection: close"));
  EXPECT_THAT(wire.rest(), IsEmpty());
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
    changed.wait_for(lock, 10s, [this] { return open; });
    return plain_text("passed");
  }
  void wait_for_one() {
    std::unique_lock lock(mutex);
    if (!changed.wait_for(lock, 10s, [this] { return inside > 0; })) throw std::runtime_error("nobody came");
  }
  void let_go() {
    const std::scoped_lock lock(mutex);
    open = true;
    changed.notify_all();
  }
};

TEST_F(ServerTest, tells_callers_to_come_later_when_all_handlers_are_busy) {
  Gate gate;
  auto made = site();
  made.routes.add(Method::Get, "/gate", {[&](const Request&) { return gate.pass(); }});
  auto settings = quick_settings();
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

TEST_F(ServerTest, finishes_requests_in_flight_when_it_stops) {
  Gate gate;
  auto made = site();
  made.routes.add(Method::Get, "/gate", {[&](const Request&) { return gate.pass(); }});
  serve(std::move(made));
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

TEST_F(ServerTest, sends_files_in_pieces) {
  const auto path = std::filesystem::temp_directory_path() / ("timon-file-" + std::to_string(::getpid()));
  std::string content(300'000, 'z');
  std::ofstream(path, std::ios::binary) << content;
  auto made = site();
  made.routes.add(Method::Get, "/file", {[&](const Request&) {
                    return attachment(FileBody{path}, "application/octet-stream", "libro.bin");
                  }});
  serve(std::move(made));
  const auto answer = ask("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_THAT(answer, HasSubstr("Content-Length: 300000\r\n"));
  EXPECT_TRUE(answer.ends_with("\r\n\r\n" + content));
  std::filesystem::remove(path);
}

TEST_F(ServerTest, serves_on_several_loops_at_once) {
  auto settings = quick_settings();
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

TEST_F(ServerTest, says_that_an_address_is_taken) {
  serve(site());
  auto settings = quick_settings();
  settings.port = server_->port();
  EXPECT_THROW(Server(site(), settings), std::system_error);
  settings.address = "nowhere";
  EXPECT_THROW(Server(site(), settings), std::system_error);
}

}  // namespace
