#pragma once
// Offices × periods of a plan's year: what each office is asked for, and where its report stands.

#include <optional>
#include <vector>

#include "domain/homes/report_standing.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

struct ListReports {
  Day on{};                             ///< of the image
  std::optional<std::string> period{};  ///< code: the year and kind to show; without it those in which the day lies
};

struct ReportCell {
  timon::homes::AskedCount count{};
  std::optional<Report> report{};
  std::optional<timon::calendars::Standing> standing{};
  std::optional<Day> reopened_until{};  ///< closed, and open again for the office until the end of that day
  std::int64_t observations = 0;
  std::int64_t unanswered = 0;
  std::optional<Instant> signed_at{};  ///< what counts now came back signed
};

struct ReportRow {
  const timon::people::Office* office = nullptr;
  std::vector<ReportCell> cells{};  ///< as the periods
  timon::homes::Punctuality punctuality{};
  bool may_report = false;
  bool may_review = false;
};

struct ReportMatrix {
  std::vector<const timon::plans::Period*> periods{};
  std::vector<const timon::plans::Period*> years{};  ///< of each year that reports are called in, its last period begun
  std::vector<ReportRow> rows{};                     ///< in the order of names
  timon::reports::Unanswered unanswered = timon::reports::Unanswered::Block;
  bool may_edit_settings = false;
};

Result<ReportMatrix> list_reports(const Context& context, const PlanImage& image, const ListReports& input);

/// Whether unanswered observations of an earlier report stand in the way of the next one's acceptance (PMG-46).
Result<void> set_report_settings(const Context& context, timon::plans::PlanId plan,
                                 timon::reports::Unanswered unanswered);

}  // namespace timon::usecases::reports
