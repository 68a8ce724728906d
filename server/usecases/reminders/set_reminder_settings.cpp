#include "usecases/reminders/set_reminder_settings.hpp"

#include "storage/reminders/reminder_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;
using timon::people::OfficeId;
namespace store = storage::reminders;

ReminderSettingsShown shown(const Context& context, storage::Session& session, OfficeId institution) {
  return {store::settings_of(session, institution),
          access::may(context.caller, Action::ManagePeriods, access::in_institution(institution))};
}

timon::ledger::Act act_of(OfficeId institution, const ReminderSettings& settings) {
  const auto yes = [](bool is) { return std::string(is ? "true" : "false"); };
  return {.act = "set_reminder_settings",
          .subject_kind = "office",
          .subject_id = institution.value,
          .institution_id = institution,
          .fields = {{"days_before", std::to_string(settings.days_before)},
                     {"late_every", std::to_string(settings.late_every)},
                     {"late_for", std::to_string(settings.late_for)},
                     {"digest_hour", std::to_string(settings.digest_hour)},
                     {"is_for_reporters", yes(settings.is_for_reporters)},
                     {"is_for_reviewers", yes(settings.is_for_reviewers)}}};
}

}  // namespace

Result<ReminderSettingsShown> show_reminder_settings(const Context& context, OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<ReminderSettingsShown> {
    const auto at = people::institution_for(context, session, institution, Action::ViewOffices);
    if (!at) return at.error();
    return shown(context, session, institution);
  });
}

Result<ReminderSettingsShown> set_reminder_settings(const Context& context, OfficeId institution,
                                                    const ReminderSettings& settings) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<ReminderSettingsShown> {
    const auto at = people::institution_for(context, transaction, institution, Action::ManagePeriods);
    if (!at) return at.error();
    if (auto errors = errors_of(settings); !errors.empty()) return invalid(std::move(errors));
    if (auto kept = store::put_settings(transaction, institution, settings); !kept) return kept.error();
    record_act(context, transaction, act_of(institution, settings));
    return shown(context, transaction, institution);
  });
}

}  // namespace timon::usecases::reminders
