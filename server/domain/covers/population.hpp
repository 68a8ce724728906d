#pragma once
// Whom an initiative is for: target, priority and attended population, whole and by sex, age band and declared group.
// Sex and age share people out, so they add to the whole; a person may belong to several groups or to none.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/names.hpp"

namespace timon::covers {

inline constexpr std::int64_t people_limit = 1'000'000'000;
inline constexpr std::size_t population_rows_limit = 60;

enum class Breakdown { Whole, Sex, Age, Group };
constexpr auto names_of(Breakdown) {
  using enum Breakdown;
  return std::to_array<Name<Breakdown>>({{Whole, "whole"}, {Sex, "sex"}, {Age, "age"}, {Group, "group"}});
}

/// Members stand in the order of the columns.
struct PopulationRow {
  Breakdown breakdown = Breakdown::Whole;
  std::string name{};  ///< women, men, other; "18-29", "60+"; as the group calls itself; empty for the whole
  std::optional<std::int64_t> target{};
  std::optional<std::int64_t> priority{};  ///< those of the target who come first
  std::optional<std::int64_t> attended{};

  bool operator==(const PopulationRow&) const = default;
};

using Population = std::vector<PopulationRow>;

/// What is wrong, at paths such as `population[3].target`: sums that do not add to the whole, names given twice, bands
/// that overlap, more people in a part than in the whole, more with priority than there are.
std::vector<FieldError> population_errors(const Population& population);

/// What is possible but should be looked at: people counted in several groups, more attended than aimed at (somebody
/// may have been counted twice).
std::vector<FieldError> population_notices(const Population& population);

enum class ReachState { NotMeasurable, Below, Considerable };
constexpr auto names_of(ReachState) {
  using enum ReachState;
  return std::to_array<Name<ReachState>>(
      {{NotMeasurable, "not_measurable"}, {Below, "below"}, {Considerable, "considerable"}});
}

struct Reach {
  ReachState state = ReachState::NotMeasurable;
  std::optional<Hundredths> percent{};  ///< attended of target, half-up

  bool operator==(const Reach&) const = default;
};

/// How far one row got. Judged by the exact share, not by the rounded one.
Reach reach_of(const PopulationRow& row, Hundredths considerable);
/// Of the whole.
Reach reach_of(const Population& population, Hundredths considerable);

}  // namespace timon::covers
