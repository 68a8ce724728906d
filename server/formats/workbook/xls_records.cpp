#include "formats/workbook/xls_records.hpp"

#include <bit>

#include "formats/workbook/cell.hpp"
#include "formats/workbook/compound_file.hpp"
#include "formats/workbook/text_encoding.hpp"

namespace timon::formats::workbook {
namespace {

constexpr unsigned wide_flag = 1, phonetic_flag = 4, rich_flag = 8;

}  // namespace

Record Records::next() {
  const auto kind = u16_at(stream_, at_);
  const auto length = u16_at(stream_, at_ + 2);
  if (at_ + 4 + length > stream_.size()) throw Refused{"workbook_truncated"};
  const auto body = stream_.substr(at_ + 4, length);
  at_ += 4U + length;
  return {static_cast<RecordKind>(kind), body};
}

std::vector<std::string_view> Records::continuations() {
  std::vector<std::string_view> pieces;
  while (at_ + 4 <= stream_.size() && u16_at(stream_, at_) == static_cast<std::uint16_t>(RecordKind::Continue))
    pieces.push_back(next().body);
  return pieces;
}

bool TextReader::is_done() {
  while (piece_ < pieces_.size() && at_ >= pieces_[piece_].size()) {
    ++piece_;
    at_ = 0;
  }
  return piece_ >= pieces_.size();
}

unsigned char TextReader::byte() {
  if (is_done()) throw Refused{"workbook_damaged"};
  return static_cast<unsigned char>(pieces_[piece_][at_++]);
}

std::uint32_t TextReader::number(std::size_t bytes) {
  std::uint32_t value = 0;
  for (std::size_t at = 0; at < bytes; ++at) value |= static_cast<std::uint32_t>(byte()) << (8 * at);
  return value;
}

void TextReader::skip(std::size_t bytes) {
  while (bytes > 0 && !is_done()) {
    const auto step = std::min(bytes, pieces_[piece_].size() - at_);
    at_ += step;
    bytes -= step;
  }
}

/// Where the characters of one text go on in the next record, they begin there with a byte of flags of their own.
std::string TextReader::take_characters(std::size_t length, bool is_wide) {
  std::string text;
  std::string units;
  for (; length > 0; --length) {
    if (at_ >= pieces_.at(piece_).size()) {
      if (is_done()) throw Refused{"workbook_damaged"};
      is_wide = (byte() & wide_flag) != 0;
    }
    units += static_cast<char>(byte());
    units += is_wide ? static_cast<char>(byte()) : '\0';
  }
  return to_utf8(units, Encoding::Utf16Le);
}

std::string TextReader::characters(std::size_t length) {
  if (length == 0) return {};
  const bool is_wide = (byte() & wide_flag) != 0;
  return take_characters(length, is_wide);
}

std::string TextReader::shared_text() {
  const auto length = number(2);
  const auto flags = byte();
  const auto runs = flags & rich_flag ? number(2) : 0;
  const auto phonetics = flags & phonetic_flag ? number(4) : 0;
  auto text = take_characters(length, (flags & wide_flag) != 0);
  skip(std::size_t{runs} * 4 + phonetics);
  return text;
}

double unpacked_rk(std::uint32_t packed) {
  const double value = packed & 2 ? static_cast<std::int32_t>(packed) >> 2
                                  : std::bit_cast<double>(static_cast<std::uint64_t>(packed & ~3U) << 32);
  return packed & 1 ? value / 100 : value;
}

std::string_view error_text(unsigned code) {
  switch (code) {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0F:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1D:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
  }
}

}  // namespace timon::formats::workbook
