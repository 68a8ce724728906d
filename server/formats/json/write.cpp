#include "formats/json/write.hpp"

#include <fmt/format.h>

#include <cmath>
#include <stdexcept>

namespace timon::formats::json {
namespace {

constexpr std::string_view replacement = "\xEF\xBF\xBD";

/// Bytes of the well-formed UTF-8 character that starts at 0; 0 when there is none.
std::size_t character_length(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  const unsigned lead = byte(0);
  const std::size_t length = lead < 0x80                   ? 1
                             : lead >= 0xC2 && lead < 0xE0 ? 2
                             : lead >= 0xE0 && lead < 0xF0 ? 3
                             : lead >= 0xF0 && lead < 0xF5 ? 4
                                                           : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t at = 1; at < length; ++at)
    if ((byte(at) & 0xC0) != 0x80) return 0;
  if (length > 2) {
    const unsigned first = lead << 8 | byte(1);
    const bool is_overlong = first < 0xE0A0 || (first >= 0xF000 && first < 0xF090);
    const bool is_surrogate = first >= 0xEDA0 && first < 0xEE00;
    if (is_overlong || is_surrogate || first >= 0xF490) return 0;
  }
  return length;
}

void append_character(std::string& out, std::string_view character) {
  switch (character[0]) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    case '<':
    case '>':
    case '&':
    case 0x7F:
      break;
    default:
      if (character == "\xE2\x80\xA8")
        out += "\\u2028";
      else if (character == "\xE2\x80\xA9")
        out += "\\u2029";
      else if (static_cast<unsigned char>(character[0]) < 0x20)
        break;
      else
        out += character;
      return;
  }
  out += fmt::format("\\u{:04x}", static_cast<unsigned>(character[0]));
}

}  // namespace

void append_text(std::string& out, std::string_view text) {
  out += '"';
  while (!text.empty()) {
    const auto length = character_length(text);
    if (length == 0)
      out += replacement;
    else
      append_character(out, text.substr(0, length));
    text.remove_prefix(std::max<std::size_t>(length, 1));
  }
  out += '"';
}

void append_double(std::string& out, double value) {
  if (!std::isfinite(value)) throw std::logic_error("a number that is not finite cannot be written");
  out += fmt::format("{:.15g}", value == 0 ? 0.0 : value);
}

void Writer<Value>::append(std::string& out, const Value& value) {
  std::visit(
      [&out]<class T>(const T& it) {
        if constexpr (std::is_same_v<T, std::nullptr_t>)
          out += "null";
        else if constexpr (std::is_same_v<T, Object>)
          append_members(out, it);
        else
          json::append(out, it);
      },
      value.it);
}

}  // namespace timon::formats::json
