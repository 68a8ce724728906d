#pragma once
// A map: which cell of a workbook is what of a plan. Read from TOML by read_map; docs/guides/import.md explains it.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "domain/imports/imported_plan.hpp"
#include "formats/workbook/delimited.hpp"
#include "usecases/imports/text_pattern.hpp"

namespace timon::usecases::imports {

using namespace timon::imports;  // the words of the same subject, one floor below

/// A column by its heading or its letters; of several with the same heading the n-th, of one alone 0.
struct ColumnName {
  std::string text;
  std::size_t nth = 0;
};

enum class DecimalMark { Auto, Comma, Point };
enum class PercentRead { AsShown, AsStored };
enum class Blank { Empty, Above, Error };
enum class Clash { Error, First, Separate };

constexpr auto names_of(DecimalMark) {
  using enum DecimalMark;
  return std::to_array<Name<DecimalMark>>({{Auto, "auto"}, {Comma, "comma"}, {Point, "point"}});
}
constexpr auto names_of(PercentRead) {
  using enum PercentRead;
  return std::to_array<Name<PercentRead>>({{AsShown, "as_shown"}, {AsStored, "as_stored"}});
}
constexpr auto names_of(Blank) {
  using enum Blank;
  return std::to_array<Name<Blank>>({{Empty, "empty"}, {Above, "above"}, {Error, "error"}});
}
constexpr auto names_of(Clash) {
  using enum Clash;
  return std::to_array<Name<Clash>>({{Error, "error"}, {First, "first"}, {Separate, "separate"}});
}

/// How one value is found and read.
struct Field {
  std::optional<ColumnName> column;
  std::optional<std::string> fixed;
  bool is_sheet_name = false;         ///< no cell: the name of the sheet
  std::vector<TextPattern> patterns;  ///< the first that takes the text
  std::string prefix;
  std::string suffix;
  std::string fallback;                       ///< where the cell is empty
  std::map<std::string, std::string> values;  ///< folded text of a cell -> what it means
  std::optional<Blank> blank;
  std::optional<int> shift;  ///< times ten to the power of it
  std::optional<DecimalMark> decimal;
  std::optional<PercentRead> percent;
  plans::Severity unreadable = plans::Severity::Error;  ///< how grave a value is that cannot be read
  std::string separator = ";";                          ///< between several values in one cell
};

using Fields = std::map<std::string, Field>;

/// Each row may name an element of each level; the lowest one is the row's own.
struct LevelColumns {
  std::string level;
  std::optional<Field> code;  ///< nothing: numbered below its parent in order of appearance
  bool is_within_parent = false;
  std::optional<bool> is_repeated;  ///< the same code on several rows; nothing: on all levels but the lowest
  Clash clash = Clash::Error;
  std::optional<Field> name;  ///< nothing: the element is already known
  Fields attributes;
};

/// What tells how deep a row of a list is.
enum class Depth { Code, Indent };

constexpr auto names_of(Depth) {
  return std::to_array<Name<Depth>>({{Depth::Code, "code"}, {Depth::Indent, "indent"}});
}

/// Or each row is one element whose code, columns, indentation or place in the list tell its parent and level.
struct TreeColumns {
  std::optional<Field> code;  ///< nothing: numbered below its parent in order of appearance
  Field name;
  Depth depth = Depth::Code;
  bool is_parent_above = false;  ///< the nearest row above of a level that may hold it
  std::optional<Field> parent;
  std::optional<Field> level;
  std::string separator = ".";
  std::vector<std::string> levels;  ///< by depth
  Fields attributes;
};

struct IndicatorColumns {
  std::optional<std::string> of;  ///< level; nothing: the row's own element
  std::string number;             ///< of the block in its sheet, from 1
  std::optional<Field> code;      ///< nothing: the block's number, or the next free one of the element
  Field name;
  Fields attributes;
};

struct PeriodColumn {
  std::string period;
  ColumnName column;
};

enum class Part { Value, Numerator, Denominator };

constexpr auto names_of(Part) {
  using enum Part;
  return std::to_array<Name<Part>>({{Value, "value"}, {Numerator, "numerator"}, {Denominator, "denominator"}});
}

/// Columns of values, one per period: by headings with {year}, {quarter}, {month} …, or one by one.
struct ValueColumns {
  FactKind kind = FactKind::Planned;
  Part part = Part::Value;
  std::optional<std::string> of;
  std::string indicator = "1";
  bool is_accumulated = false;  ///< each value holds those before it in its year
  bool is_divided = false;      ///< of a year, among its parts
  bool is_progress = false;     ///< the element's own progress instead of an indicator
  std::vector<TextPattern> headings;
  PeriodParts known;  ///< parts of the periods that headings do not tell
  std::vector<PeriodColumn> columns;
  std::optional<Field> period;  ///< one value a row: the column that tells the period
  Field value;
};

/// Money: columns of amounts, of one stage.
struct MoneyColumns {
  ValueColumns columns;
  budgets::Stage stage = budgets::Stage::Approved;
  std::string year;  ///< empty: that of the period
  std::optional<Field> source;
  std::optional<Field> classifier;
  bool is_total = false;
};

/// A column that is only reported on.
struct ReportedColumn {
  ColumnName column;
  std::optional<std::string> per;  ///< level: one value for each of its elements
  std::optional<Hundredths> adds_to;
  Field value;
};

struct RowFilter {
  Field field;
  bool is_blank = false;  ///< else: what the field's pattern takes
};

/// Values of one attribute from another sheet.
struct Lookup {
  std::string sheet;
  std::uint32_t header_row = 0;
  std::uint32_t first_row = 1;
  std::optional<std::uint32_t> last_row;
  std::string level;
  std::string attribute;
  bool is_by_name = false;
  Field key;
  Field value;
};

/// Attributes of indicators by the codes of their elements.
struct Exception {
  std::vector<std::string> codes;
  std::map<std::string, std::string> attributes;
};

struct SheetMap {
  std::vector<std::string> names;  ///< empty: the first visible sheet
  std::vector<std::uint32_t> header_rows{1};
  bool has_filled_headings = false;
  bool skips_hidden_rows = false;
  bool skips_hidden_columns = false;
  std::uint32_t first_row = 2;
  std::optional<std::uint32_t> last_row;
  std::vector<RowFilter> skipped;
  std::vector<LevelColumns> levels;
  std::optional<TreeColumns> tree;
  std::vector<IndicatorColumns> indicators;
  std::vector<ValueColumns> values;
  std::vector<MoneyColumns> money;
  std::vector<ReportedColumn> reported;
};

struct ImportMap {
  std::string title;
  formats::workbook::DelimitedOptions delimited;
  ImportedHeading plan;
  std::vector<ImportedLevel> levels;
  DecimalMark decimal = DecimalMark::Auto;
  PercentRead percent = PercentRead::AsShown;
  std::vector<std::string> empty_texts;                   ///< folded: "-", "n/a" …
  std::map<std::string, std::string> indicator_defaults;  ///< attributes where no column tells
  bool may_create_offices = true;
  bool may_create_measures = true;
  std::map<std::string, std::string> offices;   ///< folded name in the workbook -> code or name
  std::map<std::string, std::string> measures;  ///< the same for measures
  std::vector<SheetMap> sheets;
  std::vector<Lookup> lookups;
  std::vector<Exception> exceptions;
};

}  // namespace timon::usecases::imports
