#include "usecases/logframes/edit_logframe_row.hpp"

#include <algorithm>

#include "domain/plans/edits.hpp"
#include "domain/plans/plan_rules.hpp"
#include "domain/plans/texts.hpp"
#include "storage/logframes/logframe_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::logframes {

using storage::Transaction;
using timon::access::Action;
using timon::logframes::LogframeRow;
using timon::plans::Fields;
namespace store = storage::logframes;

namespace {

Fields fields_of(const std::optional<LogframeRow>& row) {
  if (!row) return {{"logframe_level", std::nullopt}, {"assumptions", std::nullopt}};
  return {{"logframe_level", std::string(name_of(row->level))}, {"assumptions", row->assumptions}};
}

bool is_under_initiative(Transaction& transaction, const plans::ElementAt& at) {
  const auto levels = storage::plans::levels_of(transaction, at.plan.id);
  return std::ranges::any_of(at.path, [&](const storage::plans::PathStep& step) {
    return levels.find(step.level_id)->kind == timon::plans::ElementKind::Initiative;
  });
}

std::vector<FieldError> errors_of(Transaction& transaction, const plans::ElementAt& at, const EditLogframeRow& input) {
  std::vector<FieldError> errors;
  if (input.level && !is_under_initiative(transaction, at)) errors.push_back({"level", "logframe_without_initiative"});
  timon::plans::check_text(errors, "assumptions", input.assumptions.value_or(""));
  return errors;
}

}  // namespace

Result<void> edit_logframe_row(const Context& context, timon::plans::ElementId id, const EditLogframeRow& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto at = plans::element_for(context, transaction, id, Action::EditElements);
    if (!at) return at.error();
    const std::string reason = input.reason.value_or("");
    if (auto refusal = timon::plans::edit_refusal(at->plan, reason)) return *std::move(refusal);
    if (at->element.withdrawn_at) return conflict("withdrawn");
    if (auto same = plans::require_version(at->element.version, input.version); !same) return same;
    if (auto errors = errors_of(transaction, *at, input); !errors.empty()) return invalid(std::move(errors));

    const auto before = store::find_row(transaction, id);
    std::optional<LogframeRow> after;
    if (input.level) after = LogframeRow{id, *input.level, input.assumptions.value_or("")};
    const auto changes = timon::plans::changes_between(fields_of(before), fields_of(after));
    if (changes.empty()) return {};
    if (after)
      store::save_row(transaction, *after);
    else
      store::delete_row(transaction, id);
    if (auto saved = storage::plans::save_element(transaction, at->element); !saved) return saved;
    plans::keep_edit(context, transaction, at->plan,
                     {"edit_logframe_row", timon::plans::EditedKind::Element, id.value, changes, reason});
    return {};
  });
}

}  // namespace timon::usecases::logframes
