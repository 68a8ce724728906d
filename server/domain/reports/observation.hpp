#pragma once
// What Planning asks of a report, and the turns by which office and Planning come to an end of it (PMG-46).

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/reports/report.hpp"

namespace timon::reports {

using ObservationId = Id<struct ObservationTag>;
using TurnId = Id<struct TurnTag>;

enum class Criterion { Figure, Measure, Variance, Evidence, Narrative, JointWork, Other };
constexpr auto names_of(Criterion) {
  using enum Criterion;
  return std::to_array<Name<Criterion>>({{Figure, "figure"},
                                         {Measure, "measure"},
                                         {Variance, "variance"},
                                         {Evidence, "evidence"},
                                         {Narrative, "narrative"},
                                         {JointWork, "joint_work"},
                                         {Other, "other"}});
}

enum class ObservationSeverity { Low, Medium, High };
constexpr auto names_of(ObservationSeverity) {
  using enum ObservationSeverity;
  return std::to_array<Name<ObservationSeverity>>({{Low, "low"}, {Medium, "medium"}, {High, "high"}});
}

enum class ObservationState { Open, Answered, Closed };
constexpr auto names_of(ObservationState) {
  using enum ObservationState;
  return std::to_array<Name<ObservationState>>({{Open, "open"}, {Answered, "answered"}, {Closed, "closed"}});
}

/// The office attends or rebuts; Planning closes or insists.
enum class TurnKind { Attended, Rebutted, Closed, Insisted };
constexpr auto names_of(TurnKind) {
  using enum TurnKind;
  return std::to_array<Name<TurnKind>>(
      {{Attended, "attended"}, {Rebutted, "rebutted"}, {Closed, "closed"}, {Insisted, "insisted"}});
}

/// Members stand in the order of the columns of `observations`.
struct Observation {
  ObservationId id{};
  ReportId report_id{};
  std::optional<std::int64_t> subject_id{};  ///< the line it speaks of; nothing: of the whole report
  Criterion criterion = Criterion::Figure;
  ObservationSeverity severity = ObservationSeverity::Medium;
  std::string text{};
  Day due_on{};
  ObservationState state = ObservationState::Open;
  std::optional<people::PersonId> person_id{};
  Instant recorded_at{};

  bool operator==(const Observation&) const = default;
};

/// Members stand in the order of the columns of `observation_turns`.
struct Turn {
  TurnId id{};
  ObservationId observation_id{};
  TurnKind kind = TurnKind::Attended;
  std::string text{};
  std::optional<people::PersonId> person_id{};
  Instant recorded_at{};

  bool operator==(const Turn&) const = default;
};

/// Text, and a due date that is not past.
std::vector<FieldError> observation_errors(const Observation& observation, Day today);
/// Nothing where the turn is not possible: who answered waits, what is closed is closed.
std::optional<ObservationState> observation_after(ObservationState before, TurnKind turn);
/// Why a rebuttal or an insistence has no reason; a plain "done" or "accepted" may go without words.
std::vector<FieldError> turn_errors(TurnKind kind, const std::string& text);

}  // namespace timon::reports
