#include "web/portal/boards/plan_summary.hpp"

#include <array>

#include "domain/boards/results.hpp"
#include "web/portal/boards/results_section.hpp"
#include "web/portal/components/summary/summary.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::FigureName;
using timon::boards::Row;

namespace {

/// What needs somebody comes first.
constexpr auto lights_in_order = [] {
  using enum timon::lights::Light;
  return std::array{Red, Orange, Yellow, Green, Blue, YellowOver, RedOver, Purple, Grey};
}();

struct FactsKey {
  std::string label, expected, reported, verified;
};
BOOST_DESCRIBE_STRUCT(FactsKey, (), (label, expected, reported, verified))

std::vector<SummaryTile> tiles(const GoalsTally& tally, const timon::boards::ShownFigures& totals,
                               const Catalogue& words) {
  std::vector<SummaryTile> tiles;
  if (const auto share = tally.share())
    tiles.push_back(
        {words.locale().percent(*share),
         words.text(tally.has_unverified ? "portal.tile_complete_unverified" : "portal.tile_complete",
                    {{"complete", std::to_string(tally.complete)}, {"goals", std::to_string(tally.goals)}})});
  if (totals.value(FigureName::Compliance))
    tiles.push_back({percent_text(totals, FigureName::Compliance, words), words.text("portal.tile_average")});
  return tiles;
}

/// How many goals are below it; of a goal itself, that no indicator tells of it.
std::optional<std::string> goals_below(const JudgedPlan& plan, Row row, const Catalogue& words) {
  if (timon::boards::has_no_result(plan.image, row)) return words.text("portal.no_result_mark");
  if (plan.image.kind(row) == plans::ElementKind::Goal) return std::nullopt;
  const auto tally = tally_goals(plan.image, plan.board, row + 1, plan.image.tree().end[row]);
  if (tally.goals == 0) return std::nullopt;
  return words.text("portal.goals_below", {{"count", std::to_string(tally.goals)}});
}

ElementsTableRow table_row(const JudgedPlan& plan, Row row, const Catalogue& words) {
  const auto& element = plan.image.element(row);
  const auto& figures = plan.board.figures(row);
  ElementsTableRow shown{.code = element.code, .name = element.name, .address = plan.element_address(row, words)};
  if (const auto office = plan.image.responsible_office(row))
    if (const auto* found = plan.image.office(*office)) shown.office = found->name;
  shown.expected = percent_cell(figures, FigureName::Planned, words);
  shown.reported = percent_cell(figures, FigureName::Reported, words);
  shown.verified = percent_cell(figures, FigureName::Verified, words);
  shown.goals = goals_below(plan, row, words);
  shown.bar_html = facts_bar_html(facts_bar_view(figures, plan.board.on(), words));
  shown.light_html = light_html(light_view(figures, words, plan.institution_language));
  return shown;
}

}  // namespace

std::string JudgedPlan::element_address(Row row, const Catalogue& words) const {
  const Addresses addresses(words.language());
  return with_query(addresses.element(key, image.element(row).code), {{"al", chosen_day}});
}

std::string source_text(const JudgedPlan& plan, const Catalogue& words) {
  return words.text("portal.source", {{"on", plan.board.on().text()}, {"institution", plan.institution}});
}

Html plan_summary(const JudgedPlan& plan, const Catalogue& words) {
  const auto tally = tally_goals(plan.image, plan.board, 0, plan.image.size());
  const auto& totals = plan.board.totals();
  return render("components/summary/summary",
                SummaryView{results_sentence(plan, words) + " " + facts_sentence(totals, plan.board.on(), words),
                            tiles(tally, totals, words), source_text(plan, words)});
}

Html facts_key(const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.") + key); };
  return render("boards/facts_key",
                FactsKey{say("key_label"), say("key_expected"), say("key_reported"), say("key_verified")});
}

Html elements_table(const JudgedPlan& plan, const std::vector<Row>& rows, const std::string& caption,
                    const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.head_") + key); };
  ElementsTableView view{caption,         say("code"),  say("name"), say("progress"), say("expected"), say("reported"),
                         say("verified"), say("light"), {}};
  for (const Row row : rows) view.rows.push_back(table_row(plan, row, words));
  return render("components/elements_table/elements_table", view);
}

std::vector<LightCount> light_counts(const GoalsTally& tally, const Catalogue& words) {
  std::vector<LightCount> counts;
  for (const auto light : lights_in_order)
    if (const auto found = tally.lights.find(light); found != tally.lights.end())
      counts.push_back({light_html(light_view(light, words)), words.locale().count(found->second), {}});
  return counts;
}

std::vector<LightCount> light_counts(const JudgedPlan& plan, const Catalogue& words) {
  const auto tally = tally_goals(plan.image, plan.board, 0, plan.image.size());
  const auto page = Addresses(words.language()).plan(plan.key);
  auto counts = light_counts(tally, words);
  auto shown = counts.begin();
  for (const auto light : lights_in_order)
    if (tally.lights.contains(light))
      (shown++)->address = with_query(page, {{"al", plan.chosen_day}, {"luz", std::string(name_of(light))}});
  return counts;
}

}  // namespace timon::portal
