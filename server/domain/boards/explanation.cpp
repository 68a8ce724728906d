#include "domain/boards/explanation.hpp"

#include "domain/plans/weights.hpp"

namespace timon::boards {
namespace {

using indicators::Standing;

void put(Explanation& explanation, std::string_view name, std::string value) {
  explanation.inputs.emplace_back(name, std::move(value));
}
void put(Explanation& explanation, std::string_view name, const std::optional<Rational>& value) {
  if (value) put(explanation, name, value->text());
}
void put(Explanation& explanation, std::string_view name, const std::optional<Millionths>& value) {
  if (value) put(explanation, name, text(*value));
}
void put(Explanation& explanation, std::string_view name, const std::optional<Day>& value) {
  if (value) put(explanation, name, value->text());
}

/// The rules have one code for each formula of 9.1.
std::string_view rule_of_leaf(const LeafFacts& leaf) {
  using indicators::Method;
  if (leaf.sheet.sense == indicators::Sense::Maintain) return "compliance_maintain";
  switch (indicators::rule_of(leaf.sheet, plans::ZeroPlanned::NotApplicable).method) {
    case Method::Ratio:
      return "compliance_ratio";
    case Method::Inverse:
      return "compliance_inverse";
    case Method::Mirror:
      return "compliance_mirror";
    case Method::Baseline:
      return "compliance_baseline";
    case Method::Binary:
      break;
  }
  return "compliance_binary";
}

void put_values(Explanation& explanation, const Standing& standing, FigureName name) {
  switch (name) {
    case FigureName::Planned:
      put(explanation, "actual", standing.by_best.due.value);
      put(explanation, "target", standing.whole_target);
      return;
    case FigureName::Reported:
      put(explanation, "actual", standing.by_reported.done.value);
      put(explanation, "target", standing.whole_target);
      return;
    case FigureName::Verified:
      put(explanation, "actual", standing.by_verified.done.value);
      put(explanation, "target", standing.whole_target);
      return;
    case FigureName::Compliance:
      put(explanation, "actual", standing.by_best.to_date.actual.value);
      put(explanation, "target", standing.by_best.to_date.planned.value);
      put(explanation, "until", standing.by_best.to_date.until);
  }
}

Explanation of_indicator(const PlanImage& image, const Board& board, const LeafFacts& leaf, FigureName name) {
  const auto settings = image.settings();
  const auto standing = indicators::standing_of(leaf.sheet, leaf.periods, settings, board.on());
  Explanation explanation{rule_of_leaf(leaf), indicators::kComplianceVersion, {}, {}};
  if (!settings.time_weights.empty()) explanation.rule = "period_weights";
  put_values(explanation, standing, name);
  put(explanation, "baseline", leaf.sheet.baseline);
  if (leaf.sheet.sense == indicators::Sense::Maintain) put(explanation, "tolerance", leaf.sheet.tolerance);
  put(explanation, "sense", std::string(name_of(leaf.sheet.sense)));
  put(explanation, "method", std::string(name_of(leaf.sheet.method)));
  put(explanation, "accumulation", std::string(name_of(leaf.sheet.accumulation)));
  put(explanation, "zero_planned", std::string(name_of(settings.zero_planned)));
  put(explanation, "basis", std::string(name_of(standing.basis)));
  if (name == FigureName::Compliance && standing.last_period.is_known())
    put(explanation, "last_period", standing.last_period.value.text());
  for (const auto& part : settings.time_weights)
    put(explanation, "period_weight", part.start_on.text() + "/" + part.end_on.text() + "=" + text(part.weight));
  return explanation;
}

Explanation of_progress(const Board& board, const LeafFacts& leaf, FigureName name) {
  const schedules::OwnProgress progress{leaf.start_on, leaf.end_on, leaf.periods};
  const auto standing = schedules::standing_of(progress, board.on());
  Explanation explanation{
      name == FigureName::Planned ? "expected_progress" : "own_progress", schedules::kOwnProgressVersion, {}, {}};
  put(explanation, "start_on", leaf.start_on);
  put(explanation, "end_on", leaf.end_on);
  if (name == FigureName::Planned) return explanation;
  if (name == FigureName::Compliance) {
    put(explanation, "target", standing.expected_then);
    put(explanation, "until", standing.until);
  }
  put(explanation, "basis", std::string(name_of(standing.basis)));
  return explanation;
}

struct Gathering {
  const std::optional<Rational> cap;
  FigureName name;
  Rational total{};
  Explanation& explanation;
  bool has_number = false;

  void add(Part part, std::int64_t weight, const Figure<Rational>& figure, std::optional<Hundredths> shown) {
    part.value = shown;
    const Entry entry = entry_of(name, figure.outcome);
    has_number |= weight > 0 && makes_a_number(name, figure.outcome);
    if (!figure.is_known()) part.excluded = figure.outcome;
    if (entry != Entry::Leaves) {
      part.share = Rational(weight);
      part.counted = entry == Entry::Nothing ? Rational(0) : cap ? lesser(figure.value, *cap) : figure.value;
      total = total + Rational(weight);
    }
    explanation.parts.push_back(std::move(part));
  }
  /// Weights become shares of the hundred. What would count as nothing counts in no figure that has no number.
  void finish() {
    for (auto& part : explanation.parts) {
      if (part.excluded && !has_number) {
        part.share.reset();
        part.counted.reset();
      } else if (part.share) {
        part.excluded.reset();
        if (total.sign() > 0) part.share = *part.share * Rational(100) / total;
      }
    }
  }
};

/// the light of a figure is told with the profile that judged it, and since when it does.
void put_profile(Explanation& explanation, const lights::HeldProfile& held, FigureName name) {
  if (name != FigureName::Compliance) return;
  put(explanation, "light_profile", held.profile->name);
  put(explanation, "light_profile_from", held.from_on);
}

Explanation rolled_up(const PlanImage& image, std::string_view rule) {
  Explanation explanation{rule, kRollUpVersion, {}, {}};
  const auto& plan = image.plan();
  put(explanation, "roll_up", std::string(name_of(plan.roll_up)));
  put(explanation, "cap", plan.roll_up_cap ? text(*plan.roll_up_cap) : "none");
  return explanation;
}

std::optional<Rational> cap_of(const PlanImage& image) {
  const auto& cap = image.plan().roll_up_cap;
  return cap ? std::optional(Rational::of(*cap)) : std::nullopt;
}

/// W7: what the weights below were typed to add to. The parts show their shares of it.
void put_scale(Explanation& explanation, const PlanImage& image, std::optional<Row> parent,
               const std::vector<Row>& children) {
  const auto& plan = image.plan();
  if (plan.weight_scale == plans::WeightScale::Relative || plan.roll_up == plans::RollUp::Mean) return;
  if (children.empty() || !image.element(children.front()).weight) return;
  put(explanation, "weight_scale", std::string(name_of(plan.weight_scale)));
  const auto own = parent ? image.element(*parent).weight : std::nullopt;
  put(explanation, "weights_add_to", text(plans::weights_below(plan.weight_scale, own)));
}

Explanation of_children(const PlanImage& image, const Board& board, std::optional<Row> parent, FigureName name) {
  const auto children = parent ? image.children(*parent) : image.roots();
  auto explanation = rolled_up(image, "roll_up_children");
  put_scale(explanation, image, parent, children);
  Gathering gathering{cap_of(image), name, {}, explanation};
  for (const Row child : children)
    gathering.add({false, child, {}, {}, {}, {}}, image.tree().weight[child], board.exact(child)[name],
                  board.figures(child).value(name));
  gathering.finish();
  return explanation;
}

Explanation of_leaves(const PlanImage& image, const Board& board, Row row, FigureName name) {
  auto explanation = rolled_up(image, "roll_up_indicators");
  Gathering gathering{cap_of(image), name, {}, explanation};
  for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf)
    gathering.add({true, leaf, {}, {}, {}, {}}, image.tree().leaf_weight[leaf],
                  figures_of(image.leaf(leaf), image.settings(), board.on())[name], board.leaf(leaf).value(name));
  gathering.finish();
  return explanation;
}

}  // namespace

Explanation explain_leaf(const PlanImage& image, const Board& board, Row leaf, FigureName name) {
  const auto& facts = image.leaf(leaf);
  auto explanation = facts.is_progress ? of_progress(board, facts, name) : of_indicator(image, board, facts, name);
  put_profile(explanation, board.held_profile_of_leaf(leaf), name);
  return explanation;
}

Explanation explain(const PlanImage& image, const Board& board, Row row, FigureName name) {
  const auto& tree = image.tree();
  const auto leaves = tree.first_leaf[row + 1] - tree.first_leaf[row];
  if (leaves != 1) {
    auto explanation = leaves == 0 ? of_children(image, board, row, name) : of_leaves(image, board, row, name);
    put_profile(explanation, board.held_profile(row), name);
    return explanation;
  }
  auto explanation = explain_leaf(image, board, tree.first_leaf[row], name);
  if (image.own_progress(row)) return explanation;
  explanation.parts = of_leaves(image, board, row, name).parts;
  return explanation;
}

Explanation explain_totals(const PlanImage& image, const Board& board, FigureName name) {
  auto explanation = of_children(image, board, std::nullopt, name);
  put_profile(explanation, board.judging().lights.held_of_plan(), name);
  return explanation;
}

}  // namespace timon::boards
