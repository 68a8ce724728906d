#pragma once
// A new element at the end of its siblings.

#include "usecases/context.hpp"
#include "usecases/plans/element_input.hpp"

namespace timon::usecases::plans {

struct AddElement {
  std::optional<timon::plans::ElementId> parent{};
  std::string level{};  ///< code
  std::string code{};
  std::string name{};
  std::optional<std::string> description{};
  std::optional<Hundredths> weight{};
  std::optional<timon::people::OfficeId> office{};
  std::optional<timon::people::PersonId> person{};
  std::optional<std::vector<timon::people::OfficeId>> collaborating_offices{};
  std::optional<Day> start_on{};
  std::optional<Day> end_on{};
  std::optional<std::vector<PredecessorInput>> predecessors{};
  std::optional<timon::plans::InitiativeKind> initiative_kind{};
  std::optional<timon::plans::ActionType> action_type{};
  std::optional<std::string> place{};
  std::optional<std::string> theme{};
  std::optional<timon::plans::Priority> priority{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(AddElement, (),
                      (parent, level, code, name, description, weight, office, person, collaborating_offices, start_on,
                       end_on, predecessors, initiative_kind, action_type, place, theme, priority, reason))

/// Refused: not allowed for that office or below that parent; everything that element_rules, tree and weights refuse;
/// a code in use; offices, people and predecessors that do not exist; without a reason once the plan is approved.
Result<timon::plans::ElementId> add_element(const Context& context, timon::plans::PlanId plan, const AddElement& input);

/// The same within a transaction of the caller's, who asks for the weights of the siblings when all is in place.
Result<timon::plans::ElementId> add_element(const Context& context, storage::Transaction& transaction,
                                            timon::plans::PlanId plan, const AddElement& input);

}  // namespace timon::usecases::plans
