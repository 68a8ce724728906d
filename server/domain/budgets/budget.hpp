#pragma once
// Money of a plan: lines by element, year, source of funds and classifier, and the amounts that are told of them, stage
// by stage. Amounts are facts: only appended, each with author and moment. Members stand in the order of the columns.

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/names.hpp"
#include "domain/budgets/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::budgets {

/// In the order of the budget cycle: aprobado, modificado (vigente), comprometido, devengado, pagado.
enum class Stage : std::uint8_t { Approved, Modified, Committed, Accrued, Paid };

constexpr auto names_of(Stage) {
  using enum Stage;
  return std::to_array<Name<Stage>>(
      {{Approved, "approved"}, {Modified, "modified"}, {Committed, "committed"}, {Accrued, "accrued"}, {Paid, "paid"}});
}

inline constexpr std::array all_stages{Stage::Approved, Stage::Modified, Stage::Committed, Stage::Accrued, Stage::Paid};

constexpr std::size_t index_of(Stage stage) { return static_cast<std::size_t>(stage); }
/// What is done with a budget, beside what it is.
constexpr bool is_execution(Stage stage) { return stage >= Stage::Committed; }

/// How a plan's money is read. A plan has a budget once it has these.
struct Settings {
  plans::PlanId plan_id;
  std::string currency;              ///< ISO 4217: COP, MXN, ARS …
  Stage spent = Stage::Accrued;      ///< what this administration counts as spent
  Hundredths margin = whole<2>(15);  ///< points by which money may run ahead of the work before it deserves attention
  std::int64_t version = 1;

  bool operator==(const Settings&) const = default;
};

/// Found by what it says, never by a number of its own: the same element, year, source and classifier are one line.
struct Line {
  LineId id{};
  plans::PlanId plan_id{};
  plans::ElementId element_id{};
  plans::PeriodId year_id{};
  std::string source{};  ///< of funds, as the town calls it; empty: not told apart
  std::string source_folded{};
  std::string classifier{};  ///< code of the budget classifier or of the project; empty: none
  bool is_total = false;     ///< a total that was given: checked against the sum of the lines, never added

  bool operator==(const Line&) const = default;
};

/// What had been reached of a stage from the beginning of the line's year to the end of a period.
struct Amount {
  AmountId id;
  plans::PlanId plan_id;
  LineId line_id;
  plans::PeriodId period_id;
  Stage stage = Stage::Approved;
  Hundredths amount;
  std::string note;
  std::string correction_reason;
  std::optional<AmountId> replaces_id;
  std::optional<people::PersonId> person_id;  ///< nothing: the system
  Instant recorded_at;
  std::optional<std::int64_t> import_id;

  bool operator==(const Amount&) const = default;
};

/// A period whose amounts are final.
struct Lock {
  plans::PlanId plan_id;
  plans::PeriodId period_id;
  std::optional<people::PersonId> person_id;
  Instant locked_at;

  bool operator==(const Lock&) const = default;
};

/// An amount with the names that a person reads.
struct ListedAmount {
  Amount amount;
  std::string period_code;
  std::optional<std::string> person_name;
  std::optional<std::string> person_post;
  bool is_current = false;

  bool operator==(const ListedAmount&) const = default;
};

}  // namespace timon::budgets
