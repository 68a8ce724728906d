#pragma once
// Figures as citizens read them: numbers in the language's writing, words where there is no number, the light with
// its word, and what was only reported marked as such.

#include <string>
#include <utility>
#include <vector>

#include "base/catalogue.hpp"
#include "domain/boards/board.hpp"
#include "web/portal/components/facts_bar/facts_bar.hpp"
#include "web/portal/components/light/light.hpp"

namespace timon::portal {

/// "62,35 %", or why there is none: "sin dato".
std::string percent_text(const timon::boards::ShownFigures& figures, timon::boards::FigureName name,
                         const Catalogue& words);
/// Two decimals without the sign, for columns that say % in their head.
std::string percent_cell(const timon::boards::ShownFigures& figures, timon::boards::FigureName name,
                         const Catalogue& words);

/// "Al 30 de junio de 2026 se esperaba 62,35 %, se reporta 50,00 % y está verificado 42,50 %."
std::string facts_sentence(const timon::boards::ShownFigures& figures, Day on, const Catalogue& words);

/// The band's own word in the institution's language, the language's word for the colour in another.
LightView light_view(const timon::boards::ShownFigures& figures, const Catalogue& words,
                     const std::string& institution_language);
LightView light_view(timon::lights::Light light, const Catalogue& words);

FactsBarView facts_bar_view(const timon::boards::ShownFigures& figures, Day on, const Catalogue& words);

/// What deserves a word beside the number, one sentence each.
std::vector<std::string> remarks(const timon::boards::ShownFigures& figures, const Catalogue& words);

}  // namespace timon::portal
