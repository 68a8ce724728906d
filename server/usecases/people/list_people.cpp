#include "usecases/people/list_people.hpp"

#include "storage/people/person_store.hpp"

namespace timon::usecases::people {

Result<PeoplePage> list_people(const Context& context, const ListPeople& input) {
  if (!may_somewhere(context.caller, access::Action::ViewPeople)) return not_allowed();
  constexpr std::int64_t batch = 1000;
  return context.database.read([&](storage::Session& session) {
    PeoplePage page;
    auto after = input.after;
    for (;;) {
      auto people = storage::people::people_after(session, after, batch);
      for (auto& person : people) {
        after = person.id;
        if (!may(context.caller, access::Action::ViewPeople, access::in_institution(person.institution_id))) continue;
        if (static_cast<std::int64_t>(page.items.size()) == input.limit) {
          page.next = page.items.back().id;
          return page;
        }
        page.items.push_back(std::move(person));
      }
      if (static_cast<std::int64_t>(people.size()) < batch) return page;
    }
  });
}

}  // namespace timon::usecases::people
