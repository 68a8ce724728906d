#include "formats/tables/xlsx_table.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <stdexcept>

#include "formats/tables/cell_text.hpp"
#include "formats/tables/own_folder.hpp"

namespace timon::formats {
namespace {

constexpr std::size_t exact_digits = 15, day_size = 10, widest = 60, margin = 2;
constexpr std::streamsize piece_size = 64 << 10;

/// What may be a sheet's name: 31 letters, none of those with a meaning in a formula.
std::string sheet_name(std::string_view title) {
  constexpr std::size_t longest = 31;
  std::string name;
  std::size_t letters = 0;
  for (const char c : title) {
    const bool begins = (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    if (begins && ++letters > longest) break;
    name += std::string_view("[]:*?/\\'").find(c) == std::string_view::npos ? c : ' ';
  }
  return cell_text(name);
}

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(
      std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

class XlsxTable : public TableFile {
 public:
  XlsxTable(const TableAbout& about, TableSink sink)
      : sink_(std::move(sink)), place_(sink_.folder), about_(about), file_((place_.path / "table.xlsx").string()) {
    const std::string folder = place_.path.string();
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = const_cast<char*>(folder.c_str());
    book_ = workbook_new_opt(file_.c_str(), &options);
    if (book_ == nullptr) throw std::runtime_error("a workbook does not begin");
    sheet_ = add_sheet(about.title);
    strong_ = workbook_add_format(book_);
    format_set_bold(strong_);
    day_ = workbook_add_format(book_);
    format_set_num_format(day_, "yyyy-mm-dd");
    for (const auto& heading : about.headings) {
      widen(heading);
      worksheet_write_string(sheet_, 0, column_++, cell_text(heading).c_str(), strong_);
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    next_row();
  }
  ~XlsxTable() override {
    if (book_ != nullptr) workbook_close(book_);
  }
  void text(std::string_view value) override {
    widen(value);
    if (!value.empty()) worksheet_write_string(sheet_, row_, column_, cell_text(value).c_str(), nullptr);
    ++column_;
  }
  void number(std::string_view value) override {
    double number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (value.size() > exact_digits || error != std::errc{} || end != value.data() + value.size()) return text(value);
    widen(value);
    worksheet_write_number(sheet_, row_, column_++, number, nullptr);
  }
  void day(std::string_view value) override {
    lxw_datetime date{};
    const auto part = [&](std::size_t at, std::size_t size, int& number) {
      std::from_chars(value.data() + at, value.data() + at + size, number);
    };
    if (value.size() != day_size) return text(value);
    part(0, 4, date.year), part(5, 2, date.month), part(8, 2, date.day);
    widen(value);
    worksheet_write_datetime(sheet_, row_, column_++, &date, day_);
  }
  void end_row() override {
    next_row();
    if (row_ > most_sheet_rows + 1) throw std::runtime_error("more rows than a workbook holds");
  }
  void finish() override {
    for (std::size_t at = 0; at < widths_.size(); ++at)
      worksheet_set_column(sheet_, lxw_col_t(at), lxw_col_t(at), double(widths_[at] + margin), nullptr);
    if (!widths_.empty()) worksheet_autofilter(sheet_, 0, 0, row_ - 1, lxw_col_t(widths_.size() - 1));
    write_about();
    const auto closed = workbook_close(book_);
    book_ = nullptr;
    if (closed != LXW_NO_ERROR)
      throw std::runtime_error(std::string("a workbook is not written: ") + lxw_strerror(closed));
    std::ifstream stream(file_, std::ios::binary);
    std::string piece(piece_size, '\0');
    while (stream.read(piece.data(), piece_size), stream.gcount() > 0)
      sink_.write(std::string_view(piece).substr(0, static_cast<std::size_t>(stream.gcount())));
  }

 private:
  lxw_worksheet* add_sheet(std::string_view title) {
    const auto name = sheet_name(title);
    const bool is_free = workbook_validate_sheet_name(book_, name.c_str()) == LXW_NO_ERROR;
    return workbook_add_worksheet(book_, is_free ? name.c_str() : nullptr);
  }
  void widen(std::string_view value) {
    if (column_ >= widths_.size()) widths_.resize(column_ + 1U);
    widths_[column_] = std::max(widths_[column_], std::min(letters_in(value), widest));
  }
  void next_row() {
    ++row_;
    column_ = 0;
  }
  void write_about() {
    auto* sheet = add_sheet(about_.about_label);
    worksheet_set_column(sheet, 0, 1, double(widest) / 2, nullptr);
    worksheet_write_string(sheet, 0, 0, cell_text(about_.title).c_str(), strong_);
    worksheet_write_string(sheet, 1, 0, cell_text(about_.rows_label).c_str(), nullptr);
    worksheet_write_number(sheet, 1, 1, double(row_ - 1), nullptr);
    lxw_row_t row = 2;
    for (const auto& [name, value] : about_.filters) {
      worksheet_write_string(sheet, row, 0, cell_text(name).c_str(), nullptr);
      worksheet_write_string(sheet, row++, 1, cell_text(value).c_str(), nullptr);
    }
  }

  TableSink sink_;
  OwnFolder place_;
  TableAbout about_;
  std::string file_;
  lxw_workbook* book_ = nullptr;
  lxw_worksheet* sheet_ = nullptr;
  lxw_format* strong_ = nullptr;
  lxw_format* day_ = nullptr;
  std::vector<std::size_t> widths_{};
  lxw_row_t row_ = 0;
  lxw_col_t column_ = 0;
};

}  // namespace

std::unique_ptr<TableFile> begin_xlsx_table(const TableAbout& about, TableSink sink) {
  return std::make_unique<XlsxTable>(about, std::move(sink));
}

}  // namespace timon::formats
