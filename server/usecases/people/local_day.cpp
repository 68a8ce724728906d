#include "usecases/people/local_day.hpp"

#include "storage/people/office_store.hpp"

namespace timon::usecases::people {

std::string time_zone_of(storage::Session& session, std::optional<timon::people::OfficeId> institution) {
  if (!institution) return "UTC";
  const auto found = storage::people::find_institution(session, *institution);
  return found ? found->time_zone : "UTC";
}

Day local_day_of(storage::Session& session, std::optional<timon::people::OfficeId> institution, Instant now) {
  return local_day(now, time_zone_of(session, institution));
}

}  // namespace timon::usecases::people
