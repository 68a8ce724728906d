#pragma once
// Elements in time, drawn without script: a table whose last column is a calendar. Planned a frame, what was
// approved first a line below it, expected a tick,
// reported hatched, verified solid; one day alone is a diamond. The dates stand beside it, so the table is the equal
// one.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "web/portal/html.hpp"

namespace timon::portal {

struct ScheduleItem {
  std::string name{};
  std::optional<std::string> address{};  ///< nothing for the element whose page it is
  std::string dates{};
  std::string sentence{};  ///< what the bar says, in words
  Html light_html{};
  Day start_on{};
  Day end_on{};                           ///< included
  std::optional<std::string> approved{};  ///< the days that were approved first, where they were others
  std::optional<Day> approved_start_on{};
  std::optional<Day> approved_end_on{};
  std::optional<Hundredths> expected{};
  std::optional<Hundredths> reported{};
  std::optional<Hundredths> verified{};
};

struct ScheduleTick {
  Day day{};
  std::string label{};
};

struct ScheduleChartView {
  std::string title{};
  std::string name_head{};
  std::string dates_head{};
  std::string light_head{};
  std::string time_head{};
  std::string cut_off_label{};
  Day cut_off{};
  std::vector<ScheduleTick> ticks{};
  std::vector<ScheduleItem> items{};  ///< at least one
};

Html schedule_chart_html(const ScheduleChartView& view);

}  // namespace timon::portal
