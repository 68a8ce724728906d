#include "web/api/boards/element_routes.hpp"

#include "usecases/boards/list_history.hpp"
#include "web/api/boards/element_view.hpp"
#include "web/api/calls.hpp"
#include "web/api/ledger/entry_view.hpp"

namespace timon::api::boards {
namespace {

using usecases::boards::PlanMemory;

Row leaf_of(const usecases::boards::ElementView& view, timon::indicators::IndicatorId id) {
  return *view.opened.plan.image->leaf_of(id);
}

Result<Response> get_element(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto view = usecases::boards::show_element(call.context, memory, {*id, *on});
  if (!view) return view.error();
  return answer_unless_known(request, element_view(*view, call.catalogue));
}

Result<Response> get_indicator(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::indicators::IndicatorId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto view = usecases::boards::show_indicator(call.context, memory, {*id, *on});
  if (!view) return view.error();
  return answer_unless_known(request, indicator_view(*view, leaf_of(*view, *id), call.catalogue));
}

struct HistoryView {
  std::vector<ledger::EntryView> items{};
  std::optional<std::string> next{};
};
BOOST_DESCRIBE_STRUCT(HistoryView, (), (items, next))

Result<Response> list_history(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  usecases::boards::ListHistory question{*id};
  if (const auto after = request.query_value("after")) question.before = parse_id_number(*after).value_or(0);
  const auto history = usecases::boards::list_history(call.context, memory, question);
  if (!history) return history.error();
  HistoryView view;
  for (const auto& entry : history->items) view.items.push_back(ledger::entry_view(entry));
  if (history->next) view.next = std::to_string(*history->next);
  return answer(view);
}

}  // namespace

Result<Response> element_document(PlanMemory& memory, const Call& call, timon::plans::ElementId id, int status) {
  const auto view = usecases::boards::show_element(call.context, memory, {id, {}});
  if (!view) return view.error();
  return answer(element_view(*view, call.catalogue), status);
}

Result<Response> indicator_document(PlanMemory& memory, const Call& call, timon::indicators::IndicatorId id,
                                    int status) {
  const auto view = usecases::boards::show_indicator(call.context, memory, {id, {}});
  if (!view) return view.error();
  return answer(indicator_view(*view, leaf_of(*view, id), call.catalogue), status);
}

Routes element_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/elements/{id}", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) { return get_element(memory, request, call); }},
      {Get, "/api/v1/elements/{id}/history", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) { return list_history(memory, request, call); }},
      {Get, "/api/v1/indicators/{id}", Action::ViewPlans,
       [&memory](const Request& request, const Call& call) { return get_indicator(memory, request, call); }},
  };
}

}  // namespace timon::api::boards
