#include "usecases/evidence/discard_upload.hpp"

namespace timon::usecases::evidence {

namespace store = storage::evidence;

Result<void> discard_upload(const Context& context, UploadId id) {
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto upload = own_upload(context, transaction, id);
    if (!upload) return upload.error();
    store::delete_upload(transaction, upload->id);
    store::leave_unused_content(transaction, upload->content_id);
    return {};
  });
}

}  // namespace timon::usecases::evidence
