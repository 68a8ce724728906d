#pragma once
// Figures as a printed table writes them: with the language's separators, or why there is none.

#include <string>

#include "base/catalogue.hpp"
#include "domain/indicators/accumulation.hpp"
#include "domain/indicators/compliance.hpp"

namespace timon::documents {

class FigureWords {
 public:
  explicit FigureWords(const Catalogue& words) : words_(words) {}

  /// "—" for none.
  std::string number(const indicators::Accumulated& value) const;
  /// "62,35 %", or "no programado".
  std::string percent(const indicators::Compliance& compliance) const;

 private:
  const Catalogue& words_;
};

}  // namespace timon::documents
