#pragma once
// A file of somebody's as a download: attachment, sandboxed, with a strong tag and one range where it is asked for. Its
// bytes are put into a spooled file, so that the handler's thread is free while a slow reader takes them. HEAD copies
// nothing.

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/error.hpp"
#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::guard {

struct Download {
  std::string name;
  std::string media_type;
  std::string tag;  ///< of the bytes, without quotes
  std::int64_t size = 0;
};

/// Gives the bytes `from` to before `until`, in pieces.
using CopyRange =
    std::function<void(std::int64_t from, std::int64_t until, const std::function<void(std::string_view)>& take)>;

inline constexpr int downloads_at_once = 32;

/// `busy` while so many files, or a gigabyte of them, wait for their readers.
Result<http::Response> ranged_download(const http::Request& request, const Download& download, const CopyRange& copy);

/// The one range of a Range header within `size`, as from and until; nothing for none, several or one that is outside.
struct ByteRange {
  std::int64_t from = 0;
  std::int64_t until = 0;
  bool operator==(const ByteRange&) const = default;
};
std::optional<ByteRange> byte_range(std::string_view header, std::int64_t size);

}  // namespace timon::guard
