#include "web/api/reports/report_routes.hpp"

#include "usecases/reports/list_facts.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/set_targets.hpp"
#include "usecases/reports/verify_value.hpp"
#include "web/api/calls.hpp"
#include "web/api/evidence/evidence_views.hpp"
#include "web/api/reports/fact_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reports {
namespace {

using timon::reports::Typed;
using timon::reports::VarianceKind;
using usecases::reports::FactInput;
using usecases::reports::ListedFact;

struct SetTargetBody {
  std::string period;
  std::optional<Millionths> value, numerator, denominator;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(SetTargetBody, (), (period, value, numerator, denominator, reason))

struct ReportValueBody {
  std::string period;
  std::optional<Millionths> value, numerator, denominator;
  timon::indicators::MeasureId measure;
  std::optional<std::string> note;
  std::optional<VarianceKind> variance_kind;
  std::optional<std::string> variance_reason, correction_reason;
  std::optional<std::vector<evidence::AttachmentBody>> evidence;
};
BOOST_DESCRIBE_STRUCT(ReportValueBody, (),
                      (period, value, numerator, denominator, measure, note, variance_kind, variance_reason,
                       correction_reason, evidence))

struct ReportProgressBody {
  std::string period;
  Millionths progress;
  std::optional<std::string> note;
  std::optional<VarianceKind> variance_kind;
  std::optional<std::string> variance_reason, correction_reason;
  std::optional<std::vector<evidence::AttachmentBody>> evidence;
};
BOOST_DESCRIBE_STRUCT(ReportProgressBody, (),
                      (period, progress, note, variance_kind, variance_reason, correction_reason, evidence))

FactInput input_of(const SetTargetBody& body) {
  FactInput input{.subject = {}, .period = body.period};
  input.typed.value = body.value;
  input.typed.numerator = body.numerator;
  input.typed.denominator = body.denominator;
  input.typed.correction_reason = body.reason.value_or("");
  return input;
}

FactInput input_of(const ReportValueBody& body) {
  return {.subject = {},
          .period = body.period,
          .typed = {body.value, body.numerator, body.denominator, body.measure, body.variance_kind,
                    body.variance_reason.value_or(""), body.correction_reason.value_or("")},
          .note = body.note.value_or(""),
          .evidence = evidence::attachments_of(body.evidence)};
}

FactInput input_of(const ReportProgressBody& body) {
  return {.subject = {},
          .period = body.period,
          .typed = {body.progress,
                    {},
                    {},
                    {},
                    body.variance_kind,
                    body.variance_reason.value_or(""),
                    body.correction_reason.value_or("")},
          .note = body.note.value_or(""),
          .evidence = evidence::attachments_of(body.evidence)};
}

using UseCase = Result<ListedFact> (*)(const usecases::Context&, const FactInput&);

/// One handler for all: the subject from the path, the rest from the body.
template <class SubjectId, class Body>
guard::Handler keeps_by(UseCase use_case) {
  return [use_case](const Request& request, const Call& call) -> Result<Response> {
    const auto subject = id_in_path<SubjectId>(request);
    if (!subject) return subject.error();
    const auto body = read_body<Body>(request);
    if (!body) return body.error();
    auto input = input_of(*body);
    input.subject = *subject;
    const auto kept = use_case(call.context, input);
    if (!kept) return kept.error();
    return answer(fact_view(*kept), 201);
  };
}

/// All that was ever said of it, the newest first; replaced facts say so.
Result<Response> fact_table(TableFormat format, const Request& request, const Call& call,
                            usecases::reports::ListFacts asked) {
  Table table(request, format, call.catalogue, "facts",
              {"period", "fact", "value", "numerator", "denominator", "in_effect", "note", "variance",
               "variance_reason", "correction_reason", "person", "post", "recorded_at"},
              {});
  constexpr std::int64_t page_size = 1000;
  asked.limit = page_size;
  for (bool is_more = true; is_more;) {
    const auto page = usecases::reports::list_facts(call.context, asked);
    if (!page) return page.error();
    for (const auto& listed : page->facts) {
      const auto its = fact_view(listed);
      table.row(its.period, table.word("staff.fact.", its.kind), its.value, its.numerator, its.denominator,
                its.is_current, its.note, its.variance_kind ? table.word("staff.variance.", *its.variance_kind) : "",
                its.variance_reason, its.correction_reason, its.person_name, its.person_post, its.recorded_at);
      asked.before = its.id;
    }
    is_more = page->has_more;
  }
  return table.answer("facts-" + asked.indicator.text());
}

Result<Response> list_facts(const Request& request, const Call& call) {
  const auto indicator = id_in_path<timon::indicators::IndicatorId>(request);
  if (!indicator) return indicator.error();
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = in_query<timon::reports::FactId>(request, "after");
  if (!after) return after.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) return fact_table(**format, request, call, {*indicator, *after, window->limit});
  const auto page = usecases::reports::list_facts(call.context, {*indicator, *after, window->limit});
  if (!page) return page.error();
  List<FactView> list;
  for (const auto& fact : page->facts) list.items.push_back(fact_view(fact));
  if (page->has_more) list.next = list.items.back().id.text();
  return answer(list);
}

Result<Response> set_targets(const Request& request, const Call& call) {
  const auto indicator = id_in_path<timon::indicators::IndicatorId>(request);
  if (!indicator) return indicator.error();
  const auto body = read_body<usecases::reports::SetTargets>(request);
  if (!body) return body.error();
  const auto done = usecases::reports::set_targets(call.context, *indicator, *body);
  if (!done) return done.error();
  return http::no_content();
}

}  // namespace

Routes report_routes() {
  using timon::indicators::IndicatorId;
  using timon::plans::ElementId;
  using namespace usecases::reports;
  return {
      {Get, "/api/v1/indicators/{id}/facts", Action::ViewPlans, reports::list_facts},
      {Post, "/api/v1/indicators/{id}/targets", Action::SetTargets, keeps_by<IndicatorId, SetTargetBody>(set_target)},
      {Put, "/api/v1/indicators/{id}/targets", Action::SetTargets, reports::set_targets},
      {Post, "/api/v1/indicators/{id}/reports", Action::Report, keeps_by<IndicatorId, ReportValueBody>(report_value)},
      {Post, "/api/v1/indicators/{id}/verifications", Action::Verify,
       keeps_by<IndicatorId, ReportValueBody>(verify_value)},
      {Post, "/api/v1/elements/{id}/reports", Action::Report, keeps_by<ElementId, ReportProgressBody>(report_value)},
      {Post, "/api/v1/elements/{id}/verifications", Action::Verify,
       keeps_by<ElementId, ReportProgressBody>(verify_value)},
  };
}

}  // namespace timon::api::reports
