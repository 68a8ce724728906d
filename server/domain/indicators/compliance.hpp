#pragma once
// How far a value reached what was planned, as a percentage (docs/rules.md, R-1). One value against one target:
// what accumulated over periods comes from indicators/accumulation. It never rounds and never invents a number:
// what cannot be judged says why.

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/names.hpp"
#include "base/rational.hpp"
#include "domain/indicators/attributes.hpp"
#include "domain/plans/plan.hpp"

namespace timon::indicators {

inline constexpr std::string_view kComplianceVersion = "1";

/// Why there is a number or there is none. Only NoReport counts (as 0) in a roll-up.
enum class Outcome : std::uint8_t {
  Known,
  NotProgrammed,      ///< no programado: nothing was planned, nothing was done
  UnplannedProgress,  ///< avance no programado: something was done that nobody planned
  NoData,             ///< sin dato: not reported, the window is open
  NoReport,           ///< sin reporte: not reported, the window closed
  NotDue,             ///< no corresponde: nothing was due by the day
  NoDenominator,      ///< a ratio over nothing
  NotComputable,      ///< the sheet does not allow it: a missing baseline, a target on the wrong side
  NoResult,           ///< sin resultado: neither indicators nor children nor own progress
};

constexpr auto names_of(Outcome) {
  using enum Outcome;
  return std::to_array<Name<Outcome>>({{Known, "known"},
                                       {NotProgrammed, "not_programmed"},
                                       {UnplannedProgress, "unplanned_progress"},
                                       {NoData, "no_data"},
                                       {NoReport, "no_report"},
                                       {NotDue, "not_due"},
                                       {NoDenominator, "no_denominator"},
                                       {NotComputable, "not_computable"},
                                       {NoResult, "no_result"}});
}

/// Where the reporting window of a period stands; a value that comes from outside these rules.
enum class Window : std::uint8_t { NotEnded, Open, Closed };

constexpr auto names_of(Window) {
  using enum Window;
  return std::to_array<Name<Window>>({{NotEnded, "not_ended"}, {Open, "open"}, {Closed, "closed"}});
}

/// What a person should look at although there is a number.
struct Flags {
  bool review = false;              ///< revisar: the division was impossible (C5)
  bool setback = false;             ///< retroceso: below zero, shown as zero (C6, C8)
  bool unplanned_progress = false;  ///< done although nothing was planned, where zero planned counts as zero
  bool is_incomplete = false;       ///< some due period before the last one was never reported

  bool operator==(const Flags&) const = default;
  Flags operator|(const Flags& other) const {
    return {review || other.review, setback || other.setback, unplanned_progress || other.unplanned_progress,
            is_incomplete || other.is_incomplete};
  }
};

struct Compliance {
  Outcome outcome = Outcome::NotDue;
  Rational value;  ///< percentage, not below 0, not capped; only when outcome is Known
  Flags flags;

  bool is_known() const { return outcome == Outcome::Known; }
};

/// The part of the sheet that judges, with the plan's setting for what was planned as zero.
struct ComplianceRule {
  Sense sense = Sense::Ascending;
  Method method = Method::Ratio;
  std::optional<Rational> tolerance{};
  std::optional<Rational> baseline{};
  plans::ZeroPlanned zero_planned = plans::ZeroPlanned::NotApplicable;
};

Compliance compliance_of(const ComplianceRule& rule, const std::optional<Rational>& planned,
                         const std::optional<Rational>& actual, Window window);

}  // namespace timon::indicators
