#pragma once
// Closed periods, their snapshots and restatements as JSON.

#include <boost/describe/class.hpp>

#include "usecases/reports/list_restatements.hpp"
#include "usecases/reports/show_closings.hpp"
#include "web/api/calls.hpp"

namespace timon::api::reports {

using timon::people::OfficeId;
using timon::plans::PlanId;
using usecases::reports::PeriodLife;

struct ClosingPlanView {
  PlanId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(ClosingPlanView, (), (id, code, name))

struct ClosingOfficeView {
  OfficeId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(ClosingOfficeView, (), (id, name))

struct MissingReportView {
  ClosingOfficeView office;
  std::optional<timon::reports::ReportState> state;
};
BOOST_DESCRIBE_STRUCT(MissingReportView, (), (office, state))

struct SnapshotView {
  std::int64_t number = 0;
  Day on;
  std::string hash, rules;
  bool is_correction = false;
};
BOOST_DESCRIBE_STRUCT(SnapshotView, (), (number, on, hash, rules, is_correction))

struct ReopeningView {
  ClosingOfficeView office;
  std::string reason;
  std::optional<std::string> authorised_by;
  Day opened_on, expires_on;
  bool is_open = false;
};
BOOST_DESCRIBE_STRUCT(ReopeningView, (), (office, reason, authorised_by, opened_on, expires_on, is_open))

struct PeriodLifeView {
  std::string code, name;
  Day start_on, end_on;
  PeriodLife state{};
  std::optional<Day> closed_on;
  std::optional<std::string> closed_by, closed_with;
  std::vector<MissingReportView> missing;
  std::vector<ReopeningView> reopenings;
  std::vector<SnapshotView> snapshots;
  bool may_close = false;
};
BOOST_DESCRIBE_STRUCT(PeriodLifeView, (),
                      (code, name, start_on, end_on, state, closed_on, closed_by, closed_with, missing, reopenings,
                       snapshots, may_close))

struct ClosingsView {
  ClosingPlanView plan;
  Day today;
  bool may_close = false, may_reopen = false;
  std::vector<ClosingOfficeView> offices;
  std::vector<PeriodLifeView> items;
};
BOOST_DESCRIBE_STRUCT(ClosingsView, (), (plan, today, may_close, may_reopen, offices, items))

ClosingsView view_of(const timon::boards::PlanImage& image, const usecases::reports::ShownClosings& shown);

struct SnapshotRowView {
  timon::boards::FrozenKind kind{};
  std::string code, indicator, name;
  std::optional<Hundredths> planned, reported, verified, compliance;
  std::optional<std::string> planned_exact, reported_exact, verified_exact, compliance_exact;
  timon::boards::Outcome outcome{};
  timon::boards::Basis basis{};
  timon::lights::Light light{};
  std::optional<std::string> planned_value, reported_value, verified_value;
};
BOOST_DESCRIBE_STRUCT(SnapshotRowView, (),
                      (kind, code, indicator, name, planned, reported, verified, compliance, planned_exact,
                       reported_exact, verified_exact, compliance_exact, outcome, basis, light, planned_value,
                       reported_value, verified_value))

struct ShownSnapshotView {
  ClosingPlanView plan;
  std::string period;
  std::int64_t number = 0;
  Day on;
  std::string hash, rules;
  std::vector<SnapshotRowView> items;
};
BOOST_DESCRIBE_STRUCT(ShownSnapshotView, (), (plan, period, number, on, hash, rules, items))

ShownSnapshotView view_of(const timon::boards::PlanImage& image, const usecases::reports::ShownSnapshot& shown);

struct RestatedFigureView {
  std::string figure;
  std::optional<std::string> before, after;
};
BOOST_DESCRIBE_STRUCT(RestatedFigureView, (), (figure, before, after))

struct RestatementView {
  std::string period, period_name;
  std::int64_t number = 0;
  Day on;
  timon::boards::RestatementCause cause{};
  std::string office, reason;
  timon::boards::FrozenKind kind{};
  std::string subject, code, indicator, name;
  std::vector<RestatedFigureView> figures;
};
BOOST_DESCRIBE_STRUCT(RestatementView, (),
                      (period, period_name, number, on, cause, office, reason, kind, subject, code, indicator, name,
                       figures))

RestatementView view_of(const usecases::reports::Restatement& its);

}  // namespace timon::api::reports
