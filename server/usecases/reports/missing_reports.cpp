#include "usecases/reports/missing_reports.hpp"

#include "domain/homes/office_lines.hpp"
#include "domain/reports/closing.hpp"
#include "storage/reports/report_store.hpp"

namespace timon::usecases::reports {

MissingReports missing_reports(storage::Session& session, const timon::boards::PlanImage& image, Day on) {
  struct Known {
    timon::homes::AskedCount count{};
    std::optional<timon::reports::ReportState> state{};
  };
  std::map<std::pair<timon::plans::PeriodId, timon::people::OfficeId>, Known> known;
  for (const auto& [key, count] : timon::homes::asked_of_offices(image, image.rhythm(), on))
    known[{key.second, key.first}].count = count;
  const auto called = timon::homes::called_periods(image);
  if (called.empty()) return {};
  const storage::reports::PeriodsBetween all{image.rhythm(), called.front()->end_on, called.back()->end_on};
  for (const auto& report : storage::reports::reports_of_plan(session, image.plan().id, all))
    known[{report.period_id, report.office_id}].state = report.state;
  MissingReports missing;
  for (const auto& [key, its] : known)
    if (timon::reports::is_omitted(its.state, its.count.asked, its.count.told))
      missing[key.first].push_back({key.second, its.state});
  return missing;
}

}  // namespace timon::usecases::reports
