#include "web/documents/cover_pages.hpp"

#include <algorithm>
#include <span>

#include "formats/pdf/draw.hpp"
#include "web/documents/sealed_pages.hpp"

namespace timon::documents {
namespace {

using covers::Breakdown;
using formats::pdf::Align;
using formats::pdf::Block;
using formats::pdf::Facts;
using formats::pdf::Heading;
using formats::pdf::Paragraph;
using formats::pdf::Table;
using usecases::covers::PlannedTarget;
using usecases::documents::CoverPaper;

constexpr std::size_t most_columns = 6;  ///< of targets beside each other

class CoverPages {
 public:
  CoverPages(const CoverPaper& paper, const Catalogue& words)
      : paper_(paper), words_(words), image_(*paper.at.plan.image), element_(image_.element(paper.at.row)) {}

  formats::pdf::Sheet pages(const std::string& portal) const {
    auto pages = sealed_sheet(paper_.document, paper_.institution, paper_.logo, words_, portal);
    const bool is_identity = paper_.sheet.sheet == covers::Sheet::Identity;
    pages.title = say(is_identity ? "title_identity" : "title_goals");
    pages.subtitle = element_.code + " " + element_.name;
    pages.blocks = {facts()};
    is_identity ? add_identity(pages.blocks) : add_goals(pages.blocks);
    pages.blocks.emplace_back(boxes_to_sign({{say("responsible_signs"), paper_.office},
                                             {words_.text("document.report.planning"), paper_.institution.office.name}},
                                            words_));
    return pages;
  }

 private:
  std::string say(const std::string& key, const Arguments& arguments = {}) const {
    return words_.text("document.cover." + key, arguments);
  }
  std::string or_nothing(const std::string& text) const { return text.empty() ? say("nothing") : text; }

  Facts facts() const {
    const auto& locale = words_.locale();
    Facts facts;
    const auto add = [&](const char* key, const std::string& value) { facts.items.push_back({say(key), value}); };
    add("plan", image_.plan().name);
    add("kind", element_.initiative_kind
                    ? words_.text("staff.initiative." + std::string(name_of(*element_.initiative_kind)))
                    : "—");
    add("office", paper_.office.empty() ? "—" : paper_.office);
    add("responsible", paper_.responsible.empty() ? "—" : paper_.responsible);
    add("days", element_.start_on && element_.end_on ? say("from_until", {{"from", locale.day(*element_.start_on)},
                                                                          {"until", locale.day(*element_.end_on)}})
                                                     : "—");
    add("state", words_.text("staff.cover.state." + std::string(name_of(paper_.sheet.state))));
    return facts;
  }

  void add_text(std::vector<Block>& blocks, const char* key, const std::string& text) const {
    blocks.emplace_back(Heading{say(key), 3});
    blocks.emplace_back(Paragraph{or_nothing(text)});
  }

  std::string above() const {
    std::string text;
    for (const auto step : image_.path(paper_.at.row)) {
      if (step == paper_.at.row) continue;
      text += (text.empty() ? "" : "\n") + image_.element(step).code + " " + image_.element(step).name;
    }
    return text;
  }

  std::string money(const usecases::covers::IdentityContent& its) const {
    std::string text;
    if (its.money) text = say("money", {{"amount", words_.locale().fixed(its.money->units, Hundredths::scale, 2)}});
    if (!its.said.budget.empty()) text += (text.empty() ? "" : "\n") + its.said.budget;
    return text;
  }

  void add_identity(std::vector<Block>& blocks) const {
    const auto& its = paper_.content.identity;
    add_text(blocks, "objective", its.said.objective);
    std::string aligned = above();
    for (const auto& one : its.alignments) aligned += (aligned.empty() ? "" : "\n") + one;
    add_text(blocks, "alignment", aligned);
    add_text(blocks, "population", its.said.population);
    if (const auto table = population(its.population); !table.rows.empty()) blocks.emplace_back(table);
    blocks.emplace_back(Heading{say("partners"), 3});
    if (its.partners.empty()) blocks.emplace_back(Paragraph{say("no_partners")});
    if (!its.partners.empty()) blocks.emplace_back(partners(its.partners));
    add_text(blocks, "budget", money(its));
  }

  Table partners(const std::vector<usecases::covers::PartnerOffice>& partners) const {
    Table table{{{say("office"), 2}, {say("contribution"), 4}}, {}};
    for (const auto& one : partners) table.rows.push_back({{one.name, or_nothing(one.contribution)}, {}});
    return table;
  }

  std::string name_of_row(const covers::PopulationRow& row) const {
    if (row.breakdown == Breakdown::Whole) return say("everybody");
    return row.breakdown == Breakdown::Sex ? words_.text("staff.cover.sex." + row.name) : row.name;
  }

  Table population(const covers::Population& population) const {
    Table table{{{say("people"), 4}, {say("target"), 1.4, Align::Right}, {say("priority"), 1.4, Align::Right}}, {}};
    std::optional<Breakdown> last;
    const auto count = [&](const std::optional<std::int64_t>& value) {
      return value ? words_.locale().count(*value) : std::string("—");
    };
    for (const auto& row : population) {
      if (!row.target && !row.priority) continue;
      if (row.breakdown != Breakdown::Whole && row.breakdown != last)
        table.rows.push_back({.heading = say("by_" + std::string(name_of(row.breakdown)))});
      last = row.breakdown;
      table.rows.push_back({{name_of_row(row), count(row.target), count(row.priority)}, {}});
    }
    return table;
  }

  void add_goals(std::vector<Block>& blocks) const {
    if (paper_.content.goals.empty()) blocks.emplace_back(Paragraph{say("no_goals")});
    for (const auto& goal : paper_.content.goals) {
      const auto& element = image_.element(goal.row);
      blocks.emplace_back(Heading{element.code + " " + element.name});
      if (goal.indicators.empty()) blocks.emplace_back(Paragraph{say("no_indicators")});
      for (const auto& its : goal.indicators) add_indicator(blocks, element.name, its);
    }
  }

  void add_indicator(std::vector<Block>& blocks, const std::string& goal,
                     const usecases::covers::SheetIndicator& its) const {
    if (its.indicator->name != goal) blocks.emplace_back(Heading{its.indicator->name, 3});
    blocks.emplace_back(
        Facts{{{say("measure"), its.measure.empty() ? "—" : its.measure}, {say("means"), or_nothing(its.means)}}});
    const auto rows = rows_of(its.targets);
    for (const auto& row : rows) blocks.emplace_back(targets(row, rows));
    if (rows.empty()) blocks.emplace_back(Paragraph{say("no_targets")});
    if (std::ranges::any_of(its.targets, &PlannedTarget::is_derived))
      blocks.emplace_back(Paragraph{say("derived", {{"how", say_derived(its, words_)}})});
  }

  using Targets = std::span<const PlannedTarget>;

  /// A year begins a row of its own where its periods follow it.
  static std::vector<Targets> rows_of(Targets targets) {
    const auto begins_year = [&](std::size_t place) {
      return targets[place].period.kind == plans::PeriodKind::Year && place + 1 < targets.size() &&
             targets[place + 1].period.kind < plans::PeriodKind::Year;
    };
    std::vector<Targets> rows;
    for (std::size_t first = 0, end = 0; first < targets.size(); first = end) {
      end = first + 1;
      while (end < targets.size() && end - first < most_columns && !begins_year(end)) ++end;
      rows.push_back(targets.subspan(first, end - first));
    }
    return rows;
  }

  /// As wide as the widest of its indicator, so that they stand below each other.
  Table targets(Targets targets, const std::vector<Targets>& rows) const {
    Table table;
    Table::Row row;
    for (const auto& target : targets) {
      table.columns.push_back({target.period.name + (target.is_derived ? " *" : ""), 1, Align::Right});
      row.cells.push_back(target.value ? words_.locale().number(*target.value) : "—");
    }
    const auto places = std::ranges::max(rows, {}, &Targets::size).size();
    for (std::size_t place = targets.size(); place < places; ++place) {
      table.columns.push_back({"", 1});
      row.cells.emplace_back();
    }
    table.rows.push_back(std::move(row));
    return table;
  }

  const CoverPaper& paper_;
  const Catalogue& words_;
  const boards::PlanImage& image_;
  const plans::Element& element_;
};

}  // namespace

std::string say_derived(const usecases::covers::SheetIndicator& its, const Catalogue& words) {
  return words.text("staff.cover.derived." + std::string(name_of(its.indicator->accumulation)));
}

formats::pdf::Sheet cover_pages(const CoverPaper& paper, const Catalogue& words, const std::string& portal) {
  return CoverPages(paper, words).pages(portal);
}

std::string draw_cover(const CoverPaper& paper, const std::string& origin) {
  static const guard::Languages languages;
  const auto& words = languages.of(paper.institution.institution.language);
  return formats::pdf::draw(cover_pages(paper, words, verification_address(origin, words)));
}

}  // namespace timon::documents
