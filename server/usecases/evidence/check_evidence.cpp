#include "usecases/evidence/check_evidence.hpp"

#include "base/digest.hpp"
#include "base/secret.hpp"
#include "domain/access/permissions.hpp"
#include "storage/evidence/upload_store.hpp"

namespace timon::usecases::evidence {
namespace {

namespace rules = timon::evidence;
namespace store = storage::evidence;

constexpr std::int64_t files_at_a_time = 100;

std::optional<EvidenceFault> fault_of(storage::Session& session, const store::Content& content) {
  const auto chunks = rules::chunk_count(content.size_bytes);
  if (std::ssize(store::chunk_numbers(session, content.id)) != chunks) return EvidenceFault::Missing;
  Sha256 whole;
  for (std::int64_t number = 0; number < chunks; ++number) {
    std::string hash;
    store::each_chunk(session, content.id, number, number, [&](std::string_view bytes) {
      whole.add(bytes);
      hash = sha256_hex(bytes);
    });
    if (store::chunk_hash(session, content.id, number) != hash) return EvidenceFault::Chunk;
  }
  return whole.hex() == content.hash ? std::nullopt : std::optional(EvidenceFault::Whole);
}

}  // namespace

Result<EvidenceCheck> check_evidence(const Context& context) {
  const auto allowed = access::require(context.caller, access::Action::CheckInstallation, access::whole_installation());
  if (!allowed) return allowed.error();
  EvidenceCheck check;
  rules::ContentId last;
  for (;;) {
    // Each file in a reading of its own: nobody waits for a check.
    const auto some = context.database.read(
        [&](storage::Session& session) { return store::whole_contents_after(session, last, files_at_a_time); });
    if (some.empty()) return check;
    last = some.back().id;
    for (const auto& content : some) {
      ++check.files;
      const auto fault = context.database.read([&](storage::Session& session) { return fault_of(session, content); });
      if (fault) check.faults.push_back({content.id, *fault});
    }
  }
}

}  // namespace timon::usecases::evidence
