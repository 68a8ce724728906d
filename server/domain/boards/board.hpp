#pragma once
// A plan judged on a day: for every element its four figures as they are printed, its light and its flags. Computed
// with the fast number; wherever that leaves a doubt about a printed digit, the subtree is computed exactly.
// It keeps references to what it was made from, which must outlive it.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/boards/roll_up.hpp"
#include "domain/lights/light_of.hpp"
#include "domain/lights/plan_lights.hpp"
#include "domain/plans/period.hpp"
#include "domain/schedules/own_progress.hpp"

namespace timon::boards {

/// One leaf: an indicator with its facts, or the own progress of an element without.
struct LeafFacts {
  bool is_progress = false;
  indicators::Sheet sheet{};
  std::optional<Day> start_on{};  ///< of own progress
  std::optional<Day> end_on{};
  lights::HeldProfiles profiles{};                 ///< none: the plan's
  std::vector<indicators::PeriodFacts> periods{};  ///< in order of their end
  plans::PeriodKind frequency = plans::PeriodKind::Year;
};

/// What is judged: all values.
struct Judging {
  const Tree& tree;
  std::span<const LeafFacts> leaves;
  indicators::Settings settings;
  lights::PlanLights lights;
  Day on;
};

Figures<Rational> figures_of(const LeafFacts& leaf, const indicators::Settings& settings, Day on);

/// As printed.
struct ShownFigures {
  std::array<std::optional<Hundredths>, all_figures.size()> values;
  std::array<Outcome, all_figures.size()> outcomes{};
  Flags flags;
  Basis basis = Basis::None;
  bool is_over_reported = false;  ///< more was reported than is verified (T3)
  lights::Judged light;

  std::optional<Hundredths> value(FigureName name) const { return values[static_cast<std::size_t>(name)]; }
  Outcome outcome(FigureName name) const { return outcomes[static_cast<std::size_t>(name)]; }

  bool operator==(const ShownFigures&) const = default;
};

class Board {
 public:
  explicit Board(const Judging& judging);

  Day on() const { return judging_.on; }
  const Tree& tree() const { return judging_.tree; }
  const Judging& judging() const { return judging_; }
  const ShownFigures& figures(Row row) const { return shown_[row]; }
  /// Of the whole plan.
  const ShownFigures& totals() const { return totals_; }
  /// The roll-up of the children of an element with indicators; nothing where it has no children.
  std::optional<ShownFigures> execution(Row row) const;
  ShownFigures leaf(Row leaf) const;
  /// By which profile an element is judged: that of its only indicator, else the plan's.
  const lights::HeldProfile& held_profile(Row row) const;
  const lights::HeldProfile& held_profile_of_leaf(Row leaf) const;
  Figures<Rational> exact(Row row) const;
  Figures<Rational> exact_totals() const;
  /// Of every row and of the whole, in one pass.
  Rolled<Rational> exact_rows() const;
  /// 15 significant digits; nothing where there is no number.
  std::optional<std::string> exact_text(Row row, FigureName name) const;
  std::optional<std::string> exact_totals_text(FigureName name) const;

 private:
  Rolled<Rational> exact_range(Row first, Row last) const;
  std::optional<Rational> cap() const;
  template <class ExactOf>
  ShownFigures shown(const Figures<Fixed>& fast, const lights::Profile& profile, const ExactOf& exact_of) const;

  Judging judging_;
  Rolled<Fixed> rolled_;
  std::vector<ShownFigures> shown_;
  ShownFigures totals_;
};

/// One period's facts judged by themselves at its end by the profile that holds for it: no cap, no weights of time.
ShownFigures shown_alone(const LeafFacts& leaf, const plans::Period& period, const lights::Profile& profile,
                         plans::ZeroPlanned zero_planned);

}  // namespace timon::boards
