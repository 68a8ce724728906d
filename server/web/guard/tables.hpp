#pragma once
// A list as a file that people keep: `format` of the query is csv or xlsx. Its title, its headings and the names of its
// filters are sentences of the catalogue under `table.`. Rows are given one after another and held nowhere.

#include <charconv>
#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/catalogue.hpp"
#include "base/day.hpp"
#include "base/decimal.hpp"
#include "formats/tables/table_file.hpp"
#include "http/request.hpp"
#include "http/spooled.hpp"

namespace timon::guard {

using formats::TableFormat;

/// Nothing for json, which is the answer without it.
Result<std::optional<TableFormat>> table_format(const http::Request& request);

/// By what the rows were chosen, and its value in words; one without a value did not choose.
using TableFilters = std::vector<std::pair<std::string, std::string>>;

/// What is a number mostly, and a word at times.
struct TableFigure {
  std::optional<std::string> text{};
};

/// The words of the catalogue, or the names of the columns themselves, for programs.
enum class Headings { InWords, AsNamed };

class Table {
 public:
  /// `name` is "contacts": the title is `table.contacts`, each heading `table.heading.<column>`, each filter
  /// `table.filter.<name>`.
  Table(const http::Request& request, TableFormat format, const Catalogue& catalogue, const std::string& name,
        std::initializer_list<const char*> columns, const TableFilters& filters, Headings headings = Headings::InWords,
        std::int64_t most_rows = formats::most_sheet_rows);

  /// A cell for each heading: text, a number, a day, yes or no; nothing leaves its cell empty. Throws std::logic_error
  /// where they are not as many.
  template <class... Cells>
  void row(const Cells&... cells) {
    expect_cells(sizeof...(cells));
    if (!has_room()) return;
    (put(cells), ...);
    file_->end_row();
  }
  /// The word of a code: `staff.standing.` and "late". A code without one stays as it is.
  std::string word(const std::string& prefix, std::string_view code, const Arguments& arguments = {}) const;
  /// The word of one of an enum's names.
  template <Named Enum>
  std::string word(const std::string& prefix, Enum value) const {
    return word(prefix, name_of(value));
  }

  /// The file under this name with its format's ending. Refused: `table_too_long` where a workbook does not hold it.
  Result<http::Response> answer(const std::string& file_name);

 private:
  void expect_cells(std::size_t count) const;
  /// Counts the row; past the last one that a workbook holds nothing is written.
  bool has_room();
  template <class Cell>
  void put(const std::optional<Cell>& cell) {
    cell ? put(*cell) : file_->text("");
  }
  template <int Scale>
  void put(const Decimal<Scale>& cell) {
    file_->number(text(cell));
  }
  void put(const Day& cell) { file_->day(cell.text()); }
  /// To the minute, in UTC as the ledger keeps it.
  void put(const Instant& cell);
  void put(const TableFigure& cell);
  void put(bool cell);
  void put(std::int64_t cell) { file_->number(std::to_string(cell)); }
  void put(const std::string& cell) { file_->text(cell); }

  const Catalogue& catalogue_;
  TableFormat format_;
  std::size_t columns_;
  std::int64_t most_rows_, rows_ = 0;
  std::unique_ptr<http::Spooled> spooled_;
  std::unique_ptr<formats::TableFile> file_;
};

}  // namespace timon::guard
