#pragma once
// A change of targets after approval (metas.md 3.5): asked for by the office's head until the last business day of the
// period, authorised by Planning's head within days after its end, never for a period that has ended when it is asked.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/calendars/business_calendar.hpp"
#include "domain/indicators/ids.hpp"
#include "domain/plans/period.hpp"
#include "domain/plans/plan.hpp"
#include "domain/reports/fact.hpp"

namespace timon::reports {

using TargetChangeId = Id<struct TargetChangeTag>;

enum class ChangeKind { Cancel, Reduce, Create, Increase };
constexpr auto names_of(ChangeKind) {
  using enum ChangeKind;
  return std::to_array<Name<ChangeKind>>(
      {{Cancel, "cancel"}, {Reduce, "reduce"}, {Create, "create"}, {Increase, "increase"}});
}

enum class ChangeState { Requested, Authorised, Refused };
constexpr auto names_of(ChangeState) {
  using enum ChangeState;
  return std::to_array<Name<ChangeState>>({{Requested, "requested"}, {Authorised, "authorised"}, {Refused, "refused"}});
}

/// How targets of an approved plan change.
enum class TargetRule {
  ByRequest,  ///< asked for and authorised
  WithReason  ///< set directly, with a reason
};
constexpr auto names_of(TargetRule) {
  using enum TargetRule;
  return std::to_array<Name<TargetRule>>({{ByRequest, "by_request"}, {WithReason, "with_reason"}});
}

/// Of a plan. Members stand in the order of the columns of `target_rules`.
struct TargetRules {
  plans::PlanId plan_id{};
  TargetRule rule = TargetRule::WithReason;
  std::int64_t days = 5;  ///< after the period's end, in which the second signature may come
  calendars::Counting counting = calendars::Counting::BusinessDays;
  std::int64_t version = 0;  ///< 0: never set

  bool operator==(const TargetRules&) const = default;
};

/// Members stand in the order of the columns of `target_changes`.
struct TargetChange {
  TargetChangeId id{};
  plans::PlanId plan_id{};
  indicators::IndicatorId indicator_id{};
  std::int64_t number = 0;  ///< of the dictamen, in its plan
  ChangeKind kind = ChangeKind::Reduce;
  ChangeState state = ChangeState::Requested;
  std::string cause{};                    ///< of the change of decision; of a cancellation or reduction
  std::string legal_ground{};             ///< the same
  std::string impact{};                   ///< expected; of a creation or increase
  std::optional<std::string> progress{};  ///< what was reported to date when it was asked for
  Day authorise_by{};                     ///< last day of the second signature
  std::optional<people::PersonId> requested_by{};
  Instant requested_at{};
  std::optional<people::PersonId> decided_by{};
  std::optional<Instant> decided_at{};
  std::string decision_reason{};  ///< of a refusal

  bool operator==(const TargetChange&) const = default;
};

/// Members stand in the order of the columns of `target_change_values`.
struct ChangedTarget {
  TargetChangeId change_id{};
  plans::PeriodId period_id{};
  std::optional<Millionths> initial{};
  Millionths modified{};
  std::optional<FactId> fact_id{};  ///< the target it became

  bool operator==(const ChangedTarget&) const = default;
};

/// The last day on which a change of the period's target may be asked for, and that of the second signature.
Day last_day_to_ask(const plans::Period& period, const calendars::BusinessCalendar& calendar);
Day last_day_to_authorise(const plans::Period& period, const TargetRules& rules,
                          const calendars::BusinessCalendar& calendar);

/// What the numbers say of a change; nothing where they say nothing or more than one thing.
std::optional<ChangeKind> kind_of(const std::vector<ChangedTarget>& values);

/// Everything that is wrong with the words of a request.
std::vector<FieldError> errors_of(const TargetChange& change, const std::vector<ChangedTarget>& values);

/// Why the second signature cannot be given: decided already, too late, by who asked.
std::optional<Error> refusal_of_decision(const TargetChange& change, std::optional<people::PersonId> signer, Day today);

}  // namespace timon::reports
