#include "outbound/mail/smtp.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>
#include <stdexcept>
#include <string_view>

namespace timon::outbound::mail {
namespace {

struct Curl {
  Curl() {
    static const CURLcode begun = curl_global_init(CURL_GLOBAL_DEFAULT);
    handle = begun == CURLE_OK ? curl_easy_init() : nullptr;
    if (handle == nullptr) throw std::runtime_error("curl does not begin");
  }
  ~Curl() {
    curl_slist_free_all(recipients);
    curl_easy_cleanup(handle);
  }
  Curl(const Curl&) = delete;
  Curl& operator=(const Curl&) = delete;

  CURL* handle = nullptr;
  curl_slist* recipients = nullptr;
};

struct Reading {
  std::string_view rest;
};

std::size_t give(char* buffer, std::size_t size, std::size_t count, void* reading) {
  auto& rest = static_cast<Reading*>(reading)->rest;
  const std::size_t length = std::min(size * count, rest.size());
  std::memcpy(buffer, rest.data(), length);
  rest.remove_prefix(length);
  return length;
}

/// Keeps the last line in which the server refused: "550 5.1.1 no such user".
int listen(CURL*, curl_infotype kind, char* line, std::size_t size, void* words) {
  const std::string_view said(line, size);
  if (kind != CURLINFO_HEADER_IN || size < 3 || (said[0] != '4' && said[0] != '5')) return 0;
  auto& last = *static_cast<std::string*>(words);
  last.clear();
  constexpr std::size_t longest = 200;
  for (const char c : said.substr(0, longest))
    if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) last += c;
  return 0;
}

template <class Value>
void set(CURL* handle, CURLoption option, Value value) {
  if (curl_easy_setopt(handle, option, value) != CURLE_OK) throw std::runtime_error("curl refuses an option");
}

void address(CURL* handle, const Server& server) {
  const bool is_six = server.host.find(':') != std::string::npos;
  const std::string host = is_six ? "[" + server.host + "]" : server.host;
  const std::string url =
      (server.tls == TlsMode::Tls ? "smtps://" : "smtp://") + host + ":" + std::to_string(server.port);
  set(handle, CURLOPT_URL, url.c_str());
  set(handle, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  set(handle, CURLOPT_PROXY, "");
  set(handle, CURLOPT_USE_SSL, long(server.tls == TlsMode::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  set(handle, CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
  if (!server.authority.empty()) set(handle, CURLOPT_CAINFO, server.authority.c_str());
  if (!server.user.empty()) {
    set(handle, CURLOPT_USERNAME, server.user.c_str());
    set(handle, CURLOPT_PASSWORD, server.password.c_str());
  }
}

Sending later(const char* code, std::string said) { return {Outcome::TryLater, code, std::move(said)}; }

Sending outcome_of(CURLcode result, std::string said) {
  if (result == CURLE_OK) return {};
  switch (result) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_CONNECT:
      return later("mail_unreachable", std::move(said));
    case CURLE_OPERATION_TIMEDOUT:
      return later("mail_slow", std::move(said));
    case CURLE_USE_SSL_FAILED:
      return later("mail_no_tls", std::move(said));
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
      return later("mail_certificate", std::move(said));
    case CURLE_SSL_CONNECT_ERROR:
      return later("mail_tls_broken", std::move(said));
    case CURLE_LOGIN_DENIED:
      return later("mail_login", std::move(said));
    default:
      break;
  }
  if (said.empty()) return later("mail_broken", curl_easy_strerror(result));
  if (said.front() == '5') return {Outcome::Refused, "mail_refused", std::move(said)};
  return later("mail_not_now", std::move(said));
}

}  // namespace

Sending send(const Server& server, const std::string& from, const std::string& to, const std::string& written) {
  Curl curl;
  address(curl.handle, server);
  Reading reading{written};
  std::string said;
  curl.recipients = curl_slist_append(nullptr, ("<" + to + ">").c_str());
  set(curl.handle, CURLOPT_MAIL_FROM, ("<" + from + ">").c_str());
  set(curl.handle, CURLOPT_MAIL_RCPT, curl.recipients);
  set(curl.handle, CURLOPT_UPLOAD, 1L);
  set(curl.handle, CURLOPT_READFUNCTION, &give);
  set(curl.handle, CURLOPT_READDATA, &reading);
  set(curl.handle, CURLOPT_VERBOSE, 1L);  // the server's words are told nowhere else
  set(curl.handle, CURLOPT_DEBUGFUNCTION, &listen);
  set(curl.handle, CURLOPT_DEBUGDATA, &said);
  set(curl.handle, CURLOPT_NOSIGNAL, 1L);
  set(curl.handle, CURLOPT_CONNECTTIMEOUT_MS, long(server.patience.count()));
  set(curl.handle, CURLOPT_TIMEOUT_MS, long(server.patience.count()));
  const CURLcode result = curl_easy_perform(curl.handle);  // said is written by it
  return outcome_of(result, said);
}

}  // namespace timon::outbound::mail
