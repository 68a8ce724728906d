#pragma once
// Observations of reports and the turns they took. Turns are only appended.

#include <optional>
#include <vector>

#include "domain/reports/observation.hpp"
#include "storage/reports/report_store.hpp"

namespace timon::storage::reports {

using timon::reports::Observation;
using timon::reports::ObservationId;
using timon::reports::Turn;

std::optional<Observation> find_observation(Session& session, ObservationId id);
/// In the order in which they were made.
std::vector<Observation> observations_of(Session& session, timon::reports::ReportId report);
std::vector<Turn> turns_of(Session& session, timon::reports::ReportId report);
void add_observation(Transaction& transaction, const Observation& observation);
/// Appends the turn; the observation's state follows.
void add_turn(Transaction& transaction, const Turn& turn, timon::reports::ObservationState after);

/// Of a report: those that wait for the office, and severe ones that are not closed.
struct ObservationCounts {
  timon::reports::ReportId report_id;
  std::int64_t unanswered = 0;
  std::int64_t severe = 0;
  std::int64_t all = 0;

  bool operator==(const ObservationCounts&) const = default;
};
/// Of the reports of a plan that have any.
std::vector<ObservationCounts> observation_counts(Session& session, timon::plans::PlanId plan,
                                                  const PeriodsBetween& periods);

}  // namespace timon::storage::reports
