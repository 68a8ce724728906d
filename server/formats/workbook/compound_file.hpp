#pragma once
// The container of Excel 97 to 2003: a file system within a file. Every number in it may lie.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::workbook {

/// Little-endian numbers out of bytes; a place past the end is a damaged workbook (Refused).
std::uint16_t u16_at(std::string_view bytes, std::size_t at);
std::uint32_t u32_at(std::string_view bytes, std::size_t at);
std::uint64_t u64_at(std::string_view bytes, std::size_t at);

class CompoundFile {
 public:
  /// `bytes` must outlive it.
  explicit CompoundFile(std::string_view bytes);

  /// A stream by its name, whole.
  std::optional<std::string> stream(std::string_view name) const;

 private:
  struct Entry {
    std::string name;
    std::uint32_t start;
    std::uint64_t size;
  };

  std::string_view sector(std::uint32_t number) const;
  std::string chain(std::uint32_t start) const;
  std::string small_chain(std::uint32_t start, std::uint64_t size) const;
  void read_table();
  void read_directory();

  std::string_view bytes_;
  std::size_t sector_size_ = 512;
  std::vector<std::uint32_t> table_;
  std::vector<std::uint32_t> small_table_;
  std::vector<Entry> entries_;
  std::string small_sectors_;
};

}  // namespace timon::formats::workbook
