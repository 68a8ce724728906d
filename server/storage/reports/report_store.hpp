#pragma once
// Reports of offices with their deliveries. A delivery that was delivered is not written again; one in preparation is.

#include <optional>
#include <span>
#include <vector>

#include "domain/plans/period.hpp"
#include "domain/reports/report.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::reports {

using timon::people::OfficeId;
using timon::plans::PeriodId;
using timon::plans::PlanId;
using timon::reports::Delivery;
using timon::reports::DeliveryId;
using timon::reports::Report;
using timon::reports::ReportId;
using timon::reports::ReportLine;

std::optional<Report> find_report(Session& session, ReportId id);
std::optional<Report> find_report_of(Session& session, PlanId plan, OfficeId office, PeriodId period);
/// Periods of a kind whose ends lie between two days, both with them: a year of them, say.
struct PeriodsBetween {
  timon::plans::PeriodKind kind{};
  Day first_end{}, last_end{};
};
/// Those of the periods alone, in no particular order.
std::vector<Report> reports_of_plan(Session& session, PlanId plan, const PeriodsBetween& periods);
/// Those that wait for somebody, whatever their period: delivered and not yet accepted or rejected.
std::vector<Report> pending_reports_of_plan(Session& session, PlanId plan);
void add_report(Transaction& transaction, const Report& report);
/// Conflict when the version is no longer the one that was read.
Result<void> save_report(Transaction& transaction, const Report& report);

/// In order of their number.
std::vector<Delivery> deliveries_of(Session& session, ReportId report);
/// In order of their subject.
std::vector<ReportLine> lines_of(Session& session, DeliveryId delivery);
std::vector<OfficeId> offices_of(Session& session, DeliveryId delivery);
void add_delivery(Transaction& transaction, const Delivery& delivery);
/// Its words and moments.
void save_delivery(Transaction& transaction, const Delivery& delivery);
void replace_lines(Transaction& transaction, DeliveryId delivery, std::span<const ReportLine> lines);
void replace_offices(Transaction& transaction, DeliveryId delivery, std::span<const OfficeId> offices);

/// Joint work that a plan names: each element with an office that works on it.
struct Collaboration {
  timon::plans::ElementId element_id;
  OfficeId office_id;

  bool operator==(const Collaboration&) const = default;
};
std::vector<Collaboration> collaborations_of_plan(Session& session, PlanId plan);

/// A plan without its own setting blocks.
timon::reports::Unanswered unanswered_setting(Session& session, PlanId plan);
void set_unanswered_setting(Transaction& transaction, PlanId plan, timon::reports::Unanswered unanswered);

}  // namespace timon::storage::reports
