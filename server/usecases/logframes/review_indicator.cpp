#include "usecases/logframes/review_indicator.hpp"

#include "domain/plans/edits.hpp"
#include "domain/plans/plan_rules.hpp"
#include "domain/plans/texts.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "usecases/indicators/indicator_at.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::logframes {

using storage::Transaction;
using timon::access::Action;
using timon::logframes::Criterion;
using timon::logframes::CriterionAnswer;
using timon::logframes::IndicatorId;
using timon::plans::Fields;
namespace store = storage::logframes;

namespace {

using Answers = std::vector<CriterionAnswer>;

Answers answers_from(IndicatorId id, const std::vector<CriterionInput>& input) {
  Answers answers;
  for (const auto& one : input) answers.push_back({id, one.criterion, one.is_met, one.note.value_or("")});
  return answers;
}

Fields fields_of(const std::string& means, const Answers& answers) {
  Fields fields{{"means_of_verification", means}};
  for (const auto& [criterion, name] : names_of(Criterion{})) {
    auto& field = fields.emplace_back("criterion_" + std::string(name), std::nullopt);
    for (const CriterionAnswer& answer : answers)
      if (answer.criterion == criterion)
        field.second = (answer.is_met ? "yes" : "no") + (answer.note.empty() ? "" : ": " + answer.note);
  }
  return fields;
}

}  // namespace

Result<void> review_indicator(const Context& context, IndicatorId id, const ReviewIndicator& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto found = indicators::indicator_for(context, transaction, id, Action::EditIndicators);
    if (!found) return found.error();
    const auto& [at, indicator] = *found;
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(at.plan, reason)) return *std::move(refusal);
    if (indicator.withdrawn_at || at.element.withdrawn_at) return conflict("withdrawn");
    if (auto same = plans::require_version(indicator.version, input.version); !same) return same;
    const Answers answers = answers_from(id, input.criteria);
    auto errors = criteria_errors(answers);
    timon::plans::check_text(errors, "means", input.means);
    if (!errors.empty()) return invalid(std::move(errors));

    const auto changes = timon::plans::changes_between(
        fields_of(store::means_of(transaction, id), store::answers_about(transaction, id)),
        fields_of(input.means, answers));
    if (changes.empty()) return {};
    store::save_means(transaction, id, input.means);
    store::replace_answers(transaction, id, answers);
    if (auto saved = storage::indicators::save_indicator(transaction, indicator); !saved) return saved;
    plans::keep_edit(context, transaction, at.plan,
                     {"review_indicator", timon::plans::EditedKind::Indicator, id.value, changes, reason});
    return {};
  });
}

}  // namespace timon::usecases::logframes
