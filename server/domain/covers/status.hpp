#pragma once
// What is asked of whoever says that an initiative is active, suspended or finished, and how many of a plan's are
// active (PMG-45).

#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/initiative_status.hpp"

namespace timon::covers {

using plans::is_asked;
using plans::status_on;
using plans::StatusEntry;
using plans::StatusId;
using Status = plans::InitiativeStatus;

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
