#include "domain/imports/guess_levels.hpp"

#include <algorithm>
#include <string_view>

#include "base/folded.hpp"

namespace timon::imports {

using plans::ElementKind;

std::string level_name_of(std::string heading) {
  if (const auto slash = heading.rfind(" / "); slash != std::string::npos) heading = heading.substr(slash + 3);
  const auto plain = folded(heading);
  for (const std::string_view what : {"nombre d", "descripcion d", "denominacion d", "nome d", "descricao d"}) {
    if (!plain.starts_with(what)) continue;
    // "Descripción de la meta": what is named begins after the last small word.
    auto rest = heading.find(' ');
    for (const std::string_view small : {" de la ", " del ", " de ", " da ", " do "})
      if (heading.compare(rest, small.size(), small) == 0) return level_name_of(heading.substr(rest + small.size()));
  }
  heading = heading.substr(0, heading.find('('));
  while (!heading.empty() && heading.back() == ' ') heading.pop_back();
  if (!heading.empty() && heading[0] >= 'a' && heading[0] <= 'z') heading[0] = static_cast<char>(heading[0] - 32);
  return heading;
}

std::vector<DraftLevel> levels_by_cells(Candidate& levels) {
  std::vector<DraftLevel> found;
  levels.draft.words.clear();
  for (const auto& text : levels.look->texts) {
    const auto words = words_of_heading(text);
    const auto* phrase = phrase_of(words);
    const bool names_level = phrase && phrase->meaning == Meaning::ElementName;
    std::string code = folded(text);
    std::ranges::replace(code, ' ', '-');
    found.push_back({code, text, names_level ? phrase->kind : ElementKind::StrategicLevel});
    levels.draft.words.push_back({text, code});
  }
  return found;
}

std::vector<DraftLevel> levels_by_depth(const Candidate& names, std::size_t depths) {
  static const std::vector<DraftLevel> usual{{"eje", "Eje", ElementKind::StrategicLevel},
                                             {"programa", "Programa", ElementKind::StrategicLevel},
                                             {"meta", "Meta", ElementKind::Goal},
                                             {"actividad", "Actividad", ElementKind::Activity}};
  const auto words = words_of_heading(names.look->heading);
  const bool has_activities = std::ranges::find(words, "actividad") != words.end();
  const std::size_t end = has_activities ? 4 : 3;
  const auto first = end - std::min(depths, end);
  return {usual.begin() + static_cast<std::ptrdiff_t>(first), usual.begin() + static_cast<std::ptrdiff_t>(end)};
}

}  // namespace timon::imports
