#include "usecases/imports/sheet_extractor.hpp"

#include <algorithm>
#include <set>

#include "base/folded.hpp"
#include "usecases/imports/field_reading.hpp"
#include "usecases/imports/footers.hpp"
#include "usecases/imports/row_attributes.hpp"

namespace timon::usecases::imports {

using plans::Severity;

SheetExtractor::SheetExtractor(const formats::workbook::Sheet& sheet, const SheetMap& sheet_map, const ImportMap& map,
                               ImportedPlan& plan, Books books, std::vector<Verdict>& verdicts)
    : sheet_(sheet),
      sheet_map_(sheet_map),
      map_(map),
      plan_(plan),
      book_(books.elements),
      indicators_(books.indicators),
      verdicts_(verdicts),
      headings_(sheet, sheet_map.header_rows, sheet_map.has_filled_headings),
      reader_(sheet, headings_, map, verdicts),
      current_(sheet_map.levels.size()),
      reported_(sheet_map.reported.size()) {
  if (sheet_map.skips_hidden_columns) headings_.leave_out(sheet.hidden_columns);
}

void SheetExtractor::read(const std::function<bool()>& goes_on) {
  find_series();
  const auto last = sheet_map_.last_row.value_or(sheet_.last_row());
  for (const auto& row : sheet_.rows) {
    if (!goes_on()) return;
    if (row.number < sheet_map_.first_row || row.number > last) continue;
    if (row.is_hidden && sheet_map_.skips_hidden_rows) continue;
    reader_.move_to(row);
    if (!is_skipped()) read_row();
  }
  report_sums();
}

void SheetExtractor::find_series() {
  for (const auto& values : sheet_map_.values) series_.push_back(series_of(values));
  for (const auto& money : sheet_map_.money) money_series_.push_back(series_of(money.columns));
}

/// Of several forms one may do; each column counts once.
void SheetExtractor::find_by_headings(const ValueColumns& values, Series& series) {
  auto known = values.known;
  for (const auto& [part, text] : parts_of_names(sheet_map_.names, sheet_.heading.name)) known.emplace(part, text);
  std::string forms;
  for (const auto& pattern : values.headings) {
    forms += (forms.empty() ? "" : ", ") + pattern.text();
    for (const auto& column : headings_.matching(pattern, known))
      if (std::ranges::find(series.columns, column.first, &std::pair<std::uint32_t, std::string>::first) ==
          series.columns.end())
        series.columns.push_back(column);
  }
  if (series.columns.empty())
    verdicts_.push_back(
        {Severity::Error, "column_not_found", {sheet_.heading.name, 0, ""}, forms, headings_.all(forms)});
}

bool SheetExtractor::is_skipped() {
  return std::ranges::any_of(
      sheet_map_.skipped, [&](const RowFilter& filter) { return reader_.is_blank(filter.field) == filter.is_blank; });
}

void SheetExtractor::read_row() {
  row_indicators_.clear();
  strange_.clear();
  row_facts_.clear();
  const auto own = sheet_map_.tree ? read_tree() : read_levels();
  if (!own) {
    if (has_values()) reader_.tell(Severity::Warning, "row_without_element", reader_.origin());
    return;
  }
  ++plan_.rows;
  if (own->empty()) return;
  read_indicators(*own);
  if (!read_values(*own) && has_values()) reader_.tell(Severity::Warning, "row_without_element", reader_.origin());
  read_money(*own);
  read_reported();
}

bool SheetExtractor::has_values(const std::optional<std::string>& indicator) {
  const auto is_filled = [&](std::uint32_t column) {
    return formats::workbook::cell_of(reader_.row(), column).kind != formats::workbook::CellKind::Empty;
  };
  return std::ranges::any_of(series_, [&](const Series& series) {
    if (indicator && series.map->indicator != *indicator) return false;
    const auto alone = series.map->period ? reader_.column(series.map->value) : std::nullopt;
    return (alone && is_filled(*alone)) ||
           std::ranges::any_of(series.columns, [&](const auto& column) { return is_filled(column.first); });
  });
}

/// The code of the lowest element the row names; an empty one when that was refused; nothing when it names none.
std::optional<std::string> SheetExtractor::read_levels() {
  std::optional<std::string> own;
  bool is_refused = false;
  named_.clear();
  for (std::size_t at = 0; at < sheet_map_.levels.size() && !is_refused; ++at) read_level(at, is_refused, own);
  set_parents_apart(is_refused ? std::nullopt : own);
  if (is_refused || (own && refuse_strange_forms())) return "";
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
  const auto& origin_field = columns.code ? *columns.code : *columns.name;
  if (code.empty() && name.empty()) {
    if (blank == Blank::Error) reader_.tell(Severity::Error, "required", reader_.origin(origin_field));
    is_refused = is_refused || blank == Blank::Error;
    const auto strange = reader_.of_another_form(origin_field);
    if (!strange.empty() && is_left_out(origin_field, strange, {}, false)) {
      is_refused = true;
      return;
    }
    if (!strange.empty()) strange_.push_back(at);
    if (is_lowest && is_another_indicator_of_the_one_above(at))
      own = current_[at];
    else if (is_lowest || blank == Blank::Empty)
      current_[at].reset();
    return;
  }
  std::optional<std::string> parent;
  for (std::size_t above = at; above > 0 && !parent; --above) parent = current_[above - 1];
  if (is_left_out(origin_field, code, name, columns.name.has_value())) {
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

/// A row that tells only an indicator, below the goal that it is another one of.
bool SheetExtractor::is_another_indicator_of_the_one_above(std::size_t level) {
  if (sheet_map_.levels[level].is_repeated != true || !current_[level]) return false;
  return std::ranges::any_of(sheet_map_.indicators, [&](const IndicatorColumns& columns) {
    const auto name = columns.name.column ? reader_.text(columns.name) : std::string();
    return !name.empty() && footer_of(name) == Footer::None;
  });
}

/// Totals, sources and notes: they have no code, or stand where the code would and have no name.
bool SheetExtractor::is_left_out(const Field& field, const std::string& code, const std::string& name, bool has_name) {
  if (!code.empty() && !name.empty()) return false;
  const auto& text = name.empty() ? code : name;
  const auto footer = footer_of(text);
  const bool stands_alone = has_name && name.empty() && reader_.row().cells.size() == 1 && !book_.find(code);
  if (footer == Footer::None && !stands_alone) return false;
  if (footer == Footer::Total && has_other_words(text)) return false;
  reader_.tell(Severity::Notice, "footer_left_out", reader_.origin(field), text);
  return true;
}

/// Whether a row says more than `name`, its levels and numbers: a goal has a unit, an indicator, an office.
bool SheetExtractor::has_other_words(const std::string& name) {
  std::set<std::uint32_t> of_levels;
  for (const auto& level : sheet_map_.levels)
    for (const auto& field : {level.code, level.name})
      if (const auto column = field ? reader_.column(*field) : std::nullopt) of_levels.insert(*column);
  return std::ranges::any_of(reader_.row().cells, [&](const formats::workbook::PlacedCell& placed) {
    if (placed.cell.kind != formats::workbook::CellKind::Text || of_levels.contains(placed.column)) return false;
    const auto words = folded(placed.cell.text);
    return words != folded(name) && std::ranges::any_of(words, [](char c) { return c >= 'a' && c <= 'z'; });
  });
}

/// A cell that no pattern takes would give the row the parent of the row above; better to say so.
bool SheetExtractor::refuse_strange_forms() {
  const auto field_of = [&](std::size_t at) -> const Field& {
    return sheet_map_.levels[at].code ? *sheet_map_.levels[at].code : *sheet_map_.levels[at].name;
  };
  bool is_refused = false;
  for (const auto at : strange_) {
    const auto column = reader_.column(field_of(at));
    bool is_of_another_level = false;
    for (std::size_t other = 0; other < sheet_map_.levels.size(); ++other)
      is_of_another_level =
          is_of_another_level || (reader_.column(field_of(other)) == column && !reader_.is_blank(field_of(other)));
    if (is_of_another_level) continue;
    reader_.tell(Severity::Error, "other_form", reader_.origin(field_of(at)), reader_.as_it_stands(field_of(at)),
                 forms_of(field_of(at)));
    is_refused = true;
  }
  return is_refused;
}

void SheetExtractor::fill(const Met& met, const Fields& attributes) {
  if (!met.is_new) return;
  auto* element = book_.find(met.code);
  const auto before = verdicts_.size();
  for (const auto& [attribute, field] : attributes) read_attribute(reader_, attribute, field, *element);
  const auto told = std::ranges::subrange(verdicts_.begin() + static_cast<std::ptrdiff_t>(before), verdicts_.end());
  if (std::ranges::find(told, Severity::Error, &Verdict::severity) == told.end()) named_.push_back(met.code);
}

void SheetExtractor::set_parents_apart(const std::optional<std::string>& own) {
  for (const auto& code : named_)
    if (code != own) book_.find(code)->is_above_the_rows_own = true;
}

const ImportedLevel* SheetExtractor::level_of(const std::string& code) const {
  const auto found = std::ranges::find(map_.levels, code, &ImportedLevel::code);
  return found == map_.levels.end() ? nullptr : &*found;
}

std::optional<std::string> SheetExtractor::parent_in_tree(const std::string& code, const std::string& level) {
  const auto& tree = *sheet_map_.tree;
  if (tree.parent) {
    auto text = reader_.text(*tree.parent);
    return text.empty() ? std::nullopt : std::optional(std::move(text));
  }
  if (tree.is_parent_above) {
    const auto* known = level_of(level);
    return known ? open_.parent_of(*known) : std::nullopt;
  }
  const auto end = code.rfind(tree.separator);
  return end == std::string::npos ? std::nullopt : std::optional(code.substr(0, end));
}

std::string SheetExtractor::level_in_tree(const std::string& code) {
  const auto& tree = *sheet_map_.tree;
  if (tree.level) return reader_.text(*tree.level);
  if (tree.depth == Depth::Indent)
    return tree.levels[std::min(open_.depth(reader_.indent(tree.name)), tree.levels.size() - 1)];
  std::size_t depth = 0;
  for (auto at = code.find(tree.separator); at != std::string::npos; at = code.find(tree.separator, at + 1)) ++depth;
  return tree.levels[std::min(depth, tree.levels.size() - 1)];
}

std::optional<std::string> SheetExtractor::read_tree() {
  const auto& tree = *sheet_map_.tree;
  const auto code = tree.code ? reader_.text(*tree.code) : std::string();
  const auto name = reader_.text(tree.name);
  if (code.empty() && name.empty()) return std::nullopt;
  const auto& place = tree.code ? *tree.code : tree.name;
  if (is_left_out(place, code, name, true)) return "";
  if ((tree.code && code.empty()) || name.empty()) {
    reader_.tell(Severity::Error, name.empty() ? "required" : "missing_code",
                 reader_.origin(name.empty() ? tree.name : place), name.empty() ? code : name);
    return "";
  }
  const auto level = level_in_tree(code);
  const auto parent = parent_in_tree(code, level);
  const auto met = book_.meet({level, code, name, parent, Clash::Error, false, reader_.origin(place)});
  if (met.is_refused) return "";
  if (tree.is_parent_above) open_.open(level, met.code);
  fill(met, tree.attributes);
  return met.code;
}

/// Where the row's indicators and values belong: its own element, or the one above it of the level that is asked for.
/// Without a level: the row's own when that is of the lowest level, or a goal.
std::optional<std::string> SheetExtractor::element_of(const std::optional<std::string>& level,
                                                      const std::string& own) const {
  if (sheet_map_.tree) {
    const auto* element = const_cast<ElementBook&>(book_).find(own);
    const auto* found = level_of(element ? element->level : "");
    const bool is_goal = found && found->kind == plans::ElementKind::Goal;
    return (level ? element && element->level == *level : is_goal) ? std::optional(own) : std::nullopt;
  }
  if (!level) return current_.back() == own ? std::optional(own) : std::nullopt;
  for (std::size_t at = 0; at < current_.size(); ++at)
    if (sheet_map_.levels[at].level == *level) return current_[at];
  return std::nullopt;
}

}  // namespace timon::usecases::imports
