#pragma once
// Why a figure is what it is: the rule and its version, the values that went in, and the parts it was rolled up from.
// The sentence is chosen by door and language from the rule's code and the inputs; authors come from the facts.

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

/// A child or an indicator. `row` is an element's, or a leaf.
struct Part {
  bool is_indicator = false;
  Row row = no_row;
  std::optional<Rational> share;    ///< of the hundred, after renormalising; nothing where it does not count
  std::optional<Hundredths> value;  ///< as printed
  std::optional<Rational> counted;  ///< after cap, or 0 for sin reporte
  std::optional<Outcome> excluded;  ///< why it does not count
};

struct Explanation {
  std::string_view rule;
  std::string_view version;
  std::vector<std::pair<std::string_view, std::string>> inputs;  ///< canonical values: "97.5", "2026-03-31", "mean"
  std::vector<Part> parts;
};

Explanation explain(const PlanImage& image, const Board& board, Row row, FigureName name);
/// Of one indicator or one own progress.
Explanation explain_leaf(const PlanImage& image, const Board& board, Row leaf, FigureName name);
/// Of the whole plan.
Explanation explain_totals(const PlanImage& image, const Board& board, FigureName name);

}  // namespace timon::boards
