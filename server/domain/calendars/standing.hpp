#pragma once
// How a report stands towards its window on a day: what may still be delivered, and what was delivered when. A day that
// is no business day counts as the next one, as terms are counted: what comes on the Saturday after the window is one
// day late. Inside the window any day will do.

#include <optional>

#include "domain/calendars/window.hpp"

namespace timon::calendars {

enum class WindowState {
  NotYetOpen,  ///< nothing delivered, and the window lies ahead
  Open,        ///< nothing delivered, and the window is open (its tolerance too)
  Early,       ///< delivered before the window
  OnTime,      ///< delivered in the window
  Late,        ///< delivered after it
  Missing,     ///< nothing delivered, and the window is over
  Reopened     ///< nothing delivered, the window is over, and it was opened again
};
constexpr auto names_of(WindowState) {
  using enum WindowState;
  return std::to_array<Name<WindowState>>({{NotYetOpen, "not_yet_open"},
                                           {Open, "open"},
                                           {Early, "early"},
                                           {OnTime, "on_time"},
                                           {Late, "late"},
                                           {Missing, "missing"},
                                           {Reopened, "reopened"}});
}

struct Delivery {
  std::optional<Day> delivered_on{};    ///< first delivery, by the server's clock where the institution is
  std::optional<Day> reopened_until{};  ///< the last day on which it is open again
};

struct Standing {
  WindowState state = WindowState::NotYetOpen;
  std::int64_t days_late = 0;  ///< business days after the last one of the window: delivered, or so far

  bool operator==(const Standing&) const = default;
};

Standing standing_of(const Window& window, const Delivery& delivery, Day on, const BusinessCalendar& calendar);

/// Before that, a report of the period is refused.
inline bool may_deliver(const Window& window, Day on) { return window.early_on <= on; }

/// Business days after the window's last day; a day that is none counts as the next one.
std::int64_t days_late(const Window& window, Day on, const BusinessCalendar& calendar);

}  // namespace timon::calendars
