#include "web/api/boards/schedule_routes.hpp"

#include "base/program.hpp"
#include "usecases/boards/show_schedule.hpp"
#include "web/api/boards/figures_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::boards {
namespace {

using usecases::boards::PlanMemory;

struct WaitView {
  timon::plans::ElementId element;
  std::int64_t lag_days = 0;
};
BOOST_DESCRIBE_STRUCT(WaitView, (), (element, lag_days))

struct ScheduleRowView {
  timon::plans::ElementId id;
  std::optional<timon::plans::ElementId> parent;
  timon::plans::ElementKind kind{};
  std::string level, code, name;
  std::optional<Day> start_on, end_on;
  std::optional<timon::boards::SpanSource> days_from;
  std::optional<Day> approved_start_on, approved_end_on;
  std::optional<Hundredths> planned, reported, verified;
  timon::lights::Light light{};
  timon::boards::Basis basis{};
  std::vector<WaitView> predecessors;
  std::optional<int> slack_days;
  std::optional<Day> latest_end_on;
  std::int64_t version = 0;
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(ScheduleRowView, (),
                      (id, parent, kind, level, code, name, start_on, end_on, days_from, approved_start_on,
                       approved_end_on, planned, reported, verified, light, basis, predecessors, slack_days,
                       latest_end_on, version, may_edit))

struct ScheduleDocument {
  PlanRowView plan;
  Day on;
  std::vector<ScheduleRowView> items;
};
BOOST_DESCRIBE_STRUCT(ScheduleDocument, (), (plan, on, items))

/// What the caller may move is in the document, so it is in the tag.
std::string tag_of(const usecases::boards::ScheduleView& view, const Call& call) {
  std::string may;
  for (const bool may_edit : view.may_edit) may += may_edit ? '1' : '0';
  return guard::entity_tag({"schedule", program_version(), view.plan.image->plan().id.text(),
                            std::to_string(view.plan.image->change()), view.plan.board->on().text(),
                            call.catalogue.language(), may});
}

void put_days(ScheduleRowView& view, const usecases::boards::ScheduleView& schedule, Row row) {
  if (const auto& span = schedule.spans[row]) {
    view.start_on = span->start_on;
    view.end_on = span->end_on;
    view.days_from = span->source;
  }
  if (const auto& approved = schedule.approved[row]) {
    view.approved_start_on = approved->start_on ? approved->start_on : approved->end_on;
    view.approved_end_on = approved->end_on ? approved->end_on : approved->start_on;
  }
  if (const auto& room = schedule.rooms[row]) {
    view.slack_days = room->slack_days;
    view.latest_end_on = room->latest_end_on;
  }
  for (const auto& wait : schedule.predecessors[row]) view.predecessors.push_back({wait.predecessor_id, wait.lag_days});
}

ScheduleRowView row_view(const usecases::boards::ScheduleView& schedule, Row row) {
  using timon::boards::FigureName;
  const auto& image = *schedule.plan.image;
  const auto& element = image.element(row);
  const auto& figures = schedule.plan.board->figures(row);
  ScheduleRowView view;
  view.id = element.id;
  view.parent = element.parent_id;
  view.kind = image.kind(row);
  view.level = image.level(row).name;
  view.code = element.code;
  view.name = element.name;
  put_days(view, schedule, row);
  view.planned = figures.value(FigureName::Planned);
  view.reported = figures.value(FigureName::Reported);
  view.verified = figures.value(FigureName::Verified);
  view.light = figures.light.light;
  view.basis = figures.basis;
  view.version = element.version;
  view.may_edit = schedule.may_edit[row];
  return view;
}

/// Every row of the Gantt in tree order, what it waits for by its code.
Result<Response> schedule_table(const Request& request, TableFormat format,
                                const usecases::boards::ScheduleView& schedule, const Catalogue& catalogue) {
  const auto& image = *schedule.plan.image;
  const auto on = schedule.plan.board->on().text();
  Table table(request, format, catalogue, "schedule",
              {"code", "level", "name", "start_on", "end_on", "days_from", "approved_start_on", "approved_end_on",
               "planned", "reported", "verified", "light", "predecessors", "slack_days", "latest_end_on"},
              {{"plan", image.plan().name}, {"on", on}});
  for (Row row = 0; row < image.size(); ++row) {
    const auto its = row_view(schedule, row);
    std::string waits;
    for (const auto& wait : its.predecessors) {
      const auto before = image.row_of(wait.element);
      waits += (waits.empty() ? "" : "; ") + (before ? image.element(*before).code : wait.element.text());
      if (wait.lag_days != 0) waits += " " + std::string(wait.lag_days > 0 ? "+" : "") + std::to_string(wait.lag_days);
    }
    std::optional<std::int64_t> slack;
    if (its.slack_days) slack = *its.slack_days;
    table.row(its.code, its.level, its.name, its.start_on, its.end_on,
              its.days_from ? table.word("staff.schedule.days_from.", *its.days_from) : "", its.approved_start_on,
              its.approved_end_on, its.planned, its.reported, its.verified, table.word("staff.light.", its.light),
              waits, slack, its.latest_end_on);
  }
  return table.answer("schedule-" + image.plan().id.text() + "-" + on);
}

Result<Response> show_schedule(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto schedule = usecases::boards::show_schedule(call.context, memory, {*plan, *on});
  if (!schedule) return schedule.error();
  if (*format) return schedule_table(request, **format, *schedule, call.catalogue);
  return guard::unless_known(request, tag_of(*schedule, call), [&]() -> Result<Response> {
    ScheduleDocument document{plan_row_view(*schedule->plan.image), schedule->plan.board->on(), {}};
    document.items.reserve(schedule->plan.image->size());
    for (Row row = 0; row < schedule->plan.image->size(); ++row) document.items.push_back(row_view(*schedule, row));
    return answer(document);
  });
}

}  // namespace

Routes schedule_routes(PlanMemory& memory) {
  return {{Get, "/api/v1/plans/{id}/schedule", Action::ViewPlans,
           [&memory](const Request& request, const Call& call) { return show_schedule(memory, request, call); }}};
}

}  // namespace timon::api::boards
