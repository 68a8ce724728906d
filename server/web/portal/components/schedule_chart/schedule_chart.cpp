#include "web/portal/components/schedule_chart/schedule_chart.hpp"

#include <algorithm>

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

struct Tick {
  std::string at, label;
};
BOOST_DESCRIBE_STRUCT(Tick, (), (at, label))

/// Places and lengths in percent of the calendar.
struct Bar {
  std::string at, width;
  std::optional<std::string> expected, reported, verified;
};
BOOST_DESCRIBE_STRUCT(Bar, (), (at, width, expected, reported, verified))

struct Line {
  std::string at, width;
};
BOOST_DESCRIBE_STRUCT(Line, (), (at, width))

struct Row {
  std::string name, dates, sentence;
  std::optional<std::string> address, approved;
  Html light_html;
  std::optional<Bar> bar;
  std::optional<std::string> milestone;
  std::optional<Line> approved_line;
};
BOOST_DESCRIBE_STRUCT(Row, (), (name, dates, sentence, address, approved, light_html, bar, milestone, approved_line))

struct Shown {
  std::string title, name_head, dates_head, light_head, time_head, cut_off_label;
  std::optional<std::string> cut_off;
  std::vector<Tick> ticks;
  std::vector<Row> rows;
};
BOOST_DESCRIBE_STRUCT(Shown, (),
                      (title, name_head, dates_head, light_head, time_head, cut_off_label, cut_off, ticks, rows))

class Calendar {
 public:
  explicit Calendar(const std::vector<ScheduleItem>& items) {
    const auto& first = *std::ranges::min_element(items, {}, &ScheduleItem::start_on);
    const auto& last = *std::ranges::max_element(items, {}, &ScheduleItem::end_on);
    from_ = first.start_on;
    Day until = last.end_on;
    for (const auto& item : items) {
      from_ = std::min(from_, item.approved_start_on.value_or(from_));
      until = std::max(until, item.approved_end_on.value_or(until));
    }
    days_ = until - from_ + 1;
  }

  bool holds(Day day) const { return day >= from_ && day - from_ < days_; }
  std::string at(Day day) const { return share(std::int64_t{day - from_} * 100, days_); }
  std::string length(std::int64_t days) const { return share(days * 100, days_); }
  /// So much of `days` that begin at `day`: where it ends, and how long it is.
  std::string at(Day day, std::int64_t days, Hundredths percent) const {
    return share((day - from_) * std::int64_t{10'000} + days * within(percent), std::int64_t{days_} * 100);
  }
  std::string length(std::int64_t days, Hundredths percent) const {
    return share(days * within(percent), std::int64_t{days_} * 100);
  }

 private:
  static std::int64_t within(Hundredths percent) { return std::clamp<std::int64_t>(percent.units, 0, 10'000); }
  static std::string share(std::int64_t part, std::int64_t whole) { return units_text(part * 100 / whole, 2); }

  Day from_;
  int days_ = 1;
};

Row row_of(const ScheduleItem& item, const Calendar& calendar) {
  Row row{item.name, item.dates, item.sentence, item.address, item.approved, item.light_html, {}, {}, {}};
  if (item.approved_start_on && item.approved_end_on)
    row.approved_line = Line{calendar.at(*item.approved_start_on),
                             calendar.length(*item.approved_end_on - *item.approved_start_on + 1)};
  if (item.start_on == item.end_on) {
    row.milestone = calendar.at(item.start_on);
    return row;
  }
  const std::int64_t days = item.end_on - item.start_on + 1;
  row.bar = Bar{calendar.at(item.start_on), calendar.length(days), {}, {}, {}};
  if (item.expected) row.bar->expected = calendar.at(item.start_on, days, *item.expected);
  if (item.reported) row.bar->reported = calendar.length(days, *item.reported);
  if (item.verified) row.bar->verified = calendar.length(days, *item.verified);
  return row;
}

}  // namespace

Html schedule_chart_html(const ScheduleChartView& view) {
  const Calendar calendar(view.items);
  Shown shown{view.title, view.name_head, view.dates_head, view.light_head, view.time_head, view.cut_off_label, {}, {},
              {}};
  // The end of the day: what is true of it is true then.
  if (calendar.holds(view.cut_off)) shown.cut_off = calendar.at(view.cut_off + 1);
  for (const auto& tick : view.ticks)
    if (calendar.holds(tick.day)) shown.ticks.push_back({calendar.at(tick.day), tick.label});
  for (const auto& item : view.items) shown.rows.push_back(row_of(item, calendar));
  return render("components/schedule_chart/schedule_chart", shown);
}

}  // namespace timon::portal
