#include "usecases/boards/explain_figure.hpp"

#include <algorithm>

namespace timon::usecases::boards {
namespace {

using storage::reports::ListedFact;
using timon::boards::Row;

std::int64_t subject_of(const PlanImage& image, Row row, Row leaf) {
  const auto* indicator = image.indicator_of_leaf(leaf);
  return indicator != nullptr ? indicator->id.value : image.element(row).id.value;
}

}  // namespace

std::vector<ListedFact> facts_behind(storage::Session& session, const OpenRow& opened) {
  const auto& image = *opened.plan.image;
  std::vector<ListedFact> facts;
  for (Row leaf = image.tree().first_leaf[opened.row]; leaf < image.tree().first_leaf[opened.row + 1]; ++leaf)
    for (auto& fact : storage::reports::current_facts_of_subject(session, subject_of(image, opened.row, leaf))) {
      const auto* period = image.period(fact.fact.period_id);
      const bool is_target = fact.fact.kind == timon::reports::FactKind::Planned;
      if (period != nullptr && (is_target || period->end_on <= opened.plan.board->on())) facts.push_back(fact);
    }
  std::sort(facts.begin(), facts.end(), [&](const ListedFact& a, const ListedFact& b) {
    const auto end = [&](const ListedFact& f) { return image.period(f.fact.period_id)->end_on; };
    return std::tuple(end(a), a.fact.subject_id, a.fact.kind) < std::tuple(end(b), b.fact.subject_id, b.fact.kind);
  });
  return facts;
}

Result<FigureExplanation> explain_figure(const Context& context, PlanMemory& memory, const ExplainFigure& input) {
  auto opened = open_element(context, memory, input.element, input.on);
  if (!opened) return opened.error();
  auto explanation = timon::boards::explain(*opened->plan.image, *opened->plan.board, opened->row, input.figure);
  auto facts = context.database.read([&](storage::Session& session) { return facts_behind(session, *opened); });
  return FigureExplanation{*std::move(opened), std::move(explanation), std::move(facts)};
}

}  // namespace timon::usecases::boards
