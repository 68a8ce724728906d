#include "usecases/reminders/write_digests.hpp"

#include "storage/calendars/due_time_store.hpp"
#include "storage/mails/mail_store.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/reminders/reminder_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/reminders/reminded_people.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;
using timon::mails::Mail;
using timon::people::OfficeId;

constexpr std::string_view kind = "reminder_digest";
/// Who may do one of these can be reminded of something.
constexpr auto reminding = {Action::Report, Action::ReviewReports, Action::AnswerRecommendations, Action::Recommend};

/// An institution whose mail of the day has not been written.
struct Due {
  OfficeId institution;
  timon::mails::MailSettings settings;
  std::string name, language;
  Day on;
  Instant due_at;
};

std::vector<Due> due_institutions(storage::Session& session, Instant now) {
  std::vector<Due> due;
  for (const auto id : storage::mails::sending_institutions(session)) {
    const auto institution = storage::people::find_institution(session, id);
    const auto office = storage::people::find_office(session, id);
    if (!institution || !office || institution->example_on) continue;
    const Day on = local_day(now, institution->time_zone);
    const auto hour = storage::reminders::settings_of(session, id).digest_hour;
    const Instant due_at = start_of_day(on, institution->time_zone) + std::chrono::hours(hour);
    if (now < due_at || storage::calendars::is_done(session, kind, id.value, due_at)) continue;
    due.push_back(
        {id, storage::mails::find_settings(session, id).value(), office->name, institution->language, on, due_at});
  }
  return due;
}

struct Situations {
  std::vector<OpenSituation> plans{};
  timon::reminders::InstitutionSituation institution{};
};

Digest digest_of(const Due& due, const RemindedPerson& reminded, const Situations& situations) {
  Digest digest{.language = due.language,
                .institution_name = due.name,
                .site_address = due.settings.site_address,
                .person_name = reminded.person.name,
                .on = due.on};
  const auto add = [&](const PlanOnDay& plan, const Matter& matter, Day on) {
    (matter.reminded.on == on ? digest.today : digest.before).push_back({plan, matter});
  };
  for (const auto& open : situations.plans)
    for (const auto& matter : timon::reminders::matters_of(reminded.caller, open.situation))
      add(open.plan, matter, open.situation.on);
  for (const auto& matter : timon::reminders::matters_of(reminded.caller, situations.institution))
    add({}, matter, situations.institution.on);
  return digest;
}

Mail mail_of(const Due& due, const RemindedPerson& reminded, timon::mails::Words words, Instant now) {
  const auto id = next_id<timon::mails::MailId>();
  const auto& from = due.settings.from_address;
  return {.id = id,
          .institution_id = due.institution,
          .person_id = reminded.person.id,
          .kind = timon::mails::MailKind::Digest,
          .reference = due.on.text(),
          .message_id = id.text() + from.substr(from.find('@')),
          .subject = std::move(words.subject),
          .body_text = std::move(words.text),
          .body_html = std::move(words.html),
          .created_at = now,
          .next_try_at = now};
}

std::vector<Mail> mails_for(storage::Session& session, const Due& due, const Situations& situations,
                            const Compose& compose, Instant now) {
  std::vector<Mail> mails;
  for (const auto& reminded : reminded_people(session, due.on, reminding)) {
    if (reminded.person.institution_id != due.institution || !reminded.person.email) continue;
    const auto digest = digest_of(due, reminded, situations);
    if (!digest.today.empty()) mails.push_back(mail_of(due, reminded, compose(digest), now));
  }
  return mails;
}

/// Another server may have been faster.
std::int64_t write(const Context& context, const Due& due, const std::vector<Mail>& mails) {
  return context.database.write([&](storage::Transaction& transaction) {
    std::int64_t written = 0;
    if (!storage::calendars::do_once(transaction, kind, due.institution.value, due.due_at, context.clock()))
      return written;
    for (const auto& mail : mails)
      if (storage::mails::add_mail(transaction, mail)) ++written;
    return written;
  });
}

}  // namespace

Result<std::int64_t> write_digests(const Context& context, PlanMemory& memory, const Compose& compose) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  const Instant now = context.clock();
  const auto due = context.database.read([&](storage::Session& session) {
    const auto installation = storage::people::find_installation(session);
    if (installation && installation->is_demonstration) return std::vector<Due>{};
    return due_institutions(session, now);
  });
  if (due.empty()) return 0;
  auto plans = boards::open_approved_plans(context, memory, {});
  if (!plans) return plans.error();
  std::erase_if(*plans, [](const PlanOnDay& plan) { return plan.image->contents().demonstration_on.has_value(); });
  std::int64_t written = 0;
  for (const auto& its : due) {
    const auto mails = context.database.read([&](storage::Session& session) {
      const Situations situations{situations_of(session, *plans), situation_of(session, its.institution, now)};
      return mails_for(session, its, situations, compose, now);
    });
    written += write(context, its, mails);
  }
  return written;
}

}  // namespace timon::usecases::reminders
