#include "formats/tables/xlsx_sheets.hpp"
#include "web/documents/feedback_pages.hpp"
#include "web/documents/feedback_words.hpp"

namespace timon::documents {
namespace {

using formats::SheetCell;
using formats::SheetOfWorkbook;
using usecases::documents::FeedbackSheet;
using enum formats::SheetCell::Kind;

SheetCell number(const std::optional<Rational>& value) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return {units ? text(Hundredths{*units}) : std::string(), Number};
}

/// The number, or the word for why there is none.
SheetCell percent(const FeedbackWords& words, const indicators::Compliance& compliance) {
  return compliance.is_known() ? number(compliance.value) : SheetCell{words.figures().percent(compliance)};
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const auto& line : lines) all += (all.empty() ? "" : "\n") + line;
  return all;
}

SheetOfWorkbook head(const FeedbackSheet& sheet, const FeedbackWords& words) {
  SheetOfWorkbook its{words.say("tab_head"), {}, {34, 70}, {}};
  its.rows.push_back({{words.say("title", {{"office", sheet.office->name}})}, {sheet.institution.office.name}});
  its.rows.push_back({{words.say("plan")}, {sheet.image->plan().name}});
  for (const auto& [name, value] : words.facts()) its.rows.push_back({{name}, {value}});
  return its;
}

SheetOfWorkbook duties(const FeedbackSheet& sheet, const FeedbackWords& words) {
  SheetOfWorkbook its{
      words.say("tab_duties"), {words.say("until"), words.say("what"), words.say("days_late")}, {14, 80, 14}, {}};
  for (const auto& line : sheet.duties)
    its.rows.push_back({{line.due_on.text(), Day}, {words.duty(line)}, {std::to_string(line.days_late), Number}});
  return its;
}

SheetOfWorkbook figures(const FeedbackSheet& sheet, const FeedbackWords& words) {
  SheetOfWorkbook its{
      words.say("tab_figures"),
      {words.say("initiative"), words.say("goal"), words.say("measure"), words.say("planned"), words.say("achieved"),
       words.say("percent"), words.say("planned_year"), words.say("achieved_year"), words.say("percent_year")},
      {36, 44, 16, 14, 14, 14, 14, 14, 14},
      {}};
  for (const auto& line : sheet.lines) {
    const auto& [period, year] = std::pair(line.annex.period, line.annex.year);
    its.rows.push_back({{words.initiative(line)},
                        {words.goal(line)},
                        {words.measure(line)},
                        number(period.planned.value),
                        number(period.achieved.value),
                        percent(words, period.compliance),
                        number(year.planned.value),
                        number(year.achieved.value),
                        percent(words, year.compliance)});
  }
  return its;
}

SheetOfWorkbook observations(const FeedbackSheet& sheet, const FeedbackWords& words) {
  SheetOfWorkbook its{words.say("tab_observations"),
                      {words.say("criterion"), words.say("about"), words.say("severity"), words.say("text"),
                       words.say("due_on"), words.say("answers"), words.say("outcome")},
                      {20, 40, 12, 60, 14, 60, 16},
                      {}};
  for (const auto& one : sheet.facts.observations)
    its.rows.push_back({{words.criterion(one)},
                        {words.about(one)},
                        {words.severity(one)},
                        {one.text},
                        {one.due_on.text(), Day},
                        {joined(words.turns(one))},
                        {words.state(one)}});
  return its;
}

SheetOfWorkbook recommended(const FeedbackSheet& sheet, const FeedbackWords& words) {
  SheetOfWorkbook its{words.say("tab_recommendations"),
                      {words.say("criterion"), words.say("origin"), words.say("text"), words.say("due_on"),
                       words.say("answers"), words.say("outcome")},
                      {32, 20, 60, 14, 60, 22},
                      {}};
  for (const auto& concerning : sheet.facts.recommendations) {
    const auto& one = concerning.recommendation;
    its.rows.push_back({{words.criterion(one)},
                        {words.origin(one)},
                        {one.text},
                        {one.due_on.text(), Day},
                        {joined(words.turns(concerning))},
                        {words.state(one)}});
  }
  return its;
}

}  // namespace

std::string feedback_workbook(const FeedbackSheet& sheet, const Catalogue& catalogue,
                              const std::filesystem::path& folder) {
  const FeedbackWords words(sheet, catalogue);
  return formats::xlsx_of({head(sheet, words), duties(sheet, words), figures(sheet, words), observations(sheet, words),
                           recommended(sheet, words)},
                          folder);
}

}  // namespace timon::documents
