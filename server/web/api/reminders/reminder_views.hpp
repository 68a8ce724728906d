#pragma once
// Reminders and contacts as the contract shows them.

#include "usecases/reminders/list_contacts.hpp"
#include "usecases/reminders/list_reminders.hpp"
#include "web/api/boards/figures_view.hpp"

namespace timon::api::reminders {

struct MatterView {
  timon::reminders::MatterKind kind{};
  timon::reminders::Occasion occasion{};
  Day reminded_on;
  std::optional<boards::PlanRowView> plan;  ///< nothing: of the institution
  std::optional<timon::people::OfficeId> office;
  std::optional<std::string> office_name;
  std::optional<std::string> period, period_name;
  std::optional<std::string> subject, title;  ///< of one recommendation or call
  std::int64_t count = 0, late = 0;
  Day due_on;
  std::int64_t days_left = 0;  ///< natural days
  std::int64_t days_late = 0;  ///< business days
};
BOOST_DESCRIBE_STRUCT(MatterView, (),
                      (kind, occasion, reminded_on, plan, office, office_name, period, period_name, subject, title,
                       count, late, due_on, days_left, days_late))

struct ReminderView {
  std::string key;
  bool is_read = false;
  MatterView matter;
};
BOOST_DESCRIBE_STRUCT(ReminderView, (), (key, is_read, matter))

struct ReminderListView {
  std::vector<ReminderView> items;
  std::int64_t unread = 0;
};
BOOST_DESCRIBE_STRUCT(ReminderListView, (), (items, unread))

struct ContactPersonView {
  timon::people::PersonId id;
  std::string name, post, office_name;
  std::optional<std::string> phone, email;
};
BOOST_DESCRIBE_STRUCT(ContactPersonView, (), (id, name, post, office_name, phone, email))

struct ContactView {
  MatterView matter;
  std::vector<ContactPersonView> people;
};
BOOST_DESCRIBE_STRUCT(ContactView, (), (matter, people))

ReminderListView view_of(const usecases::reminders::ReminderList& list);
ContactView view_of(const usecases::reminders::Contact& contact, const storage::people::Phones& phones);

}  // namespace timon::api::reminders
