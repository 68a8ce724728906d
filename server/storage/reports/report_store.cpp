#include "storage/reports/report_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql find_by_id{"reports/find_report", R"sql(
  SELECT id, plan_id, office_id, period_id, state, version, delivered_at, accepted_at, published_at
  FROM reports WHERE id = :id)sql"};
constexpr Sql find_of_office{"reports/find_report_of", R"sql(
  SELECT id, plan_id, office_id, period_id, state, version, delivered_at, accepted_at, published_at
  FROM reports WHERE plan_id = :plan_id AND office_id = :office_id AND period_id = :period_id)sql"};
constexpr Sql list_of_plan{"reports/list_reports_of_plan", R"sql(
  SELECT id, plan_id, office_id, period_id, state, version, delivered_at, accepted_at, published_at
  FROM reports WHERE plan_id = :plan_id
    AND period_id IN (SELECT id FROM periods WHERE kind = :kind AND end_on BETWEEN :first_end AND :last_end))sql"};
constexpr Sql list_pending{"reports/list_pending_reports_of_plan", R"sql(
  SELECT id, plan_id, office_id, period_id, state, version, delivered_at, accepted_at, published_at
  FROM reports WHERE plan_id = :plan_id AND state IN ('delivered', 'in_review', 'observed', 'answered'))sql"};
constexpr Sql insert_report{"reports/add_report", R"sql(
  INSERT INTO reports (id, plan_id, office_id, period_id, state, version, delivered_at, accepted_at, published_at)
  VALUES (:id, :plan_id, :office_id, :period_id, :state, 1, :delivered_at, :accepted_at, :published_at))sql"};
constexpr Sql update_report{"reports/save_report", R"sql(
  UPDATE reports SET state = :state, delivered_at = :delivered_at, accepted_at = :accepted_at,
    published_at = :published_at, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql list_deliveries{"reports/list_deliveries", R"sql(
  SELECT id, report_id, number, activities, joint_work, next_period, person_id, saved_at, delivered_at, rejected_at,
    rejected_reason
  FROM deliveries WHERE report_id = :report_id ORDER BY number)sql"};
constexpr Sql insert_delivery{"reports/add_delivery", R"sql(
  INSERT INTO deliveries (id, report_id, number, activities, joint_work, next_period, person_id, saved_at, delivered_at,
    rejected_at, rejected_reason)
  VALUES (:id, :report_id, :number, :activities, :joint_work, :next_period, :person_id, :saved_at, :delivered_at,
    :rejected_at, :rejected_reason))sql"};
constexpr Sql update_delivery{"reports/save_delivery", R"sql(
  UPDATE deliveries SET activities = :activities, joint_work = :joint_work, next_period = :next_period,
    person_id = :person_id, saved_at = :saved_at, delivered_at = :delivered_at, rejected_at = :rejected_at,
    rejected_reason = :rejected_reason
  WHERE id = :id)sql"};
constexpr Sql list_lines{"reports/list_delivery_lines", R"sql(
  SELECT delivery_id, subject_id, value_e6, numerator_e6, denominator_e6, measure_id, note, variance_kind,
    variance_reason, correction_reason, fact_id
  FROM delivery_lines WHERE delivery_id = :delivery_id ORDER BY subject_id)sql"};
constexpr Sql delete_lines{"reports/delete_delivery_lines", R"sql(
  DELETE FROM delivery_lines WHERE delivery_id = :delivery_id)sql"};
constexpr Sql insert_line{"reports/add_delivery_line", R"sql(
  INSERT INTO delivery_lines (delivery_id, subject_id, value_e6, numerator_e6, denominator_e6, measure_id, note,
    variance_kind, variance_reason, correction_reason, fact_id)
  VALUES (:delivery_id, :subject_id, :value, :numerator, :denominator, :measure_id, :note, :variance_kind,
    :variance_reason, :correction_reason, :fact_id))sql"};
constexpr Sql list_offices{"reports/list_delivery_offices", R"sql(
  SELECT office_id FROM delivery_offices WHERE delivery_id = :delivery_id ORDER BY office_id)sql"};
constexpr Sql delete_offices{"reports/delete_delivery_offices", R"sql(
  DELETE FROM delivery_offices WHERE delivery_id = :delivery_id)sql"};
constexpr Sql insert_office{"reports/add_delivery_office", R"sql(
  INSERT INTO delivery_offices (delivery_id, office_id) VALUES (:delivery_id, :office_id))sql"};
constexpr Sql list_collaborations{"reports/list_collaborations_of_plan", R"sql(
  SELECT collaborating_offices.element_id, collaborating_offices.office_id
  FROM elements JOIN collaborating_offices ON collaborating_offices.element_id = elements.id
  WHERE elements.plan_id = :plan_id AND elements.withdrawn_at IS NULL
  ORDER BY collaborating_offices.element_id, collaborating_offices.office_id)sql"};
constexpr Sql find_setting{"reports/find_report_setting", R"sql(
  SELECT unanswered FROM report_settings WHERE plan_id = :plan_id)sql"};
constexpr Sql put_setting{"reports/put_report_setting", R"sql(
  INSERT INTO report_settings (plan_id, unanswered) VALUES (:plan_id, :unanswered)
  ON CONFLICT (plan_id) DO UPDATE SET unanswered = excluded.unanswered)sql"};

}  // namespace

std::optional<Report> find_report(Session& session, ReportId id) {
  return session.optional_row<Report>(find_by_id, {{"id", id}});
}

std::optional<Report> find_report_of(Session& session, PlanId plan, OfficeId office, PeriodId period) {
  return session.optional_row<Report>(find_of_office,
                                      {{"plan_id", plan}, {"office_id", office}, {"period_id", period}});
}

std::vector<Report> pending_reports_of_plan(Session& session, PlanId plan) {
  return session.rows<Report>(list_pending, {{"plan_id", plan}});
}

std::vector<Report> reports_of_plan(Session& session, PlanId plan, const PeriodsBetween& periods) {
  return session.rows<Report>(
      list_of_plan,
      {{"plan_id", plan}, {"kind", periods.kind}, {"first_end", periods.first_end}, {"last_end", periods.last_end}});
}

void add_report(Transaction& transaction, const Report& report) {
  transaction.execute(insert_report, {{"id", report.id},
                                      {"plan_id", report.plan_id},
                                      {"office_id", report.office_id},
                                      {"period_id", report.period_id},
                                      {"state", report.state},
                                      {"delivered_at", report.delivered_at},
                                      {"accepted_at", report.accepted_at},
                                      {"published_at", report.published_at}});
}

Result<void> save_report(Transaction& transaction, const Report& report) {
  return plans::unless_stale(transaction.execute(update_report, {{"id", report.id},
                                                                 {"state", report.state},
                                                                 {"delivered_at", report.delivered_at},
                                                                 {"accepted_at", report.accepted_at},
                                                                 {"published_at", report.published_at},
                                                                 {"version", report.version}}));
}

std::vector<Delivery> deliveries_of(Session& session, ReportId report) {
  return session.rows<Delivery>(list_deliveries, {{"report_id", report}});
}

std::vector<ReportLine> lines_of(Session& session, DeliveryId delivery) {
  return session.rows<ReportLine>(list_lines, {{"delivery_id", delivery}});
}

std::vector<OfficeId> offices_of(Session& session, DeliveryId delivery) {
  return session.rows<OfficeId>(list_offices, {{"delivery_id", delivery}});
}

void add_delivery(Transaction& transaction, const Delivery& one) {
  transaction.execute(insert_delivery, {{"id", one.id},
                                        {"report_id", one.report_id},
                                        {"number", one.number},
                                        {"activities", one.activities},
                                        {"joint_work", one.joint_work},
                                        {"next_period", one.next_period},
                                        {"person_id", one.person_id},
                                        {"saved_at", one.saved_at},
                                        {"delivered_at", one.delivered_at},
                                        {"rejected_at", one.rejected_at},
                                        {"rejected_reason", one.rejected_reason}});
}

void save_delivery(Transaction& transaction, const Delivery& one) {
  transaction.execute(update_delivery, {{"id", one.id},
                                        {"activities", one.activities},
                                        {"joint_work", one.joint_work},
                                        {"next_period", one.next_period},
                                        {"person_id", one.person_id},
                                        {"saved_at", one.saved_at},
                                        {"delivered_at", one.delivered_at},
                                        {"rejected_at", one.rejected_at},
                                        {"rejected_reason", one.rejected_reason}});
}

void replace_lines(Transaction& transaction, DeliveryId delivery, std::span<const ReportLine> lines) {
  transaction.execute(delete_lines, {{"delivery_id", delivery}});
  for (const auto& line : lines)
    transaction.execute(insert_line, {{"delivery_id", delivery},
                                      {"subject_id", line.subject_id},
                                      {"value", line.value},
                                      {"numerator", line.numerator},
                                      {"denominator", line.denominator},
                                      {"measure_id", line.measure_id},
                                      {"note", line.note},
                                      {"variance_kind", line.variance_kind},
                                      {"variance_reason", line.variance_reason},
                                      {"correction_reason", line.correction_reason},
                                      {"fact_id", line.fact_id}});
}

void replace_offices(Transaction& transaction, DeliveryId delivery, std::span<const OfficeId> offices) {
  transaction.execute(delete_offices, {{"delivery_id", delivery}});
  for (const auto office : offices)
    transaction.execute(insert_office, {{"delivery_id", delivery}, {"office_id", office}});
}

std::vector<Collaboration> collaborations_of_plan(Session& session, PlanId plan) {
  return session.rows<Collaboration>(list_collaborations, {{"plan_id", plan}});
}

timon::reports::Unanswered unanswered_setting(Session& session, PlanId plan) {
  return session.optional_row<timon::reports::Unanswered>(find_setting, {{"plan_id", plan}})
      .value_or(timon::reports::Unanswered::Block);
}

void set_unanswered_setting(Transaction& transaction, PlanId plan, timon::reports::Unanswered unanswered) {
  transaction.execute(put_setting, {{"plan_id", plan}, {"unanswered", unanswered}});
}

}  // namespace timon::storage::reports
