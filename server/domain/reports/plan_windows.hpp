#pragma once
// The windows of a plan's periods: by its settings and the institution's calendar, but for those that had begun when
// either changed, which stay as they were.

#include <map>
#include <optional>

#include "domain/calendars/standing.hpp"
#include "domain/plans/period.hpp"

namespace timon::reports {

/// Of a plan, as they are kept. Version 0: nobody set any, the usual ones hold.
struct PlanWindowSettings {
  plans::PlanId plan_id{};
  calendars::WindowSettings window{};
  std::int64_t version = 0;

  bool operator==(const PlanWindowSettings&) const = default;
};

using KeptWindows = std::map<plans::PeriodId, calendars::Window>;

class PlanWindows {
 public:
  PlanWindows() = default;  ///< the usual settings, weekends alone
  PlanWindows(PlanWindowSettings settings, calendars::BusinessCalendar calendar, KeptWindows kept)
      : settings_(settings), calendar_(std::move(calendar)), kept_(std::move(kept)) {}

  const PlanWindowSettings& settings() const { return settings_; }
  const calendars::BusinessCalendar& calendar() const { return calendar_; }
  bool is_kept(plans::PeriodId period) const { return kept_.contains(period); }
  calendars::Window of(const plans::Period& period) const {
    const auto kept = kept_.find(period.id);
    return kept != kept_.end() ? kept->second : window_of(period.end_on, settings_.window, calendar_);
  }
  calendars::Standing standing(const plans::Period& period, const calendars::Delivery& delivery, Day on) const {
    return standing_of(of(period), delivery, on, calendar_);
  }

  bool operator==(const PlanWindows&) const = default;

 private:
  PlanWindowSettings settings_{};
  calendars::BusinessCalendar calendar_{};
  KeptWindows kept_{};
};

}  // namespace timon::reports
