#include "web/guard/ranged_download.hpp"

#include <algorithm>
#include <atomic>
#include <charconv>
#include <filesystem>

namespace timon::guard {
namespace {

constexpr std::string_view keep = "private, no-cache";

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

/// With If-Range, only of what the caller has a part of already.
std::optional<ByteRange> asked_range(const http::Request& request, const std::string& etag, std::int64_t size) {
  if (const auto condition = request.header("if-range"); condition && *condition != etag) return std::nullopt;
  return byte_range(request.header("range").value_or(""), size);
}

/// What lies on the disk until its reader has it, of everybody together.
class SpoolPlace {
 public:
  explicit SpoolPlace(std::int64_t size) : size_(size) {
    const auto files = files_.fetch_add(1);
    const auto bytes = bytes_.fetch_add(size);
    is_mine_ = files < downloads_at_once && bytes < bytes_at_once;
  }
  ~SpoolPlace() {
    --files_;
    bytes_ -= size_;
  }
  SpoolPlace(const SpoolPlace&) = delete;
  SpoolPlace& operator=(const SpoolPlace&) = delete;
  bool is_mine() const { return is_mine_; }

 private:
  static constexpr std::int64_t bytes_at_once = std::int64_t{1} << 30;
  static inline std::atomic<int> files_ = 0;
  static inline std::atomic<std::int64_t> bytes_ = 0;
  std::int64_t size_;
  bool is_mine_ = false;
};

/// The place is free again when the file is gone.
struct Spooled {
  Spooled(std::int64_t size, const std::string& folder) : place(size), file(folder) {}

  SpoolPlace place;
  http::TemporaryFile file;
};

http::Response as_attachment(std::shared_ptr<http::TemporaryFile> file, const Download& download) {
  const auto path = file->path();
  return http::attachment(http::FileBody{path, std::move(file)}, download.media_type, download.name)
      .with("etag", '"' + download.tag + '"')
      .with("accept-ranges", "bytes")
      .with("cache-control", keep);
}

/// Its size is said by a file that is one hole: nothing of it is read or written.
http::Response head_of(const http::Request& request, const Download& download) {
  auto hole = std::make_shared<http::TemporaryFile>(request.spool);
  std::filesystem::resize_file(hole->path(), std::uintmax_t(download.size));
  return as_attachment(std::move(hole), download);
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

Result<http::Response> ranged_download(const http::Request& request, const Download& download, const CopyRange& copy) {
  const auto etag = '"' + download.tag + '"';
  if (http::names_tag(request.header("if-none-match").value_or(""), etag))
    return http::not_modified(etag).with("cache-control", keep);
  if (request.method == http::Method::Head) return head_of(request, download);
  const auto range = asked_range(request, etag, download.size);
  const auto [from, until] = range.value_or(ByteRange{0, download.size});
  const auto spooled = std::make_shared<Spooled>(until - from, request.spool);
  if (!spooled->place.is_mine()) return unavailable("busy");
  copy(from, until, [&](std::string_view bytes) { spooled->file.append(bytes); });
  auto response = as_attachment({spooled, &spooled->file}, download);
  if (!range) return response;
  response.status = 206;
  response.headers.set("content-range", "bytes " + std::to_string(from) + '-' + std::to_string(until - 1) + '/' +
                                            std::to_string(download.size));
  return response;
}

}  // namespace timon::guard
