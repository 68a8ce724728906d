#include "usecases/imports/extract_plan.hpp"

#include <algorithm>
#include <set>

#include "domain/imports/divide_targets.hpp"
#include "formats/workbook/workbook.hpp"
#include "usecases/imports/row_attributes.hpp"
#include "usecases/imports/sheet_extractor.hpp"

namespace timon::usecases::imports {
namespace {

using formats::workbook::Sheet;
using formats::workbook::Workbook;
using plans::Severity;

/// Asks now and then whether to go on; once told to stop it says so for every row.
class Pace {
 public:
  explicit Pace(const std::function<bool()>& keep_going) : keep_going_(keep_going) {}

  bool next_row() {
    if (!is_stopped_ && keep_going_ && ++rows_ % rows_between == 0) is_stopped_ = !keep_going_();
    return !is_stopped_;
  }
  bool is_stopped() const { return is_stopped_; }

 private:
  static constexpr std::size_t rows_between = 256;
  const std::function<bool()>& keep_going_;
  std::size_t rows_ = 0;
  bool is_stopped_ = false;
};

Verdict sheet_not_found(const Workbook& workbook, const std::string& name) {
  std::string names;
  for (const auto& sheet : workbook.sheets) names += (names.empty() ? "" : ", ") + sheet.heading.name;
  return {Severity::Error, "sheet_not_found", {name, 0, ""}, name, names};
}

const Sheet* first_visible(const Workbook& workbook) {
  const auto found = std::ranges::find_if(workbook.sheets, [](const Sheet& sheet) { return !sheet.heading.is_hidden; });
  return found == workbook.sheets.end() ? nullptr : &*found;
}

/// The sheets that a map's part speaks of; names may hold {*} and {}.
std::vector<const Sheet*> sheets_of(const Workbook& workbook, const std::vector<std::string>& names,
                                    std::vector<Verdict>& verdicts) {
  std::vector<const Sheet*> sheets;
  if (names.empty())
    if (const auto* first = first_visible(workbook)) sheets.push_back(first);
  for (const auto& name : names) {
    const auto before = sheets.size();
    for (const auto& sheet : workbook.sheets)
      if (sheet.heading.name == name || parts_of_name(name, sheet.heading.name)) sheets.push_back(&sheet);
    if (sheets.size() == before) verdicts.push_back(sheet_not_found(workbook, name));
  }
  return sheets;
}

void look_up(const Workbook& workbook, const ImportMap& map, const Lookup& lookup, ElementBook& book, Pace& pace,
             std::vector<Verdict>& verdicts) {
  const auto names = lookup.sheet.empty() ? std::vector<std::string>{} : std::vector{lookup.sheet};
  for (const auto* sheet : sheets_of(workbook, names, verdicts)) {
    const Headings headings(
        *sheet, lookup.header_row == 0 ? std::vector<std::uint32_t>{} : std::vector{lookup.header_row}, false);
    RowReader reader(*sheet, headings, map, verdicts);
    for (const auto& row : sheet->rows) {
      if (!pace.next_row()) return;
      if (row.number < lookup.first_row || row.number > lookup.last_row.value_or(sheet->last_row())) continue;
      reader.move_to(row);
      const auto key = reader.text(lookup.key);
      if (key.empty()) continue;
      auto* element = lookup.is_by_name ? book.find_by_name(lookup.level, key) : book.find(key);
      if (!element || element->level != lookup.level)
        reader.tell(Severity::Warning, "lookup_not_found", reader.origin(lookup.key), key, lookup.level);
      else
        read_attribute(reader, lookup.attribute, lookup.value, *element);
    }
  }
}

/// Attributes that no column told: those of the exceptions first, then the map's own.
class Words {
 public:
  Words(const ImportMap& map, std::vector<Verdict>& verdicts)
      : map_(map), verdicts_(verdicts), headings_(sheet_, {}, false), reader_(sheet_, headings_, map, verdicts) {}

  void apply(ImportedPlan& plan, Pace& pace) {
    std::set<std::string> used;
    for (auto& indicator : plan.indicators) {
      if (!pace.next_row()) return;
      for (const auto& [attribute, word] : map_.indicator_defaults) fill_if_untold(indicator, attribute, word);
      for (const auto& exception : map_.exceptions) {
        if (std::ranges::find(exception.codes, indicator.element) == exception.codes.end()) continue;
        used.insert(indicator.element);
        for (const auto& [attribute, word] : exception.attributes) set(indicator, attribute, word);
      }
    }
    for (const auto& exception : map_.exceptions)
      for (const auto& code : exception.codes)
        if (!used.contains(code)) verdicts_.push_back({Severity::Warning, "exception_not_found", {}, code, {}});
  }

 private:
  void set(ImportedIndicator& indicator, const std::string& attribute, const std::string& word) {
    Field field;
    field.fixed = word;
    const formats::workbook::Row row{indicator.origin.row, {}};
    reader_.move_to(row);
    read_attribute(reader_, attribute, field, indicator);
  }

  void fill_if_untold(ImportedIndicator& indicator, const std::string& attribute, const std::string& word) {
    ImportedIndicator filled;
    set(filled, attribute, word);
    each_attribute_of_indicators([&](const char* name, auto member) {
      if (indicator.*member || !(filled.*member)) return;
      indicator.*member = filled.*member;
      indicator.by_default.insert(name);
    });
  }

  const ImportMap& map_;
  std::vector<Verdict>& verdicts_;
  const Sheet sheet_{};
  const Headings headings_;
  RowReader reader_;
};

Extracted extract_numbered(const Workbook& workbook, const ImportMap& map, Numbering numbering, Pace& pace,
                           bool& took_a_told_code) {
  Extracted extracted;
  extracted.plan.heading = map.plan;
  extracted.plan.levels = map.levels;
  ElementBook book(extracted.plan, extracted.verdicts, numbering);
  IndicatorBook indicators(extracted.plan);
  for (const auto& part : map.sheets)
    for (const auto* sheet : sheets_of(workbook, part.names, extracted.verdicts))
      SheetExtractor(*sheet, part, map, extracted.plan, {book, indicators}, extracted.verdicts).read([&] {
        return pace.next_row();
      });
  for (const auto& lookup : map.lookups) look_up(workbook, map, lookup, book, pace, extracted.verdicts);
  Words(map, extracted.verdicts).apply(extracted.plan, pace);
  for (auto& verdict : divide_targets(extracted.plan)) extracted.verdicts.push_back(std::move(verdict));
  extracted.is_stopped = pace.is_stopped();
  if (extracted.plan.rows == 0) extracted.verdicts.push_back({Severity::Error, "nothing_found", {}, {}, {}});
  took_a_told_code = book.took_a_told_code();
  return extracted;
}

}  // namespace

/// Which codes a workbook tells is known when it was read: where ours were in their way it is read once more.
Extracted extract_plan(const Workbook& workbook, const ImportMap& map, const std::function<bool()>& keep_going) {
  Pace pace(keep_going);
  bool took_a_told_code = false;
  auto extracted = extract_numbered(workbook, map, Numbering::Plain, pace, took_a_told_code);
  if (!took_a_told_code || pace.is_stopped()) return extracted;
  return extract_numbered(workbook, map, Numbering::Lettered, pace, took_a_told_code);
}

}  // namespace timon::usecases::imports
