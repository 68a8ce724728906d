#include "domain/boards/place.hpp"

namespace timon::boards {

access::Place place_of(const PlanImage& image, Row row) {
  access::Place place = access::in_institution(image.plan().institution_id);
  if (const auto office = image.responsible_office(row)) place.office_path = image.office_path(*office);
  for (const Row step : image.path(row)) place.element_path.push_back(image.element(step).id.value);
  return place;
}

}  // namespace timon::boards
