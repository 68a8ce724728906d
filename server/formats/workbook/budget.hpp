#pragma once
// Counts what a file has already asked for, and refuses past the limits.

#include "formats/workbook/cell.hpp"
#include "formats/workbook/limits.hpp"

namespace timon::formats::workbook {

class Budget {
 public:
  explicit Budget(const Limits& limits) : limits_(limits) {}

  void count_sheet() {
    if (++sheets_ > limits_.sheets)
      throw Refused{"workbook_too_many_sheets", {{"limit", std::to_string(limits_.sheets)}}};
  }
  void count_cell(std::size_t bytes) {
    if (++cells_ > limits_.cells) throw Refused{"workbook_too_many_cells", {{"limit", std::to_string(limits_.cells)}}};
    if (bytes > limits_.cell_bytes)
      throw Refused{"workbook_cell_too_long", {{"limit", std::to_string(limits_.cell_bytes)}}};
    count_text(bytes);
  }
  void count_text(std::size_t bytes) {
    text_ += bytes;
    if (text_ > limits_.text_bytes) throw Refused{"workbook_expands_too_much"};
  }
  void count_unpacked(std::uint64_t part, std::uint64_t packed, std::uint64_t step) {
    unpacked_ += step;
    const bool is_dense = part > limits_.free_unpacked_bytes && part / limits_.packing_ratio > packed;
    if (unpacked_ > limits_.unpacked_bytes || is_dense) throw Refused{"workbook_expands_too_much"};
  }
  void check_place(std::uint64_t row, std::uint64_t column) const {
    if (row < 1 || row > limits_.rows || column < 1 || column > limits_.columns) throw Refused{"workbook_damaged"};
  }
  const Limits& limits() const { return limits_; }

 private:
  const Limits limits_;
  std::uint32_t sheets_ = 0;
  std::uint64_t cells_ = 0;
  std::uint64_t text_ = 0;
  std::uint64_t unpacked_ = 0;
};

}  // namespace timon::formats::workbook
