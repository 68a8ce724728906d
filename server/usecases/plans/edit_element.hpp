#pragma once
// Changes what an element says about itself. Its place is changed by move_element, its weight by set_weights.

#include "usecases/context.hpp"
#include "usecases/plans/element_input.hpp"

namespace timon::usecases::plans {

/// What is left out stays; for what may be empty, an inner nothing empties it.
struct EditElement {
  std::int64_t version = 0;
  std::optional<std::string> code{};
  std::optional<std::string> name{};
  std::optional<std::string> description{};
  std::optional<std::optional<timon::people::OfficeId>> office{};
  std::optional<std::optional<timon::people::PersonId>> person{};
  std::optional<std::vector<timon::people::OfficeId>> collaborating_offices{};
  std::optional<std::optional<Day>> start_on{};
  std::optional<std::optional<Day>> end_on{};
  std::optional<std::vector<PredecessorInput>> predecessors{};
  std::optional<std::vector<timon::plans::MandateEntryId>> alignments{};
  std::optional<std::vector<timon::plans::ElementId>> contributions{};
  std::optional<std::optional<timon::plans::InitiativeKind>> initiative_kind{};
  std::optional<std::optional<timon::plans::ActionType>> action_type{};
  std::optional<std::string> place{};
  std::optional<std::string> theme{};
  std::optional<std::optional<timon::plans::Priority>> priority{};
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(EditElement, (),
                      (version, code, name, description, office, person, collaborating_offices, start_on, end_on,
                       predecessors, alignments, contributions, initiative_kind, action_type, place, theme, priority,
                       reason))

/// A changed code of an approved plan keeps leading to the element. Refused besides what add_element refuses: another
/// version, a withdrawn element, an office that the caller may not edit for.
Result<void> edit_element(const Context& context, timon::plans::ElementId id, const EditElement& input);

/// The same within a transaction of the caller's.
Result<void> edit_element(const Context& context, storage::Transaction& transaction, timon::plans::ElementId id,
                          const EditElement& input);

}  // namespace timon::usecases::plans
