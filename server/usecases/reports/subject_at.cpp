#include "usecases/reports/subject_at.hpp"

#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/target_change_store.hpp"
#include "usecases/people/local_day.hpp"

namespace timon::usecases::reports {

using storage::Session;
using timon::indicators::Indicator;
using timon::plans::Period;
using timon::reports::Fact;
using timon::reports::FactKind;

namespace {

std::string measure_name(Session& session, const std::optional<timon::indicators::MeasureId>& id) {
  const auto measure = id ? storage::indicators::find_measure(session, *id) : std::nullopt;
  return measure ? measure->name : std::string();
}

bool makes_its_figure_otherwise(Session& session, const SubjectAt& its) {
  if (its.indicator) return false;
  const auto& element = its.at.element;
  return storage::indicators::has_indicators(session, element.id) || storage::plans::has_children(session, element.id);
}

/// A closed period; and where targets change by request alone, a target of an approved plan.
std::optional<Error> refusal_of_period(Session& session, const SubjectAt& its, const timon::reports::Writing& writing) {
  const auto& plan = its.at.plan;
  if (auto closed = storage::reports::closed_periods(session, plan.id).refusal(writing)) return closed;
  const bool is_target =
      writing.kind == FactKind::Planned && its.indicator && plan.state != timon::plans::PlanState::Draft;
  if (!is_target) return std::nullopt;
  const auto rule = storage::reports::target_rules_of(session, plan.id).rule;
  return rule == timon::reports::TargetRule::ByRequest ? std::optional(conflict("target_by_request")) : std::nullopt;
}

bool is_withdrawn(const SubjectAt& its) {
  return its.at.element.withdrawn_at || (its.indicator && its.indicator->withdrawn_at);
}

}  // namespace

Result<SubjectAt> subject_for(const Context& context, Session& session, const Subject& subject,
                              timon::access::Action action) {
  std::optional<Indicator> indicator;
  if (const auto* id = std::get_if<timon::indicators::IndicatorId>(&subject)) {
    indicator = storage::indicators::find_indicator(session, *id);
    if (!indicator) return not_found();
  }
  const auto element = indicator ? indicator->element_id : std::get<timon::plans::ElementId>(subject);
  auto at = plans::element_for(context, session, element, action);
  if (!at) return at.error();
  return SubjectAt{*std::move(at), std::move(indicator)};
}

timon::reports::Setting setting_of(const Context& context, Session& session, const SubjectAt& its, const Period& period,
                                   FactKind kind, const FactInput& input) {
  const auto* indicator = its.indicator ? &*its.indicator : nullptr;
  const Day today = people::local_day_of(session, its.at.plan.institution_id, context.clock());
  return {.plan = its.at.plan,
          .indicator = indicator,
          .is_withdrawn = is_withdrawn(its),
          .makes_its_figure_otherwise = makes_its_figure_otherwise(session, its),
          .period = period,
          .today = today,
          .expected_measure = indicator ? measure_name(session, indicator->measure_id) : std::string(),
          .given_measure = measure_name(session, input.typed.measure_id),
          .current = storage::reports::current_fact(session, its.subject_id(), period.id, kind),
          .previous = storage::reports::current_fact_before(session, its.subject_id(), period.start_on, kind),
          .closed = refusal_of_period(session, its, {period, kind, plans::responsible_office(its.at.path), today})};
}

Fact fact_of(const Context& context, const SubjectAt& its, const timon::reports::Setting& setting, FactKind kind,
             const FactInput& input) {
  Fact fact;
  fact.id = next_id<timon::reports::FactId>();
  fact.plan_id = its.at.plan.id;
  fact.element_id = its.at.element.id;
  if (its.indicator) fact.indicator_id = its.indicator->id;
  fact.subject_id = its.subject_id();
  fact.period_id = setting.period.id;
  fact.kind = kind;
  fact.value = input.typed.value;
  fact.numerator = input.typed.numerator;
  fact.denominator = input.typed.denominator;
  fact.note = input.note;
  fact.variance_kind = input.typed.variance_kind;
  fact.variance_reason = input.typed.variance_reason;
  fact.correction_reason = input.typed.correction_reason;
  if (setting.current) fact.replaces_id = setting.current->id;
  fact.person_id = context.caller.person_id;
  fact.recorded_at = context.clock();
  return fact;
}

}  // namespace timon::usecases::reports
