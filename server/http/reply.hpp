#pragma once
// From a response to the bytes on the wire: conditional requests, compression, the head.

#include <string>

#include "http/request.hpp"
#include "http/response.hpp"

namespace timon::http {

/// Compressing takes time: handlers' threads may, event loops may not.
enum class Compress { Yes, No };

/// Chooses the compressed form the caller can read, or 304 when the caller has the same already.
Response negotiate(const Request& request, Response response, Compress compress);

/// The caller's request as far as it decides the answer's shape.
struct ReplyShape {
  bool keep_alive = true;
  /// HTTP/1.0 has to be told that the connection stays.
  bool old_protocol = false;
};

/// Status line and fields up to the empty line. `body_size` is what the body has, also when it is not sent.
std::string write_head(const Response& response, std::uint64_t body_size, const ReplyShape& shape);

/// "Fri, 20 Nov 2026 12:42:24 GMT"
std::string http_date(std::time_t time);

}  // namespace timon::http
