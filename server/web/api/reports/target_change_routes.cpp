#include "web/api/reports/target_change_routes.hpp"

#include "usecases/boards/open_plan.hpp"
#include "usecases/reports/change_targets.hpp"
#include "usecases/reports/list_target_changes.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reports {
namespace {

using timon::plans::PlanId;
using timon::reports::TargetChange;
using timon::reports::TargetChangeId;
using usecases::boards::PlanMemory;
namespace reports = timon::usecases::reports;

struct AskBody {
  timon::reports::ChangeKind kind{};
  std::optional<std::string> cause, legal_ground, impact;
  std::vector<reports::WantedTarget> values;
};
BOOST_DESCRIBE_STRUCT(AskBody, (), (kind, cause, legal_ground, impact, values))

struct DecisionBody {
  bool is_authorised = false;
  std::optional<std::string> reason;
};
BOOST_DESCRIBE_STRUCT(DecisionBody, (), (is_authorised, reason))

struct RulesBody {
  timon::reports::TargetRule rule{};
  std::int64_t days = 0;
  timon::calendars::Counting counting{};
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(RulesBody, (), (rule, days, counting, version))

struct ChangedTargetView {
  std::string period, period_name;
  std::optional<Millionths> initial;
  Millionths modified;
};
BOOST_DESCRIBE_STRUCT(ChangedTargetView, (), (period, period_name, initial, modified))

struct TargetChangeView {
  TargetChangeId id{};
  std::int64_t number = 0;
  timon::indicators::IndicatorId indicator{};
  std::string indicator_code{}, indicator_name{};
  std::optional<timon::plans::ElementId> element{};
  std::optional<std::string> element_code{};
  timon::reports::ChangeKind kind{};
  timon::reports::ChangeState state{};
  std::string cause{}, legal_ground{}, impact{};
  std::optional<std::string> progress{};
  std::optional<std::string> requested_by{};
  Day requested_on{}, authorise_by{};
  std::optional<std::string> decided_by{};
  std::optional<Day> decided_on{};
  std::string decision_reason{};
  bool may_decide = false;
  std::vector<ChangedTargetView> values{};
};
BOOST_DESCRIBE_STRUCT(TargetChangeView, (),
                      (id, number, indicator, indicator_code, indicator_name, element, element_code, kind, state, cause,
                       legal_ground, impact, progress, requested_by, requested_on, authorise_by, decided_by, decided_on,
                       decision_reason, may_decide, values))

struct TargetChangesView {
  RulesBody rules;
  bool may_set_rules = false;
  std::vector<TargetChangeView> items;
};
BOOST_DESCRIBE_STRUCT(TargetChangesView, (), (rules, may_set_rules, items))

TargetChangeView view_of(const timon::boards::PlanImage& image, const reports::ShownTargetChanges& shown,
                         const reports::ListedTargetChange& listed) {
  const auto& its = listed.change;
  const auto name = [&](const auto& person) {
    const auto found = person ? shown.names.find(*person) : shown.names.end();
    return found == shown.names.end() ? std::nullopt : std::optional(found->second.name);
  };
  TargetChangeView view{.id = its.id, .number = its.number, .indicator = its.indicator_id};
  view.kind = its.kind, view.state = its.state;
  view.cause = its.cause, view.legal_ground = its.legal_ground, view.impact = its.impact;
  view.progress = its.progress;
  view.requested_by = name(its.requested_by), view.decided_by = name(its.decided_by);
  view.requested_on = local_day(its.requested_at, shown.time_zone);
  view.authorise_by = its.authorise_by;
  if (its.decided_at) view.decided_on = local_day(*its.decided_at, shown.time_zone);
  view.decision_reason = its.decision_reason;
  view.may_decide = listed.may_decide;
  if (const auto leaf = image.leaf_of(its.indicator_id)) {
    const auto* indicator = image.indicator_of_leaf(*leaf);
    view.indicator_code = indicator->code, view.indicator_name = indicator->name;
  }
  if (const auto row = image.row_of(its.indicator_id))
    view.element = image.element(*row).id, view.element_code = image.element(*row).code;
  for (const auto& value : listed.values) {
    const auto* period = image.period(value.period_id);
    view.values.push_back(
        {period != nullptr ? period->code : "", period != nullptr ? period->name : "", value.initial, value.modified});
  }
  return view;
}

Result<TargetChangesView> changes_now(PlanMemory& memory, const Call& call, PlanId plan) {
  const auto opened = usecases::boards::open_image(call.context, memory, plan, std::nullopt);
  if (!opened) return opened.error();
  const auto shown = reports::list_target_changes(call.context, *opened->image);
  if (!shown) return shown.error();
  const auto& rules = shown->rules;
  TargetChangesView view{{rules.rule, rules.days, rules.counting, rules.version}, shown->may_set_rules, {}};
  for (const auto& its : shown->changes) view.items.push_back(view_of(*opened->image, *shown, its));
  return view;
}

Result<Response> list_now(PlanMemory& memory, const Call& call, PlanId plan, int status = 200) {
  const auto view = changes_now(memory, call, plan);
  if (!view) return view.error();
  return answer(*view, status);
}

/// A row for each value that was asked to change.
Result<Response> change_table(const Request& request, TableFormat format, PlanId plan, const TargetChangesView& view,
                              const Catalogue& catalogue) {
  Table table(request, format, catalogue, "target_changes",
              {"number", "element_code", "indicator_code", "name", "change_kind", "change_state", "period", "initial",
               "modified", "cause", "legal_ground", "impact", "requested_by", "requested_on", "decided_by",
               "decided_on", "reason"},
              {});
  for (const auto& its : view.items)
    for (const auto& value : its.values)
      table.row(its.number, its.element_code, its.indicator_code, its.indicator_name,
                table.word("staff.change_kind.", its.kind), table.word("staff.change_state.", its.state),
                value.period_name, value.initial, value.modified, its.cause, its.legal_ground, its.impact,
                its.requested_by, its.requested_on, its.decided_by, its.decided_on, its.decision_reason);
  return table.answer("target-changes-" + plan.text());
}

Result<Response> list_target_changes(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto view = changes_now(memory, call, *plan);
  if (!view) return view.error();
  if (*format) return change_table(request, **format, *plan, *view, call.catalogue);
  return answer(*view);
}

Result<Response> set_target_rules(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<RulesBody>(request);
  if (!body) return body.error();
  const auto done =
      reports::set_target_rules(call.context, {*plan, body->rule, body->days, body->counting, body->version});
  if (!done) return done.error();
  return list_now(memory, call, *plan);
}

Result<Response> ask_target_change(PlanMemory& memory, const Request& request, const Call& call) {
  const auto indicator = id_in_path<timon::indicators::IndicatorId>(request);
  if (!indicator) return indicator.error();
  const auto body = read_body<AskBody>(request);
  if (!body) return body.error();
  const auto asked = reports::ask_target_change(
      call.context, {*indicator, body->kind, body->cause.value_or(""), body->legal_ground.value_or(""),
                     body->impact.value_or(""), body->values});
  if (!asked) return asked.error();
  return list_now(memory, call, asked->plan_id, 201);
}

Result<Response> decide_target_change(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<TargetChangeId>(request);
  if (!id) return id.error();
  const auto body = read_body<DecisionBody>(request);
  if (!body) return body.error();
  const auto decided =
      reports::decide_target_change(call.context, {*id, body->is_authorised, body->reason.value_or("")});
  if (!decided) return decided.error();
  return list_now(memory, call, decided->plan_id);
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes target_change_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/plans/{id}/target-changes", Action::ViewPlans, with(memory, list_target_changes)},
      {Put, "/api/v1/plans/{id}/target-rules", Action::EditPlan, with(memory, set_target_rules)},
      {Post, "/api/v1/indicators/{id}/target-changes", Action::LeadOffice, with(memory, ask_target_change)},
      {Post, "/api/v1/target-changes/{id}/decision", Action::ValidateMeasure, with(memory, decide_target_change)},
  };
}

}  // namespace timon::api::reports
