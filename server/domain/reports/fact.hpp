#pragma once
// Planned, reported and verified are facts of their own that never overwrite each other: each is appended with its
// author and moment, and the one that counts now is pointed to. Members stand in the order of the columns of `facts`.

#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/names.hpp"
#include "domain/indicators/accumulation.hpp"
#include "domain/indicators/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::reports {

using FactId = Id<struct FactTag>;

enum class FactKind { Planned, Reported, Verified };
/// Why a value is outside green.
enum class VarianceKind { Programming, Budget, Procurement, External, Demand, Regulation, Other };

constexpr auto names_of(FactKind) {
  using enum FactKind;
  return std::to_array<Name<FactKind>>({{Planned, "planned"}, {Reported, "reported"}, {Verified, "verified"}});
}
constexpr auto names_of(VarianceKind) {
  using enum VarianceKind;
  return std::to_array<Name<VarianceKind>>({{Programming, "programming"},
                                            {Budget, "budget"},
                                            {Procurement, "procurement"},
                                            {External, "external"},
                                            {Demand, "demand"},
                                            {Regulation, "regulation"},
                                            {Other, "other"}});
}

struct Fact {
  FactId id;
  plans::PlanId plan_id;
  plans::ElementId element_id;
  std::optional<indicators::IndicatorId> indicator_id;  ///< nothing: the element's own progress
  std::int64_t subject_id = 0;                          ///< the indicator's id, or the element's
  plans::PeriodId period_id;
  FactKind kind = FactKind::Reported;
  std::optional<Millionths> value;
  std::optional<Millionths> numerator;  ///< with the denominator, of a ratio; then there is no value
  std::optional<Millionths> denominator;
  std::string note;
  std::optional<VarianceKind> variance_kind;
  std::string variance_reason;
  std::string correction_reason;
  std::optional<FactId> replaces_id;
  std::optional<people::PersonId> person_id;  ///< nothing: the system, as in an import
  Instant recorded_at;
  std::optional<std::int64_t> import_id;

  bool operator==(const Fact&) const = default;
};

/// A fact with the names that a person reads.
struct ListedFact {
  Fact fact;
  std::string period_code;
  std::optional<std::string> person_name;
  std::optional<std::string> person_post;
  bool is_current = false;

  bool operator==(const ListedFact&) const = default;
};

/// As accumulation takes it.
inline indicators::Amount amount_of(const Fact& fact) {
  if (fact.value) return {*fact.value, std::nullopt};
  return {fact.numerator.value_or(Millionths{}), fact.denominator.value_or(Millionths{})};
}

}  // namespace timon::reports
