#include "usecases/people/edit_office.hpp"

#include "storage/people/office_store.hpp"
#include "usecases/people/place_of_office.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::people {
namespace {

using storage::Transaction;
using timon::people::Office;
namespace store = storage::people;

Result<void> move_below(const Context& context, Transaction& transaction, Office& office,
                        timon::people::OfficeId parent_id) {
  if (office.parent_id == parent_id) return {};
  const auto parent = store::find_office(transaction, parent_id);
  if (!parent || parent->withdrawn_at || parent->institution_id != office.institution_id)
    return invalid("parent", "parent_missing");
  if (!may(context.caller, access::Action::ManageOffices, place_of_office(transaction, *parent))) return not_allowed();
  if (office.kind == timon::people::OfficeKind::Institution ||
      is_at_or_below(store::offices(transaction), parent_id, office.id))
    return invalid("parent", "cycle");
  office.parent_id = parent_id;
  office.position = store::next_position(transaction, parent_id);
  return {};
}

timon::ledger::Act act_of(const Office& office) {
  return {.act = "edit_office",
          .subject_kind = "office",
          .subject_id = office.id.value,
          .institution_id = office.institution_id,
          .fields = {{"parent", office.parent_id ? std::optional(office.parent_id->text()) : std::nullopt},
                     {"code", office.code},
                     {"name", office.name}}};
}

}  // namespace

Result<Office> edit_office(const Context& context, const EditOffice& input) {
  return context.database.write([&](Transaction& transaction) -> Result<Office> {
    auto office = store::find_office(transaction, input.id);
    if (!office || office->withdrawn_at) return not_found();
    const auto place = place_of_office(transaction, *office);
    if (auto allowed = require(context.caller, access::Action::ManageOffices, place, access::Action::ViewOffices);
        !allowed)
      return allowed.error();
    if (office->version != input.version) return conflict("version_mismatch");
    if (input.code) office->code = *input.code;
    if (input.name) office->name = *input.name;
    if (auto errors = office_errors(*office); !errors.empty()) return invalid(std::move(errors));
    if (input.parent)
      if (auto moved = move_below(context, transaction, *office, *input.parent); !moved) return moved.error();
    if (store::is_code_taken(transaction, *office)) return conflict("office_code_taken", {{"code", office->code}});
    if (!store::save_office(transaction, *office)) return conflict("version_mismatch");
    record_act(context, transaction, act_of(*office));
    ++office->version;
    return *office;
  });
}

}  // namespace timon::usecases::people
