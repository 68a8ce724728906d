#pragma once
// The figures of a period as they were known when it closed: each element's and indicator's, exact, with what was said
// of the period itself. It never changes; a correction makes another one.

#include <optional>
#include <string>
#include <vector>

#include "domain/boards/plan_image.hpp"
#include "domain/reports/closing.hpp"

namespace timon::boards {

using SnapshotId = Id<struct SnapshotTag>;

/// Members stand in the order of the columns of `period_snapshots`.
struct Snapshot {
  SnapshotId id{};
  reports::ClosingId closing_id{};
  std::int64_t number = 1;  ///< 1: of the closing itself
  Instant taken_at{};
  std::string rules{};  ///< the versions by which it was reckoned
  std::string hash{};   ///< SHA-256 of its text
  std::int64_t ledger_sequence = 0;
  std::optional<reports::ReopeningId> reopening_id{};

  bool operator==(const Snapshot&) const = default;
};

enum class FrozenKind { Plan, Element, Indicator };
constexpr auto names_of(FrozenKind) {
  using enum FrozenKind;
  return std::to_array<Name<FrozenKind>>({{Plan, "plan"}, {Element, "element"}, {Indicator, "indicator"}});
}

/// Members stand in the order of the columns of `snapshot_rows`, after the snapshot.
struct FrozenRow {
  std::int64_t position = 0;
  FrozenKind kind = FrozenKind::Element;
  std::int64_t subject_id = 0;
  std::string code{};       ///< of the element
  std::string indicator{};  ///< code; empty but for indicators
  std::string name{};
  std::optional<Hundredths> planned{}, reported{}, verified{}, compliance{};  ///< as printed
  std::optional<std::string> planned_exact{}, reported_exact{}, verified_exact{}, compliance_exact{};
  Outcome outcome = Outcome::NoResult;  ///< of the compliance
  Basis basis = Basis::None;
  lights::Light light = lights::Light::Grey;
  std::optional<std::string> planned_value{}, reported_value{}, verified_value{};  ///< said of the period: "40", "3/8"

  bool operator==(const FrozenRow&) const = default;
};

/// "accumulation 1, compliance 1, …"
std::string rules_in_force();

/// Of the whole plan, then of every element in tree order, each followed by its indicators, at the period's end.
std::vector<FrozenRow> frozen_rows(const PlanImage& image, const plans::Period& period);

/// What differs of a subject between two snapshots of one period.
struct Restated {
  std::string_view what;  ///< the row's member: "compliance", "reported_value", "light"
  std::optional<std::string> before{}, after{};

  bool operator==(const Restated&) const = default;
};
std::vector<Restated> restated(const FrozenRow& before, const FrozenRow& after);

/// Why published figures changed: an office corrected, the plan was changed (weights, baselines, targets, withdrawals),
/// or the rules got a new version. Only the first is a correction.
enum class RestatementCause { Correction, Plan, Rules };
constexpr auto names_of(RestatementCause) {
  using enum RestatementCause;
  return std::to_array<Name<RestatementCause>>({{Correction, "correction"}, {Plan, "plan"}, {Rules, "rules"}});
}
/// What came of new rules and what the plan changed meanwhile cannot be told apart: it is told as of the rules.
RestatementCause cause_of(const Snapshot& after, const std::string& rules_before);

/// What must be kept of a snapshot when the one before is known: rows that are new or not the same, and those that are
/// gone, with a position below zero.
std::vector<FrozenRow> rows_to_keep(const std::vector<FrozenRow>& before, const std::vector<FrozenRow>& after);

}  // namespace timon::boards
