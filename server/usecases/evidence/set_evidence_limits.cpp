#include "usecases/evidence/set_evidence_limits.hpp"

#include "storage/evidence/upload_store.hpp"
#include "usecases/people/institution_for.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::evidence {
namespace {

namespace store = storage::evidence;

EvidenceLimits limits_of(storage::Session& session, timon::people::OfficeId institution) {
  return {store::find_limits(session, institution).value_or(timon::evidence::Limits{}),
          store::used_bytes(session, institution)};
}

}  // namespace

Result<EvidenceLimits> show_evidence_limits(const Context& context, timon::people::OfficeId institution) {
  return context.database.read([&](storage::Session& session) -> Result<EvidenceLimits> {
    const auto at = people::institution_for(context, session, institution, access::Action::ManageInstitution);
    if (!at) return at.error();
    return limits_of(session, institution);
  });
}

Result<EvidenceLimits> set_evidence_limits(const Context& context, timon::people::OfficeId institution,
                                           const timon::evidence::Limits& limits) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<EvidenceLimits> {
    const auto at = people::institution_for(context, transaction, institution, access::Action::ManageInstitution);
    if (!at) return at.error();
    if (auto errors = timon::evidence::limit_errors(limits); !errors.empty()) return invalid(std::move(errors));
    store::put_limits(transaction, institution, limits);
    record_act(context, transaction,
               {.act = "set_evidence_limits",
                .subject_kind = "office",
                .subject_id = institution.value,
                .institution_id = institution,
                .fields = {{"file_bytes", std::to_string(limits.file_bytes)},
                           {"total_bytes", std::to_string(limits.total_bytes)}}});
    return limits_of(transaction, institution);
  });
}

}  // namespace timon::usecases::evidence
