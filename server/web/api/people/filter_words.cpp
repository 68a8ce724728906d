#include "web/api/people/filter_words.hpp"

#include <algorithm>

#include "usecases/people/list_offices.hpp"
#include "usecases/people/list_people.hpp"

namespace timon::api::people {

std::string office_word(const guard::Call& call, std::optional<timon::people::OfficeId> office) {
  if (!office) return {};
  if (const auto offices = usecases::people::list_offices(call.context)) {
    const auto found = std::ranges::find(*offices, *office, &timon::people::Office::id);
    if (found != offices->end()) return found->name;
  }
  return office->text();
}

std::string institution_word(const guard::Call& call, std::optional<timon::people::OfficeId> institution) {
  return office_word(call, institution ? institution : call.context.caller.institution_id);
}

std::string own_institution_word(const guard::Call& call) {
  const auto& caller = call.context.caller;
  const bool is_of_one = std::ranges::all_of(
      caller.grants, [&](const auto& grant) { return grant.institution_id == caller.institution_id; });
  return is_of_one ? institution_word(call, caller.institution_id) : "";
}

std::string person_word(const guard::Call& call, std::optional<timon::people::PersonId> person) {
  if (!person) return {};
  // The one after the number before it.
  if (const auto page = usecases::people::list_people(call.context, {1, {person->value - 1}}))
    if (!page->items.empty() && page->items.front().id == *person)
      return page->items.front().name.empty() ? page->items.front().post : page->items.front().name;
  return person->text();
}

}  // namespace timon::api::people
