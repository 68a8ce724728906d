#include "usecases/plans/element_places.hpp"

#include <algorithm>

#include "storage/people/office_store.hpp"

namespace timon::usecases::plans {

using timon::access::Place;
using timon::people::OfficeId;
using timon::plans::Element;

ElementPlaces::ElementPlaces(storage::Session& session, const timon::plans::Plan& plan,
                             const std::vector<Element>& elements)
    : session_(session), plan_(plan) {
  for (const Element& element : elements) by_id_.emplace(element.id, &element);
}

Place ElementPlaces::of(const Element& element) {
  Place place = timon::access::in_institution(plan_.institution_id);
  std::optional<OfficeId> office;
  for (const Element* at = &element; at; at = parent_of(*at)) {
    if (!office) office = at->office_id;
    place.element_path.push_back(at->id.value);
  }
  std::ranges::reverse(place.element_path);
  if (office) place.office_path = office_path(*office);
  return place;
}

const Element* ElementPlaces::parent_of(const Element& element) const {
  if (!element.parent_id) return nullptr;
  const auto found = by_id_.find(*element.parent_id);
  return found == by_id_.end() ? nullptr : found->second;
}

const std::vector<OfficeId>& ElementPlaces::office_path(OfficeId office) {
  const auto known = office_paths_.find(office);
  if (known != office_paths_.end()) return known->second;
  return office_paths_.emplace(office, storage::people::office_path(session_, office)).first->second;
}

}  // namespace timon::usecases::plans
