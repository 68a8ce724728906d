#include "formats/tables/xlsx_book.hpp"

#include <charconv>
#include <stdexcept>

#include "formats/tables/cell_text.hpp"
#include "formats/tables/written_file.hpp"

namespace timon::formats {
namespace {

constexpr std::size_t exact_digits = 15, day_size = 10;

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

}  // namespace

XlsxBook::XlsxBook(const std::filesystem::path& folder, RowsOfBook rows)
    : place_(folder), file_((place_.path / "book.xlsx").string()) {
  std::string place = place_.path.string();
  lxw_workbook_options options{};
  options.constant_memory = rows == RowsOfBook::LeftAtOnce ? LXW_TRUE : LXW_FALSE;
  options.tmpdir = place.data();
  book_ = workbook_new_opt(file_.c_str(), &options);
  if (book_ == nullptr) throw std::runtime_error("a workbook does not begin");
}

XlsxBook::~XlsxBook() {
  if (book_ != nullptr) workbook_close(book_);
}

lxw_worksheet* XlsxBook::add_sheet(std::string_view title) {
  const auto name = sheet_name(title);
  const bool is_free = workbook_validate_sheet_name(book_, name.c_str()) == LXW_NO_ERROR;
  auto* sheet = workbook_add_worksheet(book_, is_free ? name.c_str() : nullptr);
  if (sheet == nullptr) throw std::runtime_error("a workbook takes no sheet");
  return sheet;
}

lxw_format* XlsxBook::add_day_format() {
  auto* format = add_format();
  format_set_num_format(format, "yyyy-mm-dd");
  return format;
}

void XlsxBook::finish(const std::function<void(std::string_view)>& write) {
  const auto closed = workbook_close(book_);
  book_ = nullptr;
  if (closed != LXW_NO_ERROR)
    throw std::runtime_error(std::string("a workbook is not written: ") + lxw_strerror(closed));
  write_pieces(file_, write);
}

void put_text(const CellPlace& at, std::string_view text, lxw_format* format) {
  if (!text.empty()) worksheet_write_string(at.sheet, at.row, at.column, cell_text(text).c_str(), format);
}

void put_number(const CellPlace& at, std::string_view text, lxw_format* format) {
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool is_number = text.size() <= exact_digits && error == std::errc{} && end == text.data() + text.size();
  if (!is_number) return put_text(at, text, format);
  worksheet_write_number(at.sheet, at.row, at.column, number, format);
}

void put_day(const CellPlace& at, std::string_view text, lxw_format* format, lxw_format* other) {
  if (text.size() != day_size) return put_text(at, text, other);
  lxw_datetime date{};
  std::from_chars(text.data(), text.data() + 4, date.year);
  std::from_chars(text.data() + 5, text.data() + 7, date.month);
  std::from_chars(text.data() + 8, text.data() + day_size, date.day);
  worksheet_write_datetime(at.sheet, at.row, at.column, &date, format);
}

}  // namespace timon::formats
