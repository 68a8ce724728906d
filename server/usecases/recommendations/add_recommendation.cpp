#include "usecases/recommendations/add_recommendation.hpp"

#include "storage/people/office_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/people/local_day.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::recommendations {

using storage::Transaction;
namespace store = storage::recommendations;

Result<RecommendationId> add_recommendation(const Context& context, const AddRecommendation& input) {
  return context.database.write([&](Transaction& transaction) -> Result<RecommendationId> {
    const auto office = storage::people::find_office(transaction, input.office);
    if (!office || office->withdrawn_at) return invalid("office", "unknown_office");
    const auto place = place_of(transaction, *office);
    if (auto allowed = may_recommend(context.caller, input.origin, office->id, place); !allowed) return allowed.error();
    if (!context.caller.person_id) return not_allowed();
    Recommendation one{next_id<RecommendationId>(),
                       office->institution_id,
                       office->id,
                       input.origin,
                       input.criterion,
                       input.text,
                       input.due_on};
    one.person_id = *context.caller.person_id;
    one.recorded_at = context.clock();
    const Day today = people::local_day_of(transaction, office->institution_id, context.clock());
    if (auto errors = timon::recommendations::recommendation_errors(one, today); !errors.empty())
      return invalid(std::move(errors));
    store::add_recommendation(transaction, one);
    record_act(context, transaction,
               {.act = "add_recommendation",
                .subject_kind = "recommendation",
                .subject_id = one.id.value,
                .institution_id = one.institution_id,
                .fields = {{"office", one.office_id.text()},
                           {"origin", std::string(name_of(one.origin))},
                           {"criterion", std::string(name_of(one.criterion))},
                           {"due_on", one.due_on.text()}},
                .private_texts = {{"text", one.text}}});
    return one.id;
  });
}

}  // namespace timon::usecases::recommendations
