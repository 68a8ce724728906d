#include "web/api/boards/saved_view_routes.hpp"

#include "usecases/boards/saved_views.hpp"
#include "web/api/calls.hpp"

namespace timon::api::boards {
namespace {

namespace usecases = timon::usecases::boards;
using timon::boards::SavedView;
using timon::boards::ViewId;

struct SavedViewView {
  ViewId id{};
  std::string name{}, address{};
  bool is_shared = false, is_own = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SavedViewView, (), (id, name, address, is_shared, is_own, version))

struct SavedViewsView {
  std::vector<SavedViewView> items{};
  std::optional<ViewId> default_view{};
  bool may_share = false;
};
BOOST_DESCRIBE_STRUCT(SavedViewsView, (), (items, default_view, may_share))

SavedViewView view_of(const SavedView& view, const Call& call) {
  return {view.id,     view.name, view.address, view.is_shared, call.context.caller.person_id == view.person_id,
          view.version};
}

Result<Response> list_views(const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto views = usecases::list_views(call.context, *plan);
  if (!views) return views.error();
  SavedViewsView list{{}, views->default_view, views->may_share};
  for (const auto& view : views->views) list.items.push_back(view_of(view, call));
  return answer(list);
}

Result<Response> save_view(const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<usecases::SaveView>(request);
  if (!body) return body.error();
  const auto view = usecases::save_view(call.context, *plan, *body);
  if (!view) return view.error();
  return answer(view_of(*view, call), 201);
}

Result<Response> edit_view(const Request& request, const Call& call) {
  const auto id = id_in_path<ViewId>(request);
  if (!id) return id.error();
  const auto body = read_body<usecases::EditView>(request);
  if (!body) return body.error();
  const auto view = usecases::edit_view(call.context, *id, *body);
  if (!view) return view.error();
  return answer(view_of(*view, call));
}

Result<Response> delete_view(const Request& request, const Call& call) {
  const auto id = id_in_path<ViewId>(request);
  if (!id) return id.error();
  if (auto done = usecases::delete_view(call.context, *id); !done) return done.error();
  return http::no_content();
}

Result<Response> choose_default_view(const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto body = read_body<usecases::ChooseDefaultView>(request);
  if (!body) return body.error();
  if (auto done = usecases::choose_default_view(call.context, *plan, *body); !done) return done.error();
  return http::no_content();
}

}  // namespace

Routes saved_view_routes() {
  return {
      {Get, "/api/v1/plans/{id}/views", Action::ViewPlans, list_views},
      {Post, "/api/v1/plans/{id}/views", Action::ViewPlans, save_view},
      {Put, "/api/v1/plans/{id}/views/default", Action::ViewPlans, choose_default_view},
      {Patch, "/api/v1/views/{id}", Action::ViewPlans, edit_view},
      {Delete, "/api/v1/views/{id}", Action::ViewPlans, delete_view},
  };
}

}  // namespace timon::api::boards
