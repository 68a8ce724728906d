#include "web/guard/ranged_download.hpp"

#include <algorithm>
#include <charconv>

namespace timon::guard {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// With If-Range, only of what the caller has a part of already.
std::optional<ByteRange> asked_range(const http::Request& request, const std::string& etag, std::int64_t size) {
  if (request.method != http::Method::Get) return std::nullopt;
  if (const auto condition = request.header("if-range"); condition && *condition != etag) return std::nullopt;
  return byte_range(request.header("range").value_or(""), size);
}

}  // namespace

std::optional<ByteRange> byte_range(std::string_view header, std::int64_t size) {
  constexpr std::string_view unit = "bytes=";
  if (!header.starts_with(unit)) return std::nullopt;
  header.remove_prefix(unit.size());
  const auto dash = header.find('-');
  if (dash == header.npos || header.find(',') != header.npos) return std::nullopt;
  const auto first = header.substr(0, dash), last = header.substr(dash + 1);
  if (first.empty()) {
    const auto length = number(last);
    if (!length || *length == 0) return std::nullopt;
    return ByteRange{std::max<std::int64_t>(0, size - *length), size};
  }
  const auto from = number(first);
  const auto to = last.empty() ? std::optional(size - 1) : number(last);
  if (!from || !to || *from >= size || *to < *from) return std::nullopt;
  return ByteRange{*from, std::min(*to, size - 1) + 1};
}

http::Response ranged_download(const http::Request& request, const Download& download, const CopyRange& copy) {
  const auto etag = '"' + download.tag + '"';
  constexpr std::string_view keep = "private, no-cache";
  if (http::names_tag(request.header("if-none-match").value_or(""), etag))
    return http::not_modified(etag).with("cache-control", keep);
  const auto range = asked_range(request, etag, download.size);
  const auto [from, until] = range.value_or(ByteRange{0, download.size});
  auto file = std::make_shared<http::TemporaryFile>(request.spool);
  copy(from, until, [&](std::string_view bytes) { file->append(bytes); });
  auto response = http::attachment(http::FileBody{file->path(), file}, download.media_type, download.name)
                      .with("etag", etag)
                      .with("accept-ranges", "bytes")
                      .with("cache-control", keep);
  if (!range) return response;
  response.status = 206;
  response.headers.set("content-range", "bytes " + std::to_string(from) + '-' + std::to_string(until - 1) + '/' +
                                            std::to_string(download.size));
  return response;
}

}  // namespace timon::guard
