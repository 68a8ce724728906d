#include "usecases/reports/list_facts.hpp"

#include <algorithm>

#include "storage/indicators/indicator_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::reports {

Result<FactPage> list_facts(const Context& context, const ListFacts& input) {
  return context.database.read([&](storage::Session& session) -> Result<FactPage> {
    const auto indicator = storage::indicators::find_indicator(session, input.indicator);
    if (!indicator) return not_found();
    const auto at = plans::element_for(context, session, indicator->element_id, access::Action::ViewPlans);
    if (!at) return at.error();
    const auto limit = std::clamp<std::int64_t>(input.limit, 1, 100'000);
    const auto before = input.before.value_or(timon::reports::FactId{INT64_MAX});
    FactPage page{storage::reports::facts_of_subject(session, indicator->id.value, before, limit + 1)};
    page.has_more = static_cast<std::int64_t>(page.facts.size()) > limit;
    if (page.has_more) page.facts.pop_back();
    return page;
  });
}

}  // namespace timon::usecases::reports
