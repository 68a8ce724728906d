#include "domain/imports/amount_changes.hpp"

#include "base/folded.hpp"
#include "domain/access/permissions.hpp"

namespace timon::imports {
namespace {

using budgets::Amount;
using budgets::Line;

}  // namespace

AmountChanges::AmountChanges(const PresentPlan& present, const ChangeOptions& options, PlanChanges& changes)
    : present_(present), options_(options), changes_(changes), has_settings_(present.budget.settings.has_value()) {
  for (const auto& period : present.periods) periods_.emplace(period.code, &period);
  for (const auto& line : present.budget.lines)
    lines_.emplace(LineKey{line.element_id, line.year_id, line.source_folded, line.classifier, line.is_total}, line);
  for (const auto& amount : present.budget.amounts)
    amounts_.emplace(AmountKey{amount.line_id, amount.period_id, amount.stage}, &amount);
}

void AmountChanges::compare_settings(const std::optional<budgets::Settings>& told, bool has_amounts) {
  const auto& known = present_.budget.settings;
  if (told && known && told->currency != known->currency)
    changes_.verdicts.push_back({plans::Severity::Error, "currency_differs", {}, told->currency, known->currency});
  if (told && !known) {
    changes_.new_money_settings = *told;
    changes_.new_money_settings->plan_id = present_.plan.id;
    has_settings_ = true;
  }
  if (has_amounts && !has_settings_)
    changes_.verdicts.push_back({plans::Severity::Error, "currency_missing", {}, present_.plan.code, "plan.currency"});
}

void AmountChanges::refuse(const ImportedAmount& from, std::string code, std::string expected) {
  changes_.verdicts.push_back(
      {plans::Severity::Error, std::move(code), from.origin, text(from.amount), std::move(expected)});
}

const plans::Period* AmountChanges::period(const std::string& code, const ImportedAmount& from) {
  const auto found = periods_.find(code);
  if (found != periods_.end()) return found->second;
  changes_.verdicts.push_back({plans::Severity::Error, "period_unknown", from.origin, code, {}});
  return nullptr;
}

Line AmountChanges::line_of(const ImportedAmount& from, const plans::Element& element,
                            const plans::Period& year) const {
  Line line{.id = {},
            .plan_id = present_.plan.id,
            .element_id = element.id,
            .year_id = year.id,
            .source = from.source,
            .source_folded = folded(from.source),
            .classifier = from.classifier,
            .is_total = from.is_total};
  const auto known = lines_.find({line.element_id, line.year_id, line.source_folded, line.classifier, line.is_total});
  return known == lines_.end() ? line : known->second;
}

bool AmountChanges::is_refused(const budgets::Recording& recording, const Line& line, const Amount& amount,
                               const ImportedAmount& from) {
  const auto before = changes_.verdicts.size();
  if (const auto error = refusal_of_place(recording, budgets::Stage::Approved))  // a draft may come with what was spent
    refuse(from, error->code, error->arguments.empty() ? "" : error->arguments.front().second);
  for (const auto& error : budgets::errors_of(recording, line, amount))
    refuse(from, error.code, error.arguments.empty() ? "" : error.arguments.front().second);
  const auto here = access::in_institution(present_.plan.institution_id);
  const bool is_typed = recording.current && !recording.current->import_id;
  if (is_typed && !access::may(options_.caller, access::Action::EditElements, here))
    refuse(from, "may_not_replace_typed");
  if (is_typed && changes_.verdicts.size() == before)
    changes_.verdicts.push_back({plans::Severity::Warning, "replaces_typed_value", from.origin, text(from.amount),
                                 text(recording.current->amount)});
  return changes_.verdicts.size() > before && changes_.verdicts.back().severity == plans::Severity::Error;
}

/// As it would be told by hand; its line and id are given when it is kept.
Amount AmountChanges::amount_of(const ImportedAmount& from, const plans::Period& period, const Amount* before) const {
  Amount amount;
  amount.plan_id = present_.plan.id;
  amount.period_id = period.id;
  amount.stage = from.stage;
  amount.amount = from.amount;
  amount.person_id = options_.caller.person_id;
  amount.recorded_at = options_.now;
  amount.import_id = options_.import_id;
  if (before == nullptr) return amount;
  amount.replaces_id = before->id;
  amount.correction_reason = options_.reason;
  return amount;
}

void AmountChanges::keep(Line line, Amount amount) {
  if (line.id.value == 0) {
    line.id = {options_.make_id()};
    lines_.emplace(LineKey{line.element_id, line.year_id, line.source_folded, line.classifier, line.is_total}, line);
    changes_.new_lines.push_back(line);
  }
  amount.id = {options_.make_id()};
  amount.line_id = line.id;
  changes_.new_amounts.push_back(std::move(amount));
}

bool AmountChanges::add(const ImportedAmount& from, const plans::Element& element) {
  const auto* year = period(from.year, from);
  const auto* its_period = from.period == from.year ? year : period(from.period, from);
  if (year == nullptr || its_period == nullptr || !has_settings_) return false;
  auto line = line_of(from, element, *year);
  const auto known = amounts_.find({line.id, its_period->id, from.stage});
  const Amount* before = line.id.value == 0 || known == amounts_.end() ? nullptr : known->second;
  if (before != nullptr && before->amount == from.amount) return false;
  auto amount = amount_of(from, *its_period, before);
  const budgets::Recording recording{.plan = present_.plan,
                                     .has_settings = true,
                                     .is_withdrawn = element.withdrawn_at.has_value(),
                                     .year = *year,
                                     .period = *its_period,
                                     .locked = present_.budget.locked,
                                     .today = options_.today,
                                     .current = before != nullptr ? std::optional(*before) : std::nullopt};
  if (is_refused(recording, line, amount, from)) return false;
  keep(std::move(line), std::move(amount));
  return true;
}

}  // namespace timon::imports
