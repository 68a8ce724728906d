#pragma once
// Whether an amount may be told of a line (docs/rules.md). All that is wrong is said at once; who may do it is asked
// elsewhere.

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/budgets/budget.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"

namespace timon::budgets {

inline constexpr std::size_t longest_source = 200;
inline constexpr std::size_t longest_classifier = 100;
inline constexpr std::size_t longest_note = 4000;

/// What it is held against.
struct Recording {
  const plans::Plan& plan;
  bool has_settings = false;
  bool is_withdrawn = false;
  const plans::Period& year;
  const plans::Period& period;
  std::span<const plans::Period> locked{};
  Day today;
  std::optional<Amount> current{};  ///< the amount that counts now for the same line, period and stage
};

/// A plan that takes no money of this stage, an element that is withdrawn, a plan without a currency, a locked period.
std::optional<Error> refusal_of_place(const Recording& recording, Stage stage);

/// Everything wrong with what was typed.
std::vector<FieldError> errors_of(const Recording& recording, const Line& line, const Amount& amount);

/// The period of a year, or one inside it.
bool is_within(const plans::Period& inner, const plans::Period& outer);

std::vector<FieldError> settings_errors(const Settings& settings);

}  // namespace timon::budgets
