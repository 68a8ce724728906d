#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "http/self_certificate.hpp"
#include "http/testing/wire.hpp"

using namespace timon::http;
namespace fs = std::filesystem;
using ::testing::AllOf;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using timon::http::testing::Wire;

namespace {

class TlsTest : public ::testing::Test {
 protected:
  TlsTest() { fs::create_directory(folder_); }
  ~TlsTest() override { fs::remove_all(folder_); }

  const fs::path folder_ = fs::temp_directory_path() / ("timon-tls-" + std::to_string(::getpid()));
};

std::string content(const fs::path& path) {
  std::ifstream file(path);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Sends the request over TLS, trusting only the given certificate for the given host name.
std::string ask(std::uint16_t port, const CertificateFiles& files, const char* host, std::string_view request,
                int version) {
  Wire wire(port);
  SSL_CTX* context = SSL_CTX_new(TLS_client_method());
  SSL_CTX_load_verify_file(context, files.certificate.c_str());
  SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
  SSL_CTX_set_max_proto_version(context, version);
  SSL_CTX_set_min_proto_version(context, version);
  SSL* tls = SSL_new(context);
  SSL_set1_host(tls, host);
  SSL_set_fd(tls, wire.descriptor());
  std::string answer;
  if (SSL_connect(tls) == 1 && SSL_write(tls, request.data(), static_cast<int>(request.size())) > 0) {
    char piece[4096];
    for (int count = 0; (count = SSL_read(tls, piece, sizeof piece)) > 0;)
      answer.append(piece, static_cast<std::size_t>(count));
  }
  SSL_free(tls);
  SSL_CTX_free(context);
  return answer;
}

TEST_F(TlsTest, serves_with_a_certificate_of_its_own) {
  const auto files = self_certificate(folder_, {"localhost", "127.0.0.1", "plan.example"});
  Site site;
  site.routes.add(Method::Get, "/",
                  {[](const Request& request) { return plain_text(request.secure ? "safe" : "open"); }});
  ServerSettings settings;
  settings.port = 0;
  settings.tls = files;
  settings.limits.head = std::chrono::milliseconds(300);
  Server server(std::move(site), settings);
  server.start();
  constexpr std::string_view request = "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION})
    EXPECT_THAT(ask(server.port(), files, "plan.example", request, version), EndsWith("\r\n\r\nsafe")) << version;
  EXPECT_EQ(ask(server.port(), files, "localhost", request, TLS1_1_VERSION), "");
  EXPECT_EQ(ask(server.port(), files, "elsewhere.example", request, TLS1_3_VERSION), "");
  Wire plain(server.port());
  plain.send(request);
  EXPECT_THAT(plain.rest(), ::testing::Not(HasSubstr("HTTP/1.1 200")));
  Wire silent(server.port());
  EXPECT_EQ(silent.rest(), "");
}

TEST_F(TlsTest, keeps_its_certificate_until_it_no_longer_fits) {
  const auto files = self_certificate(folder_, {"localhost", "127.0.0.1"});
  const auto first = content(files.certificate);
  self_certificate(folder_, {"localhost"});
  EXPECT_EQ(content(files.certificate), first);
  self_certificate(folder_, {"localhost", "10.0.0.1"});
  EXPECT_NE(content(files.certificate), first);
  EXPECT_EQ(fs::status(files.key).permissions(), fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(TlsTest, refuses_files_that_are_no_certificate) {
  std::ofstream(folder_ / "bad.crt") << "nothing";
  ServerSettings settings;
  settings.port = 0;
  settings.tls = CertificateFiles{folder_ / "bad.crt", folder_ / "bad.crt"};
  EXPECT_THROW(Server({}, settings), std::runtime_error);
}

}  // namespace
