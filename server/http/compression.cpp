#include "http/compression.hpp"

#include <brotli/encode.h>
#include <zlib.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

#include "http/request.hpp"

namespace timon::http {
namespace {

constexpr int brotli_quality = 5;
constexpr int gzip_level = 6;
constexpr int gzip_window = 15 + 16;  // 16 asks zlib for gzip's frame

std::string brotli(std::string_view bytes) {
  std::string result(BrotliEncoderMaxCompressedSize(bytes.size()) + 16, '\0');
  std::size_t size = result.size();
  const auto* input = reinterpret_cast<const std::uint8_t*>(bytes.data());
  auto* output = reinterpret_cast<std::uint8_t*>(result.data());
  if (!BrotliEncoderCompress(brotli_quality, BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, bytes.size(), input, &size,
                             output))
    throw std::runtime_error("brotli could not compress");
  result.resize(size);
  return result;
}

std::string gzip(std::string_view bytes) {
  z_stream stream{};
  if (deflateInit2(&stream, gzip_level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    throw std::runtime_error("zlib could not start");
  std::string result(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(result.data());
  stream.avail_out = static_cast<uInt>(result.size());
  const int outcome = deflate(&stream, Z_FINISH);
  result.resize(stream.total_out);
  deflateEnd(&stream);
  if (outcome != Z_STREAM_END) throw std::runtime_error("zlib could not compress");
  return result;
}

/// Weight of one coding in thousandths, -1 when it is not in the list.
int weight_of(std::string_view accept, std::string_view coding) {
  int any = -1;
  while (!accept.empty()) {
    const auto end = std::min(accept.find(','), accept.size());
    const auto entry = parse_parameterised(accept.substr(0, end));
    accept.remove_prefix(std::min(end + 1, accept.size()));
    double weight = 1;
    if (const auto q = entry.parameter("q")) std::from_chars(q->data(), q->data() + q->size(), weight);
    const int thousandths = static_cast<int>(std::clamp(weight, 0.0, 1.0) * 1000);
    if (entry.name == coding) return thousandths;
    if (entry.name == "*") any = thousandths;
  }
  return any;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  if (encoding == Encoding::Brotli) return "br";
  return encoding == Encoding::Gzip ? "gzip" : "";
}

Encoding negotiated(std::string_view accept_encoding, Offered offered) {
  if (accept_encoding.empty()) return Encoding::Plain;
  const int brotli = offered.brotli ? weight_of(accept_encoding, "br") : 0;
  const int gzip = offered.gzip ? weight_of(accept_encoding, "gzip") : 0;
  if (brotli > 0 && brotli >= gzip) return Encoding::Brotli;
  return gzip > 0 ? Encoding::Gzip : Encoding::Plain;
}

bool is_compressible(std::string_view content_type) {
  constexpr std::array types{"application/json", "application/javascript", "application/xml", "application/yaml",
                             "image/svg+xml"};
  const auto type = content_type.substr(0, content_type.find(';'));
  return type.starts_with("text/") || type.ends_with("+json") || type.ends_with("+xml") ||
         std::ranges::find(types, type) != types.end();
}

std::string compressed(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::Brotli) return brotli(bytes);
  if (encoding == Encoding::Gzip) return gzip(bytes);
  return std::string(bytes);
}

}  // namespace timon::http
