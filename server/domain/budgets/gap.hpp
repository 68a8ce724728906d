#pragma once
// Physical beside financial (docs/rules.md, T6): whether money ran ahead of the work, or the work ahead of the money.

#include <optional>

#include "base/names.hpp"
#include "base/rational.hpp"
#include "domain/budgets/standing.hpp"

namespace timon::budgets {

enum class GapKind : std::uint8_t {
  InStep,
  MoneyAhead,  ///< pago sin avance: spent, not built
  WorkAhead,   ///< avance sin pago: built, not paid
  NoBudget,    ///< nothing in force by the day
  NotSpent,    ///< the stage that counts as spent is not told
  NoResult,    ///< no physical progress is known
  NothingDue,  ///< nothing should be reached in the years that have money
};

constexpr auto names_of(GapKind) {
  using enum GapKind;
  return std::to_array<Name<GapKind>>({{InStep, "in_step"},
                                       {MoneyAhead, "money_ahead"},
                                       {WorkAhead, "work_ahead"},
                                       {NoBudget, "no_budget"},
                                       {NotSpent, "not_spent"},
                                       {NoResult, "no_result"},
                                       {NothingDue, "nothing_due"}});
}

/// Percentages of the same span: of the budget in force, and of what is to be reached by the end of its years.
struct Compared {
  std::optional<Rational> financial{};
  std::optional<Rational> physical{};
};

struct Gap {
  GapKind kind = GapKind::NoBudget;
  Compared compared{};
  std::optional<Rational> points{};  ///< financial less physical

  bool is_known() const { return points.has_value(); }
};

/// Strictly beyond the margin, as it is shown with two decimals: 15.00 points are still within 15.
Gap gap_between(const Compared& compared, Hundredths margin);

/// Several budgets held against their work together, each as much as it has in force. One of which either share is not
/// known is left out of both, so that money is never held against somebody else's work; work beyond what was due counts
/// as all of it, so that one does not hide another.
class GapTogether {
 public:
  void add(const Sum& in_force, const Compared& compared);
  Gap gap(Hundredths margin) const;

 private:
  Rational weight_{}, financial_{}, physical_{};
  bool has_budget_ = false, has_spent_ = false;
};

/// What was reached (percent of the whole target) of what is to be reached by the end of the years with money.
std::optional<Rational> physical_share(const std::optional<Rational>& reached, const std::optional<Rational>& due);

}  // namespace timon::budgets
