#pragma once
// Compression on the fly: brotli at quality 5, gzip at 6. What is compressed at build time never comes here.

#include <string>
#include <string_view>

namespace timon::http {

enum class Encoding { Plain, Gzip, Brotli };

/// "br", "gzip"; empty for plain.
std::string_view encoding_name(Encoding encoding);

/// The best of these that Accept-Encoding allows; brotli before gzip at equal weight.
struct Offered {
  bool brotli = true;
  bool gzip = true;
};
Encoding negotiated(std::string_view accept_encoding, Offered offered);

/// Text that compresses well, by its media type: "application/json; charset=utf-8" is, "image/png" is not.
bool is_compressible(std::string_view content_type);

std::string compressed(std::string_view bytes, Encoding encoding);

}  // namespace timon::http
