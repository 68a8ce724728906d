#include "web/api/boards/explanation_view.hpp"

namespace timon::api::boards {
namespace {

PartView part_view(const timon::boards::PlanImage& image, const timon::boards::Part& part) {
  PartView view;
  view.kind = part.is_indicator ? PartKind::Indicator : PartKind::Element;
  if (const auto* indicator = part.is_indicator ? image.indicator_of_leaf(part.row) : nullptr) {
    view.id = indicator->id.text();
    view.code = indicator->code;
    view.name = indicator->name;
  } else {
    const auto& element = image.element(part.row);
    view.id = element.id.text();
    view.code = element.code;
    view.name = element.name;
  }
  if (part.share) view.weight = Number{part.share->text()};
  view.value = part.value;
  if (part.counted) view.counted = Number{part.counted->text()};
  view.excluded = part.excluded;
  return view;
}

FactBehindView fact_view(const timon::reports::ListedFact& listed) {
  const auto& fact = listed.fact;
  FactBehindView view{fact.indicator_id,  fact.kind,          listed.period_code, {},
                      listed.person_name, listed.person_post, fact.recorded_at,   fact.note};
  const auto amount = reports::amount_of(fact);
  if (!amount.denominator)
    view.value = Number{text(amount.value)};
  else if (amount.denominator->units != 0)
    view.value = Number{(Rational(100) * Rational::ratio(amount.value.units, amount.denominator->units)).text()};
  return view;
}

/// Numbers in a sentence are written as its language does.
std::string written(const std::string& value, const Locale& locale) {
  const auto number = parse_units(value, Millionths::scale);
  return number ? locale.number(number->units, Millionths::scale) : value;
}

}  // namespace

std::string sentence_of(const timon::boards::Explanation& explanation, timon::boards::FigureName figure,
                        timon::boards::Outcome outcome, const Catalogue& catalogue) {
  if (outcome != timon::boards::Outcome::Known) {
    const std::string why(name_of(outcome));
    const auto own = "explanation." + std::string(name_of(figure)) + "_" + why;
    return catalogue.text(catalogue.has(own) ? own : "explanation." + why);
  }
  Arguments arguments;
  for (const auto& [name, value] : explanation.inputs)
    arguments.emplace_back(std::string(name), written(value, catalogue.locale()));
  return catalogue.text("explanation." + std::string(explanation.rule), arguments);
}

ExplanationView explanation_view(const usecases::boards::FigureExplanation& why, timon::boards::FigureName figure,
                                 const Catalogue& catalogue) {
  const auto& [image, board] = why.opened.plan;
  const Row row = why.opened.row;
  const auto& figures = board->figures(row);
  ExplanationView view{.element = name_view(*image, row),
                       .figure = figure,
                       .on = board->on(),
                       .value = figures.value(figure),
                       .value_exact = {},
                       .light = light_view(figures, catalogue),
                       .rule = std::string(why.explanation.rule),
                       .rule_version = std::string(why.explanation.version),
                       .sentence = sentence_of(why.explanation, figure, figures.outcome(figure), catalogue),
                       .inputs = {},
                       .parts = {},
                       .facts = {}};
  if (auto exact = board->exact_text(row, figure)) view.value_exact = Number{*std::move(exact)};
  for (const auto& [name, value] : why.explanation.inputs) view.inputs.push_back({std::string(name), value});
  for (const auto& part : why.explanation.parts) view.parts.push_back(part_view(*image, part));
  for (const auto& fact : why.facts) view.facts.push_back(fact_view(fact));
  return view;
}

}  // namespace timon::api::boards
