#pragma once
// Why a figure is what it is, as the API sends it.

#include <boost/describe/class.hpp>

#include "usecases/boards/explain_figure.hpp"
#include "web/api/boards/figures_view.hpp"

namespace timon::api::boards {

struct InputView {
  std::string name, value;
};
BOOST_DESCRIBE_STRUCT(InputView, (), (name, value))

enum class PartKind { Element, Indicator };
constexpr auto names_of(PartKind) {
  return std::to_array<Name<PartKind>>({{PartKind::Element, "element"}, {PartKind::Indicator, "indicator"}});
}

struct PartView {
  std::string id;
  PartKind kind{};
  std::string code, name;
  std::optional<Number> weight;
  std::optional<Hundredths> value;
  std::optional<Number> counted;
  std::optional<timon::boards::Outcome> excluded;
};
BOOST_DESCRIBE_STRUCT(PartView, (), (id, kind, code, name, weight, value, counted, excluded))

struct FactBehindView {
  std::optional<timon::indicators::IndicatorId> indicator;
  reports::FactKind kind{};
  std::string period;
  std::optional<Number> value;
  std::optional<std::string> person_name, person_post;
  Instant recorded_at;
  std::string note;
};
BOOST_DESCRIBE_STRUCT(FactBehindView, (), (indicator, kind, period, value, person_name, person_post, recorded_at, note))

struct ExplanationView {
  ElementNameView element;
  timon::boards::FigureName figure{};
  Day on;
  std::optional<Hundredths> value;
  std::optional<Number> value_exact;
  LightView light;
  std::string rule, rule_version, sentence;
  std::vector<InputView> inputs;
  std::vector<PartView> parts;
  std::vector<FactBehindView> facts;
};
BOOST_DESCRIBE_STRUCT(ExplanationView, (),
                      (element, figure, on, value, value_exact, light, rule, rule_version, sentence, inputs, parts,
                       facts))

ExplanationView explanation_view(const usecases::boards::FigureExplanation& why, timon::boards::FigureName figure,
                                 const Catalogue& catalogue);

/// The rule in words with its numbers; what has no number says why, of what is verified in words of its own.
std::string sentence_of(const timon::boards::Explanation& explanation, timon::boards::FigureName figure,
                        timon::boards::Outcome outcome, const Catalogue& catalogue);

}  // namespace timon::api::boards
