#pragma once
// What was planned, reported and verified period by period, as a picture and as the equal table. Bars start at zero;
// planned is a tick over each pair, reported hatched, verified solid; behind them the bands by which they are judged,
// and the target and the baseline as lines with their numbers. Direct labels; the bands have words of their own below.

#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/locale.hpp"
#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

/// Behind the bars of a period: values from `lower` to `upper`, without end where nothing is said.
struct SeriesBand {
  std::string colour{};
  std::optional<Millionths> lower{};
  std::optional<Millionths> upper{};
};

/// Across the whole picture.
struct SeriesLine {
  std::string kind{};  ///< target or baseline
  Millionths value{};
  std::string label{};
};

/// What a band means, in shape and words.
struct SeriesKeyBand {
  Html light_html{};
  std::string range{};
};
BOOST_DESCRIBE_STRUCT(SeriesKeyBand, (), (light_html, range))

/// The bands of one profile; of several where the profile changed, each with the periods that it judges.
struct SeriesKey {
  std::string head{};
  std::vector<SeriesKeyBand> bands{};
};
BOOST_DESCRIBE_STRUCT(SeriesKey, (), (head, bands))

/// What the table says of a period where it is more than the bars show.
struct SeriesTexts {
  std::string planned{}, reported{}, verified{};
};

struct SeriesPoint {
  std::string period{};  ///< as people call it, short
  std::optional<Millionths> planned{};
  std::optional<Millionths> reported{};
  std::optional<Millionths> verified{};
  std::string compliance{};  ///< in percent without the sign, or why there is none
  Html light_html{};         ///< of this period by itself; nothing while it lasts
  std::vector<SeriesBand> bands{};
  std::optional<SeriesTexts> texts{};
};

struct SeriesChartView {
  std::string title{};    ///< what it says, with unit and cut-off day
  std::string summary{};  ///< the same in words for those who do not see it
  std::string table_caption{};
  std::string show_table{};
  std::string period_head{};
  std::string planned_head{};
  std::string reported_head{};
  std::string verified_head{};
  std::string compliance_head{};
  std::string light_head{};
  std::string no_value{};
  std::vector<SeriesPoint> points{};
  std::vector<SeriesLine> lines{};
  std::vector<SeriesKey> keys{};
};

Html series_chart_html(const SeriesChartView& view, const Locale& locale);

/// The end of the axis: the smallest of 1, 2, 2.5, 5 x 10^n that is not below the largest value.
Millionths axis_end(Millionths largest);

}  // namespace timon::portal
