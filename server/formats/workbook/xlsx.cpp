#include "formats/workbook/xlsx.hpp"

#include <charconv>

#include "formats/workbook/xlsx_parts.hpp"

namespace timon::formats::workbook {
namespace {

struct Place {
  std::uint64_t row = 0, column = 0;
};

/// "AB12"; zeros for what is not a place.
Place parse_place(std::string_view text) {
  const auto letters = text.find_first_of("0123456789");
  if (letters == std::string_view::npos || letters == 0) return {};
  Place place;
  place.column = column_number(text.substr(0, letters));
  const auto [stopped, failure] = std::from_chars(text.data() + letters, text.data() + text.size(), place.row);
  if (failure != std::errc{} || stopped != text.data() + text.size()) return {};
  return place;
}

struct Shared {
  std::vector<std::string> texts;
  std::vector<CellStyle> styles;
  Epoch epoch;
};

class SheetVisitor : public XmlVisitor {
 public:
  SheetVisitor(const Shared& shared, Budget& budget, Sink& sink) : shared_(shared), budget_(budget), sink_(sink) {}

  void open(std::string_view name, const Attributes& attributes) override {
    if (name == "row")
      open_row(attributes);
    else if (name == "c")
      open_cell(attributes);
    else if (name == "rPh")
      ++phonetic_;
    else if ((name == "v" && is_in_cell_) || (name == "t" && is_in_cell_ && phonetic_ == 0))
      is_in_value_ = true;
    else if (name == "f" && is_in_cell_)
      is_formula_ = true;
    else if (name == "col" && attributes.is_true("hidden"))
      hide(attributes);
    else if (name == "mergeCell")
      merge(attributes.get("ref"));
  }

  void close(std::string_view name) override {
    if (name == "v" || name == "t")
      is_in_value_ = false;
    else if (name == "rPh")
      --phonetic_;
    else if (name == "c")
      close_cell();
    else if (name == "row" && !row_.cells.empty())
      sink_.row(std::move(row_));
  }

  void text(std::string_view piece) override {
    if (!is_in_value_) return;
    value_ += piece;
    if (value_.size() > budget_.limits().cell_bytes) budget_.count_cell(value_.size());
  }

 private:
  void open_row(const Attributes& attributes) {
    std::uint64_t number = last_row_ + 1;
    const auto written = attributes.get("r");
    if (!written.empty()) number = parse_place("A" + std::string(written)).row;
    budget_.check_place(number, 1);
    if (number <= last_row_) throw Refused{"workbook_damaged"};
    last_row_ = static_cast<std::uint32_t>(number);
    row_ = {last_row_, {}, attributes.is_true("hidden")};
    column_ = 0;
  }

  void open_cell(const Attributes& attributes) {
    std::uint64_t column = column_ + 1;
    const auto written = attributes.get("r");
    if (!written.empty()) {
      const auto place = parse_place(written);
      if (place.row != last_row_ || place.column <= column_) throw Refused{"workbook_damaged"};
      column = place.column;
    }
    budget_.check_place(last_row_, column);
    column_ = static_cast<std::uint32_t>(column);
    type_ = attributes.get("t");
    style_ = 0;
    const auto style = attributes.get("s");
    std::from_chars(style.data(), style.data() + style.size(), style_);
    value_.clear();
    is_formula_ = false;
    is_in_cell_ = true;
  }

  void close_cell() {
    is_in_cell_ = false;
    if (value_.empty()) return;
    auto cell = typed();
    if (cell.kind == CellKind::Empty) return;
    cell.indent = style().indent;
    cell.is_formula = is_formula_;
    budget_.count_cell(cell.text.size());
    row_.cells.push_back({column_, std::move(cell)});
  }

  Cell typed() {
    if (type_ == "s") return shared_text();
    if (type_ == "str" || type_ == "inlineStr") return {CellKind::Text, false, unescaped(value_)};
    if (type_ == "b") return {CellKind::Boolean, false, value_ == "1" || value_ == "true" ? "1" : "0"};
    if (type_ == "e") return {CellKind::Error, false, value_};
    if (type_ == "d") return iso_date_cell(value_);
    const auto number = parse_double(value_);
    if (!number) return {CellKind::Text, false, value_};
    return number_cell(*number, style().format, shared_.epoch);
  }

  CellStyle style() const { return style_ < shared_.styles.size() ? shared_.styles[style_] : CellStyle{}; }

  Cell shared_text() const {
    std::size_t index = 0;
    const auto [stopped, failure] = std::from_chars(value_.data(), value_.data() + value_.size(), index);
    if (failure != std::errc{} || stopped != value_.data() + value_.size() || index >= shared_.texts.size())
      throw Refused{"workbook_damaged"};
    const auto& text = shared_.texts[index];
    return {text.empty() ? CellKind::Empty : CellKind::Text, false, text};
  }

  void hide(const Attributes& attributes) {
    const auto number = [&](std::string_view key) {
      std::uint32_t value = 0;
      const auto text = attributes.get(key);
      std::from_chars(text.data(), text.data() + text.size(), value);
      return value;
    };
    budget_.count_cell(0);
    sink_.hidden({number("min"), number("max")});
  }

  void merge(std::string_view range) {
    const auto colon = range.find(':');
    if (colon == std::string_view::npos) return;
    const auto first = parse_place(range.substr(0, colon));
    const auto last = parse_place(range.substr(colon + 1));
    budget_.check_place(first.row, first.column);
    budget_.check_place(last.row, last.column);
    budget_.count_cell(0);
    const auto narrow = [](std::uint64_t value) { return static_cast<std::uint32_t>(value); };
    sink_.merged({narrow(first.row), narrow(first.column), narrow(last.row), narrow(last.column)});
  }

  const Shared& shared_;
  Budget& budget_;
  Sink& sink_;
  Row row_;
  std::uint32_t last_row_ = 0;
  std::uint32_t column_ = 0;
  std::string type_;
  std::size_t style_ = 0;
  std::string value_;
  bool is_in_cell_ = false;
  bool is_in_value_ = false;
  bool is_formula_ = false;
  int phonetic_ = 0;
};

std::string part_of_kind(const Relations& relations, std::string_view kind) {
  for (const auto& [id, relation] : relations)
    if (relation.kind == kind) return relation.part;
  return {};
}

}  // namespace

void read_xlsx(int descriptor, Budget& budget, Sink& sink) {
  ZipParts parts(descriptor, budget);
  const auto nesting = budget.limits().nesting;
  if (parts.has("mimetype") && parts.has("content.xml")) throw Refused{"workbook_kind_unknown", {{"found", ".ods"}}};
  auto main_part = part_of_kind(read_relations(parts, "", nesting), "officeDocument");
  if (main_part.empty()) main_part = "xl/workbook.xml";
  if (!parts.has(main_part)) throw Refused{"workbook_kind_unknown", {{"found", ".zip"}}};
  const auto workbook = read_workbook_part(parts, main_part, nesting);
  const auto relations = read_relations(parts, main_part, nesting);
  Shared shared{{}, {}, workbook.epoch};
  if (const auto name = part_of_kind(relations, "sharedStrings"); parts.has(name))
    shared.texts = read_shared_texts(parts, name, budget);
  if (const auto name = part_of_kind(relations, "styles"); parts.has(name))
    shared.styles = read_styles(parts, name, nesting);
  for (const auto& sheet : workbook.sheets) {
    const auto relation = relations.find(sheet.relation);
    if (relation == relations.end()) throw Refused{"workbook_damaged"};
    if (relation->second.kind != "worksheet") continue;
    budget.count_sheet();
    sink.sheet({sheet.name, sheet.is_hidden});
    SheetVisitor visitor(shared, budget, sink);
    walk_part(parts, relation->second.part, visitor, nesting);
  }
}

}  // namespace timon::formats::workbook
