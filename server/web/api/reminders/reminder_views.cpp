#include "web/api/reminders/reminder_views.hpp"

namespace timon::api::reminders {
namespace {

MatterView view_of(const usecases::boards::PlanOnDay& plan, const timon::reminders::Matter& matter) {
  return {.kind = matter.kind,
          .occasion = matter.reminded.occasion,
          .reminded_on = matter.reminded.on,
          .plan = boards::plan_row_view(*plan.image),
          .office = matter.office,
          .office_name = boards::office_name(*plan.image, matter.office),
          .period = matter.period->code,
          .period_name = matter.period->name,
          .count = matter.count,
          .late = matter.late,
          .due_on = matter.due_on,
          .days_left = matter.due_on - plan.board->on(),
          .days_late = matter.days_late};
}

}  // namespace

ReminderListView view_of(const usecases::reminders::ReminderList& list) {
  ReminderListView view{.items = {}, .unread = static_cast<std::int64_t>(list.unread)};
  for (const auto& item : list.items) view.items.push_back({item.key, item.is_read, view_of(item.plan, item.matter)});
  return view;
}

ContactView view_of(const usecases::reminders::Contact& contact, const storage::people::Phones& phones) {
  ContactView view{view_of(contact.plan, contact.matter), {}};
  for (const auto& person : contact.people) {
    const auto phone = phones.find(person.id);
    view.people.push_back({person.id, person.name, person.post, person.office_name,
                           phone == phones.end() ? std::nullopt : std::optional(phone->second), person.email});
  }
  return view;
}

}  // namespace timon::api::reminders
