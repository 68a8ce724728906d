#pragma once
// Why a figure of an element is what it is, down to the facts with who and when.

#include <optional>
#include <vector>

#include "domain/boards/explanation.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

struct ExplainFigure {
  timon::plans::ElementId element;
  std::optional<Day> on{};
  timon::boards::FigureName figure = timon::boards::FigureName::Compliance;
};

struct FigureExplanation {
  OpenRow opened;
  timon::boards::Explanation explanation;
  std::vector<storage::reports::ListedFact> facts{};  ///< of the element itself, by period; empty for a roll-up
};

Result<FigureExplanation> explain_figure(const Context& context, PlanMemory& memory, const ExplainFigure& input);

/// Facts of a row's indicators or of its own progress, of periods ended by the day, in their order. Asks no permission.
std::vector<storage::reports::ListedFact> facts_behind(storage::Session& session, const OpenRow& opened);

}  // namespace timon::usecases::boards
