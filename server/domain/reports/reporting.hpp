#pragma once
// Whether a value may be reported, verified or planned for a period (docs/rules.md,
// T7). All that is wrong is said at once. Who may do it is asked elsewhere; who verifies is asked here, because it
// depends on who reported.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "base/rational.hpp"
#include "domain/access/caller.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/lights/light_of.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "domain/reports/fact.hpp"

namespace timon::reports {

/// What somebody typed.
struct Typed {
  std::optional<Millionths> value{};
  std::optional<Millionths> numerator{};
  std::optional<Millionths> denominator{};
  std::optional<indicators::MeasureId> measure_id{};
  std::optional<VarianceKind> variance_kind{};
  std::string variance_reason{};
  std::string correction_reason{};
};

/// What it is held against.
struct Setting {
  const plans::Plan& plan;
  const indicators::Indicator* indicator = nullptr;  ///< nothing: own progress
  bool is_withdrawn = false;
  bool makes_its_figure_otherwise = false;  ///< own progress of an element with indicators or children
  const plans::Period& period;
  Day today;
  std::string expected_measure{};  ///< names, for the refusal
  std::string given_measure{};
  std::optional<Fact> current{};   ///< the fact that counts now for the same period and kind
  std::optional<Fact> previous{};  ///< of the last earlier period with such a fact
  std::optional<Error> closed{};   ///< what the gate of closed periods says
};

/// A plan that may not take facts of this kind, a withdrawn subject: nothing about the value matters then.
std::optional<Error> refusal_of_place(const Setting& setting, FactKind kind);

/// Everything wrong with what was typed, but for the variance.
std::vector<FieldError> errors_of(const Setting& setting, FactKind kind, const Typed& typed);

/// R-5, C14, A5: outside green, done without being planned, or a ratio over nothing needs kind and reason.
/// `profile` is the name of the one that judged it.
std::vector<FieldError> variance_errors(const indicators::Compliance& compliance, const lights::Judged& light,
                                        const std::string& profile, const Typed& typed);

/// another person than the reporter, not of the responsible office or below it.
std::optional<Error> refusal_of_verifier(const access::Caller& verifier, const std::optional<Fact>& reported,
                                         std::optional<people::OfficeId> responsible_office);

/// The number it says: of a ratio, its quotient.
Rational number_of(const Fact& fact);

/// Values that run up to a level: they may not fall from period to period without a correction (T7).
bool is_cumulative(const indicators::Indicator* indicator);

}  // namespace timon::reports
