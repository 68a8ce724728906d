#pragma once
// Embedded files as answers: with their compressed forms where the build made them, a tag over their bytes, answered
// on the event loop.

#include <optional>
#include <string_view>

#include "http/response.hpp"

namespace timon::guard {

/// How long browsers keep a file without asking again.
enum class Keep {
  AskEachTime,  ///< its name stays when its content changes
  ForGood       ///< its name holds a hash of its content
};

/// The embedded file of this path ("staff/dist/assets/index-1a2b.js"); nothing when there is none.
std::optional<http::Response> static_file(std::string_view path, Keep keep);

/// "text/css; charset=utf-8" for "x.css"; application/octet-stream for what is not known.
std::string_view media_type(std::string_view path);

}  // namespace timon::guard
