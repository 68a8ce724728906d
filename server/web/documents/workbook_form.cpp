#include "web/documents/workbook_form.hpp"

#include <algorithm>
#include <map>

#include "usecases/documents/workbook_layout.hpp"
#include "web/documents/workbook_cells.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents {
namespace {

using formats::forms::Form;
using formats::forms::FormSheet;
using formats::forms::Look;
using formats::forms::RuleKind;
using people::OfficeId;
using usecases::documents::ReportWorkbook;
namespace layout = usecases::documents::layout;

constexpr double longest_words = 10'000, box_height = 140;
constexpr int steps = 8;

class Sheets {
 public:
  Sheets(const ReportWorkbook& workbook, const Catalogue& words) : workbook_(workbook), words_(words) {
    std::map<std::string, int> times;
    for (const auto& office : workbook.image->contents().offices) ++times[office.name];
    for (const auto& office : workbook.image->contents().offices)
      office_words_[office.id] = times[office.name] > 1 ? office.name + " (" + office.code + ")" : office.name;
  }

  FormSheet instructions() const {
    SheetCells cells(say("sheet_instructions"));
    const auto& its = workbook_;
    cells.fixed(1, 1, say("title"), Look::Title);
    cells.fixed(2, 1, its.institution.office.name + " · " + its.image->plan().name, Look::Note);
    std::uint32_t row = 4;
    const auto add = [&](const char* key, const std::string& text) {
      cells.fixed(row, 1, say(key), Look::Strong);
      cells.shown(row++, 2, text, Look::Note);
    };
    const auto& locale = words_.locale();
    const auto& period = *its.shown.period;
    add("office", its.shown.office->name);
    add("period",
        say("period_days",
            {{"period", period.name}, {"from", locale.day(period.start_on)}, {"until", locale.day(period.end_on)}}));
    add("window",
        say("window_days", {{"from", locale.day(its.window.open_on)}, {"until", locale.day(its.window.last_on)}}));
    add("made_at", locale.moment(its.made_at, its.institution.institution.time_zone));
    cells.fixed(++row, 1, say("how"), Look::Section);
    for (int step = 1; step <= steps; ++step) {
      cells.fixed(++row, 1, std::to_string(step) + ".", Look::Strong);
      cells.fixed(row, 2, say("step_" + std::to_string(step)), Look::Note);
    }
    cells.sheet.widths = {{1, 22}, {2, 100}};
    cells.sheet.heights = {{1, 26}};
    cells.sheet.merged = {{1, 1, 1, 2}, {2, 1, 2, 2}};
    return std::move(cells.sheet);
  }

  FormSheet narrative() const {
    SheetCells cells(say("sheet_words"));
    const auto words = workbook_.words();
    const auto column = layout::words_column;
    cells.fixed(1, column, say("words_title"), Look::Title);
    cells.fixed(2, column, workbook_.shown.office->name + " · " + workbook_.shown.period->name, Look::Section);
    cells.shown(3, column, announced(), Look::Note);
    box(cells, layout::activities_row, "activities", words.activities);
    box(cells, layout::joint_work_row, "joint_work", words.joint_work);
    cells.fixed(layout::offices_row - 1, column, say("box_offices"), Look::Strong);
    cells.shown(layout::offices_row - 2, column, planned(), Look::Note);
    const auto named = workbook_.offices();
    for (std::uint32_t index = 0; index < layout::office_rows; ++index)
      cells.entry(layout::offices_row + index, column, index < named.size() ? office_word(named[index]) : "");
    cells.shown(layout::offices_row + layout::office_rows, column, more_offices(named), Look::Note);
    box(cells, layout::next_period_row, "next_period", words.next_period);
    add_choice(cells.sheet);
    cells.sheet.widths = {{1, 2}, {column, 120}};
    cells.sheet.heights = {{1, 26},
                           {layout::activities_row, box_height},
                           {layout::joint_work_row, box_height},
                           {layout::next_period_row, box_height}};
    return std::move(cells.sheet);
  }

  FormSheet lists() const {
    SheetCells cells(say("sheet_lists"));
    std::uint32_t row = 0;
    for (const auto& kind : reports::names_of(reports::VarianceKind{})) {
      cells.shown(++row, layout::KindWord, words_.text("document.variance_kind." + std::string(kind.name)));
      cells.shown(row, layout::KindCode, std::string(kind.name));
    }
    row = 0;
    for (const auto id : other_offices()) {
      cells.shown(++row, layout::OfficeWord, office_word(id));
      cells.shown(row, layout::OfficeId, id.text());
    }
    cells.sheet.is_hidden = true;
    return std::move(cells.sheet);
  }

 private:
  std::string say(const std::string& key, const Arguments& arguments = {}) const {
    return words_.text("document.workbook." + key, arguments);
  }
  std::string office_word(OfficeId id) const {
    const auto found = office_words_.find(id);
    return found == office_words_.end() ? std::string() : found->second;
  }

  /// Those that the plan names first, then by name.
  std::vector<OfficeId> other_offices() const {
    const auto& planned = workbook_.shown.planned_offices;
    const auto named = workbook_.offices();  // also what was withdrawn since
    std::vector<std::tuple<bool, std::string, OfficeId>> sorted;
    for (const auto& office : workbook_.image->contents().offices)
      if (office.id != workbook_.shown.office->id &&
          (!office.withdrawn_at || std::ranges::find(named, office.id) != named.end()))
        sorted.emplace_back(std::ranges::find(planned, office.id) == planned.end(), office_word(office.id), office.id);
    std::ranges::sort(sorted);
    std::vector<OfficeId> ids;
    for (const auto& its : sorted) ids.push_back(std::get<OfficeId>(its));
    return ids;
  }

  /// What the last report said would come.
  std::string announced() const {
    const auto& shown = workbook_.shown;
    if (!shown.before || shown.before->delivery.next_period.empty()) return say("nothing_announced");
    return say("announced", {{"period", shown.period_before->name}, {"text", shown.before->delivery.next_period}});
  }
  std::string planned() const {
    std::string names;
    for (const auto id : workbook_.shown.planned_offices) names += (names.empty() ? "" : ", ") + office_word(id);
    return names.empty() ? say("none_planned") : say("planned_with", {{"offices", names}});
  }

  /// What has no cell: it stays named, and whoever fills should know.
  std::string more_offices(const std::vector<OfficeId>& named) const {
    std::string names;
    for (std::size_t place = layout::office_rows; place < named.size(); ++place)
      names += (names.empty() ? "" : ", ") + office_word(named[place]);
    return names.empty() ? "" : say("more_offices", {{"offices", names}});
  }

  void box(SheetCells& cells, std::uint32_t row, const std::string& key, const std::string& text) const {
    cells.fixed(row - 1, layout::words_column, say("box_" + key), Look::Strong);
    cells.entry(row, layout::words_column, text);
    cells.sheet.rules.push_back({.range = {row, layout::words_column, row, layout::words_column},
                                 .kind = RuleKind::TextLength,
                                 .most = longest_words,
                                 .refusal_title = say("refusal_title"),
                                 .refusal = say("refusal_length", {{"limit", "10000"}})});
  }

  void add_choice(FormSheet& sheet) const {
    const auto count = other_offices().size();
    if (count == 0) return;
    sheet.rules.push_back({.range = {layout::offices_row, layout::words_column,
                                     layout::offices_row + layout::office_rows - 1, layout::words_column},
                           .kind = RuleKind::Choice,
                           .choices = "'" + say("sheet_lists") + "'!$C$1:$C$" + std::to_string(count),
                           .refusal_title = say("refusal_title"),
                           .refusal = say("refusal_choice")});
  }

  const ReportWorkbook& workbook_;
  const Catalogue& words_;
  std::map<OfficeId, std::string> office_words_{};
};

}  // namespace

Form workbook_form(const ReportWorkbook& workbook, const Catalogue& words) {
  const Sheets sheets(workbook, words);
  const auto& shown = workbook.shown;
  return {words.text("document.workbook.title") + " · " + shown.office->name + " · " + shown.period->name,
          {sheets.instructions(), figures_sheet(workbook, words), sheets.narrative(), sheets.lists()}};
}

Form draw_workbook(const ReportWorkbook& workbook) {
  static const guard::Languages languages;
  return workbook_form(workbook, languages.of(workbook.institution.institution.language));
}

}  // namespace timon::documents
