#include "usecases/boards/saved_views.hpp"

#include "base/id.hpp"
#include "storage/boards/saved_view_store.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::boards {
namespace {

using storage::Session;
using storage::Transaction;
using timon::plans::PlanId;
namespace store = storage::boards;

/// The institution of a plan that the caller reads at work.
Result<access::Place> place_of_plan(const Context& context, Session& session, PlanId id) {
  if (!context.caller.person_id) return not_found();
  const auto plan = plans::plan_for(context, session, id, access::Action::ViewPlans);
  if (!plan) return plan.error();
  return access::in_institution(plan->institution_id);
}

bool is_own(const Context& context, const SavedView& view) { return context.caller.person_id == view.person_id; }

/// For who may see it.
Result<SavedView> visible_view(const Context& context, Session& session, ViewId id) {
  auto view = store::find_view(session, id);
  if (!view || !(view->is_shared || is_own(context, *view))) return not_found();
  if (const auto place = place_of_plan(context, session, view->plan_id); !place) return place.error();
  return *std::move(view);
}

Result<void> require_sharing(const Context& context, Session& session, const SavedView& view) {
  const auto place = place_of_plan(context, session, view.plan_id);
  if (!place) return place.error();
  if (!access::may(context.caller, access::Action::ShareViews, *place)) return not_allowed();
  return {};
}

void record(const Context& context, Transaction& transaction, const char* act, const SavedView& view,
            const access::Place& place) {
  record_act(context, transaction,
             {.act = act,
              .subject_kind = "saved_view",
              .subject_id = view.id.value,
              .institution_id = place.institution_id,
              .fields = {{"plan", view.plan_id.text()},
                         {"name", view.name},
                         {"address", view.address},
                         {"is_shared", view.is_shared ? "true" : "false"}}});
}

}  // namespace

Result<ViewList> list_views(const Context& context, PlanId plan) {
  return context.database.read([&](Session& session) -> Result<ViewList> {
    const auto place = place_of_plan(context, session, plan);
    if (!place) return place.error();
    const auto person = *context.caller.person_id;
    return ViewList{store::views_for(session, plan, person), store::default_view(session, plan, person),
                    access::may(context.caller, access::Action::ShareViews, *place)};
  });
}

Result<SavedView> save_view(const Context& context, PlanId plan, const SaveView& input) {
  return context.database.write([&](Transaction& transaction) -> Result<SavedView> {
    const auto place = place_of_plan(context, transaction, plan);
    if (!place) return place.error();
    const SavedView view{next_id<ViewId>(), plan,          *context.caller.person_id,
                         input.name,        input.address, input.is_shared};
    if (auto errors = timon::boards::errors_of(view); !errors.empty()) return invalid(std::move(errors));
    if (view.is_shared)
      if (auto allowed = require_sharing(context, transaction, view); !allowed) return allowed.error();
    store::add_view(transaction, view);
    if (view.is_shared) record(context, transaction, "save_view", view, *place);
    return view;
  });
}

Result<SavedView> edit_view(const Context& context, ViewId id, const EditView& input) {
  return context.database.write([&](Transaction& transaction) -> Result<SavedView> {
    auto found = visible_view(context, transaction, id);
    if (!found) return found.error();
    SavedView view = *found;
    if (input.name) view.name = *input.name;
    if (input.address) view.address = *input.address;
    if (input.is_shared) view.is_shared = *input.is_shared;
    const bool concerns_others = found->is_shared || view.is_shared;
    if (concerns_others)
      if (auto allowed = require_sharing(context, transaction, view); !allowed) return allowed.error();
    if (auto errors = timon::boards::errors_of(view); !errors.empty()) return invalid(std::move(errors));
    view.version = input.version;
    if (!store::save_view(transaction, view)) return conflict("version_mismatch");
    if (!view.is_shared) store::keep_default_of_owner_alone(transaction, view);
    ++view.version;
    const auto place = place_of_plan(context, transaction, view.plan_id).value();
    if (concerns_others) record(context, transaction, "edit_view", view, place);
    return view;
  });
}

Result<void> delete_view(const Context& context, ViewId id) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto view = visible_view(context, transaction, id);
    if (!view) return view.error();
    if (view->is_shared)
      if (auto allowed = require_sharing(context, transaction, *view); !allowed) return allowed.error();
    store::delete_view(transaction, id);
    const auto place = place_of_plan(context, transaction, view->plan_id).value();
    if (view->is_shared) record(context, transaction, "delete_view", *view, place);
    return {};
  });
}

Result<void> choose_default_view(const Context& context, PlanId plan, const ChooseDefaultView& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    if (const auto place = place_of_plan(context, transaction, plan); !place) return place.error();
    if (input.view) {
      const auto view = visible_view(context, transaction, *input.view);
      if (!view || view->plan_id != plan) return invalid("view", "unknown_view");
    }
    store::set_default_view(transaction, plan, *context.caller.person_id, input.view);
    return {};
  });
}

}  // namespace timon::usecases::boards
