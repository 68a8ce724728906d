#include "storage/reminders/reminder_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::reminders {
namespace {

constexpr Sql find_settings{"reminders/settings_of", R"sql(
  SELECT days_before, late_every, late_for, digest_hour, is_for_reporters, is_for_reviewers, version
  FROM reminder_settings WHERE institution_id = :institution_id)sql"};
constexpr Sql insert_settings{"reminders/add_settings", R"sql(
  INSERT INTO reminder_settings (institution_id, days_before, late_every, late_for, digest_hour, is_for_reporters,
    is_for_reviewers)
  VALUES (:institution_id, :days_before, :late_every, :late_for, :digest_hour, :is_for_reporters, :is_for_reviewers)
  ON CONFLICT (institution_id) DO NOTHING)sql"};
constexpr Sql update_settings{"reminders/save_settings", R"sql(
  UPDATE reminder_settings SET days_before = :days_before, late_every = :late_every, late_for = :late_for,
    digest_hour = :digest_hour, is_for_reporters = :is_for_reporters, is_for_reviewers = :is_for_reviewers,
    version = version + 1
  WHERE institution_id = :institution_id AND version = :version)sql"};
constexpr Sql list_marks{"reminders/read_marks", R"sql(
  SELECT matter, reminded_on FROM reminder_marks WHERE person_id = :person_id)sql"};
constexpr Sql put_mark{"reminders/mark_read", R"sql(
  INSERT INTO reminder_marks (person_id, matter, reminded_on, read_at)
  VALUES (:person_id, :matter, :reminded_on, :at)
  ON CONFLICT (person_id, matter) DO UPDATE SET reminded_on = excluded.reminded_on, read_at = excluded.read_at
  WHERE reminder_marks.reminded_on < excluded.reminded_on)sql"};

struct MarkRow {
  std::string matter;
  Day reminded_on;
};

}  // namespace

ReminderSettings settings_of(Session& session, OfficeId institution) {
  return session.optional_row<ReminderSettings>(find_settings, {{"institution_id", institution}})
      .value_or(ReminderSettings{});
}

Result<void> put_settings(Transaction& transaction, OfficeId institution, const ReminderSettings& settings) {
  if (settings.version == 0)
    return plans::unless_stale(transaction.execute(insert_settings, {{"institution_id", institution},
                                                                     {"days_before", settings.days_before},
                                                                     {"late_every", settings.late_every},
                                                                     {"late_for", settings.late_for},
                                                                     {"digest_hour", settings.digest_hour},
                                                                     {"is_for_reporters", settings.is_for_reporters},
                                                                     {"is_for_reviewers", settings.is_for_reviewers}}));
  return plans::unless_stale(transaction.execute(update_settings, {{"institution_id", institution},
                                                                   {"days_before", settings.days_before},
                                                                   {"late_every", settings.late_every},
                                                                   {"late_for", settings.late_for},
                                                                   {"digest_hour", settings.digest_hour},
                                                                   {"is_for_reporters", settings.is_for_reporters},
                                                                   {"is_for_reviewers", settings.is_for_reviewers},
                                                                   {"version", settings.version}}));
}

ReadMarks read_marks(Session& session, PersonId person) {
  ReadMarks marks;
  session.each<MarkRow>(list_marks, {{"person_id", person}},
                        [&](MarkRow row) { marks.emplace(std::move(row.matter), row.reminded_on); });
  return marks;
}

void mark_read(Transaction& transaction, PersonId person, const std::string& matter, Day reminded_on, Instant at) {
  transaction.execute(put_mark, {{"person_id", person}, {"matter", matter}, {"reminded_on", reminded_on}, {"at", at}});
}

}  // namespace timon::storage::reminders
