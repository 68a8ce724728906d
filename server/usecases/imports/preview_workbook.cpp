#include "usecases/imports/preview_workbook.hpp"

#include <fcntl.h>

#include <algorithm>
#include <system_error>

#include "domain/access/permissions.hpp"
#include "domain/imports/guess_draft.hpp"
#include "formats/workbook/workbook.hpp"
#include "usecases/imports/cell_values.hpp"
#include "usecases/imports/footers.hpp"
#include "usecases/imports/headings.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Cell;
using formats::workbook::CellKind;
using formats::workbook::Sheet;
using formats::workbook::Workbook;
using timon::access::Action;

// What one looks over on a screen. All rows are read, so that a guess sees every word of a column.
constexpr std::size_t most_sheets = 40;
constexpr std::size_t most_rows = 150;
constexpr std::uint32_t most_columns = 120;
constexpr std::size_t longest_cell = 160;

/// A person waits for it: less than what an import may take.
formats::workbook::Limits limits_of_preview() {
  formats::workbook::Limits limits;
  limits.cpu_seconds = 20;
  limits.wall_seconds = 30;
  return limits;
}

std::string shortened(std::string text) {
  if (text.size() <= longest_cell) return text;
  auto end = longest_cell;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

std::string shown(const Cell& cell) {
  if (!cell.shown.empty()) return cell.shown;
  if (cell.kind != CellKind::Number || !cell.is_percentage) return one_line(cell.text);
  const auto percent = parse_units(cell.text, 6);
  return percent ? units_text(percent->units, 4) + " %" : cell.text;
}

timon::imports::SeenCell seen(const Cell& cell) {
  using timon::imports::CellLook;
  const auto text = shown(cell);
  if (text.empty() || cell.kind == CellKind::Error || is_error_text(text)) return {};
  if (cell.kind == CellKind::Number || cell.kind == CellKind::Boolean) return {CellLook::Number, text};
  const bool is_day = cell.kind == CellKind::Day || cell.kind == CellKind::DateTime;
  return {is_day ? CellLook::Day : CellLook::Text, text};
}

std::uint32_t last_column(const Sheet& sheet) {
  std::uint32_t last = 0;
  for (const auto& row : sheet.rows)
    if (!row.cells.empty()) last = std::max(last, row.cells.back().column);
  return std::min(last, most_columns);
}

PreviewSheet preview_of(const Sheet& sheet) {
  PreviewSheet preview{sheet.heading.name, sheet.heading.is_hidden, sheet.last_row(), last_column(sheet), {}};
  for (const auto& row : sheet.rows) {
    if (preview.first_rows.size() == most_rows) break;
    PreviewRow one{row.number, std::vector<std::string>(preview.columns)};
    for (const auto& [column, cell] : row.cells)
      if (column <= preview.columns) one.cells[column - 1] = shortened(shown(cell));
    preview.first_rows.push_back(std::move(one));
  }
  return preview;
}

/// The rows of data: what is left below the headings without totals and notes.
std::vector<const formats::workbook::Row*> data_of(const Sheet& sheet, std::uint32_t after) {
  std::vector<const formats::workbook::Row*> rows;
  for (const auto& row : sheet.rows) {
    if (row.number <= after || row.cells.empty()) continue;
    if (footer_of(row.cells.front().cell.text) == Footer::None) rows.push_back(&row);
  }
  return rows;
}

std::vector<std::vector<std::string>> first_texts(const Sheet& sheet, std::uint32_t columns) {
  std::vector<std::vector<std::string>> rows;
  for (std::uint32_t number = 1; number <= std::min<std::uint32_t>(sheet.last_row(), 40); ++number) {
    auto& row = rows.emplace_back();
    for (std::uint32_t column = 1; column <= columns; ++column) row.push_back(shown(sheet.at(number, column)));
  }
  return rows;
}

std::vector<std::string> texts_above(const std::vector<std::vector<std::string>>& rows, std::uint32_t heading) {
  std::vector<std::string> texts;
  for (std::uint32_t row = 0; row + 1 < heading && row < rows.size(); ++row)
    for (const auto& cell : rows[row])
      if (!cell.empty()) texts.push_back(one_line(cell));
  return texts;
}

bool has_merged_headings(const Sheet& sheet, const std::vector<std::uint32_t>& rows) {
  return std::ranges::any_of(sheet.merged, [&](const auto& range) {
    return range.first_row <= rows.back() && range.last_row >= rows.front();
  });
}

timon::imports::SheetLook look_of(const Sheet& sheet) {
  timon::imports::SheetLook look;
  look.name = sheet.heading.name;
  look.is_hidden = sheet.heading.is_hidden;
  const auto columns = last_column(sheet);
  const auto texts = first_texts(sheet, columns);
  look.header_rows = timon::imports::heading_rows(texts);
  if (look.header_rows.empty()) return look;
  look.title = timon::imports::plan_title(texts_above(texts, look.header_rows.front()));
  look.is_filled = look.header_rows.size() > 1 && !has_merged_headings(sheet, look.header_rows);
  const Headings headings(sheet, look.header_rows, look.is_filled);
  const auto rows = data_of(sheet, look.header_rows.back());
  look.rows = rows.size();
  for (std::uint32_t column = 1; column <= columns; ++column) {
    std::vector<timon::imports::SeenCell> cells;
    cells.reserve(rows.size());
    for (const auto* row : rows) cells.push_back(seen(formats::workbook::cell_of(*row, column)));
    look.columns.push_back(timon::imports::look_at(column, headings.text_of(column), cells));
  }
  return look;
}

Result<Workbook> load(const std::filesystem::path& path) {
  const formats::workbook::Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.number() < 0) throw std::system_error(errno, std::generic_category(), path.string());
  formats::workbook::ReadOptions options;
  options.limits = limits_of_preview();
  return formats::workbook::load_workbook(file.number(), options);
}

}  // namespace

Result<Preview> preview_workbook(const Context& context, const PreviewWorkbook& input) {
  if (auto allowed = timon::access::require_somewhere(context.caller, Action::ImportPlan); !allowed)
    return allowed.error();
  return read_preview(input, context.clock());
}

Result<Preview> read_preview(const PreviewWorkbook& input, Instant now) {
  const auto workbook = load(input.file);
  if (!workbook) return workbook.error();
  Preview preview;
  timon::imports::GuessFrom from;
  from.file_name = input.file_name;
  from.this_year = static_cast<int>(Day{std::chrono::floor<std::chrono::days>(now.at)}.parts().year());
  for (const auto& sheet : workbook->sheets) {
    if (preview.sheets.size() == most_sheets) break;
    preview.sheets.push_back(preview_of(sheet));
    from.sheets.push_back(look_of(sheet));
  }
  preview.draft = timon::imports::guess_draft(from);
  return preview;
}

}  // namespace timon::usecases::imports
