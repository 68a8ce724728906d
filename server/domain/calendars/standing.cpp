#include "domain/calendars/standing.hpp"

namespace timon::calendars {

std::int64_t days_late(const Window& window, Day on, const BusinessCalendar& calendar) {
  if (on <= window.last_on) return 0;
  return calendar.count_after(window.close_on, calendar.at_or_after(on));
}

Standing standing_of(const Window& window, const Delivery& delivery, Day on, const BusinessCalendar& calendar) {
  if (delivery.delivered_on) {
    const Day delivered = *delivery.delivered_on;
    if (delivered < window.open_on) return {WindowState::Early, 0};
    if (delivered <= window.last_on) return {WindowState::OnTime, 0};
    return {WindowState::Late, days_late(window, delivered, calendar)};
  }
  if (on < window.open_on) return {WindowState::NotYetOpen, 0};
  if (on <= window.last_on) return {WindowState::Open, 0};
  const bool is_reopened = delivery.reopened_until && on <= *delivery.reopened_until;
  return {is_reopened ? WindowState::Reopened : WindowState::Missing, days_late(window, on, calendar)};
}

}  // namespace timon::calendars
