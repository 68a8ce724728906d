#include "usecases/plans/keep_edit.hpp"

#include "storage/plans/version_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::plans {

using timon::plans::FieldChange;
using timon::plans::Plan;

namespace {

void add_to_history(const Context& context, storage::Transaction& transaction, const Plan& plan, const Edit& edit) {
  std::vector<storage::plans::PlanEdit> rows;
  for (const FieldChange& change : edit.changes)
    rows.push_back({next_id<timon::plans::EditId>(), plan.id, edit.kind, edit.id, change.field, change.old_value,
                    change.new_value, edit.reason, context.caller.person_id, context.clock()});
  storage::plans::add_edits(transaction, rows);
}

}  // namespace

void keep_edit(const Context& context, storage::Transaction& transaction, const Plan& plan, const Edit& edit) {
  if (plan.state == timon::plans::PlanState::Approved) add_to_history(context, transaction, plan, edit);
  timon::ledger::Fields fields;
  for (const FieldChange& change : edit.changes) fields.emplace_back(change.field, change.new_value);
  if (!edit.reason.empty()) fields.emplace_back("reason", edit.reason);
  usecases::record_act(context, transaction,
                       {.act = edit.act,
                        .subject_kind = std::string(name_of(edit.kind)),
                        .subject_id = edit.id,
                        .institution_id = plan.institution_id,
                        .plan_id = plan.id.value,
                        .fields = std::move(fields)});
}

std::vector<FieldChange> all_new(const timon::plans::Fields& fields) {
  std::vector<FieldChange> changes;
  for (const auto& [name, value] : fields)
    if (value && !value->empty()) changes.push_back({name, std::nullopt, value});
  return changes;
}

Result<void> require_version(std::int64_t current, std::int64_t given) {
  if (current == given) return {};
  return conflict("version_mismatch");
}

}  // namespace timon::usecases::plans
