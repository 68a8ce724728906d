#include "web/portal/components/series_chart/series_chart.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "web/portal/templates.hpp"

namespace timon::portal {
namespace {

constexpr int top = 24, plot_height = 180, gap = 16, digit = 7, narrowest_bar = 23, line_height = 15;
constexpr int rule_quarters[] = {0, 2, 4};

struct Bar {
  std::string x, y, width, height, label, label_x, label_y;
};
BOOST_DESCRIBE_STRUCT(Bar, (), (x, y, width, height, label, label_x, label_y))

struct Tick {
  std::string start, end, y, label;
};
BOOST_DESCRIBE_STRUCT(Tick, (), (start, end, y, label))

struct Band {
  std::string x, y, width, height, colour;
};
BOOST_DESCRIBE_STRUCT(Band, (), (x, y, width, height, colour))

struct Line {
  std::string kind, end, y, text_x, text_y, label;
};
BOOST_DESCRIBE_STRUCT(Line, (), (kind, end, y, text_x, text_y, label))

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
  std::optional<std::string> planned_label;
  std::string width, height, left, right, period_y, planned_y, label_x;
  std::vector<Band> bands;
  std::vector<Rule> rules;
  std::vector<Column> columns;
  std::vector<Line> lines;
  std::vector<Row> rows;
  std::vector<SeriesKey> keys;
};
BOOST_DESCRIBE_STRUCT(Shown, (),
                      (title, summary, table_caption, show_table, period_head, planned_head, reported_head,
                       verified_head, compliance_head, light_head, planned_label, width, height, left, right, period_y,
                       planned_y, label_x, bands, rules, columns, lines, rows, keys))

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
    left_ = std::max(widest_rule() + 16, room_for_planned());
    column_ = 2 * std::max(narrowest_bar, widest_number() + 3) + gap;
  }

  Shown shown() const {
    const int end = left_ + static_cast<int>(view_.points.size()) * column_ + gap;
    const int width = end + room_for_lines();
    Shown shown{.title = view_.title,
                .summary = view_.summary,
                .table_caption = view_.table_caption,
                .show_table = view_.show_table,
                .period_head = view_.period_head,
                .planned_head = view_.planned_head,
                .reported_head = view_.reported_head,
                .verified_head = view_.verified_head,
                .compliance_head = view_.compliance_head,
                .light_head = view_.light_head,
                .planned_label = has_planned() ? std::optional(view_.planned_head) : std::nullopt,
                .width = std::to_string(width),
                .height = std::to_string(top + plot_height + 44),
                .left = std::to_string(left_),
                .right = std::to_string(end),
                .period_y = std::to_string(top + plot_height + 20),
                .planned_y = std::to_string(top + plot_height + 37),
                .label_x = std::to_string(left_ - 8),
                .bands = {},
                .rules = {},
                .columns = {},
                .lines = lines(end),
                .rows = {},
                .keys = view_.keys};
    for (const int quarter : rule_quarters) shown.rules.push_back(rule(quarter));
    for (std::size_t i = 0; i < view_.points.size(); ++i) {
      for (const auto& band : view_.points[i].bands) add_band(shown.bands, band, i);
      shown.columns.push_back(column_at(i));
      shown.rows.push_back(row(view_.points[i]));
    }
    return shown;
  }

 private:
  bool has_planned() const {
    return std::ranges::any_of(view_.points, [](const SeriesPoint& point) { return point.planned.has_value(); });
  }
  Millionths largest() const {
    Millionths most{1};
    for (const auto& point : view_.points)
      for (const auto& value : {point.planned, point.reported, point.verified})
        if (value) most = std::max(most, *value);
    for (const auto& line : view_.lines) most = std::max(most, line.value);
    return most;
  }
  /// Halves of a short axis are longer than its end: 0,5 below 1.
  int widest_rule() const {
    int widest = 0;
    for (const int quarter : rule_quarters)
      widest = std::max(widest, digit * static_cast<int>(rule(quarter).label.size()));
    return widest;
  }
  /// Before the numbers below the bars stands what they are.
  int room_for_planned() const { return has_planned() ? digit * static_cast<int>(view_.planned_head.size()) + 8 : 0; }
  int width_of(Millionths value) const { return digit * static_cast<int>(locale_.number(value).size()); }
  /// What stands above the bars decides how wide they are: four quarters of short figures fit on a phone.
  int widest_number() const {
    int widest = 0;
    for (const auto& point : view_.points)
      for (const auto& value : {point.reported, point.verified})
        if (value) widest = std::max(widest, width_of(*value));
    return widest;
  }
  /// Beside the picture, for the longest of their words.
  int room_for_lines() const {
    std::size_t longest = 0;
    for (const auto& line : view_.lines) longest = std::max(longest, line.label.size());
    return view_.lines.empty() ? 0 : digit * static_cast<int>(longest) + 8;
  }
  /// What lies beyond the picture is cut; nothing is drawn of a band wholly outside.
  void add_band(std::vector<Band>& bands, const SeriesBand& band, std::size_t index) const {
    const double low = band.lower ? scale_.y(*band.lower) : top + plot_height;
    const double high = band.upper ? scale_.y(*band.upper) : top;
    if (low - high < 0.05) return;
    const double x = left_ + static_cast<double>(index) * column_;
    bands.push_back({tenths(x), tenths(high), tenths(column_), tenths(low - high), band.colour});
  }
  /// Their words stand beside the picture, apart from each other.
  std::vector<Line> lines(int end) const {
    std::vector<Line> lines;
    std::vector<double> taken;
    for (const auto& its : view_.lines) {
      const double y = scale_.y(its.value);
      double text_y = y + 4;
      for (const double other : taken)
        if (std::abs(other - text_y) < line_height) text_y = other + (text_y < other ? -line_height : line_height);
      taken.push_back(text_y);
      lines.push_back({its.kind, std::to_string(end), tenths(y), std::to_string(end + 6), tenths(text_y), its.label});
    }
    return lines;
  }
  Rule rule(int quarter) const {
    const Millionths value{end_.units / 4 * quarter + end_.units % 4 * quarter / 4};
    const double y = scale_.y(value);
    return {tenths(y), tenths(y + 4), locale_.number(value)};
  }
  /// Its number stands above the bar, and above a line or the tick of what was planned where the two would meet.
  std::optional<Bar> bar(std::optional<Millionths> value, std::optional<Millionths> planned, double x,
                         double width) const {
    if (!value) return std::nullopt;
    const double y = scale_.y(*value);
    double label = y - 5;
    const auto keep_clear = [&](Millionths of) {
      const double line = scale_.y(of);
      if (line > y - 20 && line < y) label = std::min(label, line - 5);
    };
    if (planned) keep_clear(*planned);
    for (const auto& line : view_.lines) keep_clear(line.value);
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
    const bool is_pair = point.reported && point.verified;
    const double width = (column_ - gap) / (is_pair ? 2.0 : 1.0);
    const double second = is_pair ? x + width : x;
    return {tenths(x + (column_ - gap) / 2.0), point.period, bar(point.reported, point.planned, x, width),
            bar(point.verified, point.planned, second, width), tick(point.planned, x - 6, column_ - gap + 12)};
  }
  std::string text(std::optional<Millionths> value) const { return value ? locale_.number(*value) : view_.no_value; }
  Row row(const SeriesPoint& point) const {
    if (const auto& texts = point.texts)
      return {point.period, texts->planned, texts->reported, texts->verified, point.compliance, point.light_html};
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
