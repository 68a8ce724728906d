#include "usecases/installation/lived_reports.hpp"

#include <algorithm>
#include <stdexcept>

#include "usecases/homes/show_review.hpp"
#include "usecases/reports/accept_reports.hpp"
#include "usecases/reports/close_period.hpp"
#include "usecases/reports/deliver_report.hpp"
#include "usecases/reports/observe_report.hpp"
#include "usecases/reports/reopen_period.hpp"
#include "usecases/reports/review_report.hpp"
#include "usecases/reports/save_report_draft.hpp"
#include "usecases/reports/set_windows.hpp"
#include "usecases/reports/show_report.hpp"

namespace timon::usecases::installation {
namespace {

using timon::boards::PlanImage;
using timon::reports::ObservationState;
using timon::reports::ReportLine;
using timon::reports::ReportState;

/// The office's words of a period (Anexo 4).
const ExampleRow* words_of(const std::vector<ExampleRow>& all, const ExampleRow& row) {
  const auto found = std::ranges::find_if(all, [&](const auto& its) {
    return its.at("office") == row.at("office") && its.at("period") == row.at("period");
  });
  return found == all.end() ? nullptr : &*found;
}

void say(const ExampleRow& row, ReportLine& line) {
  line.value = number_in(row.at("value"));
  line.numerator = number_in(row.at("numerator"));
  line.denominator = number_in(row.at("denominator"));
  line.note = row.at("note");
  if (const auto& kind = row.at("variance"); !kind.empty())
    line.variance_kind = word<timon::reports::VarianceKind>(kind);
  line.variance_reason = row.at("reason");
  line.correction_reason = row.at("correction");
}

/// As the screen has it when it opens: what counts already.
void say(const timon::reports::Fact& fact, ReportLine& line) {
  line.value = fact.value;
  line.numerator = fact.numerator;
  line.denominator = fact.denominator;
  line.note = fact.note;
  line.variance_kind = fact.variance_kind;
  line.variance_reason = fact.variance_reason;
}

/// The first that waits in this state.
Result<timon::reports::ObservationId> waiting(const reports::ShownReport& report, ObservationState state) {
  for (const auto& one : report.observations)
    if (one.state == state) return one.id;
  return not_found();
}

bool is_past(const reports::ShownReport& report, std::initializer_list<ReportState> states) {
  return report.report && std::ranges::find(states, report.report->state) != states.end();
}

std::int64_t subject_of(const PlanImage& image, timon::boards::Row row, timon::boards::Row leaf) {
  const auto* indicator = image.indicator_of_leaf(leaf);
  return indicator != nullptr ? indicator->id.value : image.element(row).id.value;
}

/// Of the line that an observation speaks of; nothing: of all.
std::optional<std::int64_t> subject_of(const PlanImage& image, const reports::ShownReport& report,
                                       const std::string& code) {
  for (const auto& line : report.lines)
    if (image.element(line.task.row).code == code) return subject_of(image, line.task.row, line.task.leaf);
  return std::nullopt;
}

}  // namespace

struct LivedReports::At {
  boards::PlanAt plan;
  reports::ReportAddress address{};
  reports::ShownReport report{};
  std::int64_t version = 0;
};

const std::map<std::string, LivedReports::Move>& LivedReports::moves() {
  static const std::map<std::string, Move> all{
      {"set_windows", &LivedReports::set_windows},
      {"draft", &LivedReports::draft},
      {"deliver", &LivedReports::deliver},
      {"reject", &LivedReports::reject},
      {"begin_review", &LivedReports::begin_review},
      {"observe", &LivedReports::observe},
      {"answer", &LivedReports::answer},
      {"judge", &LivedReports::judge},
      {"accept", &LivedReports::accept},
      {"publish", &LivedReports::publish},
      {"close", &LivedReports::close},
      {"reopen", &LivedReports::reopen},
      {"seen", &LivedReports::see},
  };
  return all;
}

bool LivedReports::knows(const std::string& act) { return moves().contains(act); }

Result<void> LivedReports::act(const Context& context, const ExampleRow& row) {
  return (this->*moves().at(row.at("act")))(context, row);
}

Result<LivedReports::At> LivedReports::open(const Context& context, const ExampleRow& row, const std::string& office) {
  auto plan = town_.open(context);
  if (!plan) return plan.error();
  At at{*std::move(plan), {town_.office(office), row.at("period")}};
  auto shown = reports::show_report(context, *at.plan.image, at.address, at.plan.on);
  if (!shown) return shown.error();
  at.report = *std::move(shown);
  if (at.report.report) at.version = at.report.report->version;
  return at;
}

/// As its row says it, else as it was said before.
std::optional<ReportLine> LivedReports::line(const PlanImage& image, const timon::homes::Task& task) {
  const auto* indicator = image.indicator_of_leaf(task.leaf);
  ReportLine line{.subject_id = subject_of(image, task.row, task.leaf)};
  if (indicator != nullptr) line.measure_id = indicator->measure_id;
  if (const auto row = lines_.extract(image.element(task.row).code))
    say(row.mapped(), line);
  else if (task.reported != nullptr)
    say(*task.reported, line);
  else
    return std::nullopt;
  return line;
}

Result<reports::Report> LivedReports::save(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  reports::SaveReportDraft draft{.address = at->address, .version = at->version, .on = at->plan.on};
  for (const auto& shown : at->report.lines)
    if (auto its = line(*at->plan.image, shown.task)) draft.lines.push_back(*std::move(its));
  if (!lines_.empty()) return invalid(lines_.begin()->first, "not_of_report");
  const auto all = example_rows("reports.csv", town_.year);
  if (const auto* words = words_of(all, row)) {
    draft.activities = words->at("activities");
    draft.joint_work = words->at("joint_work");
    draft.next_period = words->at("next_period");
    for (const auto& code : codes_in(words->at("with"))) draft.offices.push_back(town_.office(code));
  }
  return reports::save_report_draft(context, *at->plan.image, draft);
}

/// The first fortnight after a period, counted in business days.
Result<void> LivedReports::set_windows(const Context& context, const ExampleRow& row) {
  const timon::calendars::WindowSettings window{.anchor = word<timon::calendars::Anchor>(row.at("kind")),
                                                .days = std::stoll(row.at("value"))};
  return reports::set_windows(context, {.plan_id = town_.plan, .window = window});
}

/// It says nothing to the ledger: one that is there was kept before.
Result<void> LivedReports::draft(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  if (at->report.report) return forget_lines(), Result<void>();
  return without_value(save(context, row));
}

Result<void> LivedReports::deliver(const Context& context, const ExampleRow& row) {
  const auto kept = save(context, row);
  if (!kept) return kept.error();
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  return without_value(
      reports::deliver_report(context, *at->plan.image, {at->address, kept->version, at->plan.on, {}}));
}

Result<void> LivedReports::reject(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  return without_value(
      reports::reject_report(context, *at->plan.image, {{at->address, at->version}, row.at("reason")}));
}

Result<void> LivedReports::begin_review(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  return without_value(reports::begin_review(context, *at->plan.image, {at->address, at->version}));
}

Result<void> LivedReports::observe(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  const auto [criterion, severity] = pair_in(row.at("kind"));
  return without_value(reports::add_observation(context, *at->plan.image,
                                                {.address = at->address,
                                                 .version = at->version,
                                                 .subject = subject_of(*at->plan.image, at->report, row.at("element")),
                                                 .criterion = word<timon::reports::Criterion>(criterion),
                                                 .severity = word<timon::reports::ObservationSeverity>(severity),
                                                 .text = row.at("reason"),
                                                 .due_on = parse_day(row.at("end")).value()}));
}

Result<void> LivedReports::answer(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  const auto observation = waiting(at->report, ObservationState::Open);
  if (!observation) return observation.error();
  return without_value(reports::answer_observation(
      context, *at->plan.image,
      {at->address, at->version, *observation, word<timon::reports::TurnKind>(row.at("kind")), row.at("reason")}));
}

Result<void> LivedReports::judge(const Context& context, const ExampleRow& row) {
  const auto at = open(context, row, row.at("office"));
  if (!at) return at.error();
  const auto observation = waiting(at->report, ObservationState::Answered);
  if (!observation) return observation.error();
  return without_value(reports::judge_observation(
      context, *at->plan.image,
      {at->address, at->version, *observation, word<timon::reports::TurnKind>(row.at("kind")), row.at("reason")}));
}

/// Of a list of offices; those that were accepted before stay as they are.
Result<void> LivedReports::accept(const Context& context, const ExampleRow& row) {
  const auto plan = town_.open(context);
  if (!plan) return plan.error();
  reports::AcceptReports input{.on = plan->on};
  for (const auto& office : codes_in(row.at("office"))) {
    const auto at = open(context, row, office);
    if (!at) return at.error();
    if (!is_past(at->report, {ReportState::Accepted, ReportState::Published}))
      input.reports.push_back({at->address, at->version});
  }
  if (input.reports.empty()) return {};
  const auto outcomes = reports::accept_reports(context, *plan->image, input);
  if (!outcomes) return outcomes.error();
  for (const auto& its : *outcomes)
    if (!its.outcome) return its.outcome.error();
  return {};
}

Result<void> LivedReports::publish(const Context& context, const ExampleRow& row) {
  for (const auto& office : codes_in(row.at("office"))) {
    const auto at = open(context, row, office);
    if (!at) return at.error();
    if (is_past(at->report, {ReportState::Published})) continue;
    if (auto done = reports::publish_report(context, *at->plan.image, {at->address, at->version}); !done)
      return done.error();
  }
  return {};
}

/// Whose report is missing goes on record: the planner typed the period once more.
Result<void> LivedReports::close(const Context& context, const ExampleRow& row) {
  return without_value(reports::close_period(context, {town_.plan, row.at("period"), row.at("period")}));
}

Result<void> LivedReports::reopen(const Context& context, const ExampleRow& row) {
  return without_value(reports::reopen_period(context, {town_.plan, row.at("period"), town_.office(row.at("office")),
                                                        row.at("reason"), parse_day(row.at("end")).value()}));
}

/// Planning looked through what had arrived; said again it changes nothing.
Result<void> LivedReports::see(const Context& context, const ExampleRow& /*row*/) {
  return homes::mark_review_seen(context, context.clock());
}

}  // namespace timon::usecases::installation
