#include "web/api/reminders/reminder_routes.hpp"

#include "usecases/reminders/set_reminder_settings.hpp"
#include "web/api/calls.hpp"
#include "web/api/reminders/reminder_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reminders {
namespace {

using timon::people::OfficeId;
using usecases::boards::PlanMemory;

struct ReadItem {
  std::string key;
  Day reminded_on;
};
BOOST_DESCRIBE_STRUCT(ReadItem, (), (key, reminded_on))

struct ReadBody {
  std::vector<ReadItem> items;
};
BOOST_DESCRIBE_STRUCT(ReadBody, (), (items))

struct SettingsBody {
  std::int64_t days_before = 0, late_every = 0, late_for = 0, digest_hour = 0;
  bool is_for_reporters = false, is_for_reviewers = false;
  std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SettingsBody, (),
                      (days_before, late_every, late_for, digest_hour, is_for_reporters, is_for_reviewers, version))

struct SettingsView {
  SettingsBody settings;
  bool may_edit = false;
};
BOOST_DESCRIBE_STRUCT(SettingsView, (), (settings, may_edit))

Result<Response> reminder_table(const Request& request, TableFormat format, const ReminderListView& list,
                                const Catalogue& catalogue) {
  Table table(request, format, catalogue, "reminders",
              {"matter", "subject", "occasion", "plan", "office", "period", "count", "due_on", "days_late",
               "reminded_on", "is_read"},
              {{"on", std::string(request.query_value("on").value_or(""))}});
  for (const auto& its : list.items) {
    const auto& matter = its.matter;
    table.row(table.word("table.matter.", matter.kind), matter.title, table.word("table.occasion.", matter.occasion),
              matter.plan ? matter.plan->name : std::string(), matter.office_name, matter.period_name, matter.count,
              matter.due_on, matter.days_late, matter.reminded_on, its.is_read);
  }
  return table.answer("reminders");
}

Result<Response> list_reminders(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto list = usecases::reminders::list_reminders(call.context, memory, *on);
  if (!list) return list.error();
  if (*format) return reminder_table(request, **format, view_of(*list), call.catalogue);
  return answer_unless_known(request, view_of(*list));
}

Result<Response> mark_reminders_read(const Request& request, const Call& call) {
  const auto body = read_body<ReadBody>(request);
  if (!body) return body.error();
  std::vector<usecases::reminders::ReadReminder> items;
  for (const auto& [key, reminded_on] : body->items) items.push_back({key, reminded_on});
  if (auto done = usecases::reminders::mark_reminders_read(call.context, items); !done) return done.error();
  return http::no_content();
}

/// A row for each person and matter; what falls to nobody has its row too.
Result<Response> contact_table(const Request& request, TableFormat format, const std::vector<ContactView>& contacts,
                               const Catalogue& catalogue) {
  const std::string on(request.query_value("on").value_or(""));
  Table table(request, format, catalogue, "contacts",
              {"person", "post", "phone", "email", "plan", "office", "period", "matter", "subject", "count", "due_on",
               "days_late"},
              {{"on", on}});
  const auto row = [&](const ContactPersonView& person, const MatterView& matter) {
    table.row(person.name, person.post, person.phone, person.email, matter.plan ? matter.plan->name : std::string(),
              matter.office_name, matter.period_name, table.word("table.matter.", matter.kind), matter.title,
              matter.count, matter.due_on, matter.days_late);
  };
  for (const auto& contact : contacts) {
    for (const auto& person : contact.people) row(person, contact.matter);
    if (contact.people.empty()) row({}, contact.matter);
  }
  return table.answer("contacts" + (on.empty() ? on : "-" + on));
}

Result<Response> list_contacts(PlanMemory& memory, const Request& request, const Call& call) {
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto contacts = usecases::reminders::list_contacts(call.context, memory, *on);
  if (!contacts) return contacts.error();
  List<ContactView> list;
  for (const auto& contact : contacts->items) list.items.push_back(view_of(contact, contacts->phones));
  if (*format) return contact_table(request, **format, list.items, call.catalogue);
  return answer_unless_known(request, list);
}

SettingsView view_of(const usecases::reminders::ReminderSettingsShown& shown) {
  const auto& its = shown.settings;
  return {{its.days_before, its.late_every, its.late_for, its.digest_hour, its.is_for_reporters, its.is_for_reviewers,
           its.version},
          shown.may_edit};
}

Result<Response> show_settings(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto shown = usecases::reminders::show_reminder_settings(call.context, *id);
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

Result<Response> set_settings(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<SettingsBody>(request);
  if (!body) return body.error();
  const auto shown = usecases::reminders::set_reminder_settings(
      call.context, *id,
      {body->days_before, body->late_every, body->late_for, body->digest_hour, body->is_for_reporters,
       body->is_for_reviewers, body->version});
  if (!shown) return shown.error();
  return answer(view_of(*shown));
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

Routes reminder_routes(PlanMemory& memory) {
  return {
      {Get, "/api/v1/reminders", Action::UseAccount, with(memory, list_reminders)},
      {Put, "/api/v1/reminders/read", Action::UseAccount, mark_reminders_read},
      {Get, "/api/v1/reminders/contacts", Action::ReviewReports, with(memory, list_contacts)},
      {Get, "/api/v1/institutions/{id}/reminder-settings", Action::ViewOffices, show_settings},
      {Put, "/api/v1/institutions/{id}/reminder-settings", Action::ManagePeriods, set_settings},
  };
}

}  // namespace timon::api::reminders
