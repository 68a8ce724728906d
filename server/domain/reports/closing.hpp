#pragma once
// When a period of a plan takes no more facts and no more reports: closed by Planning, open again for one office until
// the end of a day. Judged by days alone: nothing has to happen for it to be closed again.

#include <optional>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/period.hpp"
#include "domain/reports/report.hpp"

namespace timon::reports {

using ClosingId = Id<struct ClosingTag>;
using ReopeningId = Id<struct ReopeningTag>;

/// Members stand in the order of the columns of `period_closings`.
struct Closing {
  ClosingId id{};
  plans::PlanId plan_id{};
  plans::PeriodId period_id{};
  std::optional<people::PersonId> person_id{};
  Instant closed_at{};

  bool operator==(const Closing&) const = default;
};

/// Members stand in the order of the columns of `period_omissions`.
struct Omission {
  ClosingId closing_id{};
  people::OfficeId office_id{};
  std::optional<ReportState> state{};  ///< nothing: there was no report

  bool operator==(const Omission&) const = default;
};

/// Members stand in the order of the columns of `period_reopenings`.
struct Reopening {
  ReopeningId id{};
  ClosingId closing_id{};
  people::OfficeId office_id{};
  std::string reason{};
  std::optional<people::PersonId> person_id{};  ///< who authorised it
  Instant opened_at{};
  Day expires_on{};  ///< its last day

  bool operator==(const Reopening&) const = default;
};

struct ClosedPeriod {
  Closing closing{};
  plans::Period period{};
  std::vector<Reopening> reopenings{};

  bool operator==(const ClosedPeriod&) const = default;
};

/// What somebody wants to write.
struct Writing {
  const plans::Period& period;
  FactKind kind = FactKind::Reported;
  std::optional<people::OfficeId> office{};  ///< that answers for it
  Day today{};
};

/// The closed periods of a plan. What ends by the end of one is closed with it: the months of a quarter, the year with
/// its last quarter, and what ended before the first closing.
class ClosedPeriods {
 public:
  ClosedPeriods() = default;
  explicit ClosedPeriods(std::vector<ClosedPeriod> periods);

  /// In order of their end.
  const std::vector<ClosedPeriod>& all() const { return all_; }
  /// With which it was closed; nothing while it is open.
  const ClosedPeriod* closing_of(const plans::Period& period) const;
  /// The one gate: nothing, or the refusal that says what to do. A target is never written into the past.
  std::optional<Error> refusal(const Writing& writing) const;
  /// Why the period cannot be closed now. `called` are those that the plan reports in.
  std::optional<Error> refusal_of_closing(const plans::Period& period, const std::vector<const plans::Period*>& called,
                                          Day today) const;

 private:
  std::vector<ClosedPeriod> all_{};
};

/// By which the office may write on that day.
const Reopening* reopening_for(const ClosedPeriod& closed, std::optional<people::OfficeId> office, Day today);

/// The last day on which the office may write in the period, although it is closed; nothing where it is not, or open.
std::optional<Day> reopened_until(const ClosedPeriods& closed, const plans::Period& period, people::OfficeId office,
                                  Day today);

/// Publication, and the talk about slight observations, touch no figure: an accepted report brings them to their end.
bool outlives_closing(ReportState state, ReportAct act);

/// Whoever still owes an accepted report when a period closes is on record as omitted.
bool is_omitted(std::optional<ReportState> state, std::int64_t asked, std::int64_t told);

/// What is wrong with a reopening.
std::vector<FieldError> errors_of(const Reopening& reopening, Day today);

}  // namespace timon::reports
