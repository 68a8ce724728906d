#include "domain/plans/element_rules.hpp"

#include "domain/plans/texts.hpp"

namespace timon::plans {

std::vector<FieldError> element_errors(const Element& element, ElementKind kind) {
  std::vector<FieldError> errors;
  check_code(errors, "code", element.code);
  check_name(errors, "name", element.name);
  check_text(errors, "description", element.description);
  check_text(errors, "place", element.place);
  check_text(errors, "theme", element.theme);
  if (element.weight && element.weight->units < 0) errors.push_back({"weight", "weight_negative"});
  if (element.start_on && element.end_on && *element.end_on < *element.start_on)
    errors.push_back({"end_on", "end_before_start"});
  if (element.action_type && kind != ElementKind::Activity) errors.push_back({"action_type", "only_for_activities"});
  if (element.initiative_kind && kind != ElementKind::Initiative)
    errors.push_back({"initiative_kind", "only_for_initiatives"});
  return errors;
}

}  // namespace timon::plans
