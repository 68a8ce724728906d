#include "web/api/homes/task_view.hpp"

#include <algorithm>

#include "domain/boards/shares.hpp"
#include "web/api/calls.hpp"

namespace timon::api::homes {
namespace {

using storage::people::PersonNames;
using timon::reports::Fact;
using usecases::homes::HomeTask;

std::optional<std::string> name_of_person(const PersonNames& names, const std::optional<timon::people::PersonId>& id) {
  const auto found = id ? names.find(*id) : names.end();
  return found == names.end() || found->second.name.empty() ? std::nullopt : std::optional(found->second.name);
}

std::optional<reports::FactView> fact_of(const Fact* fact, const HomeTask& item, const PersonNames& names) {
  if (fact == nullptr) return std::nullopt;
  const auto* period = item.plan.image->period(fact->period_id);
  const auto found = fact->person_id ? names.find(*fact->person_id) : names.end();
  return reports::fact_view({*fact, period != nullptr ? period->code : std::string(),
                             name_of_person(names, fact->person_id),
                             found == names.end() ? std::nullopt : std::optional(found->second.post), true});
}

void fill_subject(TaskView& view, const HomeTask& item, const PersonNames& names) {
  const auto& image = *item.plan.image;
  const auto* indicator = image.indicator_of_leaf(item.task.leaf);
  if (indicator != nullptr) {
    view.indicator = indicator->id;
    view.indicator_name = indicator->name;
    const auto* measure = indicator->measure_id ? image.measure(*indicator->measure_id) : nullptr;
    if (measure != nullptr) view.measure_name = measure->name;
  }
  view.office = image.responsible_office(item.task.row);
  view.office_name = boards::office_name(image, view.office);
  view.person_name = name_of_person(names, timon::homes::responsible_person(image, item.task.row));
}

void fill_facts(TaskView& view, const HomeTask& item, const PersonNames& names) {
  view.planned = fact_of(item.task.planned, item, names);
  view.reported = fact_of(item.task.reported, item, names);
  view.verified = fact_of(item.task.verified, item, names);
  view.remark = fact_of(usecases::homes::last_remark(item), item, names);
  if (item.task.reported != nullptr) view.outcome = timon::homes::outcome_of(item.task);
  if (item.share) view.share = timon::boards::percentage_of(*item.share);
}

TaskView task_view(const HomeTask& item, const PersonNames& names, const Catalogue& catalogue) {
  const auto& period = *item.task.period;
  TaskView view;
  view.plan = boards::plan_row_view(*item.plan.image);
  view.element = boards::name_view(*item.plan.image, item.task.row);
  view.figures = boards::leaf_view(item.plan, item.task.leaf, catalogue);
  view.period = period.code;
  view.period_name = period.name;
  view.start_on = period.start_on;
  view.due_on = item.window ? item.window->close_on : period.end_on;
  view.days_left = view.due_on - item.plan.board->on();
  if (item.window) view.opens_on = item.window->open_on;
  if (item.standing) view.state = item.standing->state;
  if (item.standing) view.days_late = item.standing->days_late;
  view.late = item.task.late;
  fill_subject(view, item, names);
  fill_facts(view, item, names);
  return view;
}

}  // namespace

Result<std::size_t> task_limit(const http::Request& request) {
  constexpr std::int64_t most = 500, usual = 100;
  if (!request.query_value("limit")) return static_cast<std::size_t>(usual);
  const auto window = window_of(request);
  if (!window) return window.error();
  return static_cast<std::size_t>(std::min(window->limit, most));
}

TaskPageView page_view(const usecases::homes::TaskPage& page, const Catalogue& catalogue) {
  TaskPageView view{.items = {}, .total = static_cast<std::int64_t>(page.total)};
  for (const auto& item : page.items) view.items.push_back(task_view(item, page.names, catalogue));
  return view;
}

}  // namespace timon::api::homes
