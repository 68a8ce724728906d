#include "usecases/evidence/sweep_uploads.hpp"

#include "storage/evidence/upload_store.hpp"

namespace timon::usecases::evidence {

namespace store = storage::evidence;

namespace {

constexpr std::int64_t uploads_at_a_time = 10;
constexpr std::int64_t chunks_at_a_time = 32;

std::int64_t sweep_some(const Context& context) {
  return context.database.write([&](storage::Transaction& transaction) {
    const Instant now = context.clock();
    const auto old = store::uploads_to_sweep(transaction, now + -timon::evidence::kept_for,
                                             now + -timon::evidence::waited_for, uploads_at_a_time);
    for (const auto& upload : old) {
      store::delete_upload(transaction, upload.id);
      store::leave_unused_content(transaction, upload.content_id);
    }
    return std::int64_t(old.size());
  });
}

void delete_left(const Context& context) {
  while (const auto content =
             context.database.read([](storage::Session& session) { return store::left_content(session); }))
    while (!context.database.write([&](storage::Transaction& transaction) {
      return store::delete_left_content(transaction, *content, chunks_at_a_time);
    })) {
    }
}

}  // namespace

Result<std::int64_t> sweep_uploads(const Context& context) {
  if (context.caller.kind != access::CallerKind::System) return not_allowed();
  std::int64_t swept = 0;
  for (auto some = uploads_at_a_time; some == uploads_at_a_time; swept += some) some = sweep_some(context);
  delete_left(context);
  return swept;
}

}  // namespace timon::usecases::evidence
