#include "web/portal/boards/schedule_section.hpp"

#include <algorithm>

#include "domain/boards/plan_schedule.hpp"
#include "web/portal/boards/figures_text.hpp"
#include "web/portal/components/schedule_chart/schedule_chart.hpp"

namespace timon::portal {
namespace {

using timon::boards::FigureName;
using timon::boards::PlannedSpan;
using timon::boards::Row;

std::string dates_text(const PlannedSpan& span, const Locale& locale) {
  if (span.start_on == span.end_on) return locale.short_day(span.start_on);
  return locale.short_day(span.start_on) + " – " + locale.short_day(span.end_on);
}

ScheduleItem item_of(const JudgedPlan& plan, Row row, const PlannedSpan& span, const Catalogue& words) {
  const auto& figures = plan.board.figures(row);
  return {.name = plan.image.element(row).name,
          .address = plan.element_address(row, words),
          .dates = dates_text(span, words.locale()),
          .sentence = facts_sentence(figures, plan.board.on(), words),
          .light_html = light_html(light_view(figures, words, plan.institution_language)),
          .start_on = span.start_on,
          .end_on = span.end_on,
          .expected = figures.value(FigureName::Planned),
          .reported = figures.value(FigureName::Reported),
          .verified = figures.value(FigureName::Verified)};
}

/// Years where there are some, else quarters, else months: few enough to be read.
std::vector<ScheduleTick> ticks_between(Day from, Day until, const Catalogue& words) {
  const int days = until - from;
  const unsigned months = days > 700 ? 12 : days > 200 ? 3 : 1;
  std::vector<ScheduleTick> ticks;
  for (auto month = from.parts().year() / from.parts().month();; month += std::chrono::months{1}) {
    const Day day{std::chrono::sys_days{month / 1}};
    if (day > until) return ticks;
    const auto number = static_cast<unsigned>(month.month());
    if ((number - 1) % months != 0) continue;
    const auto year = std::to_string(static_cast<int>(month.year()));
    ticks.push_back({day, months == 12  ? year
                          : months == 3 ? words.text("portal.schedule_quarter",
                                                     {{"quarter", std::to_string(number / 3 + 1)}, {"year", year}})
                                        : words.locale().short_day(day)});
  }
}

using Spans = std::vector<std::optional<PlannedSpan>>;
using Approved = std::vector<usecases::boards::ApprovedDays>;

/// Only where the days of today are others.
void tell_approved(ScheduleItem& item, const usecases::boards::ApprovedDays& first, const Catalogue& words) {
  if (!first.start_on || !first.end_on) return;
  if (*first.start_on == item.start_on && *first.end_on == item.end_on) return;
  item.approved_start_on = first.start_on, item.approved_end_on = first.end_on;
  item.approved =
      words.text("portal.schedule_approved", {{"dates", dates_text({*first.start_on, *first.end_on}, words.locale())}});
}

std::vector<ScheduleItem> items_of(const JudgedPlan& plan, const std::vector<Row>& rows, const Spans& spans,
                                   const Approved& approved, const Catalogue& words) {
  std::vector<ScheduleItem> items;
  for (const Row row : rows) {
    if (!spans[row]) continue;
    items.push_back(item_of(plan, row, *spans[row], words));
    const auto& id = plan.image.element(row).id;
    const auto first = std::ranges::find(approved, id, &usecases::boards::ApprovedDays::element_id);
    if (first != approved.end()) tell_approved(items.back(), *first, words);
  }
  return items;
}

Html chart_of(const JudgedPlan& plan, std::vector<ScheduleItem> items, const Catalogue& words) {
  const auto say = [&](const char* key) { return words.text(std::string("portal.") + key); };
  ScheduleChartView view;
  view.title = words.text("portal.schedule_title", {{"on", plan.board.on().text()}});
  view.name_head = say("head_name");
  view.dates_head = say("dates");
  view.light_head = say("head_light");
  view.time_head = say("schedule_time");
  view.cut_off = plan.board.on();
  view.cut_off_label = words.locale().short_day(view.cut_off);
  Day from = items.front().start_on, until = items.front().end_on;
  for (const auto& item : items) {
    from = std::min({from, item.start_on, item.approved_start_on.value_or(from)});
    until = std::max({until, item.end_on, item.approved_end_on.value_or(until)});
  }
  view.ticks = ticks_between(from, until, words);
  view.items = std::move(items);
  return schedule_chart_html(view);
}

}  // namespace

std::optional<Html> schedule_section(const JudgedPlan& plan, Row row, const Approved& approved,
                                     const Catalogue& words) {
  const auto spans = timon::boards::planned_spans(plan.image);
  std::vector<Row> rows = plan.image.children(row);
  if (!spans[row] || std::ranges::none_of(rows, [&](Row child) { return spans[child].has_value(); }))
    return std::nullopt;
  rows.insert(rows.begin(), row);
  auto items = items_of(plan, rows, spans, approved, words);
  items.front().address.reset();
  // Its name is the page's title already.
  items.front().name = plan.image.level(row).name + " " + plan.image.element(row).code;
  return chart_of(plan, std::move(items), words);
}

std::optional<Html> schedule_of(const JudgedPlan& plan, const std::vector<Row>& rows, const Catalogue& words) {
  auto items = items_of(plan, rows, timon::boards::planned_spans(plan.image), {}, words);
  if (items.empty()) return std::nullopt;
  return chart_of(plan, std::move(items), words);
}

}  // namespace timon::portal
