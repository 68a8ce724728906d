#include "usecases/people/add_office.hpp"

#include "storage/people/office_store.hpp"
#include "usecases/people/place_of_office.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {

using timon::people::Office;
using timon::people::OfficeId;
namespace store = storage::people;

Result<Office> add_office(const Context& context, const AddOffice& input) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<Office> {
    const auto parent = store::find_office(transaction, input.parent);
    if (!parent || parent->withdrawn_at) return not_found();
    const auto place = place_of_office(transaction, *parent);
    if (auto allowed = require(context.caller, access::Action::ManageOffices, place, access::Action::ViewOffices);
        !allowed)
      return allowed.error();
    const Office office{.id = next_id<OfficeId>(),
                        .institution_id = parent->institution_id,
                        .parent_id = parent->id,
                        .code = input.code,
                        .name = input.name,
                        .position = store::next_position(transaction, parent->id)};
    if (auto errors = office_errors(office); !errors.empty()) return invalid(std::move(errors));
    if (store::is_code_taken(transaction, office)) return conflict("office_code_taken", {{"code", office.code}});
    store::add_office(transaction, office);
    record_act(context, transaction,
               {.act = "add_office",
                .subject_kind = "office",
                .subject_id = office.id.value,
                .institution_id = office.institution_id,
                .fields = {{"parent", parent->id.text()}, {"code", office.code}, {"name", office.name}}});
    return office;
  });
}

}  // namespace timon::usecases::people
