#include "usecases/imports/row_reader.hpp"

#include <algorithm>

#include "base/folded.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Cell;
using formats::workbook::CellKind;
using plans::Severity;

constexpr std::size_t longest_shown = 200;

/// Enough of a value to recognise it, cut between characters.
std::string shown(std::string text) {
  if (text.size() <= longest_shown) return text;
  std::size_t end = longest_shown;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return text.substr(0, end) + "…";
}

/// What a field means of a text; nothing when the text has none of the field's forms. A word of the table of values
/// needs no form.
std::optional<std::string> part_of(const Field& field, const std::string& text) {
  if (field.patterns.empty() || field.values.contains(folded(text))) return text;
  for (const auto& pattern : field.patterns) {
    const auto parts = pattern.match(text);
    if (!parts) continue;
    const auto taken = parts->find("");
    return taken == parts->end() ? text : taken->second;
  }
  return std::nullopt;
}

}  // namespace

std::string forms_of(const Field& field) {
  std::string forms;
  for (const auto& pattern : field.patterns) forms += (forms.empty() ? "" : ", ") + pattern.text();
  return forms;
}

RowReader::RowReader(const formats::workbook::Sheet& sheet, const Headings& headings, const ImportMap& map,
                     std::vector<Verdict>& verdicts)
    : sheet_(sheet), headings_(headings), map_(map), verdicts_(verdicts) {
  for (const auto& range : sheet.merged)
    for (auto column = range.first_column; column <= range.last_column && column <= range.first_column + 500; ++column)
      merged_[column].push_back(range);
}

void RowReader::tell(Severity severity, std::string code, Origin origin, std::string value, std::string expected) {
  verdicts_.push_back({severity, std::move(code), std::move(origin), shown(one_line(value)), std::move(expected)});
}

std::optional<std::uint32_t> RowReader::column(const Field& field) {
  if (!field.column) return std::nullopt;
  const auto key = field.column->text + "#" + std::to_string(field.column->nth);
  const auto known = columns_.find(key);
  if (known != columns_.end()) return known->second;
  const auto found = headings_.find(*field.column);
  std::optional<std::uint32_t> column;
  if (const auto* number = std::get_if<std::uint32_t>(&found))
    column = *number;
  else
    verdicts_.push_back(std::get<Verdict>(found));
  return columns_[key] = column;
}

Origin RowReader::origin(std::uint32_t column) const {
  return {sheet_.heading.name, row_->number, formats::workbook::column_letters(column)};
}

Origin RowReader::origin(const Field& field) {
  const auto found = column(field);
  return found ? origin(*found) : origin();
}

const Cell& RowReader::cell(std::uint32_t column, bool with_merged) const {
  const auto& own = formats::workbook::cell_of(*row_, column);
  if (own.kind != CellKind::Empty || !with_merged) return own;
  const auto ranges = merged_.find(column);
  if (ranges == merged_.end()) return own;
  for (const auto& range : ranges->second)
    if (row_->number >= range.first_row && row_->number <= range.last_row)
      return sheet_.at(range.first_row, range.first_column);
  return own;
}

bool RowReader::is_merged(std::uint32_t column) const {
  const auto ranges = merged_.find(column);
  return ranges != merged_.end() && std::ranges::any_of(ranges->second, [&](const auto& range) {
           return range.first_row == row_->number && range.first_column == column;
         });
}

bool RowReader::is_empty_text(const std::string& text) const {
  return std::ranges::find(map_.empty_texts, folded(text)) != map_.empty_texts.end();
}

std::string RowReader::whole(const Field& field, Lines lines) {
  if (field.fixed) return *field.fixed;
  if (field.is_sheet_name) return one_line(sheet_.heading.name);
  const auto found = column(field);
  if (!found) return {};
  const auto& content = cell(*found, true);
  const auto& written = content.shown.empty() ? content.text : content.shown;
  auto text = lines == Lines::One ? one_line(written) : long_text(written);
  if (content.kind == CellKind::Error || (content.kind == CellKind::Text && is_error_text(text))) {
    tell(Severity::Warning, "error_cell", origin(*found), content.text);
    return {};
  }
  return is_empty_text(text) ? std::string() : text;
}

std::string RowReader::raw(const Field& field, Lines lines) {
  const auto text = whole(field, lines);
  return field.fixed ? text : part_of(field, text).value_or("");
}

int RowReader::indent(const Field& field) {
  constexpr int blanks_of_a_step = 3;  // about as wide
  const auto found = column(field);
  if (!found) return 0;
  const auto& content = cell(*found, true);
  return content.indent * blanks_of_a_step + blanks_before(content.text);
}

std::string RowReader::of_another_form(const Field& field) {
  if (field.patterns.empty()) return {};
  auto text = whole(field, Lines::One);
  return part_of(field, text) ? std::string() : text;
}

std::string RowReader::period(const Field& field, const PeriodParts& known) {
  const auto text = whole(field, Lines::One);
  if (text.empty() || field.values.contains(folded(text))) return meaning(field, text);
  for (const auto& pattern : field.patterns) {
    auto parts = pattern.match(text);
    if (!parts) continue;
    parts->insert(known.begin(), known.end());
    if (const auto code = period_of(*parts)) return *code;
  }
  return meaning(field, text);
}

/// The table of values, prefix and suffix; a table without the value is a verdict of the caller's.
std::string RowReader::meaning(const Field& field, std::string text) const {
  if (text.empty()) return field.fallback;
  if (const auto value = field.values.find(folded(text)); value != field.values.end()) text = value->second;
  return text.empty() ? text : field.prefix + text + field.suffix;
}

std::string RowReader::text(const Field& field, Lines lines) { return meaning(field, raw(field, lines)); }

std::vector<std::string> RowReader::list(const Field& field) {
  std::vector<std::string> items;
  std::string rest = raw(field, Lines::Many);
  for (std::size_t at = 0; !rest.empty(); rest.erase(0, at)) {
    at = std::min(rest.find(field.separator), rest.size());
    const auto item = meaning(field, one_line(rest.substr(0, at)));
    if (!item.empty()) items.push_back(item);
    at = std::min(rest.size(), at + field.separator.size());
  }
  return items;
}

template <int Scale>
std::optional<Decimal<Scale>> RowReader::decimal(const Field& field, const Cell& content, const Origin& place) {
  Cell meant = content;
  if (content.kind == CellKind::Text) {
    const auto text = one_line(content.text);
    const auto part = is_empty_text(text) || is_error_text(text) ? text : part_of(field, text);
    if (!part) {
      tell(field.unreadable, "not_a_number", place, content.text, forms_of(field));
      return std::nullopt;
    }
    meant.text = is_empty_text(text) ? "" : *part;
  }
  if (const auto value = field.values.empty() ? field.values.end() : field.values.find(folded(meant.text));
      value != field.values.end())
    meant = {CellKind::Text, false, value->second};
  if (meant.text.empty()) meant.kind = CellKind::Empty;
  if (meant.kind == CellKind::Empty && !field.fallback.empty()) meant = {CellKind::Text, false, field.fallback};
  const auto number = number_of(
      meant, {field.decimal.value_or(map_.decimal), field.percent.value_or(map_.percent), field.shift.value_or(0)});
  if (std::holds_alternative<std::monostate>(number)) return std::nullopt;
  if (const auto* why = std::get_if<Unreadable>(&number)) {
    tell(why->code == "error_cell" ? Severity::Warning : field.unreadable, why->code, place, content.text,
         why->expected);
    return std::nullopt;
  }
  const auto parsed = parse_units(std::get<DecimalText>(number).text, Scale);
  if (!parsed) {
    tell(field.unreadable, "number_out_of_range", place, content.text);
    return std::nullopt;
  }
  const Decimal<Scale> value{parsed->units};
  if (parsed->was_rounded) tell(Severity::Notice, "value_rounded", place, content.text, timon::text(value));
  return value;
}

std::optional<Millionths> RowReader::millionths(const Field& field, std::uint32_t column) {
  return decimal<6>(field, cell(column, false), origin(column));
}

std::optional<Millionths> RowReader::millionths(const Field& field) {
  if (field.fixed) return decimal<6>(field, {CellKind::Text, false, *field.fixed}, origin());
  const auto found = column(field);
  return found ? millionths(field, *found) : std::nullopt;
}

std::optional<Hundredths> RowReader::hundredths(const Field& field) {
  if (field.fixed) return decimal<2>(field, {CellKind::Text, false, *field.fixed}, origin());
  const auto found = column(field);
  return found ? decimal<2>(field, cell(*found, true), origin(*found)) : std::nullopt;
}

std::optional<Hundredths> RowReader::hundredths(const Field& field, std::uint32_t column) {
  return decimal<2>(field, cell(column, false), origin(column));
}

std::optional<Day> RowReader::day(const Field& field, Edge edge) {
  const auto found = column(field);
  if (!field.fixed && !found) return std::nullopt;
  Cell content = field.fixed ? Cell{CellKind::Text, false, *field.fixed} : cell(*found, true);
  const auto typed = content.text;
  if (content.kind == CellKind::Text && !field.fixed) {
    const auto text = one_line(content.text);
    const auto part = part_of(field, text);
    if (text.empty() || is_empty_text(text)) return std::nullopt;
    content.text = is_error_text(text) ? text : part.value_or(text);
    if (const auto value = field.values.find(folded(content.text)); value != field.values.end())
      content.text = value->second;
  }
  const auto day = day_of(content, edge);
  if (const auto* value = std::get_if<Day>(&day)) return *value;
  if (const auto* why = std::get_if<Unreadable>(&day))
    tell(why->code == "error_cell" ? Severity::Warning : field.unreadable, why->code, origin(field), typed,
         why->expected);
  return std::nullopt;
}

}  // namespace timon::usecases::imports
