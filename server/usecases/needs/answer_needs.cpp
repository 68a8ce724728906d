#include "usecases/needs/answer_needs.hpp"

#include <algorithm>

#include "storage/needs/need_store.hpp"
#include "storage/plans/part_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::needs {

using storage::Session;
using storage::Transaction;
using timon::access::Action;
using timon::needs::Need;
using timon::needs::NeedId;
using timon::plans::ElementId;
using timon::plans::ElementKind;
namespace store = storage::needs;

namespace {

constexpr std::size_t most_at_once = 200;

bool is_initiative(Session& session, const plans::ElementAt& at) {
  const auto levels = storage::plans::levels_of(session, at.plan.id);
  return levels.find(at.element.level_id)->kind == ElementKind::Initiative;
}

bool is_open(const plans::ElementAt& at) {
  return at.plan.state != timon::plans::PlanState::Closed && !at.element.withdrawn_at;
}

std::vector<FieldError> errors_of(Session& session, const plans::ElementAt& at, const std::vector<NeedId>& needs) {
  // Looked up one by one while nobody else can write.
  if (needs.size() > most_at_once) return {{"needs", "too_many", {{"limit", std::to_string(most_at_once)}}}};
  std::vector<FieldError> errors;
  if (!is_initiative(session, at)) errors.push_back({"needs", "needs_only_of_initiatives"});
  for (std::size_t index = 0; index < needs.size(); ++index) {
    const std::string field = "needs[" + std::to_string(index) + "]";
    const auto need = store::find_need(session, needs[index]);
    if (!need || need->institution_id != at.plan.institution_id) errors.push_back({field, "unknown_need"});
    if (std::ranges::count(needs, needs[index]) > 1) errors.push_back({field, "given_twice"});
  }
  return errors;
}

std::string codes_of(const std::vector<Need>& needs) {
  std::string codes;
  for (const Need& need : needs) codes += (codes.empty() ? "" : ", ") + need.code;
  return codes;
}

}  // namespace

Result<AnsweredNeeds> show_answered(const Context& context, ElementId id) {
  return context.database.read([&](Session& session) -> Result<AnsweredNeeds> {
    const auto at = plans::element_for(context, session, id, Action::ViewPlans);
    if (!at) return at.error();
    AnsweredNeeds shown{store::needs_of(session, id), is_initiative(session, *at), false,
                        storage::plans::version_of(session, id, storage::plans::Part::Needs)};
    shown.may_edit =
        shown.is_initiative && is_open(*at) &&
        timon::access::may(context.caller, Action::EditElements, plans::place_of(session, at->plan, at->path));
    return shown;
  });
}

Result<void> answer_needs(const Context& context, const AnswerNeeds& input) {
  const auto id = input.element;
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto at = plans::element_for(context, transaction, id, Action::EditElements);
    if (!at) return at.error();
    if (at->element.withdrawn_at) return conflict("withdrawn");
    if (!is_open(*at)) return conflict("plan_closed", {{"plan", at->plan.code}});
    if (auto errors = errors_of(transaction, *at, input.needs); !errors.empty()) return invalid(std::move(errors));
    if (auto next = storage::plans::advance(transaction, id, storage::plans::Part::Needs, input.version); !next)
      return next.error();
    const std::string before = codes_of(store::needs_of(transaction, id));
    store::replace_needs(transaction, id, input.needs);
    const std::string after = codes_of(store::needs_of(transaction, id));
    if (before == after) return {};
    record_act(context, transaction,
               {.act = "answer_needs",
                .subject_kind = "element",
                .subject_id = id.value,
                .institution_id = at->plan.institution_id,
                .plan_id = at->plan.id.value,
                .fields = {{"code", at->element.code}, {"before", before}, {"needs", after}}});
    return {};
  });
}

}  // namespace timon::usecases::needs
