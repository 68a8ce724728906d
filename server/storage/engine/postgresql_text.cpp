#include "storage/engine/postgresql_text.hpp"

#include <array>
#include <charconv>

namespace timon::storage {
namespace {

std::string as_text(const Value& value) {
  switch (value.type()) {
    case ValueType::Integer:
      return std::to_string(value.integer());
    case ValueType::Boolean:
      return value.integer() != 0 ? "t" : "f";
    case ValueType::Real: {
      std::array<char, 32> digits{};
      const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value.real()).ptr;
      return {digits.data(), end};
    }
    default:
      return std::string(value.text());
  }
}

std::string as_hex(std::string_view bytes) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string hex;
  hex.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += digits[byte >> 4];
    hex += digits[byte & 15];
  }
  return hex;
}

int digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

void append_escaped(std::string& buffer, std::string_view text) {
  for (const char c : text) {
    switch (c) {
      case '\\':
        buffer += "\\\\";
        break;
      case '\n':
        buffer += "\\n";
        break;
      case '\r':
        buffer += "\\r";
        break;
      case '\t':
        buffer += "\\t";
        break;
      default:
        buffer += c;
    }
  }
}

}  // namespace

unsigned type_number(ValueType type) {
  switch (type) {
    case ValueType::Untyped:
      return 0;
    case ValueType::Integer:
      return 20;
    case ValueType::Boolean:
      return 16;
    case ValueType::Real:
      return 701;
    case ValueType::Text:
      return 25;
    case ValueType::Day:
      return 1082;
    case ValueType::Bytes:
      return 17;
  }
  return 0;
}

std::optional<std::string> from_hex(std::string_view text) {
  if (!text.starts_with("\\x") || text.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  bytes.reserve(text.size() / 2 - 1);
  for (std::size_t at = 2; at < text.size(); at += 2) {
    const int high = digit(text[at]), low = digit(text[at + 1]);
    if (high < 0 || low < 0) return std::nullopt;
    bytes += static_cast<char>(high * 16 + low);
  }
  return bytes;
}

void append_copy_row(std::string& buffer, std::span<const Value> row) {
  bool is_first = true;
  for (const Value& value : row) {
    if (!is_first) buffer += '\t';
    is_first = false;
    if (value.is_null())
      buffer += "\\N";
    else if (value.type() == ValueType::Bytes)
      buffer += "\\\\x" + as_hex(value.text());
    else
      append_escaped(buffer, as_text(value));
  }
  buffer += '\n';
}

BoundValues::BoundValues(const std::vector<const Value*>& values)
    : texts_(values.size()), starts_(values.size()), lengths_(values.size()), formats_(values.size()) {
  for (std::size_t index = 0; index < values.size(); ++index) {
    const Value& value = *values[index];
    if (value.is_null()) continue;
    texts_[index] = as_text(value);
    starts_[index] = texts_[index].c_str();
    lengths_[index] = static_cast<int>(texts_[index].size());
    formats_[index] = value.type() == ValueType::Bytes ? 1 : 0;
  }
}

}  // namespace timon::storage
