#include "formats/workbook/text_encoding.hpp"

#include <unicode/ucnv.h>

#include <memory>
#include <stdexcept>

#include "base/folded.hpp"

namespace timon::formats::workbook {
namespace {

constexpr std::string_view mark_utf8 = "\xEF\xBB\xBF";
constexpr std::string_view mark_utf16_le = "\xFF\xFE";
constexpr std::string_view mark_utf16_be = "\xFE\xFF";

const char* name_of(Encoding encoding) {
  switch (encoding) {
    case Encoding::Windows1252:
      return "windows-1252";
    case Encoding::Latin1:
      return "ISO-8859-1";
    case Encoding::Utf16Le:
      return "UTF-16LE";
    case Encoding::Utf16Be:
      return "UTF-16BE";
    case Encoding::Utf8:
      break;
  }
  return "UTF-8";
}

}  // namespace

std::optional<Encoding> parse_encoding(std::string_view name) {
  if (name == "utf-8") return Encoding::Utf8;
  if (name == "windows-1252") return Encoding::Windows1252;
  if (name == "latin-1") return Encoding::Latin1;
  if (name == "utf-16") return Encoding::Utf16Le;
  return std::nullopt;
}

Encoding encoding_of(std::string_view bytes) {
  if (bytes.starts_with(mark_utf16_le)) return Encoding::Utf16Le;
  if (bytes.starts_with(mark_utf16_be)) return Encoding::Utf16Be;
  if (is_utf8(bytes)) return Encoding::Utf8;
  return bytes.find_first_of("\x81\x8D\x8F\x90\x9D") == std::string_view::npos ? Encoding::Windows1252
                                                                               : Encoding::Latin1;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::Utf8 && bytes.starts_with(mark_utf8)) bytes.remove_prefix(mark_utf8.size());
  if (encoding == Encoding::Utf16Le && bytes.starts_with(mark_utf16_be)) encoding = Encoding::Utf16Be;
  if (bytes.starts_with(mark_utf16_le) || bytes.starts_with(mark_utf16_be)) bytes.remove_prefix(2);
  if (encoding == Encoding::Utf8 && is_utf8(bytes)) return std::string(bytes);
  std::string out(bytes.size() * 3 + 16, '\0');
  UErrorCode status = U_ZERO_ERROR;
  const auto length = ucnv_convert("UTF-8", name_of(encoding), out.data(), static_cast<std::int32_t>(out.size()),
                                   bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  if (U_FAILURE(status)) throw std::runtime_error(u_errorName(status));
  out.resize(static_cast<std::size_t>(length));
  return out;
}

}  // namespace timon::formats::workbook
