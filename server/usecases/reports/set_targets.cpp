#include "usecases/reports/set_targets.hpp"

#include <algorithm>

#include "storage/plans/period_store.hpp"
#include "storage/reports/draft_facts.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/record_act.hpp"
#include "usecases/reports/subject_at.hpp"

namespace timon::usecases::reports {
namespace {

using storage::Session;
using storage::Transaction;
using timon::reports::Fact;
using timon::reports::FactKind;

constexpr std::size_t most_targets = 200;
constexpr std::size_t longest_reason = 4000;

std::vector<FieldError> size_errors(const SetTargets& input) {
  std::vector<FieldError> errors;
  if (input.targets.size() > most_targets)
    errors.push_back({"targets", "too_many", {{"limit", std::to_string(most_targets)}}});
  if (input.reason && input.reason->size() > longest_reason)
    errors.push_back({"reason", "too_long", {{"limit", std::to_string(longest_reason)}}});
  return errors;
}

bool says_the_same(const Fact& fact, const PeriodTarget& given) {
  return fact.value == given.value && fact.numerator == given.numerator && fact.denominator == given.denominator;
}

std::string written(const PeriodTarget& given) {
  return given.value ? text(*given.value) : text(*given.numerator) + "/" + text(*given.denominator);
}

/// What the act changes, and everything that stands against it.
class TargetChanges {
 public:
  TargetChanges(const Context& context, Session& session, const SubjectAt& its, const SetTargets& input)
      : context_(context), session_(session), its_(its), input_(input) {
    for (std::size_t at = 0; at < input.targets.size() && !refusal_; ++at) judge(at);
  }

  const std::optional<Error>& refusal() const { return refusal_; }
  std::vector<FieldError>& errors() { return errors_; }
  const std::vector<Fact>& facts() const { return facts_; }
  const std::vector<timon::plans::PeriodId>& emptied() const { return emptied_; }
  const timon::ledger::Fields& fields() const { return fields_; }

 private:
  void judge(std::size_t at) {
    const auto& given = input_.targets[at];
    const auto field = "targets[" + std::to_string(at) + "].";
    const auto period = storage::plans::find_period_by_code(session_, its_.at.plan.institution_id, given.period);
    if (!period) return errors_.push_back({field + "period", "unknown_period"});
    if (std::ranges::count(input_.targets, given.period, &PeriodTarget::period) > 1)
      return errors_.push_back({field + "period", "given_twice"});
    FactInput typed{.subject = its_.indicator->id, .period = given.period};
    typed.typed = {.value = given.value, .numerator = given.numerator, .denominator = given.denominator};
    typed.typed.correction_reason = input_.reason.value_or("");
    const auto setting = setting_of(context_, session_, its_, *period, FactKind::Planned, typed);
    if (refusal_ = timon::reports::refusal_of_place(setting, FactKind::Planned); refusal_) return;
    if (given.is_empty()) return take_away(field, setting);
    if (setting.current && says_the_same(*setting.current, given)) return;
    for (auto& error : timon::reports::errors_of(setting, FactKind::Planned, typed.typed)) add(field, std::move(error));
    if (!errors_.empty()) return;
    facts_.push_back(fact_of(context_, its_, setting, FactKind::Planned, typed));
    fields_.emplace_back(given.period, written(given));
    fields_.emplace_back("fact " + given.period, facts_.back().id.text());
  }

  void take_away(const std::string& field, const timon::reports::Setting& setting) {
    if (!setting.current) return;
    if (its_.at.plan.state != timon::plans::PlanState::Draft)
      return errors_.push_back({field + "value", "target_in_force"});
    if (storage::reports::current_fact(session_, its_.subject_id(), setting.period.id, FactKind::Reported))
      return errors_.push_back({field + "value", "target_reported_against"});
    emptied_.push_back(setting.period.id);
    fields_.emplace_back(setting.period.code, std::nullopt);
  }

  /// The reason is one for all.
  void add(const std::string& field, FieldError error) {
    const bool is_reason = error.field == "correction_reason";
    error.field = is_reason ? "reason" : field + error.field;
    const auto is_there = [&](const FieldError& one) { return one.field == error.field; };
    if (!is_reason || std::ranges::none_of(errors_, is_there)) errors_.push_back(std::move(error));
  }

  const Context& context_;
  Session& session_;
  const SubjectAt& its_;
  const SetTargets& input_;
  std::optional<Error> refusal_;
  std::vector<FieldError> errors_;
  std::vector<Fact> facts_;
  std::vector<timon::plans::PeriodId> emptied_;
  timon::ledger::Fields fields_;
};

void save(const Context& context, Transaction& transaction, const SubjectAt& its, const TargetChanges& changes,
          const std::string& reason) {
  for (const auto period : changes.emptied()) storage::reports::delete_target(transaction, its.indicator->id, period);
  storage::reports::add_facts(transaction, changes.facts());
  timon::ledger::Act act{.act = "set_targets",
                         .subject_kind = "indicator",
                         .subject_id = its.subject_id(),
                         .institution_id = its.at.plan.institution_id,
                         .plan_id = its.at.plan.id.value,
                         .changed = "facts"};
  act.fields = changes.fields();
  if (!reason.empty()) act.private_texts.emplace_back("correction_reason", reason);
  record_act(context, transaction, act);
}

}  // namespace

Result<void> set_targets(const Context& context, timon::indicators::IndicatorId indicator, const SetTargets& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto its = subject_for(context, transaction, indicator, access::Action::SetTargets);
    if (!its) return its.error();
    if (auto errors = size_errors(input); !errors.empty()) return invalid(std::move(errors));
    TargetChanges changes(context, transaction, *its, input);
    if (changes.refusal()) return *changes.refusal();
    if (!changes.errors().empty()) return invalid(std::move(changes.errors()));
    if (!changes.fields().empty()) save(context, transaction, *its, changes, input.reason.value_or(""));
    return {};
  });
}

}  // namespace timon::usecases::reports
