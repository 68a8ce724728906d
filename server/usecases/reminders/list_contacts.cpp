#include "usecases/reminders/list_contacts.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "storage/people/office_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/reminders/reminded_people.hpp"

namespace timon::usecases::reminders {
namespace {

using access::Action;

bool may_remind(const Context& context, const PlanOnDay& plan, const Matter& matter) {
  auto place = access::in_institution(plan.image->plan().institution_id);
  if (matter.office) place.office_path = plan.image->office_path(*matter.office);
  return access::may(context.caller, Action::ReviewReports, place);
}

/// By key: one row for each matter, with the people of whom it is asked.
class Contacts {
 public:
  Contacts(const Context& context, const OpenSituation& open) : context_(context), open_(open) {}

  void add(const Matter& matter, const timon::people::Person* person) {
    if (!is_owed(matter.kind) || !may_remind(context_, open_.plan, matter)) return;
    auto& row = rows_[timon::reminders::key_of(matter, open_.plan.image->plan().id)];
    // Whose own part is smaller owes no less: the row tells the largest.
    if (row.matter.count < matter.count) row.plan = open_.plan, row.matter = matter;
    if (person != nullptr) row.people.push_back(*person);
  }
  void move_to(std::vector<Contact>& contacts) {
    for (auto& [key, row] : rows_) contacts.push_back(std::move(row));
  }

 private:
  const Context& context_;
  const OpenSituation& open_;
  std::map<std::string, Contact> rows_;
};

void add_contacts(const Context& context, const OpenSituation& open, const std::vector<RemindedPerson>& people,
                  std::vector<Contact>& all) {
  Contacts contacts(context, open);
  for (const auto& [person, caller] : people)
    for (const auto& matter : timon::reminders::matters_of(caller, open.situation)) contacts.add(matter, &person);
  // What falls to no open account is on the list all the same: somebody must be named for it.
  for (const auto& [person, offices] : open.situation.owed)
    for (const auto& [key, owed] : offices) contacts.add(owed.matter, nullptr);
  contacts.move_to(all);
}

/// Recommendations to answer and calls to come, for who may remind their offices.
void add_institution(const Context& context, storage::Session& session,
                     const timon::reminders::InstitutionSituation& situation, const std::vector<RemindedPerson>& people,
                     std::vector<Contact>& all) {
  std::map<std::string, Contact> rows;
  for (const auto& [person, caller] : people)
    for (const auto& matter : timon::reminders::matters_of(caller, situation)) {
      if (!is_owed(matter.kind)) continue;
      auto place = access::in_institution(situation.institution);
      if (matter.office) place.office_path = storage::people::office_path(session, *matter.office);
      if (!access::may(context.caller, Action::ReviewReports, place)) continue;
      auto& row = rows[timon::reminders::key_of(matter, situation.institution)];
      row.matter = matter;
      row.people.push_back(person);
    }
  for (auto& [key, row] : rows) all.push_back(std::move(row));
}

}  // namespace

Result<ContactList> list_contacts(const Context& context, PlanMemory& memory, std::optional<Day> on) {
  if (auto allowed = access::require_somewhere(context.caller, Action::ReviewReports); !allowed) return allowed.error();
  const auto plans = boards::open_approved_plans(context, memory, on);
  if (!plans) return plans.error();
  ContactList list;
  context.database.read([&](storage::Session& session) {
    auto opened = situations_of(session, *plans);
    for (auto& open : opened) {
      // The list is asked for: it shows also what no mail and no bell speaks of.
      open.situation.settings.is_for_reporters = true;
      // Whoever is called is called now, with the rights of today, whatever day the plan is looked at.
      const Day today = people::local_day_of(session, open.plan.image->plan().institution_id, context.clock());
      const auto people = reminded_people(session, today, {Action::Report});
      add_contacts(context, open, people, list.items);
    }
    if (const auto institution = context.caller.institution_id) {
      auto situation = situation_of(session, *institution, context.clock());
      situation.settings.is_for_reporters = true;
      const Day today = people::local_day_of(session, *institution, context.clock());
      add_institution(context, session, situation, reminded_people(session, today, {Action::AnswerRecommendations}),
                      list.items);
    }
    list.phones = storage::people::phones(session);
  });
  std::stable_sort(list.items.begin(), list.items.end(), [](const Contact& one, const Contact& other) {
    return std::tuple(one.matter.due_on, one.matter.office) < std::tuple(other.matter.due_on, other.matter.office);
  });
  return list;
}

}  // namespace timon::usecases::reminders
