#pragma once
// Three facts in three forms on one line from 0 to 100 %: expected a thin tick, reported hatched, verified solid.
// The same words for those who do not see it.

#include <optional>
#include <string>

#include "base/decimal.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

struct FactsBarView {
  std::optional<Hundredths> expected{};
  std::optional<Hundredths> reported{};
  std::optional<Hundredths> verified{};
  std::string sentence{};  ///< what the bar says, in words
};

Html facts_bar_html(const FactsBarView& view);

}  // namespace timon::portal
