#include "domain/reports/closing.hpp"

#include <algorithm>

namespace timon::reports {
namespace {

constexpr std::size_t longest_reason = 4000;
constexpr std::int64_t most_days = 60;

bool is_accepted(ReportState state) { return state == ReportState::Accepted || state == ReportState::Published; }

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

}  // namespace

ClosedPeriods::ClosedPeriods(std::vector<ClosedPeriod> periods) : all_(std::move(periods)) {
  std::ranges::stable_sort(all_, {}, [](const ClosedPeriod& its) { return its.period.end_on; });
}

const ClosedPeriod* ClosedPeriods::closing_of(const plans::Period& period) const {
  const auto found =
      std::ranges::find_if(all_, [&](const ClosedPeriod& its) { return period.end_on <= its.period.end_on; });
  return found == all_.end() ? nullptr : &*found;
}

std::optional<Error> ClosedPeriods::refusal(const Writing& writing) const {
  const auto* closed = closing_of(writing.period);
  if (closed == nullptr) return std::nullopt;
  const Arguments its{{"period", closed->period.code}};
  if (writing.kind == FactKind::Planned) return conflict("target_of_closed_period", its);
  if (reopening_for(*closed, writing.office, writing.today) != nullptr) return std::nullopt;
  return conflict("period_closed", its);
}

std::optional<Error> ClosedPeriods::refusal_of_closing(const plans::Period& period,
                                                       const std::vector<const plans::Period*>& called,
                                                       Day today) const {
  if (std::ranges::none_of(called, [&](const auto* its) { return its->id == period.id; }))
    return conflict("period_not_called", {{"period", period.code}});
  if (const auto* closed = closing_of(period))
    return conflict("period_already_closed", {{"period", closed->period.code}});
  if (period.end_on >= today) return conflict("period_not_ended", {{"end_on", period.end_on.text()}});
  if (all_.empty()) return std::nullopt;
  for (const auto* its : called)
    if (its->end_on > all_.back().period.end_on && its->end_on < period.end_on)
      return conflict("earlier_period_open", {{"period", its->code}});
  return std::nullopt;
}

const Reopening* reopening_for(const ClosedPeriod& closed, std::optional<people::OfficeId> office, Day today) {
  const auto found = std::ranges::find_if(closed.reopenings, [&](const Reopening& its) {
    return office && its.office_id == *office && today <= its.expires_on;
  });
  return found == closed.reopenings.end() ? nullptr : &*found;
}

std::optional<Day> reopened_until(const ClosedPeriods& closed, const plans::Period& period, people::OfficeId office,
                                  Day today) {
  const auto* its = closed.closing_of(period);
  const auto* reopening = its == nullptr ? nullptr : reopening_for(*its, office, today);
  return reopening == nullptr ? std::nullopt : std::optional(reopening->expires_on);
}

bool outlives_closing(ReportState state, ReportAct act) {
  using enum ReportAct;
  return is_accepted(state) && (act == Publish || act == Answer || act == Close || act == Insist);
}

bool is_omitted(std::optional<ReportState> state, std::int64_t asked, std::int64_t told) {
  return state ? !is_accepted(*state) : told < asked;
}

std::vector<FieldError> errors_of(const Reopening& reopening, Day today) {
  std::vector<FieldError> errors;
  if (has_only_blanks(reopening.reason)) errors.push_back({"reason", "required"});
  if (reopening.reason.size() > longest_reason)
    errors.push_back({"reason", "too_long", {{"limit", std::to_string(longest_reason)}}});
  if (reopening.expires_on < today || today + most_days < reopening.expires_on)
    errors.push_back({"expires_on",
                      "reopening_too_long_or_past",
                      {{"first_on", today.text()}, {"last_on", (today + most_days).text()}}});
  return errors;
}

}  // namespace timon::reports
