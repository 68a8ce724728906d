#pragma once
// What changed between two states of the same thing, field by field, as it is kept in the plan's history.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "domain/plans/element.hpp"
#include "domain/plans/plan.hpp"

namespace timon::plans {

/// The fields people edit, by the names they have in the contract, in one canonical text form each.
using Fields = std::vector<std::pair<std::string, std::optional<std::string>>>;

Fields fields_of(const Plan& plan);
Fields fields_of(const Element& element);
Fields fields_of(const ElementLinks& links);

struct FieldChange {
  std::string field;
  std::optional<std::string> old_value;
  std::optional<std::string> new_value;

  bool operator==(const FieldChange&) const = default;
};

/// Both lists come from the same `fields_of`.
std::vector<FieldChange> changes_between(const Fields& before, const Fields& after);

enum class EditedKind { Plan, Element, Indicator };

constexpr auto names_of(EditedKind) {
  using enum EditedKind;
  return std::to_array<Name<EditedKind>>({{Plan, "plan"}, {Element, "element"}, {Indicator, "indicator"}});
}

}  // namespace timon::plans
