#include "formats/forms/form.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <iterator>
#include <optional>
#include <stdexcept>
#include <string_view>
#include <utility>

#include "formats/tables/cell_text.hpp"
#include "formats/tables/own_folder.hpp"

namespace timon::formats::forms {
namespace {

constexpr std::uint32_t ink = 0x1F2933, soft = 0x5B6673, line = 0xB8C0C8, paper = 0xFFFFFF, heading = 0xE4EAF0,
                        entry = 0xFFF6D6, barred = 0xEDEFF1;
constexpr std::size_t longest_hint_title = 32, longest_hint = 255, exact_digits = 15;

lxw_row_t row_of(std::uint32_t row) { return row - 1; }
lxw_col_t column_of(std::uint32_t column) { return static_cast<lxw_col_t>(column - 1); }

/// Nothing for what is no number, or has more digits than a workbook keeps exactly.
std::optional<double> cell_number(std::string_view value) {
  double number = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
  if (value.size() > exact_digits || error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
  return number;
}

/// Letters, not bytes, are what the format counts.
std::string cut(const std::string& text, std::size_t letters) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U && letters-- == 0) break;
  return text.substr(0, at);
}

class Writer {
 public:
  explicit Writer(const Form& form) : form_(form), file_((place_.path / "form.xlsx").string()) {
    book_ = workbook_new(file_.c_str());
    if (book_ == nullptr) throw std::runtime_error("a workbook does not begin");
    lxw_doc_properties about{};
    about.title = const_cast<char*>(form_.title.c_str());
    workbook_set_properties(book_, &about);
  }
  ~Writer() {
    if (book_ != nullptr) workbook_close(book_);
  }
  Writer(const Writer&) = delete;
  Writer& operator=(const Writer&) = delete;

  std::string written() {
    bool is_first = true;
    for (const auto& sheet : form_.sheets) write(sheet, std::exchange(is_first, false));
    if (const auto closed = workbook_close(std::exchange(book_, nullptr)); closed != LXW_NO_ERROR)
      throw std::runtime_error(std::string("a workbook is not written: ") + lxw_strerror(closed));
    std::ifstream stream(file_, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
  }

 private:
  lxw_format* format_of(Look look, Guard guard) {
    auto& made = formats_.at(static_cast<std::size_t>(look)).at(guard == Guard::Entry ? 1 : 0);
    if (made == nullptr) made = new_format(look, guard);
    return made;
  }

  lxw_format* new_format(Look look, Guard guard) {
    auto* format = workbook_add_format(book_);
    format_set_font_color(format, ink);
    format_set_text_wrap(format);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (guard == Guard::Entry) format_set_unlocked(format);
    dress(format, look);
    return format;
  }

  static void box(lxw_format* format, std::uint32_t fill) {
    format_set_border(format, LXW_BORDER_THIN);
    format_set_border_color(format, line);
    if (fill != paper) format_set_bg_color(format, fill);
  }

  static void dress(lxw_format* format, Look look) {
    switch (look) {
      case Look::Plain:
        return box(format, paper);
      case Look::Strong:
        return format_set_bold(format);
      case Look::Title:
        format_set_bold(format);
        return format_set_font_size(format, 16);
      case Look::Section:
        format_set_bold(format);
        return format_set_font_size(format, 12);
      case Look::Heading:
        format_set_bold(format);
        format_set_align(format, LXW_ALIGN_VERTICAL_CENTER);
        return box(format, heading);
      case Look::Note:
        return format_set_font_color(format, soft);
      case Look::Figure:
        format_set_num_format(format, "#,##0.######");
        format_set_align(format, LXW_ALIGN_RIGHT);
        return box(format, paper);
      case Look::Entry:
        format_set_num_format(format, "@");
        return box(format, entry);
      case Look::EntryFigure:
        format_set_num_format(format, "General");
        format_set_align(format, LXW_ALIGN_RIGHT);
        return box(format, entry);
      case Look::Barred:
        return box(format, barred);
    }
  }

  void write(const FormSheet& its, bool is_first) {
    auto* sheet = workbook_add_worksheet(book_, its.name.c_str());
    if (sheet == nullptr) throw std::runtime_error("a sheet cannot be called " + its.name);
    shape(sheet, its);
    for (const auto& range : its.merged)
      worksheet_merge_range(sheet, row_of(range.first_row), column_of(range.first_column), row_of(range.last_row),
                            column_of(range.last_column), "", merged_format(its, range));
    for (const auto& cell : its.cells) put(sheet, cell);
    for (const auto& rule : its.rules) ask(sheet, rule);
    lxw_protection allowed{};
    allowed.format_columns = allowed.format_rows = LXW_TRUE;
    worksheet_protect(sheet, nullptr, &allowed);
    if (its.is_hidden) worksheet_hide(sheet);
    if (is_first) worksheet_activate(sheet);
  }

  lxw_format* merged_format(const FormSheet& its, const Range& range) {
    const auto found = std::ranges::find_if(
        its.cells, [&](const auto& cell) { return cell.row == range.first_row && cell.column == range.first_column; });
    return found == its.cells.end() ? nullptr : format_of(found->look, found->guard);
  }

  static void shape(lxw_worksheet* sheet, const FormSheet& its) {
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    for (const auto& [column, width] : its.widths) {
      const bool is_hidden = std::ranges::find(its.hidden_columns, column) != its.hidden_columns.end();
      worksheet_set_column_opt(sheet, column_of(column), column_of(column), width, nullptr,
                               is_hidden ? &hidden : nullptr);
    }
    for (const auto& [row, height] : its.heights) worksheet_set_row(sheet, row_of(row), height, nullptr);
    if (its.frozen_rows > 0 || its.frozen_columns > 0)
      worksheet_freeze_panes(sheet, its.frozen_rows, static_cast<lxw_col_t>(its.frozen_columns));
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    if (its.frozen_rows > 0) worksheet_repeat_rows(sheet, its.frozen_rows - 1, its.frozen_rows - 1);
  }

  void put(lxw_worksheet* sheet, const FormCell& cell) {
    auto* format = format_of(cell.look, cell.guard);
    const auto row = row_of(cell.row);
    const auto column = column_of(cell.column);
    const auto number = cell.is_number ? cell_number(cell.text) : std::nullopt;
    if (cell.text.empty())
      worksheet_write_blank(sheet, row, column, format);
    else if (number)
      worksheet_write_number(sheet, row, column, *number, format);
    else
      worksheet_write_string(sheet, row, column, cell_text(cell.text).c_str(), format);
  }

  static void ask(lxw_worksheet* sheet, const Rule& rule) {
    lxw_data_validation asked{};
    const auto hint_title = cut(rule.hint_title, longest_hint_title), hint = cut(rule.hint, longest_hint);
    const auto title = cut(rule.refusal_title, longest_hint_title), refusal = cut(rule.refusal, longest_hint);
    std::string choices = "=" + rule.choices;
    if (rule.kind == RuleKind::Choice) {
      asked.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
      asked.value_formula = choices.data();
    } else {
      asked.validate = rule.kind == RuleKind::Number ? LXW_VALIDATION_TYPE_DECIMAL : LXW_VALIDATION_TYPE_LENGTH;
      asked.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
      asked.minimum_number = rule.least;
      asked.maximum_number = rule.most;
    }
    const auto given = [](const std::string& text) { return text.empty() ? nullptr : const_cast<char*>(text.c_str()); };
    asked.input_title = given(hint_title);
    asked.input_message = given(hint);
    asked.error_title = given(title);
    asked.error_message = given(refusal);
    const auto& range = rule.range;
    worksheet_data_validation_range(sheet, row_of(range.first_row), column_of(range.first_column),
                                    row_of(range.last_row), column_of(range.last_column), &asked);
  }

  const Form& form_;
  OwnFolder place_;
  std::string file_;
  lxw_workbook* book_ = nullptr;
  std::array<std::array<lxw_format*, 2>, 10> formats_{};
};

}  // namespace

std::string write_form(const Form& form) { return Writer(form).written(); }

}  // namespace timon::formats::forms
