#include "web/guard/static_files.hpp"

#include <array>
#include <map>
#include <mutex>
#include <string>
#include <utility>

#include "base/embedded.hpp"
#include "web/guard/caching.hpp"

namespace timon::guard {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 16> types{
    {{".html", "text/html; charset=utf-8"},
     {".css", "text/css; charset=utf-8"},
     {".js", "text/javascript; charset=utf-8"},
     {".mjs", "text/javascript; charset=utf-8"},
     {".json", "application/json"},
     {".webmanifest", "application/manifest+json"},
     {".yaml", "application/yaml"},
     {".svg", "image/svg+xml"},
     {".png", "image/png"},
     {".jpg", "image/jpeg"},
     {".webp", "image/webp"},
     {".ico", "image/x-icon"},
     {".woff2", "font/woff2"},
     {".txt", "text/plain; charset=utf-8"},
     {".csv", "text/csv; charset=utf-8"},
     {".pdf", "application/pdf"}}};

/// A file's tag is computed once: embedded bytes never change.
std::string tag_of(std::string_view bytes) {
  static std::mutex mutex;
  static std::map<const char*, std::string> known;
  const std::scoped_lock lock(mutex);
  auto& tag = known[bytes.data()];
  if (tag.empty()) tag = entity_tag({bytes});
  return tag;
}

}  // namespace

std::string_view media_type(std::string_view path) {
  for (const auto& [ending, type] : types)
    if (path.ends_with(ending)) return type;
  return "application/octet-stream";
}

std::optional<http::Response> static_file(std::string_view path, Keep keep) {
  const auto plain = embedded_file(path);
  if (!plain) return std::nullopt;
  const http::SharedBytes bytes{*plain, embedded_file(std::string(path) + ".br").value_or(""),
                                embedded_file(std::string(path) + ".gz").value_or("")};
  auto response = http::bytes(bytes, media_type(path));
  response.headers.set("etag", tag_of(*plain));
  response.headers.set("cache-control",
                       keep == Keep::ForGood ? "public, max-age=31536000, immutable" : "public, no-cache");
  return response;
}

}  // namespace timon::guard
