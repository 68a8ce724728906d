#include "usecases/mandates/delete_mandate.hpp"

#include "domain/access/permissions.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::mandates {

namespace store = storage::mandates;

Result<void> delete_mandate(const Context& context, timon::mandates::MandateId id) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto mandate = store::find_mandate(transaction, id);
    if (!mandate) return not_found();
    const auto place = access::in_institution(mandate->institution_id);
    if (auto allowed = access::require(context.caller, access::Action::ManageMandates, place); !allowed) return allowed;
    if (const auto count = store::count_alignments(transaction, id); count > 0)
      return conflict("mandate_in_use", {{"count", std::to_string(count)}});
    const auto forgotten = store::delete_alignments_of_withdrawn(transaction, id);
    store::delete_mandate(transaction, id);
    record_act(context, transaction,
               {.act = "delete_mandate",
                .subject_kind = "mandate",
                .subject_id = id.value,
                .institution_id = mandate->institution_id,
                .fields = {{"code", mandate->code},
                           {"title", mandate->title},
                           {"alignments_of_withdrawn", std::to_string(forgotten)}}});
    return {};
  });
}

}  // namespace timon::usecases::mandates
