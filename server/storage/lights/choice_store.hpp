#pragma once
// Changes of profile of plans and of their indicators; only ever appended.

#include <vector>

#include "domain/lights/choice.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::lights {

using timon::lights::Choice;

void add_choice(Transaction& transaction, const Choice& choice);
/// Of the plan and of all its indicators, in the order in which they were made.
std::vector<Choice> choices_of_plan(Session& session, timon::plans::PlanId plan);

}  // namespace timon::storage::lights
