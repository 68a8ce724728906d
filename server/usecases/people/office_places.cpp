#include "usecases/people/office_places.hpp"

#include "storage/people/office_store.hpp"

namespace timon::usecases::people {

OfficePlaces::OfficePlaces(storage::Session& session, OfficeId institution) {
  for (Office& office : storage::people::offices(session))
    if (office.institution_id == institution) offices_.emplace(office.id, std::move(office));
}

const timon::people::Office* OfficePlaces::find(OfficeId id) const {
  const auto found = offices_.find(id);
  return found == offices_.end() ? nullptr : &found->second;
}

timon::access::Place OfficePlaces::place_of(const Office& office) const {
  auto place = timon::access::in_institution(office.institution_id);
  for (const Office* step = &office; step != nullptr && place.office_path.size() <= offices_.size();
       step = step->parent_id ? find(*step->parent_id) : nullptr)
    place.office_path.push_back(step->id);
  return place;
}

}  // namespace timon::usecases::people
