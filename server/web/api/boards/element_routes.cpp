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

/// Ids say nothing to a reader, and the name of the subject stands beside.
bool is_told(const ledger::WrittenView& written, const std::string& subject_name) {
  constexpr std::size_t shortest_id = 15;
  const auto value = written.value.value_or("");
  const bool is_id = value.size() >= shortest_id && value.find_first_not_of("0123456789") == value.npos;
  return !value.empty() && !is_id && value != subject_name;
}

void add_row(Table& table, ledger::EntryView entry) {
  std::erase_if(entry.fields, [&](const auto& written) { return !is_told(written, entry.subject_name); });
  const auto who = entry.person ? entry.person_name.value_or("") : table.word("staff.ledger.", "system");
  table.row(entry.sequence, entry.recorded_at, who.empty() ? table.word("staff.ledger.", "erased") : who,
            table.word("staff.act.", entry.act), entry.subject_name, ledger::written_words(table, entry.fields),
            entry.hash);
}

/// All of it, a page after the other.
Result<Response> history_table(PlanMemory& memory, const Request& request, TableFormat format, const Call& call,
                               usecases::boards::ListHistory question) {
  const auto opened = usecases::boards::open_element(call.context, memory, question.element, {});
  if (!opened) return opened.error();
  const auto& element = opened->plan.image->element(opened->row);
  const auto& plan = opened->plan.image->plan();
  Table table(request, format, call.catalogue, "history",
              {"sequence", "recorded_at", "person", "act", "subject", "written", "hash"},
              {{"plan", plan.name}, {"element", element.code + " " + element.name}});
  do {
    const auto page = usecases::boards::list_history(call.context, memory, question);
    if (!page) return page.error();
    for (const auto& named : page->items) add_row(table, ledger::entry_view(named));
    question.before = page->next;
  } while (question.before);
  return table.answer("history-" + plan.code + "-" + element.code);
}

Result<Response> list_history(PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::ElementId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  usecases::boards::ListHistory question{*id};
  if (*format) return history_table(memory, request, **format, call, question);
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
