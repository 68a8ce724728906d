#pragma once
// Money in words, the same on every door: amounts with their currency, what the comparison says, what does not agree.

#include "base/catalogue.hpp"
#include "usecases/boards/show_money.hpp"

namespace timon::usecases::boards {

/// "3.404.125.267": cents only where there are any.
std::string amount_text(Hundredths amount, const Locale& locale);
/// "COP 3.404.125.267"
std::string money_text(Hundredths amount, std::string_view currency, const Locale& locale);

/// "Comprometido 80,00 %, avanzado 35,00 % …"
std::string gap_sentence(const MoneyOnDay& money, const timon::budgets::Gap& gap, const Catalogue& catalogue);

/// "2025 · Recursos propios · 3204"
std::string line_text(const PlanImage& image, const timon::budgets::Line& line, const Catalogue& catalogue);
std::string finding_sentence(const PlanImage& image, const timon::budgets::Finding& finding,
                             const Catalogue& catalogue);

const timon::budgets::Line* find_line(const PlanImage& image, timon::budgets::LineId id);

}  // namespace timon::usecases::boards
