#include "domain/boards/plan_schedule.hpp"

#include <algorithm>

namespace timon::boards {
namespace {

void widen(std::optional<PlannedSpan>& span, Day start_on, Day end_on, SpanSource source) {
  if (!span) span = PlannedSpan{start_on, end_on, source};
  span->start_on = std::min(span->start_on, start_on);
  span->end_on = std::max(span->end_on, end_on);
}

bool has_target(const indicators::PeriodFacts& period) { return period.planned && period.planned->value.units != 0; }

std::optional<PlannedSpan> own_span(const PlanImage& image, Row row) {
  const auto& element = image.element(row);
  const auto start_on = element.start_on ? element.start_on : element.end_on;
  const auto end_on = element.end_on ? element.end_on : element.start_on;
  if (start_on) return PlannedSpan{*start_on, *end_on, SpanSource::Own};
  std::optional<PlannedSpan> span;
  for (Row leaf = image.tree().first_leaf[row]; leaf < image.tree().first_leaf[row + 1]; ++leaf)
    for (const auto& period : image.leaf(leaf).periods)
      if (has_target(period)) widen(span, period.start_on, period.end_on, SpanSource::Periods);
  return span;
}

constexpr std::int64_t days_until(Day day) { return day.at.time_since_epoch().count(); }

}  // namespace

std::vector<std::optional<PlannedSpan>> planned_spans(const PlanImage& image) {
  std::vector<std::optional<PlannedSpan>> spans(image.size());
  std::vector<std::optional<PlannedSpan>> below(image.size());
  // From the last row up: whatever hangs below an element was seen before it.
  for (Row row = image.size(); row-- > 0;) {
    spans[row] = own_span(image, row);
    if (!spans[row]) spans[row] = below[row];
    const Row parent = image.tree().parent[row];
    if (spans[row] && parent != no_row)
      widen(below[parent], spans[row]->start_on, spans[row]->end_on, SpanSource::Below);
  }
  return spans;
}

std::vector<std::optional<RoomInTime>> rooms_in_time(const PlanImage& image,
                                                     std::span<const std::optional<PlannedSpan>> spans,
                                                     std::span<const plans::LaggedLink> links) {
  std::vector<schedules::Task> tasks(spans.size());
  for (std::size_t row = 0; row < spans.size(); ++row)
    if (spans[row]) tasks[row] = {days_until(spans[row]->start_on), spans[row]->end_on - spans[row]->start_on + 1};
  std::vector<schedules::Wait> waits;
  for (const auto& link : links) {
    const auto row = image.row_of(link.element_id), before = image.row_of(link.predecessor_id);
    if (row && before && spans[*row] && spans[*before]) waits.push_back({*row, *before, link.lag_days});
  }
  const auto rooms = schedules::rooms_of(tasks, waits);
  std::vector<std::optional<RoomInTime>> in_time(spans.size());
  for (std::size_t row = 0; row < rooms.size(); ++row)
    if (rooms[row])
      in_time[row] = RoomInTime{static_cast<int>(rooms[row]->slack()),
                                Day{std::chrono::sys_days{std::chrono::days{rooms[row]->latest_end - 1}}}};
  return in_time;
}

}  // namespace timon::boards
