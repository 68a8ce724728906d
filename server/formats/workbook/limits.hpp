#pragma once
// How much a file may ask for. Generous for a government's plan, small for an attacker.

#include <cstdint>

namespace timon::formats::workbook {

struct Limits {
  std::uint64_t file_bytes = 64ULL << 20;
  std::uint64_t unpacked_bytes = 1ULL << 30;  ///< all parts of an .xlsx together
  std::uint64_t packing_ratio = 400;          ///< of one part, once it is larger than free_unpacked_bytes
  std::uint64_t free_unpacked_bytes = 16ULL << 20;
  std::uint64_t cells = 4'000'000;
  std::uint64_t text_bytes = 256ULL << 20;  ///< of all cells together
  std::uint32_t cell_bytes = 128U << 10;
  std::uint32_t rows = 1'048'576;
  std::uint32_t columns = 16'384;
  std::uint32_t sheets = 250;
  std::uint32_t nesting = 64;
  std::uint64_t memory_bytes = 1ULL << 30;
  std::uint32_t cpu_seconds = 60;
  std::uint32_t wall_seconds = 180;
};

}  // namespace timon::formats::workbook
