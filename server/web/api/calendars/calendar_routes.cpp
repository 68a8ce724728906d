#include "web/api/calendars/calendar_routes.hpp"

#include <algorithm>
#include <charconv>

#include "usecases/calendars/withdraw_holiday.hpp"
#include "web/api/calendars/calendar_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::calendars {
namespace {

using timon::people::OfficeId;
using timon::plans::PlanId;
using usecases::calendars::CalendarMode;
namespace usecases = timon::usecases::calendars;
namespace reports = timon::usecases::reports;

CalendarMode mode_of(const std::optional<bool>& is_dry_run) {
  return is_dry_run.value_or(false) ? CalendarMode::DryRun : CalendarMode::Write;
}

/// `year` of the query; nothing without it.
Result<std::optional<int>> year_in_query(const Request& request) {
  const auto text = request.query_value("year");
  if (!text) return std::optional<int>{};
  int year = 0;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), year);
  if (error != std::errc{} || end != text->data() + text->size()) return invalid("year", "not_a_year");
  return std::optional(year);
}

Result<Response> holiday_table(const Request& request, TableFormat format, const CalendarView& view,
                               const Catalogue& catalogue) {
  const auto year = std::to_string(view.year);
  Table table(request, format, catalogue, "holidays", {"day", "holiday", "holiday_origin", "reason", "withdrawn"},
              {{"year", year}});
  for (const auto& its : view.holidays)
    table.row(its.day, its.name, table.word("table.holiday_origin.", its.origin), its.reason, its.withdrawal_reason);
  return table.answer("calendar-" + year);
}

Result<Response> window_table(const Request& request, TableFormat format, const PlanWindowsView& view,
                              const Catalogue& catalogue) {
  Table table(request, format, catalogue, "windows", {"period", "end_on", "early_on", "open_on", "close_on", "last_on"},
              {{"plan", view.plan_name}});
  for (const auto& its : view.windows)
    table.row(its.period_name, its.end_on, its.early_on, its.open_on, its.close_on, its.last_on);
  return table.answer("windows-" + view.plan.text());
}

Result<Response> show_calendar(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto year = year_in_query(request);
  if (!year) return year.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto shown = reports::show_calendar(call.context, *id, *year);
  if (!shown) return shown.error();
  if (*format) return holiday_table(request, **format, view_of(*shown), call.catalogue);
  return answer_unless_known(request, view_of(*shown));
}

Result<Response> adopt_calendar(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<AdoptionBody>(request);
  if (!body) return body.error();
  const auto year = [](std::int64_t its) { return static_cast<int>(std::clamp<std::int64_t>(its, 0, 9999)); };
  const auto done = usecases::adopt_calendar(
      call.context, {*id, body->country, year(body->from_year), year(body->to_year), mode_of(body->is_dry_run)});
  if (!done) return done.error();
  return answer(AdoptedHolidaysView{done->added, done->removed, done->unchanged});
}

Result<Response> add_holidays(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<HolidaysBody>(request);
  if (!body) return body.error();
  usecases::AddHolidays input{*id, {}, body->text.value_or(""), body->reason, mode_of(body->is_dry_run)};
  if (body->rows)
    for (const auto& row : *body->rows) input.rows.push_back({row.day, row.name});
  const auto changes = usecases::add_holidays(call.context, input);
  if (!changes) return changes.error();
  return answer(view_of(*changes));
}

Result<Response> withdraw_holiday(const Request& request, const Call& call) {
  const auto id = id_in_path<HolidayId>(request);
  if (!id) return id.error();
  const auto body = read_body<WithdrawalBody>(request);
  if (!body) return body.error();
  if (auto done = usecases::withdraw_holiday(call.context, *id, body->reason); !done) return done.error();
  return http::no_content();
}

Result<Response> list_national_holidays(const Request& request, const Call&) {
  const auto country = in_query<Country>(request, "country");
  if (!country) return country.error();
  const auto year = year_in_query(request);
  if (!year) return year.error();
  if (!*country) return invalid("country", "required");
  if (!*year) return invalid("year", "required");
  const auto first = timon::calendars::first_known_year, last = timon::calendars::last_known_year;
  if (**year < first || **year > last)
    return invalid("year", "not_between", {{"min", std::to_string(first)}, {"max", std::to_string(last)}});
  List<NationalHolidayView> list;
  for (const auto& its : timon::calendars::national_holidays(**country, **year))
    list.items.push_back({its.day, its.name, its.law});
  return answer(list);
}

Result<Response> show_windows(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto shown = reports::show_windows(call.context, *id);
  if (!shown) return shown.error();
  if (*format) return window_table(request, **format, view_of(*shown), call.catalogue);
  return answer(view_of(*shown));
}

Result<Response> set_windows(const Request& request, const Call& call) {
  const auto id = id_in_path<PlanId>(request);
  if (!id) return id.error();
  const auto body = read_body<WindowSettingsBody>(request);
  if (!body) return body.error();
  const timon::calendars::WindowSettings window{body->anchor, body->days, body->tolerance, body->early_opening};
  if (auto done = reports::set_windows(call.context, {*id, window, body->version}); !done) return done.error();
  const auto shown = reports::show_windows(call.context, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

}  // namespace

Routes calendar_routes() {
  return {
      {Get, "/api/v1/institutions/{id}/calendar", Action::ViewPlans, show_calendar},
      {Put, "/api/v1/institutions/{id}/calendar", Action::ManagePeriods, adopt_calendar},
      {Post, "/api/v1/institutions/{id}/holidays", Action::ManagePeriods, add_holidays},
      {Post, "/api/v1/holidays/{id}/withdrawal", Action::ManagePeriods, withdraw_holiday},
      {Get, "/api/v1/national-holidays", Action::ViewPlans, list_national_holidays},
      {Get, "/api/v1/plans/{id}/windows", Action::ViewPlans, show_windows},
      {Put, "/api/v1/plans/{id}/windows", Action::EditPlan, set_windows},
  };
}

}  // namespace timon::api::calendars
