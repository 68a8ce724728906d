#include <algorithm>
#include <map>

#include "domain/reports/reporting.hpp"
#include "usecases/documents/workbook_layout.hpp"
#include "web/documents/workbook_cells.hpp"
#include "web/documents/workbook_form.hpp"

namespace timon::documents {
namespace {

using formats::forms::FormSheet;
using formats::forms::Guard;
using formats::forms::Look;
using formats::forms::Range;
using formats::forms::Rule;
using formats::forms::RuleKind;
using usecases::documents::ReportWorkbook;
using usecases::documents::WorkbookLine;
namespace layout = usecases::documents::layout;

constexpr double largest_number = 9'000'000'000'000, longest_remark = 4'000;

std::string number_text(const std::optional<Millionths>& value) { return value ? text(*value) : std::string(); }

constexpr std::size_t most_lines = 20;  // of a row; what is longer is read in the cell itself

/// How many lines a text takes in a column of so many letters, reckoned with a word's length to spare.
std::size_t lines_of(const std::string& text, std::size_t letters) {
  const auto width = letters > 8 ? letters - 4 : letters;
  std::size_t count = 1, of_line = 0;
  for (const char byte : text) {
    const bool goes_on = (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
    if (byte == '\n') {
      ++count, of_line = 0;
    } else if (!goes_on && ++of_line > width) {
      ++count, of_line = 1;
    }
  }
  return count;
}

/// Annex 3.
class Figures {
 public:
  Figures(const ReportWorkbook& workbook, const Catalogue& words)
      : workbook_(workbook), words_(words), cells_(say("sheet_figures")) {}

  FormSheet sheet() && {
    const auto& shown = workbook_.shown;
    cells_.fixed(1, layout::Code, say("figures_title"), Look::Title);
    cells_.fixed(2, layout::Code, shown.office->name + " · " + shown.period->name, Look::Section);
    cells_.fixed(3, layout::Code, say("yellow_only"), Look::Note);
    add_headings();
    row_ = layout::first_line;
    for (const auto& line : workbook_.lines) add(line), ++row_;
    shape();
    shape_lines();
    add_rules();
    return std::move(cells_.sheet);
  }

 private:
  std::string say(const std::string& key, const Arguments& arguments = {}) const {
    return words_.text("document.workbook." + key, arguments);
  }

  void add_headings() {
    using namespace layout;
    const std::pair<Column, const char*> headings[] = {{Key, "key"},
                                                       {Code, "code"},
                                                       {Goal, "goal"},
                                                       {Measure, "measure"},
                                                       {Planned, "planned"},
                                                       {PlannedYear, "planned_year"},
                                                       {Previous, "previous"},
                                                       {PreviousPeriod, "previous_period"},
                                                       {Value, "value"},
                                                       {Numerator, "numerator"},
                                                       {Denominator, "denominator"},
                                                       {VarianceKind, "variance_kind"},
                                                       {VarianceReason, "variance_reason"},
                                                       {Note, "note"},
                                                       {CorrectionReason, "correction_reason"}};
    for (const auto& [column, key] : headings)
      cells_.fixed(headings_row, column, say(std::string("column_") + key), Look::Heading);
  }

  void add(const WorkbookLine& line) {
    const auto& image = *workbook_.image;
    const auto& element = image.element(*image.row_of(line.element_id));
    std::string goal = element.name;
    if (line.indicator != nullptr && line.indicator->name != element.name) goal += "\n" + line.indicator->name;
    cells_.fixed(row_, layout::Key, std::to_string(line.subject_id));
    cells_.fixed(row_, layout::Code, element.code);
    cells_.fixed(row_, layout::Goal, goal);
    cells_.fixed(row_, layout::Measure, measure_of(line));
    cells_.figure(row_, layout::Planned, planned_number(line, line.period), Guard::Fixed);
    cells_.figure(row_, layout::PlannedYear, planned_number(line, line.year), Guard::Fixed);
    cells_.figure(row_, layout::Previous,
                  line.previous != nullptr ? plain_number(reports::number_of(*line.previous)) : "", Guard::Shown);
    cells_.shown(row_, layout::PreviousPeriod, line.previous_period != nullptr ? line.previous_period->code : "");
    add_boxes(line);
  }

  /// Of progress what its days expect, to the hundredth as everywhere.
  static std::string planned_number(const WorkbookLine& line, const AnnexFigures& figures) {
    const auto& value = figures.planned.value;
    if (line.indicator != nullptr || !value) return plain_number(value);
    const auto units = value->rounded(Hundredths::scale);
    return units ? text(Hundredths{*units}) : std::string();
  }

  std::string measure_of(const WorkbookLine& line) const {
    if (line.indicator == nullptr) return say("progress");
    const auto* measure = line.indicator->measure_id ? workbook_.image->measure(*line.indicator->measure_id) : nullptr;
    const auto name = measure != nullptr ? measure->name : "—";
    return line.can_be_reported ? name : say("not_validated", {{"measure", name}});
  }

  static bool is_ratio(const WorkbookLine& line) {
    return line.indicator != nullptr && line.indicator->accumulation == indicators::Accumulation::Ratio;
  }
  static bool asks_correction(const WorkbookLine& line) {
    return line.is_reported || !line.filled.correction_reason.empty();
  }

  void figure_box(layout::Column column, bool is_open, const std::optional<Millionths>& value) {
    if (is_open)
      cells_.entry_figure(row_, column, number_text(value));
    else
      cells_.barred(row_, column);
  }
  void words_box(layout::Column column, bool is_open, const std::string& text) {
    if (is_open)
      cells_.entry(row_, column, text);
    else
      cells_.barred(row_, column);
  }

  void add_boxes(const WorkbookLine& line) {
    const auto& filled = line.filled;
    const bool is_open = line.can_be_reported, has_parts = is_ratio(line);
    figure_box(layout::Value, is_open && (!has_parts || filled.value), filled.value);
    figure_box(layout::Numerator, is_open && has_parts, filled.numerator);
    figure_box(layout::Denominator, is_open && has_parts, filled.denominator);
    words_box(layout::VarianceKind, is_open, filled.variance_kind ? kind_word(*filled.variance_kind) : "");
    words_box(layout::VarianceReason, is_open, filled.variance_reason);
    words_box(layout::Note, is_open, filled.note);
    words_box(layout::CorrectionReason, is_open && asks_correction(line), filled.correction_reason);
    if (is_open) add_rule_of_number(line);
  }

  std::string kind_word(reports::VarianceKind kind) const {
    return words_.text("document.variance_kind." + std::string(name_of(kind)));
  }

  Range column_of(layout::Column column) const {
    const auto last = layout::first_line + static_cast<std::uint32_t>(workbook_.lines.size()) - 1;
    return {layout::first_line, column, last, column};
  }

  void add_rule_of_number(const WorkbookLine& line) {
    const bool is_progress = line.indicator == nullptr;
    const auto first = is_ratio(line) ? layout::Numerator : layout::Value;
    const auto last = is_ratio(line) ? layout::Denominator : layout::Value;
    const auto measure = measure_of(line);
    cells_.sheet.rules.push_back(
        {.range = {row_, first, row_, last},
         .kind = RuleKind::Number,
         .least = is_progress ? 0 : -largest_number,
         .most = is_progress ? 100 : largest_number,
         .hint_title = say("hint_number_title"),
         .hint = say(is_progress ? "hint_progress" : "hint_number", {{"measure", measure}}),
         .refusal_title = say("refusal_title"),
         .refusal = say(is_progress ? "refusal_progress" : "refusal_number", {{"measure", measure}})});
  }

  void add_rules() {
    const auto kinds = std::to_string(reports::names_of(reports::VarianceKind{}).size());
    cells_.sheet.rules.push_back({.range = column_of(layout::VarianceKind),
                                  .kind = RuleKind::Choice,
                                  .choices = "'" + say("sheet_lists") + "'!$A$1:$A$" + kinds,
                                  .hint_title = say("hint_kind_title"),
                                  .hint = say("hint_kind"),
                                  .refusal_title = say("refusal_title"),
                                  .refusal = say("refusal_choice")});
    for (const auto column : {layout::VarianceReason, layout::Note, layout::CorrectionReason})
      cells_.sheet.rules.push_back({.range = column_of(column),
                                    .kind = RuleKind::TextLength,
                                    .most = longest_remark,
                                    .refusal_title = say("refusal_title"),
                                    .refusal = say("refusal_length", {{"limit", "4000"}})});
  }

  void shape() {
    auto& sheet = cells_.sheet;
    sheet.widths = {{layout::Key, 4},
                    {layout::Code, 12},
                    {layout::Goal, 44},
                    {layout::Measure, 16},
                    {layout::Planned, 14},
                    {layout::PlannedYear, 14},
                    {layout::Previous, 14},
                    {layout::PreviousPeriod, 11},
                    {layout::Value, 15},
                    {layout::Numerator, 14},
                    {layout::Denominator, 14},
                    {layout::VarianceKind, 18},
                    {layout::VarianceReason, 38},
                    {layout::Note, 38},
                    {layout::CorrectionReason, 30}};
    sheet.heights = {{1, 24}, {layout::headings_row, 48}};
    sheet.hidden_columns = {layout::Key};
    const auto& lines = workbook_.lines;
    if (std::ranges::none_of(lines, is_ratio)) {
      sheet.hidden_columns.push_back(layout::Numerator);
      sheet.hidden_columns.push_back(layout::Denominator);
    }
    if (std::ranges::none_of(lines, asks_correction)) sheet.hidden_columns.push_back(layout::CorrectionReason);
    sheet.frozen_rows = layout::headings_row;
    sheet.frozen_columns = layout::Goal;
    for (std::uint32_t row = 1; row <= 3; ++row)
      sheet.merged.push_back({row, layout::Code, row, layout::PreviousPeriod});
  }

  /// As high as what stands in them: LibreOffice does not measure rows that it opens, and two names lay over each
  /// other.
  void shape_lines() {
    auto& sheet = cells_.sheet;
    const std::map<std::uint32_t, double> widths(sheet.widths.begin(), sheet.widths.end());
    std::map<std::uint32_t, std::size_t> lines;
    for (const auto& cell : sheet.cells)
      if (cell.row >= layout::first_line && !cell.is_number)
        lines[cell.row] = std::max(
            {std::size_t{1}, lines[cell.row], lines_of(cell.text, static_cast<std::size_t>(widths.at(cell.column)))});
    for (const auto& [row, count] : lines)
      sheet.heights.emplace_back(row, 15.0 * static_cast<double>(std::min(count, most_lines)) + 3);
  }

  const ReportWorkbook& workbook_;
  const Catalogue& words_;
  SheetCells cells_;
  std::uint32_t row_ = 0;
};

}  // namespace

FormSheet figures_sheet(const ReportWorkbook& workbook, const Catalogue& words) {
  return Figures(workbook, words).sheet();
}

}  // namespace timon::documents
