#include "web/documents/figure_words.hpp"

namespace timon::documents {

std::string FigureWords::number(const indicators::Accumulated& value) const {
  const auto units = value.value ? value.value->rounded(Hundredths::scale) : std::nullopt;
  return units ? words_.locale().number(*units, Hundredths::scale) : "—";
}

std::string FigureWords::percent(const indicators::Compliance& compliance) const {
  if (!compliance.is_known()) return words_.text("portal.outcome_" + std::string(name_of(compliance.outcome)));
  const auto units = compliance.value.rounded(Hundredths::scale);
  return units ? words_.locale().percent(Hundredths{*units}) : "—";
}

}  // namespace timon::documents
