#include <filesystem>
#include <fstream>

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
  EXPECT_THAT(wire.ask("GET /same HTTP/1.1\r\nHost: x\r\nIf-None-Match: \"v1.br\"\r\n\r\n"),
              AllOf(HasSubstr("etag: \"v1.br\""), Not(HasSubstr("x-finished"))));
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

}  // namespace
