#include "web/portal/boards/explanation_text.hpp"

#include <algorithm>

#include "web/portal/components/explanation/explanation.hpp"
#include "web/portal/templates.hpp"

namespace timon::portal {

using timon::boards::FigureName;
using timon::boards::Part;
using timon::boards::Row;

namespace {

std::string of_rational(const std::optional<Rational>& value, const Catalogue& words) {
  const auto rounded = value ? value->rounded(2) : std::nullopt;
  return rounded ? words.locale().fixed(*rounded, 2, 2) : std::string("–");
}

/// Canonical values as people write them: numbers, days, one of a list, or text as it is.
std::string input_value(std::string_view name, const std::string& value, const Catalogue& words) {
  if (const auto day = parse_day(value)) return words.locale().day(*day);
  if (const auto key = "portal.input_" + std::string(name) + "_" + value; words.has(key)) return words.text(key);
  if (const auto number = parse_units(value, 6)) return words.locale().number(number->units, 6);
  return value;
}

ExplanationInput input(std::string_view name, const std::string& value, const Catalogue& words) {
  const auto weight = value.find('=');
  if (name != "period_weight" || weight == value.npos)
    return {words.text("portal.input_" + std::string(name)), input_value(name, value, words)};
  const auto slash = value.find('/');
  return {words.text("portal.input_period_weight",
                     {{"start_on", value.substr(0, slash)}, {"end_on", value.substr(slash + 1, weight - slash - 1)}}),
          input_value(name, value.substr(weight + 1), words)};
}

ExplanationPart part_view(const JudgedPlan& plan, const Part& part, const Catalogue& words) {
  ExplanationPart view;
  if (part.is_indicator) {
    const auto* indicator = plan.image.indicator_of_leaf(part.row);
    view.name = indicator ? indicator->name : words.text("portal.own_progress");
  } else {
    const auto& element = plan.image.element(part.row);
    view.name = element.code + " · " + element.name;
    view.address = plan.element_address(part.row, words);
  }
  const auto outcome = part.excluded ? words.text("portal.outcome_" + std::string(name_of(*part.excluded))) : "–";
  view.weight = of_rational(part.share, words);
  view.value = part.value ? words.locale().fixed(part.value->units, 2, 2) : outcome;
  view.counted = part.excluded ? words.text("portal.does_not_count") : of_rational(part.counted, words);
  return view;
}

}  // namespace

std::string explanation_id(FigureName name) { return "por-que-" + std::string(name_of(name)); }

Html explanation_html(const JudgedPlan& plan, Row row, FigureName name, const Catalogue& words) {
  const auto explained = timon::boards::explain(plan.image, plan.board, row, name);
  const auto say = [&](const char* key) { return words.text(std::string("portal.") + key); };
  ExplanationView view{.id = explanation_id(name)};
  view.title = words.text("portal.why_title", {{"figure", words.text("portal.figure_" + std::string(name_of(name)))},
                                               {"value", percent_text(plan.board.figures(row), name, words)}});
  view.sentence = words.text("rule." + std::string(explained.rule));
  view.rule = words.text("portal.rule_and_version",
                         {{"rule", std::string(explained.rule)}, {"version", std::string(explained.version)}});
  for (const auto& [key, value] : explained.inputs) view.inputs.push_back(input(key, value, words));
  view.has_inputs = !view.inputs.empty();
  for (const auto& part : explained.parts) view.parts.push_back(part_view(plan, part, words));
  view.has_parts = view.parts.size() > 1 || !plan.image.tree().has_leaves(row);
  view.has_parts = view.has_parts && !view.parts.empty();
  view.parts_caption = say("parts_caption"), view.part_head = say("part_head");
  view.weight_head = say("weight_head"), view.value_head = say("value_head"), view.counted_head = say("counted_head");
  return render("components/explanation/explanation", view);
}

}  // namespace timon::portal
