#include "usecases/reports/show_report.hpp"

#include <algorithm>

#include "domain/reports/closing.hpp"
#include "storage/evidence/evidence_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "usecases/evidence/uses_of_file.hpp"
#include "usecases/reports/cover_gate.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using timon::homes::Task;
using timon::plans::Period;
using timon::reports::Delivery;
using timon::reports::Fact;
using timon::reports::FactKind;
namespace store = storage::reports;

std::int64_t subject_of(const PlanImage& image, const Task& task) {
  const auto* indicator = image.indicator_of_leaf(task.leaf);
  return indicator != nullptr ? indicator->id.value : image.element(task.row).id.value;
}

void add_previous(const PlanImage& image, ShownLine& line) {
  for (const auto& fact : timon::homes::facts_of(image, line.task.row, line.task.leaf)) {
    const auto* period = fact.kind == FactKind::Reported ? image.period(fact.period_id) : nullptr;
    if (period == nullptr || period->end_on >= line.task.period->end_on) continue;
    if (line.previous_period == nullptr || line.previous_period->end_on < period->end_on)
      line.previous = &fact, line.previous_period = period;
  }
}

std::optional<timon::calendars::Standing> standing_at(const ReportAt& at, std::optional<Day> reopened_until, Day on) {
  const auto counts = timon::homes::asked_of_offices(at.image, at.period.kind, on, at.office.id);
  const auto found = counts.find({at.office.id, at.period.id});
  return standing_of_report(at.image, at.period, found == counts.end() ? timon::homes::AskedCount{} : found->second,
                            at.report, reopened_until, on);
}

std::vector<ShownLine> lines_of(const PlanImage& image, const ReportAt& at, Day on,
                                const std::optional<ShownContent>& content) {
  std::vector<ShownLine> lines;
  for (const auto& task : timon::homes::lines_of_office(image, at.office.id, at.period, on)) {
    ShownLine line{task};
    add_previous(image, line);
    if (content)
      for (const auto& its : content->lines)
        if (its.subject_id == subject_of(image, task)) line.content = its;
    lines.push_back(std::move(line));
  }
  return lines;
}

/// Told before somebody fills the line: its delivery would be refused.
void add_covers(const PlanImage& image, const CoverGate& covers, ShownLine& line) {
  for (const auto step : image.path(line.task.row))
    if (covers.holds(image.element(step).id)) line.without_covers = step;
}

void add_evidence(Session& session, const PlanImage& image, ShownLine& line) {
  const auto subject = subject_of(image, line.task);
  for (auto& file : storage::evidence::evidence_of_element(session, image.element(line.task.row).id)) {
    const auto& its = file.evidence;
    if (its.subject_id == subject && its.period_id == line.task.period->id && !its.withdrawn_at &&
        its.backed == timon::evidence::Backed::Reported)
      line.evidence.push_back({std::move(file)});
  }
  std::ranges::reverse(line.evidence);
}

/// Asked once for all the files of a line; file by file of those alone that back something else.
void add_other_uses(const Context& context, Session& session, const PlanImage& image, ShownLine& line) {
  if (line.evidence.empty()) return;
  const auto repeated = storage::evidence::repeated_of_element(session, image.element(line.task.row).id);
  for (auto& shown : line.evidence) {
    const auto& its = shown.file.evidence;
    if (std::ranges::find(repeated, its.id) == repeated.end()) continue;
    auto uses = evidence::uses_of_file(context, session, its.content_id, its.institution_id);
    std::erase_if(uses.facts, [&](const auto& other) { return other.evidence.id == its.id; });
    shown.also = std::move(uses.facts);
    shown.also_answers = std::move(uses.answers);
  }
}

ShownContent content_of(Session& session, const Delivery& delivery) {
  return {delivery, store::lines_of(session, delivery.id), store::offices_of(session, delivery.id)};
}

/// Who does not write it reads what was delivered; so does who wrote it, once it takes no more words.
std::optional<ShownContent> readable_content(Session& session, const std::vector<Delivery>& deliveries,
                                             bool is_writer) {
  for (auto one = deliveries.rbegin(); one != deliveries.rend(); ++one)
    if (is_writer || one->delivered_at) return content_of(session, *one);
  return std::nullopt;
}

const Period* period_before(const PlanImage& image, const Period& period) {
  const Period* before = nullptr;
  for (const auto& its : image.contents().periods)
    if (its.kind == period.kind && its.end_on < period.end_on && (before == nullptr || before->end_on < its.end_on))
      before = &its;
  return before;
}

void add_content_before(Session& session, const ReportAt& at, ShownReport& shown) {
  shown.period_before = period_before(at.image, at.period);
  if (shown.period_before == nullptr) return;
  const auto report = store::find_report_of(session, at.image.plan().id, at.office.id, shown.period_before->id);
  if (report) shown.before = readable_content(session, store::deliveries_of(session, report->id), false);
}

/// Whom the plan names for joint work, all together and initiative by initiative, and who of them is named (PMG-44).
void add_joint_work(Session& session, const ReportAt& at, ShownReport& shown) {
  const auto named = shown.content ? shown.content->offices : std::vector<timon::people::OfficeId>{};
  std::vector<timon::homes::Row> rows;
  for (const auto& line : shown.lines) rows.push_back(line.task.row);
  std::vector<timon::homes::Collaborator> with;
  for (const auto& its : store::collaborations_of_plan(session, at.image.plan().id))
    with.push_back({its.element_id, its.office_id});
  shown.planned_offices = timon::homes::planned_offices(at.image, at.office.id, rows, with);
  shown.integrality = timon::reports::integrality_of(at.office.id, shown.planned_offices, named);
  shown.joint_work = timon::homes::joint_work_of(at.image, at.office.id, rows, with, named);
}

std::vector<ReportAct> allowed_acts(const Context& context, const ReportAt& at, bool is_closed) {
  const auto place = place_of_office(at.image, at.office.id);
  std::vector<ReportAct> acts;
  for (const auto& act : timon::reports::names_of(ReportAct{})) {
    const auto state = at.report ? at.report->state : timon::reports::ReportState::Draft;
    if (!at.report && act.value != ReportAct::Save) continue;
    if (is_closed && !timon::reports::outlives_closing(state, act.value)) continue;
    if (timon::reports::state_after(state, act.value, 0) && access::may(context.caller, action_of(act.value), place))
      acts.push_back(act.value);
  }
  return acts;
}

void add_names(Session& session, ShownReport& shown) {
  std::vector<timon::people::PersonId> people;
  const auto add = [&](const auto& id) {
    if (id) people.push_back(*id);
  };
  for (const auto& one : shown.deliveries) add(one.person_id);
  for (const auto& one : shown.observations) add(one.person_id);
  for (const auto& one : shown.turns) add(one.person_id);
  if (shown.content) add(shown.content->delivery.person_id);
  for (const auto& line : shown.lines)
    for (const auto* fact : {line.task.planned, line.task.reported, line.task.verified, line.previous})
      if (fact != nullptr) add(fact->person_id);
  shown.names = storage::people::names_of_people(session, people);
}

void add_life(Session& session, const ReportAt& at, bool is_writer, ShownReport& shown) {
  if (!at.report) return;
  auto deliveries = store::deliveries_of(session, at.report->id);
  const bool is_open = timon::reports::state_after(at.report->state, ReportAct::Save, 0).has_value();
  shown.content = readable_content(session, deliveries, is_writer && is_open);
  std::erase_if(deliveries, [](const Delivery& one) { return !one.delivered_at; });
  shown.deliveries = std::move(deliveries);
  shown.observations = store::observations_of(session, at.report->id);
  shown.turns = store::turns_of(session, at.report->id);
}

}  // namespace

std::optional<timon::reports::ReportLine> told_of(const ShownLine& line) {
  if (line.content && timon::reports::has_value(*line.content)) return line.content;
  const Fact* fact = line.task.reported;
  if (fact == nullptr) return std::nullopt;
  return timon::reports::ReportLine{
      .value = fact->value, .numerator = fact->numerator, .denominator = fact->denominator};
}

Result<ShownReport> show_report(const Context& context, const PlanImage& image, const ReportAddress& address, Day on) {
  return context.database.read([&](Session& session) -> Result<ShownReport> {
    const auto at = report_at(context, session, image, address, access::Action::ViewPlans);
    if (!at) return at.error();
    const bool is_writer = access::may(context.caller, access::Action::Report, place_of_office(image, at->office.id));
    const auto open_until = reopened_until(context, session, *at);
    ShownReport shown{&at->office, &at->period, at->report, standing_at(*at, open_until, on), open_until};
    add_life(session, *at, is_writer, shown);
    shown.lines = lines_of(image, *at, on, shown.content);
    const CoverGate covers(session, image.plan().id);
    for (auto& line : shown.lines) {
      add_covers(image, covers, line);
      add_evidence(session, image, line);
      add_other_uses(context, session, image, line);
    }
    add_content_before(session, *at, shown);
    add_joint_work(session, *at, shown);
    shown.is_closed = refusal_of_closed(context, session, *at).has_value();
    shown.may = allowed_acts(context, *at, shown.is_closed);
    add_names(session, shown);
    return shown;
  });
}

}  // namespace timon::usecases::reports
