#pragma once
// What each office answers for on the board: its goals by light, how much of the plan they are, how they moved.

#include <vector>

#include "domain/boards/attention.hpp"
#include "domain/boards/view.hpp"

namespace timon::boards {

/// Goals whose light is better, or worse, than a period ago.
struct Moves {
  std::int64_t rose = 0, fell = 0;

  bool operator==(const Moves&) const = default;
};

/// Of the goals among rows first to last that pass.
Moves moves_of(const Watched& watched, Row first, Row last, const Filter& filter);

struct OfficeStanding {
  people::OfficeId office{};
  LightCounts lights{};
  std::int64_t share = 0;  ///< of the whole plan
  Moves moves{};
  std::optional<MoneyFigures> money{};  ///< of all elements for which it answers; nothing where none was told
};

/// Of the goals among rows first to last that pass, each with the office that answers for it; in the order in which the
/// offices stand. An office without such goals is not there, nor are goals for which nobody answers.
std::vector<OfficeStanding> offices_of(const Watched& watched, Row first, Row last, const Filter& filter);

}  // namespace timon::boards
