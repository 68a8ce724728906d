#include "web/portal/components/series_chart/series_chart.hpp"

#include <algorithm>
#include <limits>

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

constexpr int top = 24, plot_height = 180, gap = 16, digit = 7, narrowest_bar = 23;

struct Bar {
  std::string x, y, width, height, label, label_x, label_y;
};
BOOST_DESCRIBE_STRUCT(Bar, (), (x, y, width, height, label, label_x, label_y))

struct Tick {
  std::string start, end, y, label;
};
BOOST_DESCRIBE_STRUCT(Tick, (), (start, end, y, label))

struct Column {
  std::string middle;
  std::string period;
  std::optional<Bar> reported;
  std::optional<Bar> verified;
  std::optional<Tick> planned;
};
BOOST_DESCRIBE_STRUCT(Column, (), (middle, period, reported, verified, planned))

struct Rule {
  std::string y, text_y, label;
};
BOOST_DESCRIBE_STRUCT(Rule, (), (y, text_y, label))

struct Row {
  std::string period, planned, reported, verified, compliance;
  Html light_html;
};
BOOST_DESCRIBE_STRUCT(Row, (), (period, planned, reported, verified, compliance, light_html))

struct Shown {
  std::string title, summary, table_caption, show_table, period_head, planned_head, reported_head, verified_head,
      compliance_head, light_head;
  std::string width, height, left, right, period_y, planned_y, label_x;
  std::vector<Rule> rules;
  std::vector<Column> columns;
  std::vector<Row> rows;
};
BOOST_DESCRIBE_STRUCT(Shown, (),
                      (title, summary, table_caption, show_table, period_head, planned_head, reported_head,
                       verified_head, compliance_head, light_head, width, height, left, right, period_y, planned_y,
                       label_x, rules, columns, rows))

/// Places values on the picture; tenths of a pixel are enough.
class Scale {
 public:
  explicit Scale(Millionths end) : end_(static_cast<double>(std::max<std::int64_t>(end.units, 1))) {}
  double y(Millionths value) const {
    const double share = std::clamp(static_cast<double>(value.units) / end_, 0.0, 1.0);
    return top + plot_height * (1 - share);
  }

 private:
  double end_;
};

std::string tenths(double value) { return units_text(static_cast<std::int64_t>(value * 10 + 0.5), 1); }

class Drawing {
 public:
  Drawing(const SeriesChartView& view, const Locale& locale)
      : view_(view), locale_(locale), end_(axis_end(largest())), scale_(end_) {
    left_ = width_of(end_) + 16;
    column_ = 2 * std::max(narrowest_bar, widest_number() + 3) + gap;
  }

  Shown shown() const {
    const int width = left_ + static_cast<int>(view_.points.size()) * column_ + gap;
    Shown shown{view_.title,
                view_.summary,
                view_.table_caption,
                view_.show_table,
                view_.period_head,
                view_.planned_head,
                view_.reported_head,
                view_.verified_head,
                view_.compliance_head,
                view_.light_head,
                std::to_string(width),
                std::to_string(top + plot_height + 44),
                std::to_string(left_),
                std::to_string(width),
                std::to_string(top + plot_height + 20),
                std::to_string(top + plot_height + 37),
                std::to_string(left_ - 8),
                {},
                {},
                {}};
    for (const int quarter : {0, 2, 4}) shown.rules.push_back(rule(quarter));
    for (std::size_t i = 0; i < view_.points.size(); ++i) {
      shown.columns.push_back(column_at(i));
      shown.rows.push_back(row(view_.points[i]));
    }
    return shown;
  }

 private:
  Millionths largest() const {
    Millionths most{1};
    for (const auto& point : view_.points)
      for (const auto& value : {point.planned, point.reported, point.verified})
        if (value) most = std::max(most, *value);
    return most;
  }
  int width_of(Millionths value) const { return digit * static_cast<int>(locale_.number(value).size()); }
  /// What stands above the bars decides how wide they are: four quarters of short figures fit on a phone.
  int widest_number() const {
    int widest = 0;
    for (const auto& point : view_.points)
      for (const auto& value : {point.reported, point.verified})
        if (value) widest = std::max(widest, width_of(*value));
    return widest;
  }
  Rule rule(int quarter) const {
    const Millionths value{end_.units / 4 * quarter + end_.units % 4 * quarter / 4};
    const double y = scale_.y(value);
    return {tenths(y), tenths(y + 4), locale_.number(value)};
  }
  /// Its number stands above the bar, and above the tick of what was planned where the two would meet.
  std::optional<Bar> bar(std::optional<Millionths> value, std::optional<Millionths> planned, double x,
                         double width) const {
    if (!value) return std::nullopt;
    const double y = scale_.y(*value);
    const double tick = planned ? scale_.y(*planned) : -1000;
    const double label = tick > y - 20 && tick < y ? tick - 5 : y - 5;
    return Bar{tenths(x),
               tenths(y),
               tenths(width),
               tenths(top + plot_height - y),
               locale_.number(*value),
               tenths(x + width / 2),
               tenths(label)};
  }
  std::optional<Tick> tick(std::optional<Millionths> value, double x, double width) const {
    if (!value) return std::nullopt;
    return Tick{tenths(x), tenths(x + width), tenths(scale_.y(*value)), locale_.number(*value)};
  }
  Column column_at(std::size_t index) const {
    const auto& point = view_.points[index];
    const double x = left_ + static_cast<double>(index) * column_ + gap / 2.0;
    const bool has_verified = point.verified.has_value();
    const double width = (column_ - gap) / (has_verified ? 2.0 : 1.0);
    return {tenths(x + (column_ - gap) / 2.0), point.period, bar(point.reported, point.planned, x, width),
            bar(point.verified, point.planned, x + width, width), tick(point.planned, x - 6, column_ - gap + 12)};
  }
  std::string text(std::optional<Millionths> value) const { return value ? locale_.number(*value) : view_.no_value; }
  Row row(const SeriesPoint& point) const {
    return {point.period,         text(point.planned), text(point.reported),
            text(point.verified), point.compliance,    point.light_html};
  }

  const SeriesChartView& view_;
  const Locale& locale_;
  Millionths end_;
  Scale scale_;
  int left_ = 0;
  int column_ = 0;
};

}  // namespace

Millionths axis_end(Millionths largest) {
  constexpr auto most = std::numeric_limits<std::int64_t>::max();
  for (std::int64_t power = 1;; power *= 10) {
    for (const auto& [times, part] : {std::pair{1, 1}, {2, 1}, {5, 2}, {5, 1}}) {
      if (power % part != 0) continue;
      if (power > most / times) return {most};
      if (const auto end = power / part * times; end >= largest.units) return {end};
    }
    if (power > most / 10) return {most};
  }
}

Html series_chart_html(const SeriesChartView& view, const Locale& locale) {
  return render("components/series_chart/series_chart", Drawing(view, locale).shown());
}

}  // namespace timon::portal
