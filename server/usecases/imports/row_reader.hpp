#pragma once
// Reads the fields of a map in one row after another, and keeps the verdicts.

#include <unordered_map>

#include "usecases/imports/cell_values.hpp"
#include "usecases/imports/headings.hpp"

namespace timon::usecases::imports {

enum class Lines { One, Many };

/// The forms that a field's patterns take, for people.
std::string forms_of(const Field& field);

class RowReader {
 public:
  RowReader(const formats::workbook::Sheet& sheet, const Headings& headings, const ImportMap& map,
            std::vector<Verdict>& verdicts);

  void move_to(const formats::workbook::Row& row) { row_ = &row; }

  /// As text; empty where there is nothing. A cell with an error is empty and gives a verdict.
  std::string text(const Field& field, Lines lines = Lines::One);
  std::optional<Hundredths> hundredths(const Field& field);
  /// The same of a cell whose column is already known.
  std::optional<Hundredths> hundredths(const Field& field, std::uint32_t column);
  std::optional<Millionths> millionths(const Field& field);
  /// The same of a cell whose column is already known.
  std::optional<Millionths> millionths(const Field& field, std::uint32_t column);
  /// Where only a year or a month is told, its first or last day.
  std::optional<Day> day(const Field& field, Edge edge);
  /// The code of a period: told as it is, or by the parts that the field's patterns name, with those known already.
  std::string period(const Field& field, const PeriodParts& known);
  /// What a cell holds where none of the field's patterns fits it; else empty.
  std::string of_another_form(const Field& field);
  std::vector<std::string> list(const Field& field);

  template <Named E>
  std::optional<E> name(const Field& field, const std::string& expected) {
    const auto word = text(field);
    if (word.empty()) return std::nullopt;
    const auto value = parse_name<E>(word);
    if (!value) tell(field.unreadable, "unknown_value", origin(field), word, expected);
    return value;
  }

  /// What the cell shows, for people.
  std::string as_it_stands(const Field& field) { return whole(field, Lines::One); }
  /// How far the text is set in, by the cell's alignment and the blanks before it.
  int indent(const Field& field);
  bool is_blank(const Field& field) { return raw(field).empty(); }
  std::optional<std::uint32_t> column(const Field& field);
  Origin origin() const { return {sheet_.heading.name, row_->number, ""}; }
  Origin origin(const Field& field);
  Origin origin(std::uint32_t column) const;
  /// True for the first cell of a merged range.
  bool is_merged(std::uint32_t column) const;
  const formats::workbook::Row& row() const { return *row_; }
  void tell(plans::Severity severity, std::string code, Origin origin, std::string value = {},
            std::string expected = {});

 private:
  const formats::workbook::Cell& cell(std::uint32_t column, bool with_merged) const;
  /// The text of a field's cell as it stands, without what means nothing.
  std::string whole(const Field& field, Lines lines);
  std::string raw(const Field& field, Lines lines = Lines::One);
  std::string meaning(const Field& field, std::string text) const;
  template <int Scale>
  std::optional<Decimal<Scale>> decimal(const Field& field, const formats::workbook::Cell& cell, const Origin& origin);
  bool is_empty_text(const std::string& text) const;

  const formats::workbook::Sheet& sheet_;
  const Headings& headings_;
  const ImportMap& map_;
  std::vector<Verdict>& verdicts_;
  const formats::workbook::Row* row_ = nullptr;
  std::unordered_map<std::string, std::optional<std::uint32_t>> columns_;
  /// What covers a place: column -> ranges of rows with their first cell.
  std::unordered_map<std::uint32_t, std::vector<formats::workbook::MergedRange>> merged_;
};

}  // namespace timon::usecases::imports
