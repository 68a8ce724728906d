#pragma once
// One sheet of a workbook: its marks, and the sheet with values where they stood and its rows repeated.

#include <optional>
#include <string>
#include <vector>

#include "formats/template/cell_references.hpp"
#include "formats/template/marks.hpp"
#include "formats/template/markup.hpp"

namespace timon::formats::templates {

class XlsxSheet {
 public:
  XlsxSheet(std::string name, const std::string& xml, const std::vector<std::string>& shared_texts);

  const std::string& name() const { return name_; }
  const std::vector<FoundMark>& marks() const { return marks_; }
  /// Throws workbook::Refused for blocks that do not begin and end (`template_block_open`), that lie in each other
  /// (`template_block_nested`), and for formulas that rows cannot be repeated beside (`template_shared_formula`).
  void require_sound() const;

  Repetitions repetitions(const Values& values) const;
  std::string filled(const Values& values, const Repetitions& repetitions) const;

 private:
  struct Cell {
    std::size_t open = 0, close = 0;  ///< tokens; the same for a single one
    std::string place{};              ///< "B4"
    std::string text{};               ///< of cells that hold a text and no formula
  };
  struct Row {
    std::size_t open = 0, close = 0;
    std::uint32_t number = 0;
    std::vector<Cell> cells{};
  };
  struct Block {
    std::string name{};
    std::size_t first = 0, last = 0;  ///< places in rows_
  };
  struct Copy;

  void read_rows(const std::vector<std::string>& shared_texts);
  void read_row(std::size_t open, const std::vector<std::string>& shared_texts);
  void read_marks();
  const Block* block_at(std::size_t row) const;
  std::string rows_filled(const Values& values, const Repetitions& repetitions) const;
  std::string row_filled(const Row& row, const Copy& copy) const;
  std::string cell_filled(const Cell& cell, const Copy& copy) const;
  static std::string value_cell(const std::string& written, const std::vector<Piece>& pieces, const Copy& copy);
  std::string kept_cell(const std::string& tag, const Cell& cell, const Copy& copy) const;
  std::string rest_moved(std::size_t from, std::size_t until, const Repetitions& repetitions) const;

  std::string name_;
  Tokens tokens_;
  std::size_t data_open_ = 0, data_close_ = 0;
  std::vector<Row> rows_{};
  std::vector<Block> blocks_{};
  std::vector<FoundMark> marks_{};
  std::optional<std::string> fault_{};  ///< the code of what is wrong with its blocks
  std::string fault_place_{};
};

/// Of an element's tag, with its colon: "x:" of <x:c>.
std::string prefix_of(std::string_view tag);
/// Attributes and formulas of a part beside the cells, with every reference moved.
std::string references_moved(const Tokens& tokens, std::size_t from, std::size_t until, const Repetitions& repetitions);

}  // namespace timon::formats::templates
