#include "web/api/reminders/reminder_views.hpp"

namespace timon::api::reminders {
namespace {

void put_plan(MatterView& view, const timon::boards::PlanImage& image, const timon::reminders::Matter& matter) {
  view.plan = boards::plan_row_view(image);
  view.office_name = boards::office_name(image, matter.office);
  view.period = matter.period->code;
  view.period_name = matter.period->name;
}

MatterView view_of(const usecases::boards::PlanOnDay& plan, const timon::reminders::Matter& matter) {
  MatterView view{.kind = matter.kind,
                  .occasion = matter.reminded.occasion,
                  .reminded_on = matter.reminded.on,
                  .plan = {},
                  .office = matter.office,
                  .office_name = {},
                  .period = {},
                  .period_name = {},
                  .subject = {},
                  .title = {},
                  .count = matter.count,
                  .late = matter.late,
                  .due_on = matter.due_on,
                  .days_left = matter.days_left,
                  .days_late = matter.days_late};
  if (plan.image) {
    put_plan(view, *plan.image, matter);
  } else if (matter.office) {
    view.office_name = matter.office_name;
    view.subject = std::to_string(matter.subject);
    view.title = matter.title;
  }
  return view;
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
