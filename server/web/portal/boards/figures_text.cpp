#include "web/portal/boards/figures_text.hpp"

#include <cctype>

namespace timon::portal {

using timon::boards::Basis;
using timon::boards::FigureName;
using timon::boards::ShownFigures;
using timon::lights::Light;

namespace {

std::string outcome_text(timon::indicators::Outcome outcome, const Catalogue& words) {
  return words.text("portal.outcome_" + std::string(name_of(outcome)));
}

std::string with_capital(std::string word) {
  if (!word.empty()) word[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(word[0])));
  return word;
}

/// The colour's usual shape, where no band gives another.
std::string_view usual_shape(Light light) {
  switch (light) {
    case Light::Green:
      return "circle";
    case Light::Yellow:
      return "triangle";
    case Light::Red:
      return "square";
    case Light::Grey:
      return "ring";
    default:
      return "diamond";
  }
}

}  // namespace

std::string percent_text(const ShownFigures& figures, FigureName name, const Catalogue& words) {
  const auto value = figures.value(name);
  return value ? words.locale().percent(*value) : outcome_text(figures.outcome(name), words);
}

std::string percent_cell(const ShownFigures& figures, FigureName name, const Catalogue& words) {
  const auto value = figures.value(name);
  return value ? words.locale().fixed(value->units, 2, 2) : outcome_text(figures.outcome(name), words);
}

std::string facts_sentence(const ShownFigures& figures, Day on, const Catalogue& words) {
  Arguments arguments{{"on", on.text()}};
  std::string key = "portal.sentence_";
  for (const auto& [name, letter] :
       {std::pair{FigureName::Planned, 'p'}, {FigureName::Reported, 'r'}, {FigureName::Verified, 'v'}}) {
    if (!figures.value(name)) continue;
    key += letter;
    arguments.emplace_back(name_of(name), percent_text(figures, name, words));
  }
  return words.text(key.ends_with('_') ? key + "none" : key, arguments);
}

LightView light_view(const ShownFigures& figures, const Catalogue& words, const std::string& institution_language) {
  const auto& judged = figures.light;
  auto view = light_view(judged.light, words);
  view.shape = name_of(judged.shape);
  if (!judged.word.empty() && words.language() == institution_language)
    view.word = with_capital(std::string(judged.word));
  if (judged.light == Light::Grey)
    view.word = with_capital(outcome_text(figures.outcome(FigureName::Compliance), words));
  view.is_outlined = figures.basis == Basis::Reported;
  return view;
}

LightView light_view(Light light, const Catalogue& words) {
  const std::string colour(name_of(light));
  return {colour, std::string(usual_shape(light)), words.text("portal.light_" + colour), false};
}

FactsBarView facts_bar_view(const ShownFigures& figures, Day on, const Catalogue& words) {
  return {figures.value(FigureName::Planned), figures.value(FigureName::Reported), figures.value(FigureName::Verified),
          facts_sentence(figures, on, words)};
}

std::vector<std::string> remarks(const ShownFigures& figures, const Catalogue& words) {
  std::vector<std::string> found;
  const auto add = [&](bool is_so, const char* key) {
    if (is_so) found.push_back(words.text(std::string("portal.remark_") + key));
  };
  add(figures.is_over_reported, "over_reported");
  add(figures.flags.setback, "setback");
  add(figures.flags.review, "review");
  add(figures.flags.unplanned_progress, "unplanned_progress");
  add(figures.flags.is_incomplete, "incomplete");
  return found;
}

}  // namespace timon::portal
