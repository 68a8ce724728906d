#include "usecases/homes/search_words.hpp"

#include <algorithm>

#include "base/folded.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/plans/search_store.hpp"
#include "usecases/people/list_offices.hpp"
#include "usecases/plans/readable_plans.hpp"

namespace timon::usecases::homes {
namespace {

using access::Action;
using timon::plans::Plan;

constexpr std::size_t most_elements = 20;
constexpr std::size_t most_others = 6;
constexpr std::int64_t most_read = 200;
constexpr std::size_t least_letters = 2;

struct Words {
  std::vector<std::string> items{};  ///< folded

  bool all_in(const std::string& text) const {
    return std::all_of(items.begin(), items.end(),
                       [&](const auto& word) { return text.find(word) != std::string::npos; });
  }
  const std::string& longest() const {
    return *std::max_element(items.begin(), items.end(),
                             [](const auto& a, const auto& b) { return a.size() < b.size(); });
  }
};

Words words_of(const std::string& typed) {
  const auto text = folded(typed);
  Words words;
  for (std::size_t start = 0; start < text.size();) {
    const auto end = std::min(text.find(' ', start), text.size());
    if (end > start) words.items.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return words;
}

/// The one that is asked for before the others.
std::vector<Plan> plans_in_sight(const Context& context, storage::Session& session, const SearchWords& input) {
  auto plans = storage::plans::list_plans(session);
  usecases::plans::ReadablePlans readable(context, session);
  std::erase_if(plans, [&](const Plan& plan) { return !readable.has(plan); });
  std::stable_partition(plans.begin(), plans.end(), [&](const Plan& plan) { return plan.id == input.plan; });
  return plans;
}

using Hits = std::vector<storage::plans::ElementHit>;

std::vector<std::pair<timon::plans::PlanId, Hits>> hits(const Context& context, const Words& words,
                                                        const SearchWords& input) {
  return context.database.read([&](storage::Session& session) {
    std::vector<std::pair<timon::plans::PlanId, Hits>> found;
    std::size_t count = 0;
    for (const auto& plan : plans_in_sight(context, session, input)) {
      if (count >= most_elements) break;
      auto its = storage::plans::elements_with_words(session, plan.id, words.items, most_read);
      std::erase_if(its, [&](const auto& hit) { return !words.all_in(hit.code_folded + " " + hit.name_folded); });
      if (its.size() > most_elements - count) its.resize(most_elements - count);
      count += its.size();
      if (!its.empty()) found.emplace_back(plan.id, std::move(its));
    }
    return found;
  });
}

void add_elements(const Context& context, PlanMemory& memory, const Words& words, const SearchWords& input,
                  Found& found) {
  for (const auto& [id, its] : hits(context, words, input)) {
    const auto plan = boards::open_plan(context, memory, id, input.on);
    if (!plan) continue;
    for (const auto& hit : its)
      if (const auto row = plan->image->row_of(hit.id)) found.elements.push_back({*plan, *row});
  }
}

/// Where the caller sees people; nothing in the list stands for everywhere.
std::vector<std::optional<timon::people::OfficeId>> places_of_people(const access::Caller& caller) {
  if (access::may(caller, Action::ViewPeople, access::whole_installation())) return {std::nullopt};
  std::vector<std::optional<timon::people::OfficeId>> institutions;
  for (const auto& grant : caller.grants)
    if (grant.institution_id && std::ranges::find(institutions, grant.institution_id) == institutions.end() &&
        access::may(caller, Action::ViewPeople, access::in_institution(*grant.institution_id)))
      institutions.push_back(grant.institution_id);
  return institutions;
}

/// Only those are read whom the caller may see: those of others neither crowd them out nor take time.
void add_people(const Context& context, const Words& words, Found& found) {
  context.database.read([&](storage::Session& session) {
    for (const auto& institution : places_of_people(context.caller))
      for (auto& person : storage::people::people_with_words(session, institution, words.items, most_read))
        if (found.people.size() < most_others && words.all_in(person.name_folded))
          found.people.push_back(std::move(person));
  });
}

void add_offices(const Context& context, const Words& words, Found& found) {
  auto offices = people::list_offices(context);
  if (!offices) return;
  for (auto& office : *offices)
    if (found.offices.size() < most_others && words.all_in(folded(office.code + " " + office.name)))
      found.offices.push_back(std::move(office));
}

}  // namespace

Result<Found> search_words(const Context& context, PlanMemory& memory, const SearchWords& input) {
  if (!access::may_somewhere(context.caller, Action::ViewPlans)) return not_allowed();
  const auto words = words_of(input.words);
  Found found;
  if (words.items.empty() || words.longest().size() < least_letters) return found;
  add_elements(context, memory, words, input, found);
  add_people(context, words, found);
  add_offices(context, words, found);
  return found;
}

}  // namespace timon::usecases::homes
