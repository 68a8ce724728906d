#include "usecases/budgets/record_amount.hpp"

#include "base/folded.hpp"
#include "domain/budgets/recording.hpp"
#include "storage/budgets/amount_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::budgets {
namespace {

namespace store = storage::budgets;
using storage::Session;
using storage::Transaction;
using timon::budgets::Amount;
using timon::budgets::Line;
using timon::budgets::Recording;
using timon::plans::Period;

struct Periods {
  Period year, period;
};

Result<Periods> periods_of(Session& session, const plans::Plan& plan, const RecordAmount& input) {
  const auto find = [&](const std::string& code) {
    return storage::plans::find_period_by_code(session, plan.institution_id, code);
  };
  const auto year = find(input.year);
  if (!year) return invalid("year", "unknown_period");
  const auto period = input.period.empty() ? year : find(input.period);
  if (!period) return invalid("period", "unknown_period");
  return Periods{*year, *period};
}

Line line_of(const plans::ElementAt& at, const Period& year, const RecordAmount& input) {
  return {.id = {},
          .plan_id = at.plan.id,
          .element_id = at.element.id,
          .year_id = year.id,
          .source = input.source,
          .source_folded = folded(input.source),
          .classifier = input.classifier,
          .is_total = input.is_total};
}

Amount amount_of(const Context& context, const Line& line, const Period& period, const RecordAmount& input) {
  Amount amount;
  amount.id = next_id<timon::budgets::AmountId>();
  amount.plan_id = line.plan_id;
  amount.line_id = line.id;
  amount.period_id = period.id;
  amount.stage = input.stage;
  amount.amount = input.amount;
  amount.note = input.note;
  amount.correction_reason = input.correction_reason;
  amount.person_id = context.caller.person_id;
  amount.recorded_at = context.clock();
  return amount;
}

void tell_ledger(const Context& context, Transaction& transaction, const plans::ElementAt& at, const Line& line,
                 const Amount& amount, const Periods& periods) {
  timon::ledger::Act act{.act = "record_amount",
                         .subject_kind = "element",
                         .subject_id = at.element.id.value,
                         .institution_id = at.plan.institution_id,
                         .plan_id = at.plan.id.value,
                         .changed = "amounts"};
  act.fields = {{"amount_id", amount.id.text()},
                {"line", line.id.text()},
                {"year", periods.year.code},
                {"period", periods.period.code},
                {"source", line.source},
                {"classifier", line.classifier},
                {"stage", std::string(name_of(amount.stage))},
                {"amount", text(amount.amount)},
                {"is_total", line.is_total ? "true" : "false"}};
  if (amount.replaces_id) act.fields.emplace_back("replaces", amount.replaces_id->text());
  if (!amount.note.empty()) act.private_texts.emplace_back("note", amount.note);
  if (!amount.correction_reason.empty()) act.private_texts.emplace_back("correction_reason", amount.correction_reason);
  record_act(context, transaction, act);
}

Result<Amount> recorded(const Context& context, Transaction& transaction, const plans::ElementAt& at,
                        const RecordAmount& input) {
  const auto periods = periods_of(transaction, at.plan, input);
  if (!periods) return periods.error();
  auto line = line_of(at, periods->year, input);
  const auto known = store::find_line(transaction, line);
  if (known) line = *known;
  const auto locked = store::locked_periods(transaction, at.plan.id);
  const Recording recording{
      .plan = at.plan,
      .has_settings = store::find_settings(transaction, at.plan.id).has_value(),
      .is_withdrawn = at.element.withdrawn_at.has_value(),
      .year = periods->year,
      .period = periods->period,
      .locked = locked,
      .today = people::local_day_of(transaction, at.plan.institution_id, context.clock()),
      .current = known ? store::current_amount(transaction, line.id, periods->period.id, input.stage) : std::nullopt};
  if (auto refusal = timon::budgets::refusal_of_place(recording, input.stage)) return *std::move(refusal);
  if (!known) line.id = next_id<timon::budgets::LineId>();
  auto amount = amount_of(context, line, periods->period, input);
  if (recording.current) amount.replaces_id = recording.current->id;
  if (auto errors = timon::budgets::errors_of(recording, line, amount); !errors.empty())
    return invalid(std::move(errors));
  if (!known) store::add_line(transaction, line);
  store::add_amount(transaction, amount);
  tell_ledger(context, transaction, at, line, amount, *periods);
  return amount;
}

}  // namespace

Result<Amount> record_amount(const Context& context, const RecordAmount& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Amount> {
    const auto at = plans::element_for(context, transaction, input.element, access::Action::EditElements);
    if (!at) return at.error();
    return recorded(context, transaction, *at, input);
  });
}

}  // namespace timon::usecases::budgets
