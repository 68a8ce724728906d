#include "storage/reports/first_reports.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql list_first{"reports/list_first_reports", R"sql(
  SELECT f.subject_id, f.period_id, min(earliest.recorded_at)
  FROM facts f JOIN facts earliest ON earliest.subject_id = f.subject_id AND earliest.period_id = f.period_id
    AND earliest.kind = f.kind AND earliest.import_id IS NULL
  WHERE f.plan_id = :plan_id AND f.kind = 'reported' AND f.replaces_id IS NOT NULL
  GROUP BY f.subject_id, f.period_id)sql"};

struct Row {
  std::int64_t subject_id = 0;
  timon::plans::PeriodId period_id;
  Instant recorded_at;
};

}  // namespace

FirstReports first_reports(Session& session, timon::plans::PlanId plan) {
  FirstReports reports;
  session.each<Row>(list_first, {{"plan_id", plan}}, [&](const Row& row) {
    reports[{row.subject_id, row.period_id}] = row.recorded_at;
  });
  return reports;
}

}  // namespace timon::storage::reports
