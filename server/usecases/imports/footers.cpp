#include "usecases/imports/footers.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "base/folded.hpp"

namespace timon::usecases::imports {
namespace {

constexpr std::array<std::string_view, 9> totals{"total",      "totales",   "totais", "gran",    "subtotal",
                                                 "subtotales", "sumatoria", "suma",   "promedio"};
constexpr std::array<std::string_view, 13> notes{"fuente", "fuentes",     "fonte",     "fontes", "nota",
                                                 "notas",  "source",      "note",      "notes",  "elaboro",
                                                 "reviso", "elaboracion", "elaboracao"};

}  // namespace

Footer footer_of(std::string_view text) {
  const auto words = folded(text);
  if (words.starts_with('*') || words.starts_with("elaborado por")) return Footer::Note;
  const auto first = std::string_view(words).substr(0, words.find_first_of(" :.=("));
  const bool is_label = first.size() == words.size() || words[first.size()] != ' ';
  if (is_label && std::ranges::find(notes, first) != notes.end()) return Footer::Note;
  return std::ranges::find(totals, first) != totals.end() ? Footer::Total : Footer::None;
}

}  // namespace timon::usecases::imports
