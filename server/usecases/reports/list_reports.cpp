#include "usecases/reports/list_reports.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "storage/documents/document_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reports {
namespace {

using access::Action;
using timon::people::OfficeId;
using timon::plans::Period;
using timon::plans::PeriodId;
namespace store = storage::reports;

using Reports = std::map<std::pair<OfficeId, PeriodId>, Report>;

/// The one asked for; else the last that has ended by the day, else the first.
Result<const Period*> shown_period(const PlanImage& image, const ListReports& input,
                                   const std::vector<const Period*>& called) {
  if (input.period) {
    for (const auto& its : image.contents().periods)
      if (its.code == *input.period) return &its;
    return invalid("period", "unknown_period");
  }
  const Period* shown = called.empty() ? nullptr : called.front();
  for (const auto* its : called)
    if (its->end_on <= input.on) shown = its;
  return shown;
}

std::vector<const Period*> last_of_years(const PlanImage& image, const std::vector<const Period*>& called, Day on) {
  std::vector<const Period*> years;
  for (const auto* its : called) {
    if (its->start_on > on) continue;
    const auto year = timon::homes::periods_of_year(image, *its);
    if (!years.empty() && std::find(year.begin(), year.end(), years.back()) != year.end())
      years.back() = its;
    else
      years.push_back(its);
  }
  return years;
}

std::vector<const timon::people::Office*> offices_in_order(const PlanImage& image,
                                                           const timon::homes::AskedOfOffices& asked,
                                                           const Reports& reports) {
  std::vector<const timon::people::Office*> offices;
  const auto add = [&](OfficeId id) {
    const auto* office = image.office(id);
    if (office != nullptr && (offices.empty() || offices.back() != office)) offices.push_back(office);
  };
  for (const auto& [key, count] : asked) add(key.first);
  for (const auto& [key, report] : reports) add(key.first);
  std::sort(offices.begin(), offices.end(),
            [](const auto* a, const auto* b) { return std::tie(a->name, a->id) < std::tie(b->name, b->id); });
  offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
  return offices;
}

struct Known {
  timon::homes::AskedOfOffices asked;
  Reports reports;
  std::map<timon::reports::ReportId, store::ObservationCounts> counts;
  std::map<timon::reports::ReportId, Instant> signed_at;
  timon::reports::ClosedPeriods closed;
  Day today;

  ReportCell cell(OfficeId office, PeriodId period) const {
    ReportCell cell;
    if (const auto found = asked.find({office, period}); found != asked.end()) cell.count = found->second;
    const auto report = reports.find({office, period});
    if (report == reports.end()) return cell;
    cell.report = report->second;
    if (const auto found = counts.find(report->second.id); found != counts.end()) {
      cell.observations = found->second.all;
      cell.unanswered = found->second.unanswered;
    }
    if (const auto found = signed_at.find(report->second.id); found != signed_at.end()) cell.signed_at = found->second;
    return cell;
  }
};

Known known_of(const Context& context, storage::Session& session, const PlanImage& image,
               const std::vector<const Period*>& periods, Day on) {
  Known known;
  if (periods.empty()) return known;
  known.asked = timon::homes::asked_of_offices(image, periods.front()->kind, on);
  const auto is_shown = [&](PeriodId id) {
    return std::any_of(periods.begin(), periods.end(), [id](const auto* its) { return its->id == id; });
  };
  std::erase_if(known.asked, [&](const auto& its) { return !is_shown(its.first.second); });
  const store::PeriodsBetween year{periods.front()->kind, periods.front()->end_on, periods.back()->end_on};
  for (auto& its : store::reports_of_plan(session, image.plan().id, year))
    if (is_shown(its.period_id)) known.reports.emplace(std::pair(its.office_id, its.period_id), its);
  for (const auto& its : store::observation_counts(session, image.plan().id, year)) known.counts[its.report_id] = its;
  for (const auto& its : storage::documents::signed_reports(session, image.plan().id))
    known.signed_at[its.report_id] = its.attached_at;
  known.closed = store::closed_periods(session, image.plan().id);
  known.today = people::local_day_of(session, image.plan().institution_id, context.clock());
  return known;
}

ReportRow row_of(const Context& context, const PlanImage& image, const timon::people::Office* office,
                 const std::vector<const Period*>& periods, const Known& known, Day on) {
  ReportRow row{office};
  for (const auto* period : periods) {
    auto cell = known.cell(office->id, period->id);
    cell.reopened_until = timon::reports::reopened_until(known.closed, *period, office->id, known.today);
    cell.standing = standing_of_report(image, *period, cell.count, cell.report, cell.reopened_until, on);
    timon::homes::count(row.punctuality, cell.standing);
    row.cells.push_back(std::move(cell));
  }
  const auto place = place_of_office(image, office->id);
  row.may_report = access::may(context.caller, Action::Report, place);
  row.may_review = access::may(context.caller, Action::ReviewReports, place);
  return row;
}

}  // namespace

Result<ReportMatrix> list_reports(const Context& context, const PlanImage& image, const ListReports& input) {
  const auto institution = access::in_institution(image.plan().institution_id);
  if (auto allowed = require_reading(context, institution); !allowed) return allowed.error();
  const auto called = timon::homes::called_periods(image);
  const auto shown = shown_period(image, input, called);
  if (!shown) return shown.error();
  ReportMatrix matrix;
  matrix.years = last_of_years(image, called, input.on);
  if (*shown != nullptr) matrix.periods = timon::homes::periods_of_year(image, **shown);
  matrix.may_edit_settings = access::may(context.caller, Action::EditPlan, institution);
  return context.database.read([&](storage::Session& session) -> Result<ReportMatrix> {
    const auto known = known_of(context, session, image, matrix.periods, input.on);
    for (const auto* office : offices_in_order(image, known.asked, known.reports))
      matrix.rows.push_back(row_of(context, image, office, matrix.periods, known, input.on));
    matrix.unanswered = store::unanswered_setting(session, image.plan().id);
    return std::move(matrix);
  });
}

Result<void> set_report_settings(const Context& context, timon::plans::PlanId id,
                                 timon::reports::Unanswered unanswered) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto plan = plans::plan_for(context, transaction, id, Action::EditPlan);
    if (!plan) return plan.error();
    const auto before = store::unanswered_setting(transaction, id);
    store::set_unanswered_setting(transaction, id, unanswered);
    record_act(context, transaction,
               {.act = "set_report_settings",
                .subject_kind = "plan",
                .subject_id = id.value,
                .institution_id = plan->institution_id,
                .fields = {{"before", std::string(name_of(before))}, {"after", std::string(name_of(unanswered))}}});
    return {};
  });
}

}  // namespace timon::usecases::reports
