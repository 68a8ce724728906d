#include "web/documents/report_annexes.hpp"

#include "base/clock.hpp"
#include "formats/pdf/draw.hpp"
#include "web/documents/figure_words.hpp"
#include "web/documents/sealed_pages.hpp"

namespace timon::documents {
namespace {

using formats::pdf::Align;
using formats::pdf::Facts;
using formats::pdf::Heading;
using formats::pdf::Paragraph;
using formats::pdf::SignatureBoxes;
using formats::pdf::Table;
using usecases::documents::ReportSheet;
using usecases::documents::SheetLine;

std::string joined(const std::vector<std::string>& texts, const char* between) {
  std::string all;
  for (const auto& text : texts) all += (all.empty() ? "" : between) + text;
  return all;
}

class Annexes {
 public:
  Annexes(const ReportSheet& sheet, const Catalogue& words) : sheet_(sheet), words_(words), figures_(words) {}

  formats::pdf::Sheet pages(const std::string& portal) const {
    auto pages = sealed_sheet(sheet_.document, sheet_.institution, sheet_.logo, words_, portal);
    pages.title = say("title", {{"office", sheet_.office->name}});
    pages.subtitle = say("subtitle", {{"plan", sheet_.image->plan().name}, {"period", sheet_.period->name}});
    pages.blocks = {facts(), Heading{say("annex_3")}, figures(), Heading{say("annex_4")}};
    add_words(pages, "activities", sheet_.delivery.activities);
    add_words(pages, "joint_work", joint_work());
    add_words(pages, "next_period", sheet_.delivery.next_period);
    pages.blocks.emplace_back(signatures());
    return pages;
  }

 private:
  std::string say(const std::string& key, const Arguments& arguments = {}) const {
    return words_.text("document.report." + key, arguments);
  }
  std::string moment(const std::optional<Instant>& instant) const {
    return instant ? words_.locale().moment(*instant, sheet_.institution.institution.time_zone) : "—";
  }

  Facts facts() const {
    Facts facts;
    const auto add = [&](const char* key, const std::string& value) { facts.items.push_back({say(key), value}); };
    const auto& locale = words_.locale();
    add("office", sheet_.office->name);
    add("period", say("period_days", {{"period", sheet_.period->name},
                                      {"start_on", sheet_.period->start_on.text()},
                                      {"end_on", sheet_.period->end_on.text()}}));
    add("cut_off", locale.day(sheet_.period->end_on));
    add("delivery", say("delivered", {{"number", std::to_string(sheet_.delivery.number)},
                                      {"moment", moment(sheet_.delivery.delivered_at)}}));
    if (const auto& by = sheet_.delivered_by)
      add("delivered_by", by->name.empty() || by->post.empty() ? by->name + by->post : by->name + ", " + by->post);
    add("state", words_.text("document.report_state." + std::string(name_of(sheet_.report.state))));
    add("made_at", moment(sheet_.document.made_at));
    return facts;
  }

  Table figures() const {
    Table table{{{say("column_goal"), 2.36},
                 {say("column_measure"), 1.2},
                 {say("column_planned"), 1.15, Align::Right},
                 {say("column_achieved"), 0.95, Align::Right},
                 {say("column_percent"), 1.25, Align::Right},
                 {say("column_planned_year"), 1.15, Align::Right},
                 {say("column_achieved_year"), 0.95, Align::Right},
                 {say("column_percent_year"), 1.25, Align::Right}},
                {}};
    for (const auto& line : sheet_.lines) table.rows.push_back(row(line));
    return table;
  }

  Table::Row row(const SheetLine& line) const {
    const auto& annex = line.annex;
    const auto& image = *sheet_.image;
    const auto& element = image.element(annex.task.row);
    const auto* indicator = image.indicator_of_leaf(annex.task.leaf);
    const auto* measure =
        indicator != nullptr && indicator->measure_id ? image.measure(*indicator->measure_id) : nullptr;
    std::string name = element.code + " " + element.name;
    if (indicator != nullptr && indicator->name != element.name) name += "\n" + indicator->name;
    return {{name,
             measure != nullptr     ? measure->name
             : indicator != nullptr ? "—"
                                    : "%",
             figures_.number(annex.period.planned), figures_.number(annex.period.achieved),
             figures_.percent(annex.period.compliance), figures_.number(annex.year.planned),
             figures_.number(annex.year.achieved), figures_.percent(annex.year.compliance)},
            notes(line)};
  }

  std::vector<std::string> notes(const SheetLine& line) const {
    std::vector<std::string> notes;
    const auto& content = line.annex.content;
    if (content && (content->variance_kind || !content->variance_reason.empty())) {
      const auto kind = content->variance_kind.value_or(reports::VarianceKind::Other);
      notes.push_back(say("variance", {{"kind", words_.text("document.variance_kind." + std::string(name_of(kind)))},
                                       {"reason", content->variance_reason}}));
    }
    if (content && !content->note.empty()) notes.push_back(say("note", {{"text", content->note}}));
    if (!line.evidence.empty()) notes.push_back(say("evidence", {{"files", joined(line.evidence, "; ")}}));
    return notes;
  }

  std::string joint_work() const {
    std::string text;
    if (!sheet_.joint_offices.empty()) text = say("with", {{"offices", joined(sheet_.joint_offices, ", ")}});
    if (!text.empty() && !sheet_.delivery.joint_work.empty()) text += "\n";
    return text + sheet_.delivery.joint_work;
  }

  void add_words(formats::pdf::Sheet& pages, const char* key, const std::string& text) const {
    pages.blocks.emplace_back(Heading{say(key), 3});
    pages.blocks.emplace_back(Paragraph{text.empty() ? say("nothing") : text});
  }

  SignatureBoxes signatures() const {
    return boxes_to_sign(
        {{say("head_of_office"), sheet_.office->name}, {say("planning"), sheet_.institution.office.name}}, words_);
  }

  const ReportSheet& sheet_;
  const Catalogue& words_;
  FigureWords figures_;
};

}  // namespace

formats::pdf::Sheet report_annexes(const ReportSheet& sheet, const Catalogue& words, const std::string& portal) {
  return Annexes(sheet, words).pages(portal);
}

std::string draw_report(const ReportSheet& sheet, const std::string& origin) {
  static const guard::Languages languages;
  const auto& words = languages.of(sheet.institution.institution.language);
  return formats::pdf::draw(report_annexes(sheet, words, verification_address(origin, words)));
}

}  // namespace timon::documents
