#include "web/api/reports/office_report_routes.hpp"

#include "usecases/boards/open_plan.hpp"
#include "usecases/reports/deliver_report.hpp"
#include "usecases/reports/observe_report.hpp"
#include "usecases/reports/review_report.hpp"
#include "usecases/reports/save_report_draft.hpp"
#include "web/api/reports/office_report_tables.hpp"

namespace timon::api::reports {
namespace {

using timon::people::OfficeId;
using timon::plans::PlanId;
using timon::reports::Report;
using usecases::boards::PlanAt;
using usecases::boards::PlanMemory;
using usecases::reports::ReportAddress;

struct DraftLineBody {
  std::string subject;
  std::optional<Millionths> value, numerator, denominator;
  std::optional<timon::indicators::MeasureId> measure;
  std::optional<std::string> note;
  std::optional<timon::reports::VarianceKind> variance_kind;
  std::optional<std::string> variance_reason, correction_reason;
};
BOOST_DESCRIBE_STRUCT(DraftLineBody, (),
                      (subject, value, numerator, denominator, measure, note, variance_kind, variance_reason,
                       correction_reason))

struct DraftBody {
  std::int64_t version = 0;
  std::vector<DraftLineBody> lines;
  std::vector<OfficeId> offices;
  std::string activities, joint_work, next_period;
};
BOOST_DESCRIBE_STRUCT(DraftBody, (), (version, lines, offices, activities, joint_work, next_period))

struct MoveBody {
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(MoveBody, (), (version))

struct LineEvidenceBody {
  std::string subject;
  timon::evidence::UploadId upload;
  timon::evidence::Audience audience{};
};
BOOST_DESCRIBE_STRUCT(LineEvidenceBody, (), (subject, upload, audience))

struct DeliverBody {
  std::int64_t version = 0;
  std::optional<std::vector<LineEvidenceBody>> evidence;
};
BOOST_DESCRIBE_STRUCT(DeliverBody, (), (version, evidence))

struct RejectBody {
  std::int64_t version = 0;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RejectBody, (), (version, reason))

struct ObserveBody {
  std::int64_t version = 0;
  std::optional<std::string> subject;
  timon::reports::Criterion criterion{};
  timon::reports::ObservationSeverity severity{};
  std::string text;
  Day due_on;
};
BOOST_DESCRIBE_STRUCT(ObserveBody, (), (version, subject, criterion, severity, text, due_on))

struct TurnBody {
  std::int64_t version = 0;
  timon::reports::TurnKind kind{};
  std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(TurnBody, (), (version, kind, text))

/// What the address leads to, and the day that the answer is shown on.
struct Here {
  PlanAt plan;
  ReportAddress address;
  std::optional<Day> shown_on;

  const timon::boards::PlanImage& image() const { return *plan.image; }
  Day on() const { return plan.on; }
};

enum class Door { Read, Act };

/// An act is judged on the day itself: who acts chooses no day on which less is asked.
Result<Here> here(PlanMemory& memory, const Request& request, const Call& call, Door door) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  auto opened = usecases::boards::open_image(call.context, memory, *plan, door == Door::Read ? *on : std::nullopt);
  if (!opened) return opened.error();
  return Here{*std::move(opened), {*office, std::string(request.capture("period"))}, *on};
}

/// The report as it is now: after an act the plan in memory may be a newer one.
Result<OfficeReportView> shown(PlanMemory& memory, const Call& call, const Here& at) {
  const auto plan = usecases::boards::open_image(call.context, memory, at.image().plan().id, at.shown_on);
  if (!plan) return plan.error();
  const auto report = usecases::reports::show_report(call.context, *plan->image, at.address, plan->on);
  if (!report) return report.error();
  return report_view(*plan->image, *report);
}

Result<Response> show_report(PlanMemory& memory, const Request& request, const Call& call) {
  const auto at = here(memory, request, call, Door::Read);
  if (!at) return at.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<ReportTable>(request, "table");
  if (!which) return which.error();
  const auto view = shown(memory, call, *at);
  if (!view) return view.error();
  if (*format) return report_table(request, **format, which->value_or(ReportTable::Lines), *view, call.catalogue);
  return answer_unless_known(request, *view);
}

/// Every act: the address, a body, the use case, and the report as it is then.
template <class Body, class Do>
guard::Handler does(PlanMemory& memory, Do act) {
  return [&memory, act](const Request& request, const Call& call) -> Result<Response> {
    const auto at = here(memory, request, call, Door::Act);
    if (!at) return at.error();
    const auto body = read_body<Body>(request);
    if (!body) return body.error();
    const Result<Report> done = act(call.context, *at, *body, request);
    if (!done) return done.error();
    const auto view = shown(memory, call, *at);
    if (!view) return view.error();
    return answer(*view);
  };
}

/// What is no id is no subject of any report.
std::int64_t subject_of(const std::string& text) { return parse_id_number(text).value_or(0); }

Result<Report> save(const usecases::Context& context, const Here& at, const DraftBody& body, const Request&) {
  usecases::reports::SaveReportDraft input{.address = at.address, .version = body.version, .on = at.on()};
  for (const auto& line : body.lines)
    input.lines.push_back({.subject_id = subject_of(line.subject),
                           .value = line.value,
                           .numerator = line.numerator,
                           .denominator = line.denominator,
                           .measure_id = line.measure,
                           .note = line.note.value_or(""),
                           .variance_kind = line.variance_kind,
                           .variance_reason = line.variance_reason.value_or(""),
                           .correction_reason = line.correction_reason.value_or("")});
  input.offices = body.offices;
  input.activities = body.activities;
  input.joint_work = body.joint_work;
  input.next_period = body.next_period;
  return usecases::reports::save_report_draft(context, at.image(), input);
}

Result<Report> deliver(const usecases::Context& context, const Here& at, const DeliverBody& body, const Request&) {
  usecases::reports::DeliverReport input{at.address, body.version, at.on()};
  if (body.evidence)
    for (const auto& its : *body.evidence)
      input.evidence.push_back({subject_of(its.subject), {its.upload, its.audience}});
  return usecases::reports::deliver_report(context, at.image(), input);
}

Result<Report> begin(const usecases::Context& context, const Here& at, const MoveBody& body, const Request&) {
  return usecases::reports::begin_review(context, at.image(), {at.address, body.version});
}

Result<Report> publish(const usecases::Context& context, const Here& at, const MoveBody& body, const Request&) {
  return usecases::reports::publish_report(context, at.image(), {at.address, body.version});
}

Result<Report> reject(const usecases::Context& context, const Here& at, const RejectBody& body, const Request&) {
  return usecases::reports::reject_report(context, at.image(), {{at.address, body.version}, body.reason});
}

Result<Report> observe(const usecases::Context& context, const Here& at, const ObserveBody& body, const Request&) {
  return usecases::reports::add_observation(
      context, at.image(),
      {at.address, body.version, body.subject ? std::optional(subject_of(*body.subject)) : std::nullopt, body.criterion,
       body.severity, body.text, body.due_on});
}

using TurnUseCase = Result<Report> (*)(const usecases::Context&, const timon::boards::PlanImage&,
                                       const usecases::reports::AnswerObservation&);

auto turn_by(TurnUseCase use_case) {
  return [use_case](const usecases::Context& context, const Here& at, const TurnBody& body,
                    const Request& request) -> Result<Report> {
    const auto observation = id_in_path<timon::reports::ObservationId>(request, "observation");
    if (!observation) return observation.error();
    return use_case(context, at.image(), {at.address, body.version, *observation, body.kind, body.text.value_or("")});
  };
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes office_report_routes(PlanMemory& memory) {
  using namespace usecases::reports;
  const std::string report = "/api/v1/plans/{id}/reports/{office}/{period}";
  return {
      {Get, report, Action::ViewPlans, with(memory, reports::show_report)},
      {Put, report, Action::Report, does<DraftBody>(memory, save)},
      {Post, report + "/delivery", Action::Report, does<DeliverBody>(memory, deliver)},
      {Post, report + "/review", Action::ReviewReports, does<MoveBody>(memory, begin)},
      {Post, report + "/rejection", Action::ReviewReports, does<RejectBody>(memory, reject)},
      {Post, report + "/publication", Action::ReviewReports, does<MoveBody>(memory, publish)},
      {Post, report + "/observations", Action::ReviewReports, does<ObserveBody>(memory, observe)},
      {Post, report + "/observations/{observation}/answer", Action::Report,
       does<TurnBody>(memory, turn_by(answer_observation))},
      {Post, report + "/observations/{observation}/judgement", Action::ReviewReports,
       does<TurnBody>(memory, turn_by(judge_observation))},
  };
}

}  // namespace timon::api::reports
