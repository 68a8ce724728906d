#include "formats/workbook/compound_file.hpp"

#include <algorithm>

#include "formats/workbook/cell.hpp"

namespace timon::formats::workbook {
namespace {

constexpr std::uint32_t last_sector = 0xFFFFFFFA;  // what lies above marks ends and free sectors
constexpr std::size_t heading_entries = 109;
constexpr std::size_t small_sector = 64;
constexpr std::uint64_t smallest_whole_stream = 4096;

template <class Number>
Number number_at(std::string_view bytes, std::size_t at) {
  if (at + sizeof(Number) > bytes.size()) throw Refused{"workbook_truncated"};
  std::uint64_t value = 0;
  for (std::size_t byte = sizeof(Number); byte > 0; --byte)
    value = value << 8 | static_cast<unsigned char>(bytes[at + byte - 1]);
  return static_cast<Number>(value);
}

}  // namespace

std::uint16_t u16_at(std::string_view bytes, std::size_t at) { return number_at<std::uint16_t>(bytes, at); }
std::uint32_t u32_at(std::string_view bytes, std::size_t at) { return number_at<std::uint32_t>(bytes, at); }
std::uint64_t u64_at(std::string_view bytes, std::size_t at) { return number_at<std::uint64_t>(bytes, at); }

CompoundFile::CompoundFile(std::string_view bytes) : bytes_(bytes) {
  const auto shift = u16_at(bytes_, 30);
  if (bytes_.size() < 512) throw Refused{"workbook_truncated"};
  if (shift != 9 && shift != 12) throw Refused{"workbook_damaged"};
  sector_size_ = std::size_t{1} << shift;
  read_table();
  read_directory();
}

std::string_view CompoundFile::sector(std::uint32_t number) const {
  const auto at = (static_cast<std::uint64_t>(number) + 1) * sector_size_;
  if (number >= last_sector || at >= bytes_.size()) throw Refused{"workbook_truncated"};
  return bytes_.substr(at, sector_size_);
}

void CompoundFile::read_table() {
  std::vector<std::uint32_t> places;
  for (std::size_t at = 0; at < heading_entries; ++at) places.push_back(u32_at(bytes_, 76 + at * 4));
  auto next = u32_at(bytes_, 68);
  for (std::size_t seen = 0; next < last_sector; ++seen) {
    if (seen > bytes_.size() / sector_size_) throw Refused{"workbook_damaged"};
    const auto more = sector(next);
    for (std::size_t at = 0; at + 4 < sector_size_; at += 4) places.push_back(u32_at(more, at));
    next = u32_at(more, sector_size_ - 4);
  }
  for (const auto place : places) {
    if (place >= last_sector) continue;
    const auto part = sector(place);
    for (std::size_t at = 0; at + 4 <= part.size(); at += 4) table_.push_back(u32_at(part, at));
    if (table_.size() > bytes_.size() / 4) throw Refused{"workbook_damaged"};
  }
}

std::string CompoundFile::chain(std::uint32_t start) const {
  std::string whole;
  for (auto number = start; number < last_sector; number = table_[number]) {
    whole += sector(number);
    if (number >= table_.size() || whole.size() > bytes_.size()) throw Refused{"workbook_damaged"};
  }
  return whole;
}

std::string CompoundFile::small_chain(std::uint32_t start, std::uint64_t size) const {
  std::string whole;
  for (auto number = start; number < last_sector && whole.size() < size; number = small_table_[number]) {
    if (number >= small_table_.size() || number * small_sector >= small_sectors_.size())
      throw Refused{"workbook_damaged"};
    whole += std::string_view(small_sectors_).substr(number * small_sector, small_sector);
  }
  return whole;
}

void CompoundFile::read_directory() {
  const auto directory = chain(u32_at(bytes_, 48));
  for (std::size_t at = 0; at + 128 <= directory.size(); at += 128) {
    const auto length = std::min<std::size_t>(u16_at(directory, at + 64), 64);
    const auto kind = static_cast<unsigned char>(directory[at + 66]);
    if (kind == 0) continue;
    std::string name;
    for (std::size_t character = 0; character + 2 < length; character += 2) name += directory[at + character];
    entries_.push_back({kind == 5 ? "" : name, u32_at(directory, at + 116), u64_at(directory, at + 120) & 0xFFFFFFFF});
  }
  const auto small = chain(u32_at(bytes_, 60));
  for (std::size_t at = 0; at + 4 <= small.size(); at += 4) small_table_.push_back(u32_at(small, at));
  const auto root = std::ranges::find(entries_, "", &Entry::name);
  if (root != entries_.end()) small_sectors_ = chain(root->start);
}

std::optional<std::string> CompoundFile::stream(std::string_view name) const {
  const auto found = std::ranges::find(entries_, name, &Entry::name);
  if (found == entries_.end()) return std::nullopt;
  auto whole = found->size < smallest_whole_stream ? small_chain(found->start, found->size) : chain(found->start);
  if (whole.size() < found->size) throw Refused{"workbook_truncated"};
  whole.resize(found->size);
  return whole;
}

}  // namespace timon::formats::workbook
