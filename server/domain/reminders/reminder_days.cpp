#include "domain/reminders/reminder_days.hpp"

#include <string>

namespace timon::reminders {
namespace {

using calendars::BusinessCalendar;

constexpr std::int64_t most_days = 60;

/// The first business day after `last`, then every so many, up to the limit.
void add_after(std::vector<ReminderDay>& days, Occasion occasion, Day last, const ReminderSettings& settings,
               const BusinessCalendar& calendar) {
  for (std::int64_t nth = 1; nth <= settings.late_for; nth += settings.late_every) {
    days.push_back({occasion, calendar.moved(last, static_cast<int>(nth))});
    if (settings.late_every == 0) return;
  }
}

void check(std::vector<FieldError>& errors, const char* field, std::int64_t value, std::int64_t most) {
  if (value < 0 || value > most)
    errors.push_back({field, "not_between", {{"min", "0"}, {"max", std::to_string(most)}}});
}

}  // namespace

std::vector<FieldError> errors_of(const ReminderSettings& settings) {
  std::vector<FieldError> errors;
  check(errors, "days_before", settings.days_before, most_days);
  check(errors, "late_every", settings.late_every, most_days);
  check(errors, "late_for", settings.late_for, most_days);
  check(errors, "digest_hour", settings.digest_hour, 23);
  return errors;
}

std::vector<ReminderDay> days_of_window(const calendars::Window& window, const ReminderSettings& settings,
                                        const BusinessCalendar& calendar) {
  std::vector<ReminderDay> days;
  const Day opens = calendar.at_or_after(window.open_on), last = calendar.at_or_before(window.close_on);
  const Day soon = calendar.moved(last, -static_cast<int>(settings.days_before));
  if (opens < last) days.push_back({Occasion::Opens, opens});
  if (opens < soon && soon < last) days.push_back({Occasion::Soon, soon});
  if (opens <= last) days.push_back({Occasion::LastDay, last});
  add_after(days, Occasion::Late, window.last_on, settings, calendar);
  return days;
}

std::vector<ReminderDay> days_of_waiting(Day since, const ReminderSettings& settings,
                                         const BusinessCalendar& calendar) {
  std::vector<ReminderDay> days;
  add_after(days, Occasion::Waiting, since, settings, calendar);
  return days;
}

std::optional<ReminderDay> last_by(const std::vector<ReminderDay>& days, Day on) {
  std::optional<ReminderDay> last;
  for (const auto& day : days)
    if (day.on <= on) last = day;
  return last;
}

}  // namespace timon::reminders
