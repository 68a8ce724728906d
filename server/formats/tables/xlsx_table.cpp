#include "formats/tables/xlsx_table.hpp"

#include <algorithm>
#include <stdexcept>

#include "formats/tables/xlsx_book.hpp"

namespace timon::formats {
namespace {

constexpr std::size_t widest = 60, margin = 2;

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class XlsxTable : public TableFile {
 public:
  XlsxTable(const TableAbout& about, TableSink sink)
      : sink_(std::move(sink)), about_(about), book_(sink_.folder, RowsOfBook::LeftAtOnce) {
    at_.sheet = book_.add_sheet(about.title);
    strong_ = book_.add_format();
    format_set_bold(strong_);
    day_ = book_.add_day_format();
    for (const auto& heading : about.headings) put_text(next_cell(heading), heading, strong_);
    worksheet_freeze_panes(at_.sheet, 1, 0);
    next_row();
  }
  void text(std::string_view value) override { put_text(next_cell(value), value); }
  void number(std::string_view value) override { put_number(next_cell(value), value); }
  void day(std::string_view value) override { put_day(next_cell(value), value, day_); }
  void end_row() override {
    next_row();
    if (at_.row > most_sheet_rows + 1) throw std::runtime_error("more rows than a workbook holds");
  }
  void finish() override {
    for (std::size_t column = 0; column < widths_.size(); ++column)
      worksheet_set_column(at_.sheet, lxw_col_t(column), lxw_col_t(column), double(widths_[column] + margin), nullptr);
    if (!widths_.empty()) worksheet_autofilter(at_.sheet, 0, 0, at_.row - 1, lxw_col_t(widths_.size() - 1));
    write_about();
    book_.finish(sink_.write);
  }

 private:
  CellPlace next_cell(std::string_view value) {
    if (at_.column >= widths_.size()) widths_.resize(at_.column + 1U);
    widths_[at_.column] = std::max(widths_[at_.column], std::min(letters_in(value), widest));
    const auto place = at_;
    ++at_.column;
    return place;
  }
  void next_row() {
    ++at_.row;
    at_.column = 0;
  }
  void write_about() {
    auto* sheet = book_.add_sheet(about_.about_label);
    worksheet_set_column(sheet, 0, 1, double(widest) / 2, nullptr);
    put_text({sheet, 0, 0}, about_.title, strong_);
    put_text({sheet, 1, 0}, about_.rows_label);
    worksheet_write_number(sheet, 1, 1, double(at_.row - 1), nullptr);
    lxw_row_t row = 2;
    for (const auto& [name, value] : about_.filters) {
      put_text({sheet, row, 0}, name);
      put_text({sheet, row++, 1}, value);
    }
  }

  TableSink sink_;
  TableAbout about_;
  XlsxBook book_;
  lxw_format* strong_ = nullptr;
  lxw_format* day_ = nullptr;
  std::vector<std::size_t> widths_{};
  CellPlace at_{};
};

}  // namespace

std::unique_ptr<TableFile> begin_xlsx_table(const TableAbout& about, TableSink sink) {
  return std::make_unique<XlsxTable>(about, std::move(sink));
}

}  // namespace timon::formats
