#pragma once
// What the sheets of the pre-filled workbook share: words, short ways to set a cell, a number in plain writing.

#include <optional>
#include <string>

#include "base/catalogue.hpp"
#include "base/rational.hpp"
#include "formats/forms/form.hpp"
#include "usecases/documents/report_workbook.hpp"

namespace timon::documents {

/// A sheet while its cells are set.
class SheetCells {
 public:
  using Look = formats::forms::Look;
  using Guard = formats::forms::Guard;

  explicit SheetCells(std::string name) { sheet.name = std::move(name); }

  void fixed(std::uint32_t row, std::uint32_t column, const std::string& text, Look look = Look::Plain) {
    sheet.cells.push_back({row, column, text, look, Guard::Fixed});
  }
  void shown(std::uint32_t row, std::uint32_t column, const std::string& text, Look look = Look::Plain) {
    sheet.cells.push_back({row, column, text, look, Guard::Shown});
  }
  void figure(std::uint32_t row, std::uint32_t column, const std::string& number, Guard guard) {
    sheet.cells.push_back({row, column, number, Look::Figure, guard, true});
  }
  void entry(std::uint32_t row, std::uint32_t column, const std::string& text) {
    sheet.cells.push_back({row, column, text, Look::Entry, Guard::Entry});
  }
  void entry_figure(std::uint32_t row, std::uint32_t column, const std::string& number) {
    sheet.cells.push_back({row, column, number, Look::EntryFigure, Guard::Entry, true});
  }
  void barred(std::uint32_t row, std::uint32_t column) {
    sheet.cells.push_back({row, column, "", Look::Barred, Guard::Shown});
  }

  formats::forms::FormSheet sheet{};
};

/// "98.5"; empty for none.
inline std::string plain_number(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Millionths::scale) : std::nullopt;
  return units ? text(Millionths{*units}) : std::string();
}

formats::forms::FormSheet figures_sheet(const usecases::documents::ReportWorkbook& workbook, const Catalogue& words);

}  // namespace timon::documents
