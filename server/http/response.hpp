#pragma once
// An answer as handlers make it. The machine adds Date, Content-Length, Connection, compression and the
// comparison with If-None-Match.

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "http/headers.hpp"
#include "http/temporary_file.hpp"

namespace timon::http {

/// Bytes that live elsewhere (embedded in the program, kept in a cache) with their compressed forms where they
/// exist. `owner` keeps them alive while they are sent; embedded bytes need none.
struct SharedBytes {
  std::string_view plain{};
  std::string_view brotli{};
  std::string_view gzip{};
  std::shared_ptr<const void> owner{};
};

/// A file sent in pieces, never whole in memory. `temporary` keeps a spooled file until it is sent.
struct FileBody {
  std::filesystem::path path;
  std::shared_ptr<TemporaryFile> temporary{};
};

struct Cookie {
  std::string name;
  std::string value;
  std::string path = "/";
  /// Without it the cookie ends with the browser; zero removes it.
  std::optional<std::chrono::seconds> max_age{};
  bool secure = false;
  bool http_only = true;
  std::string_view same_site = "Lax";
};

struct Response {
  int status = 200;
  Headers headers{};
  std::variant<std::string, SharedBytes, FileBody> body{};

  /// Chained: `return html(page).with("cache-control", "no-store");`
  Response& with(std::string_view name, std::string_view value) &;
  Response&& with(std::string_view name, std::string_view value) &&;
  /// Throws std::invalid_argument for a value that no cookie can carry.
  void set_cookie(const Cookie& cookie);
};

/// Of a file, what it has now.
std::uint64_t body_size(const Response& response);
/// Empty for a file.
std::string_view body_bytes(const Response& response);

Response html(std::string page, int status = 200);
Response plain_text(std::string text, int status = 200);
/// Bytes that are JSON already.
Response json(std::string bytes, int status = 200);
Response bytes(SharedBytes shared, std::string_view content_type);
Response no_content();
/// `location` may hold any text: what an address cannot carry is escaped. For addresses that came from outside see
/// `is_local_address`.
Response redirect(std::string_view location, int status = 303);
Response not_modified(std::string_view etag);
/// A download that the browser must not open inside the site: attachment, nosniff, sandbox.
Response attachment(std::variant<std::string, SharedBytes, FileBody> body, std::string_view content_type,
                    std::string_view file_name);

/// True for "/es/planes?x=1": a path on this server. False for "//elsewhere", "/\\elsewhere", "https://…".
bool is_local_address(std::string_view address);

/// True when the list of an If-None-Match or If-Match header names this entity tag (quotes included), in whatever
/// compressed form it was sent, or is `*`.
bool names_tag(std::string_view list, std::string_view etag);

/// "OK" for 200; "Unknown" for a number outside the standard.
std::string_view reason_phrase(int status);

}  // namespace timon::http
