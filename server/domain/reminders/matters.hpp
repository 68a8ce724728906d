#pragma once
// What of a plan somebody is reminded of on a day, gathered so that a person in a hurry reads few lines: a report of an
// office with how much it lacks, an observation to answer, what waits for review. It points into the image.

#include <map>
#include <optional>
#include <vector>

#include "domain/homes/plan_tasks.hpp"
#include "domain/reminders/reminder_days.hpp"
#include "domain/reports/report.hpp"

namespace timon::reminders {

enum class MatterKind {
  Report,                ///< the office owes lines of a report
  Answer,                ///< Planning observed, and the office has not answered
  Review,                ///< delivered reports wait for Planning
  ReviewAnswer,          ///< answers of offices wait for Planning
  Recommendation,        ///< to the office, unanswered
  RecommendationAnswer,  ///< the office answered, and who recommended has not judged it
  Call,                  ///< the office is called for a day
  CallMarks              ///< a call was held, and participation is not said of every office
};
constexpr auto names_of(MatterKind) {
  using enum MatterKind;
  return std::to_array<Name<MatterKind>>({{Report, "report"},
                                          {Answer, "answer"},
                                          {Review, "review"},
                                          {ReviewAnswer, "review_answer"},
                                          {Recommendation, "recommendation"},
                                          {RecommendationAnswer, "recommendation_answer"},
                                          {Call, "call"},
                                          {CallMarks, "call_marks"}});
}
/// Of a plan and a period; the others are of an institution.
inline bool is_of_plan(MatterKind kind) { return kind <= MatterKind::ReviewAnswer; }
/// An office owes it by a day; of the others somebody waits since a day.
inline bool is_owed(MatterKind kind) {
  using enum MatterKind;
  return kind == Report || kind == Answer || kind == Recommendation || kind == Call;
}

struct Matter {
  MatterKind kind = MatterKind::Report;
  std::optional<people::OfficeId> office{};  ///< nothing: of several, or nobody answers for it
  const plans::Period* period = nullptr;     ///< of what is of a plan
  std::int64_t count = 0;                    ///< lines, observations, reports, recommendations or calls
  std::int64_t late = 0;                     ///< of a report: 1 when it is late
  Day due_on{};                              ///< last day of the window; of what waits, since when
  std::int64_t days_late = 0;                ///< business days
  std::int64_t days_left = 0;                ///< natural days until it is due
  ReminderDay reminded{};                    ///< the last reminder of it
  std::int64_t subject = 0;                  ///< of what is of an institution: which recommendation or call; 0: several
  std::string title{};                       ///< its words
  std::string office_name{};                 ///< of what is of an institution
};

/// The report of an office as far as reminders ask.
struct ReportSituation {
  people::OfficeId office_id{};
  const plans::Period* period = nullptr;
  reports::ReportState state = reports::ReportState::Draft;
  Day since{};                  ///< of what waits for review
  std::int64_t unanswered = 0;  ///< observations
  Day observed_on{};            ///< the oldest of them
  Day due_on{};                 ///< what is due first of them
};

/// What an office owes of a period, as if all of it were one person's.
struct OwedByOffice {
  Matter matter{};
  std::vector<homes::Task> tasks{};
};
using OwedByOffices = std::map<std::pair<std::optional<people::OfficeId>, plans::PeriodId>, OwedByOffice>;

/// What is the same for everybody who is reminded of a plan on a day.
struct PlanSituation {
  const homes::PlanImage& image;
  ReminderSettings settings{};
  Day on{};
  std::vector<ReportSituation> reports{};
  /// By who is named for it; without a name: of all whose right to report covers it.
  std::map<std::optional<people::PersonId>, OwedByOffices> owed{};
};

/// `owed` is filled here, without what is closed for its office.
PlanSituation situation_of(const homes::PlanImage& image, const ReminderSettings& settings, Day on,
                           const reports::ClosedPeriods& closed = {});

/// What is due first before the rest.
std::vector<Matter> matters_of(const access::Caller& caller, const PlanSituation& situation);

/// The same for the same matter on every day: what was read is kept by it.
std::string key_of(const Matter& matter, plans::PlanId plan);

}  // namespace timon::reminders
