#include "domain/homes/report_standing.hpp"

namespace timon::homes {

std::optional<calendars::Standing> report_standing(const PlanImage& image, const plans::Period& period,
                                                   const ReportHistory& history, Day on) {
  const bool is_delivered = history.delivery.delivered_on.has_value();
  const bool is_told = !history.is_begun && history.count.told == history.count.asked;
  if (!is_delivered && (history.count.asked == 0 || is_told)) return std::nullopt;
  return image.standing(period, history.delivery, on);
}

void count(Punctuality& punctuality, const std::optional<calendars::Standing>& standing) {
  using enum calendars::WindowState;
  if (!standing) return;
  if (standing->state == Early || standing->state == OnTime) ++punctuality.on_time;
  if (standing->state == Late) ++punctuality.late;
  if (standing->state == Missing || standing->state == Reopened) ++punctuality.missing;
}

}  // namespace timon::homes
