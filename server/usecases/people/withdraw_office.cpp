#include "usecases/people/withdraw_office.hpp"

#include <algorithm>

#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/people/place_of_office.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using storage::Transaction;
using timon::people::Office;
namespace store = storage::people;

std::optional<Error> what_hangs_on(Transaction& transaction, const Office& office) {
  if (office.kind == timon::people::OfficeKind::Institution) return conflict("institution_stays");
  const auto all = store::offices(transaction);
  const auto below = std::ranges::count(all, std::optional(office.id), &Office::parent_id);
  if (below > 0) return conflict("office_has_offices", {{"count", std::to_string(below)}});
  if (const auto people = store::count_people_of(transaction, office.id); people > 0)
    return conflict("office_has_people", {{"count", std::to_string(people)}});
  if (const auto elements = storage::plans::count_elements_of_office(transaction, office.id); elements > 0)
    return conflict("office_has_elements", {{"count", std::to_string(elements)}});
  return std::nullopt;
}

}  // namespace

Result<void> withdraw_office(const Context& context, const WithdrawOffice& input) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto office = store::find_office(transaction, input.id);
    if (!office || office->withdrawn_at) return not_found();
    const auto place = place_of_office(transaction, *office);
    if (auto allowed = require(context.caller, access::Action::ManageOffices, place, access::Action::ViewOffices);
        !allowed)
      return allowed;
    if (office->version != input.version) return conflict("version_mismatch");
    if (auto refusal = what_hangs_on(transaction, *office)) return *std::move(refusal);
    if (!store::withdraw_office(transaction, *office, context.clock())) return conflict("version_mismatch");
    record_act(context, transaction,
               {.act = "withdraw_office",
                .subject_kind = "office",
                .subject_id = office->id.value,
                .institution_id = office->institution_id,
                .fields = {{"code", office->code}, {"name", office->name}}});
    return {};
  });
}

}  // namespace timon::usecases::people
