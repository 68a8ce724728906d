#include "usecases/imports/map_text.hpp"

#include <algorithm>
#include <map>

#include "base/folded.hpp"
#include "formats/workbook/cell.hpp"

namespace timon::usecases::imports {
namespace {

using timon::imports::DraftColumn;
using timon::imports::DraftSheet;
using timon::imports::MapDraft;
using timon::imports::Meaning;
using enum timon::imports::Meaning;

std::string words_of(const DraftColumn& column, const std::map<std::string, std::string>& meanings = {}) {
  std::string out;
  for (const auto& [text, meaning] : column.words) {
    const auto other = meanings.find(meaning);
    out += (out.empty() ? "" : ", ") + quoted(text) + " = " + quoted(other == meanings.end() ? meaning : other->second);
  }
  return "{ " + out + " }";
}

/// One sheet's part. Columns are named by their headings where one alone has it, else by their letters.
class SheetText {
 public:
  SheetText(const MapDraft& draft, const DraftSheet& sheet, const std::vector<std::string>& names)
      : draft_(draft), sheet_(sheet), names_(names) {}

  std::string text() {
    write_sheet();
    if (is_list())
      write_list();
    else
      for (const auto& level : draft_.levels) write_level(level.code);
    write_indicator();
    for (const auto kind : {Planned, Reported, Verified}) write_values(kind);
    return out_;
  }

 private:
  const DraftColumn* find(Meaning meaning, std::string_view level = {}) const {
    for (const auto& column : sheet_.columns)
      if (column.meaning == meaning && column.level == level) return &column;
    return nullptr;
  }
  const DraftColumn* any(Meaning meaning) const {
    const auto found = std::ranges::find(sheet_.columns, meaning, &DraftColumn::meaning);
    return found == sheet_.columns.end() ? nullptr : &*found;
  }
  bool is_list() const { return find(ElementName) != nullptr; }

  std::string name_of_column(const DraftColumn& column) const {
    const auto wanted = folded(column.heading);
    const auto count =
        std::ranges::count_if(sheet_.columns, [&](const auto& one) { return folded(one.heading) == wanted; });
    const bool is_plain = !wanted.empty() && column.heading.find('#') == std::string::npos && wanted[0] != '@';
    if (count == 1 && is_plain && !sheet_.header_rows.empty()) return quoted(column.heading);
    return quoted("@" + formats::workbook::column_letters(column.column));
  }

  std::string field(const DraftColumn& column, const std::string& more) const {
    return more.empty() ? name_of_column(column) : "{ column = " + name_of_column(column) + ", " + more + " }";
  }

  void write(std::string_view key, const DraftColumn* column, const std::string& more = {}) {
    if (column) out_ += line(key, field(*column, more));
  }

  void write_sheet() {
    out_ += "\n[[sheet]]\n";
    const bool is_only = names_.size() == 1 && draft_.sheets.size() == 1;
    if (!is_only) out_ += line("name", names_.size() == 1 ? quoted(names_[0]) : list_of(names_));
    std::string rows;
    for (const auto row : sheet_.header_rows) rows += (rows.empty() ? "" : ", ") + std::to_string(row);
    if (rows != "1") out_ += line("header_rows", "[" + rows + "]");
    if (sheet_.is_filled) out_ += "fill_headings = true\n";
  }

  bool is_lowest_named(const std::string& level) const {
    for (auto one = draft_.levels.rbegin(); one != draft_.levels.rend(); ++one)
      if (find(ElementName, one->code) || find(Code, one->code)) return one->code == level;
    return false;
  }

  void write_level(const std::string& level) {
    const auto* name = find(ElementName, level);
    const auto* code = find(Code, level);
    if (!name && !code) return;
    out_ += "\n[[sheet.level]]\n" + line("level", quoted(level));
    if (code)
      write("code", code);
    else if (!name->code_pattern.empty())
      write("code", name, "pattern = " + quoted(name->code_pattern));
    if (name && !code && !name->name_pattern.empty())
      write("name", name, "pattern = " + quoted(name->name_pattern));
    else
      write("name", name);
    if (const auto* weight = find(Weight, level)) write("weight", weight, weight->is_fraction ? "scale = 100" : "");
    if (!is_lowest_named(level)) return;
    if (sheet_.is_repeated) out_ += "repeated = true\n";
    write_attributes();
  }

  void write_attributes() {
    for (const auto meaning : {Description, Office, CollaboratingOffices, StartOn, EndOn, Place, Theme, Priority})
      write(name_of(meaning), any(meaning));
  }

  void write_list() {
    out_ += "\n[sheet.tree]\n";
    const auto* level = any(Level);
    write("code", any(Code));
    write("name", find(ElementName));
    if (level) write("level", level, "values = " + words_of(*level));
    if (level && any(Code)) out_ += "parent_above = true\n";
    if (!level) {
      std::vector<std::string> codes;
      for (const auto& one : draft_.levels) codes.push_back(one.code);
      out_ += line("levels", list_of(codes));
    }
    if (const auto* weight = any(Weight)) write("weight", weight, weight->is_fraction ? "scale = 100" : "");
    write_attributes();
  }

  /// Without indicators, units, targets and plans, what is reported is the progress of the work itself.
  bool has_indicators() const {
    return any(Indicator) || any(Measure) || any(TermTarget) || any(Planned) || any(Baseline);
  }

  void write_indicator() {
    const auto* goal = goal_name();
    const auto* indicator = any(Indicator) ? any(Indicator) : goal;
    if (!indicator || !has_indicators()) return;
    out_ += "\n[[sheet.indicator]]\n";
    write_of_goal();
    const bool is_goal = indicator == goal && !goal->name_pattern.empty() && !find(Code, goal->level);
    write("name", indicator, is_goal ? "pattern = " + quoted(goal->name_pattern) : "");
    write("measure", any(Measure));
    if (!any(Measure)) out_ += line("measure", "{ fixed = \"Unidad\" }");
    for (const auto meaning : {Definition, Formula, Source, Tolerance, TermTarget, Baseline}) {
      const bool may_be_remark = meaning == Baseline || meaning == Tolerance;
      write(name_of(meaning), any(meaning), may_be_remark ? "unreadable = \"warning\"" : "");
    }
    write("baseline_on", any(BaselineOn), "unreadable = \"notice\"");
    if (const auto* sense = any(Sense); sense && !sense->words.empty()) {
      write("sense", sense, "values = " + words_of(*sense));
      write("method", sense,
            "values = " + words_of(*sense, {{"ascending", "ratio"}, {"descending", "inverse"}, {"maintain", "ratio"}}));
    }
  }

  const DraftColumn* goal_name() const {
    if (is_list()) return find(ElementName);
    for (const auto& level : draft_.levels)
      if (level.kind == plans::ElementKind::Goal) return find(ElementName, level.code);
    return nullptr;
  }

  /// In a list with activities, and above the lowest level: whose indicators and values they are.
  void write_of_goal() {
    for (const auto& level : draft_.levels)
      if (level.kind == plans::ElementKind::Goal && !is_lowest_named(level.code) && !any(Level))
        out_ += line("of", quoted(level.code));
  }

  void write_values(Meaning kind) {
    std::vector<std::string> columns, periods;
    for (const auto& column : sheet_.columns) {
      if (column.meaning != kind) continue;
      if (column.period.empty()) return write_value_of_row(kind, column);
      columns.push_back(name_of_column(column));
      periods.push_back(column.period);
    }
    if (columns.empty()) return;
    out_ += "\n[[sheet.values]]\n" + line("kind", quoted(name_of(kind)));
    write_of_goal();
    std::string named;
    for (const auto& column : columns) named += (named.empty() ? "" : ", ") + column;
    out_ += line("columns", "[" + named + "]") + line("periods", list_of(periods));
    if (kind == Reported && !has_indicators()) out_ += "progress = true\n";
    if (kind == Reported && sheet_.is_accumulated) out_ += "accumulated = true\n";
    if (kind == Planned && sheet_.is_divided.value_or(false)) out_ += "divided = true\n";
  }

  void write_value_of_row(Meaning kind, const DraftColumn& column) {
    const auto* period = any(Period);
    if (!period) return;
    out_ += "\n[[sheet.values]]\n" + line("kind", quoted(name_of(kind)));
    write(
        "period", period,
        R"(pattern = ["{year}-{month}-{*}", "{year}-{month}", "{*}/{month}/{year}", "{month} de {year}", "{month} {year}", "{year}"])");
    write("value", &column);
    if (kind == Reported && sheet_.is_accumulated) out_ += "accumulated = true\n";
  }

  const MapDraft& draft_;
  const DraftSheet& sheet_;
  const std::vector<std::string>& names_;
  std::string out_;
};

}  // namespace

std::string quoted(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += static_cast<unsigned char>(c) < 0x20 || c == 0x7f ? ' ' : c;
  }
  return out + '"';
}

std::string list_of(const std::vector<std::string>& texts) {
  std::string out = "[";
  for (const auto& text : texts) out += (out.size() > 1 ? ", " : "") + quoted(text);
  return out + "]";
}

std::string line(std::string_view key, const std::string& value) { return std::string(key) + " = " + value + "\n"; }

std::string sheet_part(const MapDraft& draft, const DraftSheet& sheet, const std::vector<std::string>& names) {
  return SheetText(draft, sheet, names).text();
}

}  // namespace timon::usecases::imports
