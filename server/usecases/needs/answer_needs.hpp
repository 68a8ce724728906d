#pragma once
// Which needs an initiative answers: said of the register, not a part of what was approved with the plan.

#include "domain/needs/need.hpp"
#include "domain/plans/ids.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::needs {

struct AnsweredNeeds {
  std::vector<timon::needs::Need> needs{};  ///< by code
  bool is_initiative = false;               ///< nothing else answers needs
  bool may_edit = false;
  std::int64_t version = 0;  ///< of what was said; 0: nothing yet
};

Result<AnsweredNeeds> show_answered(const Context& context, timon::plans::ElementId element);

struct AnswerNeeds {
  timon::plans::ElementId element{};
  std::int64_t version = 0;  ///< that was read
  std::vector<timon::needs::NeedId> needs{};
};
/// These and no others. Refused: not an initiative, a closed plan or a withdrawn element, needs of elsewhere, another
/// version.
Result<void> answer_needs(const Context& context, const AnswerNeeds& input);

}  // namespace timon::usecases::needs
