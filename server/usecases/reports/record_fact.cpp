#include "usecases/reports/record_fact.hpp"

#include <algorithm>
#include <tuple>

#include "domain/indicators/standing.hpp"
#include "domain/schedules/own_progress.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/lights/profile_in_force.hpp"
#include "usecases/record_act.hpp"
#include "usecases/reports/subject_at.hpp"
#include "usecases/reports/take_snapshot.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::indicators::Compliance;
using timon::indicators::PeriodFacts;
using timon::plans::Period;
using timon::reports::Fact;
using timon::reports::FactKind;

/// Planned and reported values that count, with the new one in its place, in order of the periods' ends.
std::vector<PeriodFacts> with_the_new(Session& session, const Fact& fact, const Period& period) {
  auto amounts = storage::reports::current_amounts(session, fact.subject_id);
  std::erase_if(amounts, [&](const auto& its) {
    return its.kind == FactKind::Verified || (its.period_id == fact.period_id && its.kind == fact.kind);
  });
  amounts.push_back({period.id, period.start_on, period.end_on, fact.kind, amount_of(fact)});
  std::sort(amounts.begin(), amounts.end(), [](const auto& a, const auto& b) {
    return std::tuple(a.end_on, a.start_on, a.period_id) < std::tuple(b.end_on, b.start_on, b.period_id);
  });
  std::vector<PeriodFacts> periods;
  const storage::reports::DatedAmount* before = nullptr;
  for (const auto& its : amounts) {
    if (before == nullptr || before->period_id != its.period_id)
      periods.push_back({its.start_on, its.end_on, {}, {}, {}, {}});
    (its.kind == FactKind::Planned ? periods.back().planned : periods.back().reported) = its.amount;
    before = &its;
  }
  return periods;
}

struct Judged {
  Compliance compliance;
  std::optional<Hundredths> deviation;
};

/// The period's own compliance; where its target stands in a longer period that has not ended, nothing is asked yet.
Judged judged(const SubjectAt& target, const std::vector<PeriodFacts>& periods, Day on) {
  if (!target.indicator)
    return {
        timon::schedules::standing_of({target.at.element.start_on, target.at.element.end_on, periods}, on).compliance,
        std::nullopt};
  const auto& its = *target.indicator;
  const timon::indicators::Sheet sheet{its.sense,     its.method,   its.accumulation,
                                       its.tolerance, its.baseline, its.term_target};
  const auto standing =
      timon::indicators::standing_of(sheet, periods, {target.at.plan.zero_planned, std::nullopt, {}}, on);
  const auto& last = standing.by_best.last_period;
  if (last.until != on)
    return {standing.compliance.outcome == timon::indicators::Outcome::UnplannedProgress ? standing.compliance
                                                                                         : Compliance{},
            std::nullopt};
  const bool has_both = standing.last_period.is_known() && last.planned.value && last.actual.value;
  return {standing.last_period,
          has_both ? timon::lights::deviation_of(*last.planned.value, *last.actual.value) : std::nullopt};
}

std::vector<FieldError> variance_of(Session& session, const SubjectAt& target, const Fact& fact, const Period& period,
                                    const FactInput& input) {
  const auto [compliance, deviation] = judged(target, with_the_new(session, fact, period), period.end_on);
  const auto* indicator = target.indicator ? &*target.indicator : nullptr;
  const auto profile = lights::profile_in_force(session, target.at.plan, indicator, period);
  timon::lights::Judged light;
  if (profile) {
    const auto units = compliance.is_known() ? compliance.value.rounded(Hundredths::scale) : std::nullopt;
    light = timon::lights::light_of(*profile, units ? std::optional(Hundredths{*units}) : std::nullopt);
    if (profile->style == timon::lights::Style::Tolerance && deviation)
      light = timon::lights::light_of_deviation(*profile, deviation);
  }
  return timon::reports::variance_errors(compliance, light, profile ? profile->name : std::string(), input.typed);
}

std::optional<std::string> written(const std::optional<Millionths>& value) {
  return value ? std::optional(text(*value)) : std::nullopt;
}

void tell_ledger(const Context& context, Transaction& transaction, const SubjectAt& target, const Fact& fact,
                 const Period& period) {
  timon::ledger::Act act{.act = fact.kind == FactKind::Planned    ? "set_target"
                                : fact.kind == FactKind::Reported ? "report_value"
                                                                  : "verify_value",
                         .subject_kind = target.indicator ? "indicator" : "element",
                         .subject_id = fact.subject_id,
                         .institution_id = target.at.plan.institution_id,
                         .plan_id = fact.plan_id.value,
                         .changed = "facts"};
  act.fields = {{"fact", fact.id.text()},
                {"period", period.code},
                {"value", written(fact.value)},
                {"numerator", written(fact.numerator)},
                {"denominator", written(fact.denominator)}};
  if (fact.variance_kind) act.fields.emplace_back("variance_kind", std::string(name_of(*fact.variance_kind)));
  if (fact.replaces_id) act.fields.emplace_back("replaces", fact.replaces_id->text());
  const std::pair<const char*, const std::string&> texts[] = {
      {"note", fact.note}, {"variance_reason", fact.variance_reason}, {"correction_reason", fact.correction_reason}};
  for (const auto& [name, its_text] : texts)
    if (!its_text.empty()) act.private_texts.emplace_back(name, its_text);
  record_act(context, transaction, act);
}

std::vector<FieldError> too_long(const FactInput& input) {
  constexpr std::size_t limit = 4000;
  std::vector<FieldError> errors;
  const std::pair<const char*, const std::string&> texts[] = {{"note", input.note},
                                                              {"variance_reason", input.typed.variance_reason},
                                                              {"correction_reason", input.typed.correction_reason}};
  for (const auto& [name, its_text] : texts)
    if (its_text.size() > limit) errors.push_back({name, "too_long", {{"limit", std::to_string(limit)}}});
  return errors;
}

std::optional<Error> refusal(const Context& context, Session& session, const SubjectAt& target,
                             const timon::reports::Setting& setting, FactKind kind) {
  if (auto error = timon::reports::refusal_of_place(setting, kind)) return error;
  if (kind != FactKind::Verified) return std::nullopt;
  const auto reported =
      storage::reports::current_fact(session, target.subject_id(), setting.period.id, FactKind::Reported);
  return timon::reports::refusal_of_verifier(context.caller, reported, plans::responsible_office(target.at.path));
}

/// A planned value needs no proof, and its callers give none.
Result<void> attach(const Context& context, Transaction& transaction, const SubjectAt& target, const Fact& fact,
                    const Period& period, const FactInput& input) {
  if (input.evidence.empty()) return {};
  const auto backed =
      fact.kind == FactKind::Verified ? timon::evidence::Backed::Verified : timon::evidence::Backed::Reported;
  const auto attached = evidence::attach_all(
      context, transaction, {target.at.plan, fact.element_id, fact.subject_id, period, backed, fact.id.value},
      input.evidence);
  if (!attached) return attached.error();
  return {};
}

std::vector<FieldError> missing_covers(Session& session, const SubjectAt& target, const CoverGate* covers) {
  std::vector<timon::plans::ElementId> path;
  for (const auto& step : target.at.path) path.push_back(step.id);
  return covers != nullptr ? covers->errors(path) : CoverGate(session, target.at.plan.id).errors(path);
}

enum class Restating { Here, ByCaller };
struct Within {
  Restating restating = Restating::Here;
  const CoverGate* covers = nullptr;
};

Result<ListedFact> recorded(const Context& context, Transaction& transaction, const SubjectAt& target, FactKind kind,
                            const FactInput& input, Within within = {}) {
  const auto period = storage::plans::find_period_by_code(transaction, target.at.plan.institution_id, input.period);
  if (!period) return invalid("period", "unknown_period");
  const auto setting = setting_of(context, transaction, target, *period, kind, input);
  if (auto error = refusal(context, transaction, target, setting, kind)) return *std::move(error);
  if (kind == FactKind::Reported)
    if (auto missing = missing_covers(transaction, target, within.covers); !missing.empty())
      return invalid(std::move(missing));
  auto errors = timon::reports::errors_of(setting, kind, input.typed);
  for (auto& error : too_long(input)) errors.push_back(std::move(error));
  const Fact fact = fact_of(context, target, setting, kind, input);
  if (errors.empty() && kind == FactKind::Reported) errors = variance_of(transaction, target, fact, *period, input);
  if (!errors.empty()) return invalid(std::move(errors));
  const Touched touched{*period, plans::responsible_office(target.at.path)};
  if (within.restating == Restating::Here) keep_plan_changes(context, transaction, target.at.plan, touched);
  storage::reports::add_fact(transaction, fact);
  tell_ledger(context, transaction, target, fact, *period);
  if (within.restating == Restating::Here) restate(context, transaction, target.at.plan, touched);
  if (auto attached = attach(context, transaction, target, fact, *period, input); !attached) return attached.error();
  const timon::reports::FactId after{fact.id.value + 1};
  return storage::reports::facts_of_subject(transaction, fact.subject_id, after, 1).front();
}

}  // namespace

Result<ListedFact> record_fact_in(const Context& context, Transaction& transaction, FactKind kind,
                                  access::Action action, const FactInput& input, const CoverGate* covers) {
  const auto target = subject_for(context, transaction, input.subject, action);
  if (!target) return target.error();
  return recorded(context, transaction, *target, kind, input, {Restating::ByCaller, covers});
}

Result<ListedFact> record_fact(const Context& context, FactKind kind, access::Action action, const FactInput& input) {
  return context.database.write([&](Transaction& transaction) -> Result<ListedFact> {
    const auto target = subject_for(context, transaction, input.subject, action);
    if (!target) return target.error();
    return recorded(context, transaction, *target, kind, input);
  });
}

}  // namespace timon::usecases::reports
