#include "usecases/people/add_institution.hpp"

#include "storage/people/office_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using timon::people::Institution;
using timon::people::Office;
using timon::people::OfficeId;
namespace store = storage::people;

std::vector<FieldError> errors_of(const Office& office, const Institution& institution) {
  auto errors = office_errors(office);
  const auto more = institution_errors(institution);
  errors.insert(errors.end(), more.begin(), more.end());
  return errors;
}

}  // namespace

Result<Office> add_institution(const Context& context, const AddInstitution& input) {
  if (auto allowed = require(context.caller, access::Action::ManageOffices, access::whole_installation(),
                             access::Action::ManageOffices);
      !allowed)
    return not_allowed();
  const auto id = next_id<OfficeId>();
  Office office{.id = id,
                .institution_id = id,
                .kind = timon::people::OfficeKind::Institution,
                .code = input.code,
                .name = input.name};
  const Institution institution{id, input.time_zone, input.language};
  if (auto errors = errors_of(office, institution); !errors.empty()) return invalid(std::move(errors));
  return context.database.write([&](storage::Transaction& transaction) -> Result<Office> {
    office.position = store::next_position(transaction, std::nullopt);
    store::add_office(transaction, office);
    store::add_institution(transaction, institution);
    record_act(context, transaction,
               {.act = "add_institution",
                .subject_kind = "office",
                .subject_id = id.value,
                .institution_id = id,
                .fields = {{"code", office.code},
                           {"name", office.name},
                           {"time_zone", institution.time_zone},
                           {"language", institution.language}}});
    return office;
  });
}

}  // namespace timon::usecases::people
