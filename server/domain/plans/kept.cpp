#include "domain/plans/kept.hpp"

#include "domain/plans/field_text.hpp"

namespace timon::plans {

KeptElement kept(const Element& element) {
  return {element.id,     element.parent_id, element.level_id,  element.code,     element.name,
          element.weight, element.office_id, element.person_id, element.start_on, element.end_on};
}

Fields fields_of(const KeptElement& element) {
  return {{"parent", field_text(element.parent_id)},
          {"level", field_text(element.level_id)},
          {"code", element.code},
          {"name", element.name},
          {"weight", field_text(element.weight)},
          {"office", field_text(element.office_id)},
          {"person", field_text(element.person_id)},
          {"start_on", field_text(element.start_on)},
          {"end_on", field_text(element.end_on)}};
}

}  // namespace timon::plans
