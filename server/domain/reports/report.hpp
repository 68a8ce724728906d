#pragma once
// The report of an office for a period: what it holds and how it lives. Which values may stand in it is asked of
// domain/reports/reporting; which lines it has, of domain/homes. It knows no windows and nobody's rights.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/error.hpp"
#include "base/names.hpp"
#include "domain/reports/fact.hpp"

namespace timon::reports {

using ReportId = Id<struct ReportTag>;
using DeliveryId = Id<struct DeliveryTag>;

enum class ReportState { Draft, Delivered, InReview, Observed, Answered, Accepted, Published, Rejected };
constexpr auto names_of(ReportState) {
  using enum ReportState;
  return std::to_array<Name<ReportState>>({{Draft, "draft"},
                                           {Delivered, "delivered"},
                                           {InReview, "in_review"},
                                           {Observed, "observed"},
                                           {Answered, "answered"},
                                           {Accepted, "accepted"},
                                           {Published, "published"},
                                           {Rejected, "rejected"}});
}

enum class ReportAct { Save, Deliver, BeginReview, Observe, Answer, Close, Insist, Accept, Publish, Reject };
constexpr auto names_of(ReportAct) {
  using enum ReportAct;
  return std::to_array<Name<ReportAct>>({{Save, "save"},
                                         {Deliver, "deliver"},
                                         {BeginReview, "begin_review"},
                                         {Observe, "observe"},
                                         {Answer, "answer"},
                                         {Close, "close"},
                                         {Insist, "insist"},
                                         {Accept, "accept"},
                                         {Publish, "publish"},
                                         {Reject, "reject"}});
}

/// Members stand in the order of the columns of `reports`.
struct Report {
  ReportId id{};
  plans::PlanId plan_id{};
  people::OfficeId office_id{};
  plans::PeriodId period_id{};
  ReportState state = ReportState::Draft;
  std::int64_t version = 1;
  std::optional<Instant> delivered_at{};  ///< of the first delivery that was not rejected: it decides what is late
  std::optional<Instant> accepted_at{};
  std::optional<Instant> published_at{};

  bool operator==(const Report&) const = default;
};

/// Members stand in the order of the columns of `deliveries`; while it is prepared it has no moment.
struct Delivery {
  DeliveryId id{};
  ReportId report_id{};
  std::int64_t number = 1;
  std::string activities{};   ///< done in the period
  std::string joint_work{};   ///< with whom, and what
  std::string next_period{};  ///< what comes
  std::optional<people::PersonId> person_id{};
  Instant saved_at{};
  std::optional<Instant> delivered_at{};
  std::optional<Instant> rejected_at{};
  std::string rejected_reason{};

  bool operator==(const Delivery&) const = default;
};

/// Members stand in the order of the columns of `delivery_lines`.
struct ReportLine {
  DeliveryId delivery_id{};
  std::int64_t subject_id = 0;  ///< an indicator's id, or that of an element
  std::optional<Millionths> value{};
  std::optional<Millionths> numerator{};
  std::optional<Millionths> denominator{};
  std::optional<indicators::MeasureId> measure_id{};
  std::string note{};
  std::optional<VarianceKind> variance_kind{};
  std::string variance_reason{};
  std::string correction_reason{};
  std::optional<FactId> fact_id{};  ///< what it became

  bool operator==(const ReportLine&) const = default;
};

inline bool has_value(const ReportLine& line) { return line.value || (line.numerator && line.denominator); }

/// The state after the act; nothing where the act is not possible. `unanswered`: observations that wait for the office
/// when the act is done.
std::optional<ReportState> state_after(ReportState before, ReportAct act, std::int64_t unanswered);
/// The same as a refusal.
Error refusal_of_act(ReportState before, ReportAct act);

/// A report of the same office and year whose period ends before.
struct EarlierReport {
  std::string period{};
  std::optional<ReportState> state{};  ///< nothing: there is none
  bool is_told = false;                ///< all that it would say is reported already by another door
  std::int64_t unanswered = 0;         ///< observations
};

enum class Unanswered { Block, DoNotBlock };
constexpr auto names_of(Unanswered) {
  return std::to_array<Name<Unanswered>>({{Unanswered::Block, "block"}, {Unanswered::DoNotBlock, "do_not_block"}});
}

/// R-13, PMG-46: everything that stands between a report and its acceptance.
std::vector<FieldError> obstacles_to_acceptance(std::int64_t severe_not_closed,
                                                const std::vector<EarlierReport>& earlier, Unanswered unanswered);

/// PMG-44: the plan gives the office joint work with others, and the report names them all.
enum class Integrality { Met, NotNamed, NoJointWork };
constexpr auto names_of(Integrality) {
  using enum Integrality;
  return std::to_array<Name<Integrality>>({{Met, "met"}, {NotNamed, "not_named"}, {NoJointWork, "no_joint_work"}});
}
Integrality integrality_of(people::OfficeId own, const std::vector<people::OfficeId>& planned,
                           const std::vector<people::OfficeId>& named);

}  // namespace timon::reports
