#pragma once
// The four figures of an element on a day and what stands where there is no number. The same shape for the fast
// number of the board and for the exact one that settles its doubts.

#include <array>
#include <cstdint>
#include <optional>

#include "base/fixed.hpp"
#include "base/names.hpp"
#include "domain/indicators/compliance.hpp"
#include "domain/indicators/standing.hpp"

namespace timon::boards {

using indicators::Basis;
using indicators::Flags;
using indicators::Outcome;

/// Planned, reported and verified are progress towards the whole target; compliance is with what was due by the day.
enum class FigureName : std::uint8_t { Planned, Reported, Verified, Compliance };

constexpr auto names_of(FigureName) {
  using enum FigureName;
  return std::to_array<Name<FigureName>>(
      {{Planned, "planned"}, {Reported, "reported"}, {Verified, "verified"}, {Compliance, "compliance"}});
}

inline constexpr std::array all_figures{FigureName::Planned, FigureName::Reported, FigureName::Verified,
                                        FigureName::Compliance};

template <class Number>
struct Figure {
  Number value{};
  Outcome outcome = Outcome::NoResult;
  Flags flags{};

  bool is_known() const { return outcome == Outcome::Known; }
};

template <class Number>
struct Figures {
  std::array<Figure<Number>, all_figures.size()> items;
  Basis basis = Basis::None;

  Figure<Number>& operator[](FigureName name) { return items[static_cast<std::size_t>(name)]; }
  const Figure<Number>& operator[](FigureName name) const { return items[static_cast<std::size_t>(name)]; }
};

/// An indicator's standing as figures.
Figures<Rational> figures_of(const indicators::Standing& standing);
Figures<Fixed> fixed_figures(const Figures<Rational>& exact);

}  // namespace timon::boards
