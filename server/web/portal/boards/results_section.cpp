#include "web/portal/boards/results_section.hpp"

#include "domain/boards/results.hpp"
#include "web/portal/components/results_list/results_list.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::Results;
using timon::boards::ResultStanding;
using timon::boards::Row;

namespace {

/// More are told where they stand in the plan.
constexpr std::size_t most_results = 24;

struct View {
  std::string head;
  std::optional<std::string> none, without, more;
  Html list_html;
};
BOOST_DESCRIBE_STRUCT(View, (), (head, none, without, more, list_html))

Results results_of(const JudgedPlan& plan, std::optional<Row> under) {
  const Row first = under.value_or(0);
  const Row last = under ? plan.image.tree().end[first] : plan.image.size();
  return timon::boards::results_among(plan.image, plan.board, first, last);
}

/// As much as people compare; all digits stand where the indicator does.
std::string number(const std::optional<Rational>& value, const Catalogue& words) {
  const auto units = value ? value->rounded(Hundredths::scale) : std::nullopt;
  return units ? words.locale().number(Hundredths{*units}) : std::string();
}

/// Told is only what is known.
std::string sentence_of(const JudgedPlan& plan, const ResultStanding& result, const Catalogue& words) {
  const auto& indicator = *plan.image.indicator_of_leaf(result.leaf);
  const auto* measure = indicator.measure_id ? plan.image.measure(*indicator.measure_id) : nullptr;
  const auto unit = measure != nullptr ? measure->name : std::string();
  const auto baseline = indicator.baseline ? std::optional(Rational::of(*indicator.baseline)) : std::nullopt;
  return words.text("portal.result_sentence", {{"has_baseline", baseline ? "yes" : "no"},
                                               {"baseline", number(baseline, words)},
                                               {"has_reached", result.reached ? "yes" : "no"},
                                               {"reached", number(result.reached, words)},
                                               {"has_target", result.target ? "yes" : "no"},
                                               {"target", number(result.target, words)},
                                               {"has_unit", unit.empty() ? "no" : "yes"},
                                               {"unit", unit}});
}

ResultItem item_of(const JudgedPlan& plan, const ResultStanding& result, const Catalogue& words) {
  const auto& indicator = *plan.image.indicator_of_leaf(result.leaf);
  return {indicator.name,
          plan.element_address(result.row, words),
          words.text("portal.result_level_" + std::string(name_of(indicator.level))),
          sentence_of(plan, result, words),
          facts_bar_html(facts_bar_view(result.figures, plan.board.on(), words)),
          light_html(light_view(result.figures, words, plan.institution_language))};
}

Html list_of(const JudgedPlan& plan, const Results& results, const Catalogue& words) {
  ResultsListView list;
  for (const auto& result : results.items) {
    if (list.items.size() == most_results) break;
    list.items.push_back(item_of(plan, result, words));
  }
  return render("components/results_list/results_list", list);
}

}  // namespace

std::optional<Html> results_section(const JudgedPlan& plan, std::optional<Row> under, const Catalogue& words) {
  const auto results = results_of(plan, under);
  if (under && results.items.empty()) return std::nullopt;
  View view{.head = words.text("portal.results_head"), .none = {}, .without = {}, .more = {}, .list_html = {}};
  if (results.items.empty())
    view.none = words.text("portal.results_none_yet");
  else
    view.list_html = list_of(plan, results, words);
  if (results.items.size() > most_results)
    view.more = words.text("portal.results_first",
                           {{"count", std::to_string(most_results)}, {"total", std::to_string(results.items.size())}});
  if (results.goals_without > 0 && !under)
    view.without = words.text("portal.results_without", {{"count", std::to_string(results.goals_without)}});
  return render("boards/results_section", view);
}

std::string results_sentence(const JudgedPlan& plan, const Catalogue& words) {
  const auto results = results_of(plan, std::nullopt);
  if (results.items.empty()) return words.text("portal.results_none");
  const auto counts = timon::boards::counts_of(results);
  return words.text("portal.results_sentence", {{"count", std::to_string(results.items.size())},
                                                {"on_track", std::to_string(counts.on_track)},
                                                {"off_track", std::to_string(counts.off_track)},
                                                {"unknown", std::to_string(counts.unknown)}});
}

}  // namespace timon::portal
