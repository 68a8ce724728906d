#include "web/portal/boards/schedule_section.hpp"

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

}  // namespace

std::optional<Html> schedule_section(const JudgedPlan& plan, Row row, const Catalogue& words) {
  const auto spans = timon::boards::planned_spans(plan.image);
  ScheduleChartView view;
  for (const Row child : plan.image.children(row))
    if (spans[child]) view.items.push_back(item_of(plan, child, *spans[child], words));
  if (view.items.empty() || !spans[row]) return std::nullopt;
  view.items.insert(view.items.begin(), item_of(plan, row, *spans[row], words));
  view.items.front().address.reset();
  // Its name is the page's title already.
  view.items.front().name = plan.image.level(row).name + " " + plan.image.element(row).code;
  const auto say = [&](const char* key) { return words.text(std::string("portal.") + key); };
  view.title = words.text("portal.schedule_title", {{"on", plan.board.on().text()}});
  view.name_head = say("head_name");
  view.dates_head = say("dates");
  view.light_head = say("head_light");
  view.time_head = say("schedule_time");
  view.cut_off = plan.board.on();
  view.cut_off_label = words.locale().short_day(view.cut_off);
  Day from = spans[row]->start_on, until = spans[row]->end_on;
  for (const auto& item : view.items) {
    from = std::min(from, item.start_on);
    until = std::max(until, item.end_on);
  }
  view.ticks = ticks_between(from, until, words);
  return schedule_chart_html(view);
}

}  // namespace timon::portal
