#include "storage/lights/choice_store.hpp"

namespace timon::storage::lights {
namespace {

constexpr Sql insert_choice{"lights/insert_choice", R"sql(
  INSERT INTO light_choices (id, plan_id, indicator_id, profile_id, replaced_id, from_on, person_id, chosen_at)
  VALUES (:id, :plan_id, :indicator_id, :profile_id, :replaced_id, :from_on, :person_id, :chosen_at))sql"};
constexpr Sql list_choices{"lights/list_choices_of_plan", R"sql(
  SELECT id, plan_id, indicator_id, profile_id, replaced_id, from_on, person_id, chosen_at
  FROM light_choices WHERE plan_id = :plan_id ORDER BY id)sql"};

}  // namespace

void add_choice(Transaction& transaction, const Choice& choice) {
  transaction.execute(insert_choice, {{"id", choice.id},
                                      {"plan_id", choice.plan_id},
                                      {"indicator_id", choice.indicator_id},
                                      {"profile_id", choice.profile_id},
                                      {"replaced_id", choice.replaced_id},
                                      {"from_on", choice.from_on},
                                      {"person_id", choice.person_id},
                                      {"chosen_at", choice.chosen_at}});
}

std::vector<Choice> choices_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Choice>(list_choices, {{"plan_id", plan}});
}

}  // namespace timon::storage::lights
