#include "usecases/reports/change_targets.hpp"

#include <algorithm>

#include "domain/indicators/standing.hpp"
#include "storage/calendars/holiday_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/target_change_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"
#include "usecases/reports/subject_at.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::reports::ChangedTarget;
using timon::reports::ChangeState;
using timon::reports::Fact;
using timon::reports::FactKind;
using timon::reports::TargetRule;
using timon::reports::TargetRules;
namespace store = storage::reports;

constexpr std::size_t most_values = 60;
constexpr std::int64_t most_days = 30;

std::optional<Error> refusal_of_plan(const timon::plans::Plan& plan, const TargetRules& rules) {
  using timon::plans::PlanState;
  const Arguments its{{"plan", plan.code}};
  if (plan.state == PlanState::Closed) return conflict("plan_closed", its);
  if (plan.state == PlanState::Draft || rules.rule == TargetRule::WithReason)
    return conflict("targets_are_set_directly", its);
  return std::nullopt;
}

/// What is asked for carries one number: written over the two parts of a ratio it would lose them.
std::optional<Error> refusal_of_subject(const SubjectAt& its) {
  if (its.at.element.withdrawn_at || its.indicator->withdrawn_at) return conflict("withdrawn");
  if (its.indicator->accumulation == timon::indicators::Accumulation::Ratio) return conflict("target_change_of_ratio");
  return std::nullopt;
}

/// What is asked for, period by period, and everything that stands against it.
class Asked {
 public:
  Asked(Session& session, const SubjectAt& its, const TargetRules& rules, Day today)
      : session_(session),
        its_(its),
        rules_(rules),
        today_(today),
        calendar_(storage::calendars::business_calendar_of(session, its.at.plan.institution_id)),
        closed_(store::closed_periods(session, its.at.plan.id)) {}

  void add(std::size_t at, const WantedTarget& wanted) {
    const auto field = "values[" + std::to_string(at) + "].";
    const auto& plan = its_.at.plan;
    const auto period = storage::plans::find_period_by_code(session_, plan.institution_id, wanted.period);
    if (!period) return errors.push_back({field + "period", "unknown_period"});
    if (period->end_on < plan.start_on || period->start_on > plan.end_on)
      return errors.push_back({field + "period", "period_outside_plan"});
    const Day last = timon::reports::last_day_to_ask(*period, calendar_);
    if (today_ > last || closed_.closing_of(*period) != nullptr)
      return errors.push_back({field + "period", "target_change_after_period", {{"last_on", last.text()}}});
    if (std::ranges::any_of(values, [&](const auto& one) { return one.period_id == period->id; }))
      return errors.push_back({field + "period", "given_twice"});
    const auto current = store::current_fact(session_, its_.subject_id(), period->id, FactKind::Planned);
    values.push_back({{}, period->id, current ? current->value : std::nullopt, wanted.value, {}});
    const Day until = timon::reports::last_day_to_authorise(*period, rules_, calendar_);
    authorise_by = authorise_by ? std::min(*authorise_by, until) : until;
  }

  std::vector<ChangedTarget> values{};
  std::vector<FieldError> errors{};
  std::optional<Day> authorise_by{};

 private:
  Session& session_;
  const SubjectAt& its_;
  const TargetRules& rules_;
  Day today_;
  timon::calendars::BusinessCalendar calendar_;
  timon::reports::ClosedPeriods closed_;
};

/// What was reported to date, as it accumulates.
std::optional<std::string> progress_of(Session& session, const SubjectAt& its, Day today) {
  std::vector<timon::indicators::Amount> amounts;
  auto said = store::current_amounts(session, its.subject_id());
  std::erase_if(said, [&](const auto& one) { return one.kind != FactKind::Reported || one.start_on > today; });
  std::ranges::sort(said, {}, &store::DatedAmount::end_on);
  for (const auto& one : said) amounts.push_back(one.amount);
  const auto done = timon::indicators::accumulated(its.indicator->accumulation, amounts);
  return done.value ? std::optional(done.value->text()) : std::nullopt;
}

void record(const Context& context, Transaction& transaction, const SubjectAt& its, const TargetChange& change,
            const char* act, const std::vector<ChangedTarget>& values) {
  timon::ledger::Act told{.act = act,
                          .subject_kind = "indicator",
                          .subject_id = change.indicator_id.value,
                          .institution_id = its.at.plan.institution_id,
                          .plan_id = its.at.plan.id.value,
                          .changed = "facts"};
  told.fields = {{"number", std::to_string(change.number)},
                 {"kind", std::string(name_of(change.kind))},
                 {"state", std::string(name_of(change.state))},
                 {"progress", change.progress}};
  for (const auto& one : values) {
    const auto period = storage::plans::find_period(transaction, one.period_id);
    const auto code = period ? period->code : one.period_id.text();
    told.fields.emplace_back("initial " + code, one.initial ? std::optional(text(*one.initial)) : std::nullopt);
    told.fields.emplace_back("modified " + code, text(one.modified));
    if (one.fact_id) told.fields.emplace_back("fact " + code, one.fact_id->text());
  }
  for (const auto& [name, words] : {std::pair{"cause", &change.cause},
                                    {"legal_ground", &change.legal_ground},
                                    {"impact", &change.impact},
                                    {"decision_reason", &change.decision_reason}})
    if (!words->empty()) told.private_texts.emplace_back(name, *words);
  record_act(context, transaction, told);
}

/// Every writer's guards but that targets change by request alone: this is the request.
std::optional<Error> refusal_of_target(Session& session, const SubjectAt& its, timon::reports::Setting setting,
                                       const timon::reports::Typed& typed) {
  const auto office = plans::responsible_office(its.at.path);
  setting.closed = store::closed_periods(session, its.at.plan.id)
                       .refusal({setting.period, FactKind::Planned, office, setting.today});
  if (auto refusal = timon::reports::refusal_of_place(setting, FactKind::Planned)) return refusal;
  if (auto refusal = refusal_of_subject(its)) return refusal;
  const auto errors = timon::reports::errors_of(setting, FactKind::Planned, typed);
  return errors.empty() ? std::nullopt : std::optional(conflict(errors.front().code, errors.front().arguments));
}

/// The initial value is the one that counts when it changes.
Result<Fact> target_of(const Context& context, Session& session, const SubjectAt& its, const TargetChange& change,
                       ChangedTarget& value) {
  const auto period = storage::plans::find_period(session, value.period_id).value();
  FactInput input{.subject = its.indicator->id, .period = period.code};
  input.typed.value = value.modified;
  input.typed.correction_reason = "Dictamen " + std::to_string(change.number);
  const auto setting = setting_of(context, session, its, period, FactKind::Planned, input);
  if (auto refusal = refusal_of_target(session, its, setting, input.typed)) return *std::move(refusal);
  auto fact = fact_of(context, its, setting, FactKind::Planned, input);
  value.initial = setting.current ? setting.current->value : std::nullopt;
  value.fact_id = fact.id;
  return fact;
}

Result<std::vector<ChangedTarget>> written(const Context& context, Transaction& transaction, const SubjectAt& its,
                                           const TargetChange& change) {
  auto values = store::changed_targets(transaction, change.id);
  std::vector<Fact> facts;
  for (auto& value : values) {
    auto fact = target_of(context, transaction, its, change, value);
    if (!fact) return fact.error();
    facts.push_back(*std::move(fact));
  }
  if (!timon::reports::errors_of(change, values).empty())
    return conflict("target_change_no_longer_fits", {{"kind", std::string(name_of(change.kind))}});
  store::add_facts(transaction, facts);
  for (const auto& value : values) store::save_changed_target(transaction, value);
  return values;
}

}  // namespace

Result<TargetChange> ask_target_change(const Context& context, const AskTargetChange& input) {
  return context.database.write([&](Transaction& transaction) -> Result<TargetChange> {
    const auto its = subject_for(context, transaction, input.indicator, access::Action::LeadOffice);
    if (!its) return its.error();
    const auto& plan = its->at.plan;
    const auto rules = store::target_rules_of(transaction, plan.id);
    if (auto refusal = refusal_of_plan(plan, rules)) return *std::move(refusal);
    if (auto refusal = refusal_of_subject(*its)) return *std::move(refusal);
    if (input.values.empty() || input.values.size() > most_values) return invalid("values", "required");
    const Day today = people::local_day_of(transaction, plan.institution_id, context.clock());
    Asked asked(transaction, *its, rules, today);
    for (std::size_t at = 0; at < input.values.size(); ++at) asked.add(at, input.values[at]);
    TargetChange change{.id = next_id<timon::reports::TargetChangeId>(),
                        .plan_id = plan.id,
                        .indicator_id = input.indicator,
                        .kind = input.kind,
                        .cause = input.cause,
                        .legal_ground = input.legal_ground,
                        .impact = input.impact,
                        .progress = progress_of(transaction, *its, today),
                        .authorise_by = asked.authorise_by.value_or(today),
                        .requested_by = context.caller.person_id,
                        .requested_at = context.clock()};
    auto errors = std::move(asked.errors);
    if (errors.empty()) errors = timon::reports::errors_of(change, asked.values);
    if (!errors.empty()) return invalid(std::move(errors));
    change = store::add_target_change(transaction, change, asked.values);
    record(context, transaction, *its, change, "ask_target_change", asked.values);
    return change;
  });
}

Result<TargetChange> decide_target_change(const Context& context, const DecideTargetChange& input) {
  return context.database.write([&](Transaction& transaction) -> Result<TargetChange> {
    auto change = store::find_target_change(transaction, input.id);
    if (!change) return not_found();
    const auto its = subject_for(context, transaction, change->indicator_id, access::Action::ValidateMeasure);
    if (!its) return its.error();
    const Day today = people::local_day_of(transaction, its->at.plan.institution_id, context.clock());
    if (auto refusal = timon::reports::refusal_of_decision(*change, context.caller.person_id, today))
      return *std::move(refusal);
    if (!input.is_authorised && input.reason.find_first_not_of(" \t\r\n") == std::string::npos)
      return invalid("reason", "required");
    change->state = input.is_authorised ? ChangeState::Authorised : ChangeState::Refused;
    change->decided_by = context.caller.person_id;
    change->decided_at = context.clock();
    change->decision_reason = input.reason;
    store::save_decision(transaction, *change);
    std::vector<ChangedTarget> values;
    if (input.is_authorised) {
      auto targets = written(context, transaction, *its, *change);
      if (!targets) return targets.error();
      values = *std::move(targets);
    }
    record(context, transaction, *its, *change, "decide_target_change", values);
    return *change;
  });
}

Result<void> set_target_rules(const Context& context, const TargetRules& rules) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto plan = plans::plan_for(context, transaction, rules.plan_id, access::Action::EditPlan);
    if (!plan) return plan.error();
    if (rules.days < 1 || rules.days > most_days)
      return invalid("days", "not_between", {{"min", "1"}, {"max", std::to_string(most_days)}});
    if (auto saved = store::put_target_rules(transaction, rules); !saved) return saved.error();
    record_act(context, transaction,
               {.act = "set_target_rules",
                .subject_kind = "plan",
                .subject_id = plan->id.value,
                .institution_id = plan->institution_id,
                .plan_id = plan->id.value,
                .changed = "closings",
                .fields = {{"rule", std::string(name_of(rules.rule))},
                           {"days", std::to_string(rules.days)},
                           {"counting", std::string(name_of(rules.counting))}}});
    return {};
  });
}

}  // namespace timon::usecases::reports
