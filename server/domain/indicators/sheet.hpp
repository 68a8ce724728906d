#pragma once
// What an indicator's technical sheet may say. Sense, method and accumulation are independent words, but not
// every combination has a meaning; the table stands in sheet.cases.tsv.

#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "domain/indicators/indicator.hpp"
#include "domain/plans/edits.hpp"

namespace timon::indicators {

/// Why the three attributes do not go together: `method_not_for_sense`, `accumulation_not_for_sense`; empty when they
/// do.
std::string_view combination_refusal(Sense sense, Method method, Accumulation accumulation);

/// What may never be saved: wrong code or name, attributes that do not go together, a negative weight or tolerance.
std::vector<FieldError> sheet_errors(const Indicator& indicator);

/// What must still be said before the plan is approved: a tolerance for *mantener*, a baseline for the methods that
/// start from one, and a target other than the baseline (C11). Targets and measure are judged with the plan.
std::vector<FieldError> approval_errors(const Indicator& indicator);

/// The attributes that decide a figure may not change once they are frozen.
std::vector<FieldError> frozen_errors(const Indicator& before, const Indicator& after);

plans::Fields fields_of(const Indicator& indicator);

}  // namespace timon::indicators
