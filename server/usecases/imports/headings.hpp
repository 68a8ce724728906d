#pragma once
// A sheet's columns by what stands above them, in one row or in several with merged cells: "2024 / T1 / Planeado".

#include <optional>
#include <variant>

#include "formats/workbook/workbook.hpp"
#include "usecases/imports/import_map.hpp"

namespace timon::usecases::imports {

class Headings {
 public:
  Headings(const formats::workbook::Sheet& sheet, const std::vector<std::uint32_t>& rows, bool is_filled);
  /// Hidden columns have a heading no more; by their letters they are still found.
  void leave_out(const std::vector<formats::workbook::ColumnRange>& hidden);

  /// The column of that name, or the verdict that says why none: `column_not_found`, `column_ambiguous`.
  std::variant<std::uint32_t, Verdict> find(const ColumnName& name) const;
  /// Columns whose whole heading, or whose lowest one, the pattern takes; with the period that it names together with
  /// what is known already.
  std::vector<std::pair<std::uint32_t, std::string>> matching(const TextPattern& pattern,
                                                              const PeriodParts& known) const;
  /// The headings that are there, those with a word of `wanted` first.
  std::string all(std::string_view wanted) const;
  /// The whole heading of a column, for people.
  std::string text_of(std::uint32_t column) const;

 private:
  struct Heading {
    std::uint32_t column = 0;
    std::string whole;
    std::string lowest;
  };

  std::string sheet_;
  std::uint32_t row_ = 0;
  std::uint32_t last_column_ = 0;
  std::vector<Heading> headings_;
};

}  // namespace timon::usecases::imports
