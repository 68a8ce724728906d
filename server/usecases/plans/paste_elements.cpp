#include "usecases/plans/paste_elements.hpp"

#include <set>

#include "storage/plans/plan_store.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/element_references.hpp"
#include "usecases/plans/keep_edit.hpp"

namespace timon::usecases::plans {

using storage::Transaction;
namespace store = storage::plans;

namespace {

template <class T>
std::optional<std::optional<T>> if_given(const std::optional<T>& value) {
  if (!value) return std::nullopt;
  return std::optional<std::optional<T>>(value);
}

AddElement added(const PastedRow& row, std::optional<ElementId> parent, const std::optional<std::string>& reason) {
  AddElement input;
  input.parent = parent;
  input.level = row.level.value_or("");
  input.code = row.code.value_or("");
  input.name = row.name.value_or("");
  input.description = row.description;
  input.weight = row.weight;
  input.office = row.office;
  input.person = row.person;
  input.start_on = row.start_on;
  input.end_on = row.end_on;
  input.initiative_kind = row.initiative_kind;
  input.action_type = row.action_type;
  input.reason = reason;
  return input;
}

EditElement edited(const PastedRow& row, const std::optional<std::string>& reason) {
  EditElement input;
  input.version = row.version.value_or(0);
  input.code = row.code;
  input.name = row.name;
  input.description = row.description;
  input.office = if_given(row.office);
  input.person = if_given(row.person);
  input.start_on = if_given(row.start_on);
  input.end_on = if_given(row.end_on);
  input.initiative_kind = if_given(row.initiative_kind);
  input.action_type = if_given(row.action_type);
  input.reason = reason;
  return input;
}

class Pasting {
 public:
  Pasting(const Context& context, Transaction& transaction, const Plan& plan, const PasteElements& input)
      : context_(context), transaction_(transaction), plan_(plan), input_(input) {}

  Result<std::vector<ElementId>> run() {
    for (std::size_t at = 0; at < input_.rows.size(); ++at) {
      const PastedRow& row = input_.rows[at];
      const auto id = row.element ? edit(row) : add(row, at);
      if (id)
        made_.push_back(*id);
      else if (const auto refusal = refuse(at, id.error()))
        return *refusal;
    }
    if (!errors_.empty()) return invalid(std::move(errors_));
    for (const auto& parent : weighed_)
      if (auto weights = require_weights(transaction_, plan_, parent); !weights) return weights.error();
    std::vector<ElementId> ids;
    for (const auto& id : made_) ids.push_back(*id);
    return ids;
  }

 private:
  Result<ElementId> add(const PastedRow& row, std::size_t at) {
    auto parent = row.parent;
    if (row.parent_row) {
      const auto above = static_cast<std::size_t>(*row.parent_row);
      if (*row.parent_row < 0 || above >= at) return invalid("parent_row", "unknown_parent");
      // What is wrong with the parent's row was told there.
      if (!made_[above]) return invalid(std::vector<FieldError>{});
      parent = made_[above];
    }
    weighed_.insert(parent);
    return add_element(context_, transaction_, plan_.id, added(row, parent, input_.reason));
  }

  Result<ElementId> edit(const PastedRow& row) {
    const auto before = store::find_element(transaction_, *row.element);
    if (!before || before->plan_id != plan_.id) return not_found();
    if (auto done = edit_element(context_, transaction_, *row.element, edited(row, input_.reason)); !done)
      return done.error();
    if (row.weight && row.weight != before->weight) {
      if (auto allowed = may_weigh_below(before->parent_id); !allowed) return allowed.error();
      weigh(*before, *row.weight);
    }
    return *row.element;
  }

  /// A weight is a share among siblings: it is for who may edit what stands above them.
  Result<void> may_weigh_below(const std::optional<ElementId>& parent) {
    if (!parent) {
      if (auto plan = plan_for(context_, transaction_, plan_.id, Action::EditElements); !plan) return plan.error();
      return {};
    }
    if (auto above = element_for(context_, transaction_, *parent, Action::EditElements); !above) return above.error();
    return {};
  }

  void weigh(const Element& before, Hundredths weight) {
    Element after = before;
    after.weight = weight;
    store::set_weight(transaction_, before.id, weight);
    keep_edit(context_, transaction_, plan_,
              {"set_weights", timon::plans::EditedKind::Element, before.id.value,
               timon::plans::changes_between(fields_of(before), fields_of(after)), input_.reason.value_or("")});
    weighed_.insert(before.parent_id);
    weighed_.insert(before.id);  // what stands below may have to add to it
  }

  /// Mistakes are gathered under their row; any other refusal ends it all, unless somebody changed that row first.
  std::optional<Error> refuse(std::size_t at, const Error& error) {
    const std::string row = "rows[" + std::to_string(at) + "]";
    if (error.kind != ErrorKind::Invalid && error.kind != ErrorKind::Conflict) return error;
    for (const FieldError& field : error.fields)
      errors_.push_back({row + "." + field.field, field.code, field.arguments});
    if (error.kind == ErrorKind::Conflict) errors_.push_back({row, error.code, error.arguments});
    made_.emplace_back();
    return std::nullopt;
  }

  const Context& context_;
  Transaction& transaction_;
  const Plan& plan_;
  const PasteElements& input_;
  std::vector<std::optional<ElementId>> made_;
  std::vector<FieldError> errors_;
  std::set<std::optional<ElementId>> weighed_;
};

}  // namespace

Result<std::vector<ElementId>> paste_elements(const Context& context, PlanId plan_id, const PasteElements& input) {
  if (input.rows.size() > pasted_rows_limit)
    return invalid("rows", "too_many_rows", {{"limit", std::to_string(pasted_rows_limit)}});
  return context.database.write([&](Transaction& transaction) -> Result<std::vector<ElementId>> {
    const auto plan = plan_for(context, transaction, plan_id, Action::ViewPlans);
    if (!plan) return plan.error();
    return Pasting(context, transaction, *plan, input).run();
  });
}

}  // namespace timon::usecases::plans
