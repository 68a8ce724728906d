#include "web/documents/feedback_pages.hpp"

#include "formats/pdf/draw.hpp"
#include "web/documents/feedback_words.hpp"
#include "web/documents/sealed_pages.hpp"

namespace timon::documents {
namespace {

using formats::pdf::Align;
using formats::pdf::Block;
using formats::pdf::Facts;
using formats::pdf::Heading;
using formats::pdf::Paragraph;
using formats::pdf::Table;
using usecases::documents::FeedbackSheet;

Facts facts_of(const FeedbackWords& words) {
  Facts facts;
  for (auto& [name, value] : words.facts()) facts.items.push_back({name, value});
  return facts;
}

Table duties(const FeedbackSheet& sheet, const FeedbackWords& words) {
  Table table{{{words.say("until"), 1.1}, {words.say("what"), 5}, {words.say("lateness"), 1.2}}, {}};
  for (const auto& line : sheet.duties)
    table.rows.push_back({{words.day(line.due_on), words.duty(line), words.late(line)}, {}});
  return table;
}

Table figures(const FeedbackSheet& sheet, const FeedbackWords& words) {
  Table table{{{words.say("goal"), 3.4},
               {words.say("measure"), 1.2},
               {words.say("planned"), 1.3, Align::Right},
               {words.say("achieved"), 1.1, Align::Right},
               {words.say("percent"), 1.4, Align::Right},
               {words.say("percent_year"), 1.4, Align::Right}},
              {}};
  std::string last;
  for (const auto& line : sheet.lines) {
    const auto initiative = words.initiative(line);
    if (!initiative.empty() && initiative != last) table.rows.push_back({.heading = initiative});
    last = initiative;
    const auto& figures = words.figures();
    table.rows.push_back({{words.goal(line), words.measure(line), figures.number(line.annex.period.planned),
                           figures.number(line.annex.period.achieved), figures.percent(line.annex.period.compliance),
                           figures.percent(line.annex.year.compliance)},
                          {}});
  }
  return table;
}

Table observations(const FeedbackSheet& sheet, const FeedbackWords& words) {
  Table table{{{words.say("criterion"), 1.5},
               {words.say("about"), 3.2},
               {words.say("severity"), 1},
               {words.say("due_on"), 1.3},
               {words.say("outcome"), 1.3}},
              {}};
  for (const auto& its : sheet.facts.observations) {
    table.rows.push_back({.cells = {words.criterion(its), words.about(its), words.severity(its), words.day(its.due_on),
                                    words.state(its)},
                          .notes = words.turns(its),
                          .body = its.text});
  }
  return table;
}

Table recommended(const FeedbackSheet& sheet, const FeedbackWords& words) {
  Table table{{{words.say("criterion"), 2.6},
               {words.say("origin"), 1.6},
               {words.say("due_on"), 1.3},
               {words.say("outcome"), 1.6}},
              {}};
  for (const auto& its : sheet.facts.recommendations) {
    const auto& one = its.recommendation;
    table.rows.push_back({.cells = {words.criterion(one), words.origin(one), words.day(one.due_on), words.state(one)},
                          .notes = words.turns(its),
                          .body = one.text});
  }
  return table;
}

void add_part(std::vector<Block>& blocks, const FeedbackWords& words, const std::string& key, Table table) {
  blocks.emplace_back(Heading{words.say(key)});
  if (table.rows.empty())
    blocks.emplace_back(Paragraph{words.say("no_" + key)});
  else
    blocks.emplace_back(std::move(table));
}

}  // namespace

formats::pdf::Sheet feedback_pages(const FeedbackSheet& sheet, const Catalogue& catalogue, const std::string& portal) {
  const FeedbackWords words(sheet, catalogue);
  auto pages = sealed_sheet(sheet.document, sheet.institution, sheet.logo, catalogue, portal);
  pages.title = words.say("title", {{"office", sheet.office->name}});
  pages.subtitle = words.say("subtitle", {{"plan", sheet.image->plan().name}, {"period", sheet.period->name}});
  pages.blocks = {facts_of(words)};
  add_part(pages.blocks, words, "duties", duties(sheet, words));
  add_part(pages.blocks, words, "figures", figures(sheet, words));
  add_part(pages.blocks, words, "observations", observations(sheet, words));
  add_part(pages.blocks, words, "recommendations", recommended(sheet, words));
  pages.blocks.emplace_back(boxes_to_sign({{catalogue.text("document.report.planning"), sheet.institution.office.name},
                                           {words.say("received"), sheet.office->name}},
                                          catalogue));
  return pages;
}

std::string draw_feedback(const FeedbackSheet& sheet, const std::string& origin) {
  static const guard::Languages languages;
  const auto& words = languages.of(sheet.institution.institution.language);
  return formats::pdf::draw(feedback_pages(sheet, words, verification_address(origin, words)));
}

}  // namespace timon::documents
