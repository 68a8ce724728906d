#pragma once
// The report of an office for a period on one screen: its lines with what is planned and what was said last, its
// words, its observations, and what the caller may do. Also where nobody wrote anything yet.

#include <optional>
#include <string>
#include <vector>

#include "domain/evidence/evidence.hpp"
#include "domain/homes/joint_work.hpp"
#include "domain/homes/office_lines.hpp"
#include "domain/recommendations/recommendation_file.hpp"
#include "domain/reports/observation.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::reports {

/// A file that backs a line, with what else the same bytes back.
struct ShownEvidence {
  timon::evidence::ListedEvidence file;
  std::vector<timon::evidence::ListedEvidence> also{};
  std::vector<timon::recommendations::BackedAnswer> also_answers{};
};

struct ShownLine {
  timon::homes::Task task;
  const timon::reports::Fact* previous = nullptr;  ///< of the last earlier period that was reported
  const timon::plans::Period* previous_period = nullptr;
  std::optional<timon::reports::ReportLine> content{};
  std::optional<timon::homes::Row> without_covers{};  ///< the initiative whose cover sheets keep it from being reported
  std::vector<ShownEvidence> evidence{};              ///< oldest first, without what was withdrawn
};

/// What was written for the line; where nobody wrote a figure, what counts by another door.
std::optional<timon::reports::ReportLine> told_of(const ShownLine& line);

struct ShownContent {
  timon::reports::Delivery delivery{};
  std::vector<timon::reports::ReportLine> lines{};
  std::vector<timon::people::OfficeId> offices{};
};

struct ShownReport {
  const timon::people::Office* office = nullptr;
  const timon::plans::Period* period = nullptr;
  std::optional<Report> report{};
  std::optional<timon::calendars::Standing> standing{};  ///< towards its window
  std::optional<Day> reopened_until{};                   ///< the period is closed, but for this office until then
  bool is_closed = false;                                ///< and it is not open for the office
  std::vector<ShownLine> lines{};
  std::optional<ShownContent> content{};  ///< the one in preparation for who writes it, else the last delivered
  std::optional<ShownContent> before{};   ///< what the office delivered for the period before
  const timon::plans::Period* period_before = nullptr;
  std::vector<timon::reports::Delivery> deliveries{};      ///< that were delivered
  std::vector<timon::people::OfficeId> planned_offices{};  ///< whom the plan names for joint work
  timon::reports::Integrality integrality = timon::reports::Integrality::NoJointWork;
  std::vector<timon::homes::JointWork> joint_work{};  ///< the same by initiative
  std::vector<timon::reports::Observation> observations{};
  std::vector<timon::reports::Turn> turns{};
  std::vector<ReportAct> may{};
  storage::people::PersonNames names{};
};

/// What it points to lies in the image.
Result<ShownReport> show_report(const Context& context, const PlanImage& image, const ReportAddress& address, Day on);

}  // namespace timon::usecases::reports
