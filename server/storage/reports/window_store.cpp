#include "storage/reports/window_store.hpp"

#include "storage/calendars/holiday_store.hpp"
#include "storage/plans/stale.hpp"

namespace timon::storage::reports {
namespace {

constexpr Sql find_settings{"reports/window_settings_of", R"sql(
  SELECT plan_id, anchor, days, tolerance, early_opening, version FROM window_settings WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_settings{"reports/add_window_settings", R"sql(
  INSERT INTO window_settings (plan_id, anchor, days, tolerance, early_opening)
  VALUES (:plan_id, :anchor, :days, :tolerance, :early_opening) ON CONFLICT (plan_id) DO NOTHING)sql"};
constexpr Sql update_settings{"reports/save_window_settings", R"sql(
  UPDATE window_settings SET anchor = :anchor, days = :days, tolerance = :tolerance, early_opening = :early_opening,
    version = version + 1
  WHERE plan_id = :plan_id AND version = :version)sql"};
constexpr Sql list_kinds_of_curves{"reports/kinds_of_curves", R"sql(
  SELECT DISTINCT periods.kind
  FROM elements JOIN current_facts ON current_facts.subject_id = elements.id AND current_facts.kind = 'planned'
    JOIN periods ON periods.id = current_facts.period_id
  WHERE elements.plan_id = :plan_id)sql"};
constexpr Sql list_kept{"reports/kept_windows", R"sql(
  SELECT period_id, early_on, open_on, close_on, last_on FROM kept_windows WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_kept{"reports/keep_window", R"sql(
  INSERT INTO kept_windows (plan_id, period_id, early_on, open_on, close_on, last_on, kept_at)
  VALUES (:plan_id, :period_id, :early_on, :open_on, :close_on, :last_on, :kept_at))sql"};

struct SettingsRow {
  PlanId plan_id;
  timon::calendars::Anchor anchor;
  std::int64_t days = 0;
  std::int64_t tolerance = 0;
  timon::calendars::EarlyOpening early_opening;
  std::int64_t version = 0;
};

struct KeptRow {
  timon::plans::PeriodId period_id;
  Day early_on, open_on, close_on, last_on;
};

}  // namespace

PlanWindowSettings window_settings_of(Session& session, PlanId plan) {
  const auto row = session.optional_row<SettingsRow>(find_settings, {{"plan_id", plan}});
  if (!row) return {plan};
  return {plan, {row->anchor, row->days, row->tolerance, row->early_opening}, row->version};
}

Result<void> put_window_settings(Transaction& transaction, const PlanWindowSettings& settings) {
  const auto& window = settings.window;
  if (settings.version == 0)
    return plans::unless_stale(transaction.execute(insert_settings, {{"plan_id", settings.plan_id},
                                                                     {"anchor", window.anchor},
                                                                     {"days", window.days},
                                                                     {"tolerance", window.tolerance},
                                                                     {"early_opening", window.early_opening}}));
  return plans::unless_stale(transaction.execute(update_settings, {{"plan_id", settings.plan_id},
                                                                   {"anchor", window.anchor},
                                                                   {"days", window.days},
                                                                   {"tolerance", window.tolerance},
                                                                   {"early_opening", window.early_opening},
                                                                   {"version", settings.version}}));
}

std::vector<timon::plans::PeriodKind> kinds_of_curves(Session& session, PlanId plan) {
  return session.rows<timon::plans::PeriodKind>(list_kinds_of_curves, {{"plan_id", plan}});
}

KeptWindows kept_windows(Session& session, PlanId plan) {
  KeptWindows kept;
  session.each<KeptRow>(list_kept, {{"plan_id", plan}}, [&](const KeptRow& row) {
    kept[row.period_id] = {row.early_on, row.open_on, row.close_on, row.last_on};
  });
  return kept;
}

timon::reports::PlanWindows windows_of(Session& session, PlanId plan, timon::people::OfficeId institution) {
  return {window_settings_of(session, plan), calendars::business_calendar_of(session, institution),
          kept_windows(session, plan)};
}

void keep_window(Transaction& transaction, PlanId plan, timon::plans::PeriodId period,
                 const timon::calendars::Window& window, Instant at) {
  transaction.execute(insert_kept, {{"plan_id", plan},
                                    {"period_id", period},
                                    {"early_on", window.early_on},
                                    {"open_on", window.open_on},
                                    {"close_on", window.close_on},
                                    {"last_on", window.last_on},
                                    {"kept_at", at}});
}

}  // namespace timon::storage::reports
