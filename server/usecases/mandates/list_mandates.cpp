#include "usecases/mandates/list_mandates.hpp"

#include "storage/mandates/mandate_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::mandates {

namespace store = storage::mandates;

Result<std::vector<ShownMandate>> list_mandates(const Context& context, std::optional<timon::people::OfficeId> asked) {
  return context.database.read([&](storage::Session& session) -> Result<std::vector<ShownMandate>> {
    const auto institution = plans::institution_for(context, session, asked, access::Action::ViewPlans);
    if (!institution) return institution.error();
    std::vector<ShownMandate> shown;
    for (const auto& mandate : store::list_mandates(session, *institution))
      shown.push_back({mandate, store::entries_of(session, mandate.id), store::count_alignments(session, mandate.id)});
    return shown;
  });
}

}  // namespace timon::usecases::mandates
