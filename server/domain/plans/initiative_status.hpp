#pragma once
// Whether an initiative is active, suspended or finished, since when and why, and with it which of its reports are
// asked for. It knows neither windows nor sheets.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::plans {

using StatusId = Id<struct StatusTag>;

enum class InitiativeStatus { Active, Suspended, Finished };
constexpr auto names_of(InitiativeStatus) {
  using enum InitiativeStatus;
  return std::to_array<Name<InitiativeStatus>>({{Active, "active"}, {Suspended, "suspended"}, {Finished, "finished"}});
}

/// Only ever appended: the last one counts. Members stand in the order of the columns of `initiative_statuses`.
struct StatusEntry {
  StatusId id{};
  ElementId element_id{};
  InitiativeStatus status = InitiativeStatus::Active;
  std::string reason{};
  Day from_on{};
  std::optional<people::PersonId> person_id{};
  Instant recorded_at{};

  bool operator==(const StatusEntry&) const = default;
};

/// Of entries in the order in which they were said: the last that began by the day. Active where nobody said anything.
InitiativeStatus status_on(const std::vector<StatusEntry>& entries, Day day);

/// What is suspended or finished on the last day of a period is not asked for that period's report (PPCS of the source:
/// only what is active reports). What ended before stays owed.
inline bool is_asked(InitiativeStatus status) { return status == InitiativeStatus::Active; }
inline bool is_asked(const std::vector<StatusEntry>& entries, Day period_end) {
  return is_asked(status_on(entries, period_end));
}

}  // namespace timon::plans
