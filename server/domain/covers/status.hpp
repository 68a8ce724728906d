#pragma once
// Whether an initiative is active, suspended or finished, since when and why; how many of a plan's are active
// (PMG-45), and how far one got in the year (PMG-43).

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::covers {

using StatusId = Id<struct StatusTag>;

enum class Status { Active, Suspended, Finished };
constexpr auto names_of(Status) {
  using enum Status;
  return std::to_array<Name<Status>>({{Active, "active"}, {Suspended, "suspended"}, {Finished, "finished"}});
}

/// Only ever appended: the last one counts. Members stand in the order of the columns of `initiative_statuses`.
struct StatusEntry {
  StatusId id{};
  plans::ElementId element_id{};
  Status status = Status::Active;
  std::string reason{};
  Day from_on{};
  std::optional<people::PersonId> person_id{};
  Instant recorded_at{};

  bool operator==(const StatusEntry&) const = default;
};

/// Of entries in the order in which they were said: the last that began by the day. Active where nobody said anything.
Status status_on(const std::vector<StatusEntry>& entries, Day day);
/// What is suspended or finished on the last day of a period is not asked for that period's report.
inline bool is_asked(Status status) { return status == Status::Active; }

/// A reason always, a day that has come.
std::vector<FieldError> status_errors(Status status, const std::string& reason, Day from_on, Day today);

enum class MostActive { NotMeasurable, Met, NotMet };
constexpr auto names_of(MostActive) {
  using enum MostActive;
  return std::to_array<Name<MostActive>>({{NotMeasurable, "not_measurable"}, {Met, "met"}, {NotMet, "not_met"}});
}

struct ActiveShare {
  std::int64_t active = 0;
  std::int64_t in_force = 0;  ///< active and suspended: what is finished is no longer in force
  MostActive most = MostActive::NotMeasurable;

  bool operator==(const ActiveShare&) const = default;
};
/// PMG-45: more than half of those in force.
ActiveShare active_share(const std::vector<Status>& statuses);

}  // namespace timon::covers
