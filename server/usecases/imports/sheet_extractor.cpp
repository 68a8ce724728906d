#include "usecases/imports/sheet_extractor.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "usecases/imports/field_reading.hpp"
#include "usecases/imports/row_attributes.hpp"

namespace timon::usecases::imports {

using plans::Severity;

namespace {

/// What stands below a table, or between its parts, without a code.
bool looks_like_a_footer(const std::string& name) {
  const auto words = folded(name);
  for (const char* beginning :
       {"total", "subtotal", "suma", "promedio", "fuente", "nota", "elabor", "source", "average"})
    if (words.starts_with(beginning)) return true;
  return false;
}

}  // namespace

SheetExtractor::SheetExtractor(const formats::workbook::Sheet& sheet, const SheetMap& sheet_map, const ImportMap& map,
                               ImportedPlan& plan, ElementBook& book, std::vector<Verdict>& verdicts)
    : sheet_(sheet),
      sheet_map_(sheet_map),
      map_(map),
      plan_(plan),
      book_(book),
      verdicts_(verdicts),
      headings_(sheet, sheet_map.header_rows, sheet_map.has_filled_headings),
      reader_(sheet, headings_, map, verdicts),
      current_(sheet_map.levels.size()),
      reported_(sheet_map.reported.size()) {}

void SheetExtractor::read() {
  find_series();
  const auto last = sheet_map_.last_row.value_or(sheet_.last_row());
  for (const auto& row : sheet_.rows) {
    if (row.number < sheet_map_.first_row || row.number > last) continue;
    reader_.move_to(row);
    if (!is_skipped()) read_row();
  }
  report_sums();
}

void SheetExtractor::find_series() {
  for (const auto& values : sheet_map_.values) {
    Series series{&values, {}};
    for (const auto& pattern : values.headings) {
      const auto columns = headings_.matching(pattern);
      series.columns.insert(series.columns.end(), columns.begin(), columns.end());
      if (columns.empty())
        verdicts_.push_back({Severity::Error, "column_not_found", {sheet_.heading.name, 0, ""}, pattern.text(), {}});
    }
    for (const auto& [period, name] : values.columns) {
      const auto found = headings_.find(name);
      if (const auto* column = std::get_if<std::uint32_t>(&found))
        series.columns.emplace_back(*column, period);
      else
        verdicts_.push_back(std::get<Verdict>(found));
    }
    series_.push_back(std::move(series));
  }
}

bool SheetExtractor::is_skipped() {
  return std::ranges::any_of(
      sheet_map_.skipped, [&](const RowFilter& filter) { return reader_.is_blank(filter.field) == filter.is_blank; });
}

void SheetExtractor::read_row() {
  row_indicator_.reset();
  row_facts_.clear();
  const auto own = sheet_map_.tree ? read_tree() : read_levels();
  if (!own) {
    if (has_values()) reader_.tell(Severity::Warning, "row_without_element", reader_.origin());
    return;
  }
  ++plan_.rows;
  if (own->empty()) return;
  read_indicators(*own);
  read_values(*own);
  read_reported();
}

bool SheetExtractor::has_values() {
  return std::ranges::any_of(series_, [&](const Series& series) {
    return std::ranges::any_of(series.columns, [&](const auto& column) {
      return formats::workbook::cell_of(reader_.row(), column.first).kind != formats::workbook::CellKind::Empty;
    });
  });
}

/// The code of the lowest element the row names; an empty one when that was refused; nothing when it names none.
std::optional<std::string> SheetExtractor::read_levels() {
  std::optional<std::string> own;
  bool is_refused = false;
  for (std::size_t at = 0; at < sheet_map_.levels.size() && !is_refused; ++at) read_level(at, is_refused, own);
  if (is_refused) return "";
  return own;
}

void SheetExtractor::read_level(std::size_t at, bool& is_refused, std::optional<std::string>& own) {
  const auto& columns = sheet_map_.levels[at];
  const bool is_lowest = at + 1 == sheet_map_.levels.size();
  auto code = columns.code ? reader_.text(*columns.code) : std::string();
  const auto name = columns.name ? reader_.text(*columns.name) : std::string();
  const auto& blank = columns.code && columns.code->blank ? columns.code->blank
                      : columns.name                      ? columns.name->blank
                                                          : std::nullopt;
  if (code.empty() && name.empty()) {
    if (blank == Blank::Error)
      reader_.tell(Severity::Error, "required", reader_.origin(columns.code ? *columns.code : *columns.name));
    is_refused = is_refused || blank == Blank::Error;
    if (is_lowest || blank == Blank::Empty) current_[at].reset();
    return;
  }
  std::optional<std::string> parent;
  for (std::size_t above = at; above > 0 && !parent; --above) parent = current_[above - 1];
  const auto& origin_field = columns.code ? *columns.code : *columns.name;
  if (columns.code && code.empty() && looks_like_a_footer(name)) {
    reader_.tell(Severity::Notice, "footer_left_out", reader_.origin(origin_field), name);
    is_refused = true;
    return;
  }
  if (columns.code && code.empty()) {
    reader_.tell(Severity::Error, "missing_code", reader_.origin(origin_field), name);
    is_refused = true;
    return;
  }
  if (columns.is_within_parent && parent) code = *parent + "." + code;
  const auto met = book_.meet({columns.level, code, name, parent, columns.clash,
                               columns.is_repeated.value_or(!is_lowest), reader_.origin(origin_field)});
  is_refused = met.is_refused;
  if (is_refused) return;
  if (current_[at] != met.code)
    std::fill(current_.begin() + static_cast<std::ptrdiff_t>(at) + 1, current_.end(), std::nullopt);
  current_[at] = met.code;
  own = met.code;
  fill(met, columns.attributes);
}

void SheetExtractor::fill(const Met& met, const Fields& attributes) {
  if (!met.is_new) return;
  auto* element = book_.find(met.code);
  for (const auto& [attribute, field] : attributes) read_attribute(reader_, attribute, field, *element);
}

std::string SheetExtractor::level_in_tree(const std::string& code) {
  const auto& tree = *sheet_map_.tree;
  if (tree.level) return reader_.text(*tree.level);
  std::size_t depth = 0;
  for (auto at = code.find(tree.separator); at != std::string::npos; at = code.find(tree.separator, at + 1)) ++depth;
  return tree.levels[std::min(depth, tree.levels.size() - 1)];
}

std::optional<std::string> SheetExtractor::read_tree() {
  const auto& tree = *sheet_map_.tree;
  const auto code = reader_.text(tree.code);
  const auto name = reader_.text(tree.name);
  if (code.empty() && name.empty()) return std::nullopt;
  if (code.empty() || name.empty()) {
    reader_.tell(Severity::Error, code.empty() ? "missing_code" : "required",
                 reader_.origin(code.empty() ? tree.code : tree.name), code.empty() ? name : code);
    return "";
  }
  std::optional<std::string> parent;
  if (tree.parent) {
    if (auto text = reader_.text(*tree.parent); !text.empty()) parent = std::move(text);
  } else if (const auto end = code.rfind(tree.separator); end != std::string::npos)
    parent = code.substr(0, end);
  const auto met =
      book_.meet({level_in_tree(code), code, name, parent, Clash::Error, false, reader_.origin(tree.code)});
  if (met.is_refused) return "";
  fill(met, tree.attributes);
  return met.code;
}

/// Where the row's indicators and values belong: its own element, or the one above it of the level that is asked for.
/// Without a level: the row's own when that is of the lowest level, or a goal.
std::optional<std::string> SheetExtractor::element_of(const std::optional<std::string>& level,
                                                      const std::string& own) const {
  if (sheet_map_.tree) {
    const auto* element = const_cast<ElementBook&>(book_).find(own);
    const auto found = std::ranges::find(map_.levels, element ? element->level : "", &ImportedLevel::code);
    const bool is_goal = found != map_.levels.end() && found->kind == plans::ElementKind::Goal;
    return (level ? element && element->level == *level : is_goal) ? std::optional(own) : std::nullopt;
  }
  if (!level) return current_.back() == own ? std::optional(own) : std::nullopt;
  for (std::size_t at = 0; at < current_.size(); ++at)
    if (sheet_map_.levels[at].level == *level) return current_[at];
  return std::nullopt;
}

}  // namespace timon::usecases::imports
