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
};

Result<AnsweredNeeds> show_answered(const Context& context, timon::plans::ElementId element);

/// These and no others. Refused: not an initiative, a closed plan or a withdrawn element, needs of elsewhere.
Result<void> answer_needs(const Context& context, timon::plans::ElementId element,
                          const std::vector<timon::needs::NeedId>& needs);

}  // namespace timon::usecases::needs
