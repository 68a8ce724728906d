#include "web/portal/boards/element_page.hpp"

#include "domain/boards/over_reporting.hpp"
#include "domain/boards/results.hpp"
#include "web/portal/boards/element_table.hpp"
#include "web/portal/boards/explanation_text.hpp"
#include "web/portal/boards/money_section.hpp"
#include "web/portal/boards/results_section.hpp"
#include "web/portal/boards/schedule_section.hpp"
#include "web/portal/components/figure/figure.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::FigureName;
using timon::boards::Row;
using usecases::boards::FoundElement;

namespace {

struct Detail {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(Detail, (), (name, value))

struct Block {
  Html part_html;
};
BOOST_DESCRIBE_STRUCT(Block, (), (part_html))

struct View {
  std::string kind, title, sentence, source;
  std::optional<std::string> unverified, description;
  Html light_html, bar_html, key_html, figures_html, results_html, trend_html, children_html, schedule_html, money_html,
      evidence_html, restatements_html, files_html;
  std::vector<std::string> remarks;
  std::vector<Detail> details;
  bool has_remarks = false, has_children = false, has_indicators = false, has_schedule = false;
  std::string children_head, indicators_head, schedule_head, why_head;
  std::vector<Block> indicators, explanations;
};
BOOST_DESCRIBE_STRUCT(View, (),
                      (kind, title, sentence, source, unverified, description, light_html, bar_html, key_html,
                       figures_html, results_html, trend_html, children_html, schedule_html, money_html, evidence_html,
                       restatements_html, remarks, details, files_html, has_remarks, has_children, has_indicators,
                       has_schedule, children_head, indicators_head, schedule_head, why_head, indicators, explanations))

class Writer {
 public:
  Writer(const JudgedPlan& plan, const FoundElement& found, const Around& around, const Catalogue& words)
      : plan_(plan),
        row_(found.opened.row),
        found_(found),
        evidence_(around.evidence),
        trend_(around.trend),
        restatements_(around.restatements),
        words_(words),
        element_(plan.image.element(row_)),
        figures_(plan.board.figures(row_)) {}

  View view() const {
    View view;
    view.kind = plan_.image.level(row_).name + " " + element_.code;
    view.title = element_.name;
    view.sentence = facts_sentence(figures_, plan_.board.on(), words_);
    view.source = source_text(plan_, words_);
    if (!element_.description.empty()) view.description = element_.description;
    view.light_html = light_html(light_view(figures_, words_, plan_.institution_language));
    if (figures_.basis == timon::boards::Basis::Reported) view.unverified = say("reported_unverified");
    view.bar_html = facts_bar_html(facts_bar_view(figures_, plan_.board.on(), words_));
    view.key_html = facts_key(words_);
    view.figures_html = figures();
    auto told = figures_;
    told.is_over_reported = timon::boards::is_over_reported(plan_.image, plan_.board, row_);
    view.remarks = remarks(told, words_);
    add_trend(view);
    if (timon::boards::has_no_result(plan_.image, row_)) view.remarks.push_back(say("remark_no_result"));
    if (plan_.image.kind(row_) != plans::ElementKind::Goal)
      if (auto results = results_section(plan_, row_, words_)) view.results_html = *std::move(results);
    view.has_remarks = !view.remarks.empty();
    view.details = details();
    add_children(view);
    add_indicators(view);
    if (auto schedule = schedule_section(plan_, row_, found_.approved, words_)) {
      view.has_schedule = true;
      view.schedule_head = say("schedule_head");
      view.schedule_html = *std::move(schedule);
    }
    if (auto money = money_section(plan_, row_, words_)) view.money_html = *std::move(money);
    if (auto evidence = evidence_section(plan_, evidence_, words_)) view.evidence_html = *std::move(evidence);
    if (auto its = restatements_section(restatements_, words_)) view.restatements_html = *std::move(its);
    view.files_html = table_links(say("files_of_element"), element_files(plan_, found_, evidence_, words_));
    view.why_head = say("why_head");
    for (const auto name : timon::boards::all_figures)
      view.explanations.push_back({explanation_html(plan_, row_, name, words_)});
    return view;
  }

 private:
  std::string say(const char* key) const { return words_.text(std::string("portal.") + key); }

  Html figures() const {
    FiguresView view;
    for (const auto name : timon::boards::all_figures) {
      FigureView figure{.label = words_.text("portal.figure_" + std::string(name_of(name))),
                        .value = percent_text(figures_, name, words_),
                        .why_address = "#" + explanation_id(name),
                        .why_text = say("why"),
                        .is_word = !figures_.value(name)};
      if (name == FigureName::Reported && figures_.value(name) && !figures_.value(FigureName::Verified))
        figure.note = say("reported_unverified");
      view.figures.push_back(std::move(figure));
    }
    return render("components/figure/figure", view);
  }

  /// What has indicators is drawn by them.
  void add_trend(View& view) const {
    const auto at = [this](const timon::boards::Board& board) { return board.figures(row_); };
    if (auto chart = trend_chart(plan_, trend_, element_.name, at, words_)) view.trend_html = *std::move(chart);
  }

  std::vector<Detail> details() const {
    std::vector<Detail> details;
    const auto add = [&](const char* name, const std::string& value) {
      if (!value.empty()) details.push_back({say(name), value});
    };
    const auto office = plan_.image.responsible_office(row_);
    const auto* found = office ? plan_.image.office(*office) : nullptr;
    add("filter_office", found ? found->name : std::string());
    add("responsible", found_.post);
    add("collaborating", collaborating());
    if (found_.status) add("status", words_.text("portal.status." + std::string(name_of(*found_.status))));
    if (found_.reach.percent)
      add("reach", words_.text("portal.reach_of", {{"percent", words_.locale().percent(*found_.reach.percent)}}));
    add("needs", needs());
    add("alignments", alignments());
    add("contributions", names_of(found_.alignment.contributions));
    add("contributors", names_of(found_.alignment.contributors));
    if (element_.start_on && element_.end_on)
      add("dates", words_.text("portal.from_to",
                               {{"start_on", element_.start_on->text()}, {"end_on", element_.end_on->text()}}));
    add("place", element_.place);
    add("theme", element_.theme);
    if (element_.weight) add("weight", words_.locale().percent(*element_.weight));
    return details;
  }

  std::string collaborating() const {
    std::string names;
    for (const auto id : found_.links.collaborating_offices)
      if (const auto* office = plan_.image.office(id)) names += (names.empty() ? "" : ", ") + office->name;
    return names;
  }

  std::string alignments() const {
    std::string texts;
    for (const auto& [mandate, entry] : found_.alignment.alignments)
      texts += (texts.empty() ? "" : "; ") + mandate.code + " " + entry.code + " " + entry.name;
    return texts;
  }

  std::string needs() const {
    std::string texts;
    for (const auto& need : found_.needs) texts += (texts.empty() ? "" : "; ") + need.name;
    return texts;
  }

  static std::string names_of(const std::vector<usecases::mandates::NamedElement>& elements) {
    std::string names;
    for (const auto& one : elements) names += (names.empty() ? "" : "; ") + one.code + " " + one.name;
    return names;
  }

  void add_children(View& view) const {
    const auto children = plan_.image.children(row_);
    view.has_children = !children.empty();
    if (children.empty()) return;
    view.children_head = plan_.image.level(children.front()).plural_name;
    view.children_html = elements_table(plan_, children, view.children_head, words_);
  }

  void add_indicators(View& view) const {
    const auto& tree = plan_.image.tree();
    for (Row leaf = tree.first_leaf[row_]; leaf < tree.first_leaf[row_ + 1]; ++leaf)
      view.indicators.push_back({indicator_section(plan_, row_, leaf, found_.facts, words_)});
    view.has_indicators = !view.indicators.empty();
    view.indicators_head = words_.text("portal.indicators_head", {{"count", std::to_string(view.indicators.size())}});
  }

  const JudgedPlan& plan_;
  Row row_;
  const FoundElement& found_;
  const EvidenceOfElement& evidence_;
  const Trend& trend_;
  const RestatementsOnPage& restatements_;
  const Catalogue& words_;
  const plans::Element& element_;
  const timon::boards::ShownFigures& figures_;
};

std::vector<BreadcrumbStep> path_to(const JudgedPlan& plan, Row row, const Catalogue& words) {
  const auto& data = plan.image.plan();
  std::vector<BreadcrumbStep> steps{
      {data.name, with_query(Addresses(words.language()).plan(plan.key), {{"al", plan.chosen_day}})}};
  for (const Row step : plan.image.path(row)) {
    const auto& element = plan.image.element(step);
    if (step == row)
      steps.push_back({element.code, std::nullopt});
    else
      steps.push_back({element.code + " · " + element.name, plan.element_address(step, words)});
  }
  return steps;
}

}  // namespace

http::Response element_page(const JudgedPlan& plan, const FoundElement& found, const Around& around, const Owner& owner,
                            const Catalogue& words) {
  const Row row = found.opened.row;
  const auto& element = plan.image.element(row);
  Page page{.title = element.name,
            .path = path_to(plan, row, words),
            .main_html = render("boards/element_page", Writer(plan, found, around, words).view()),
            .is_example = plan.is_example,
            .address = [&](const Addresses& in) {
              return with_query(in.element(plan.key, element.code), {{"al", plan.chosen_day}});
            }};
  return page_response(page, owner, words);
}

}  // namespace timon::portal
