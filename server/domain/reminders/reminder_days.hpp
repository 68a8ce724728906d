#pragma once
// On which days somebody is reminded: before, on and after the last day of a window, and while something waits for
// them. Only business days. It knows nobody, and not what is asked.

#include <optional>
#include <vector>

#include "base/error.hpp"
#include "domain/calendars/window.hpp"

namespace timon::reminders {

enum class Occasion {
  Opens,    ///< the window opens
  Soon,     ///< it closes in a few days
  LastDay,  ///< it closes today
  Late,     ///< it has closed
  Waiting   ///< somebody else waits for an answer
};
constexpr auto names_of(Occasion) {
  using enum Occasion;
  return std::to_array<Name<Occasion>>(
      {{Opens, "opens"}, {Soon, "soon"}, {LastDay, "last_day"}, {Late, "late"}, {Waiting, "waiting"}});
}

/// Of an institution. Version 0: nobody set any, the usual ones hold.
struct ReminderSettings {
  std::int64_t days_before = 3;  ///< business days before the last one; 0: not
  std::int64_t late_every = 3;   ///< business days from one reminder to the next; 0: only the first
  std::int64_t late_for = 20;    ///< business days after which nobody is reminded any more; 0: never late
  std::int64_t digest_hour = 7;  ///< local hour from which the day's mail goes out
  bool is_for_reporters = true;
  bool is_for_reviewers = true;
  std::int64_t version = 0;

  bool operator==(const ReminderSettings&) const = default;
};

std::vector<FieldError> errors_of(const ReminderSettings& settings);

struct ReminderDay {
  Occasion occasion = Occasion::Opens;
  Day on{};

  bool operator==(const ReminderDay&) const = default;
};

/// In order of their days, never two on one day.
std::vector<ReminderDay> days_of_window(const calendars::Window& window, const ReminderSettings& settings,
                                        const calendars::BusinessCalendar& calendar);
/// Of what came in on a day and waits since: from the next business day on.
std::vector<ReminderDay> days_of_waiting(Day since, const ReminderSettings& settings,
                                         const calendars::BusinessCalendar& calendar);

/// The last one that is not later than the day.
std::optional<ReminderDay> last_by(const std::vector<ReminderDay>& days, Day on);

}  // namespace timon::reminders
