#include "domain/needs/need.hpp"

#include <algorithm>

#include "domain/plans/texts.hpp"

namespace timon::needs {

bool waits_for_an_initiative(const Need& need, const std::vector<Answering>& answers) {
  if (need.urgency != Urgency::Urgent || need.state != NeedState::Open) return false;
  return std::ranges::none_of(answers, [](const Answering& one) { return !one.is_withdrawn && !one.is_plan_closed; });
}

std::vector<FieldError> state_errors(NeedState state, const std::string& reason) {
  std::vector<FieldError> errors;
  if (state == NeedState::Open)
    plans::check_text(errors, "reason", reason);
  else
    plans::check_name(errors, "reason", reason);
  return errors;
}

}  // namespace timon::needs
