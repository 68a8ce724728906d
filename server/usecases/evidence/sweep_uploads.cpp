#include "usecases/evidence/sweep_uploads.hpp"

#include "storage/evidence/upload_store.hpp"

namespace timon::usecases::evidence {

namespace store = storage::evidence;

Result<std::int64_t> sweep_uploads(const Context& context) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  constexpr std::int64_t at_a_time = 10;  // other writers wait meanwhile
  std::int64_t swept = 0;
  for (;;) {
    const auto some = context.database.write([&](storage::Transaction& transaction) -> Result<std::int64_t> {
      const Instant day_ago = context.clock() + -timon::evidence::kept_for;
      const auto old = store::uploads_begun_before(transaction, day_ago, at_a_time);
      for (const auto& upload : old) {
        store::delete_upload(transaction, upload.id);
        store::drop_unused_content(transaction, upload.content_id);
      }
      return std::int64_t(old.size());
    });
    if (!some) return some;
    swept += *some;
    if (*some < at_a_time) return swept;
  }
}

}  // namespace timon::usecases::evidence
