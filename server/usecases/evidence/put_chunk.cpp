#include "usecases/evidence/put_chunk.hpp"

#include "base/secret.hpp"

namespace timon::usecases::evidence {

namespace rules = timon::evidence;
namespace store = storage::evidence;

Result<void> put_chunk(const Context& context, const PutChunk& input) {
  const auto hash = sha256_hex(input.bytes);
  return context.database.write([&](storage::Transaction& transaction) -> Result<void> {
    const auto upload = own_upload(context, transaction, input.upload);
    if (!upload) return upload.error();
    const auto content = store::find_content(transaction, upload->content_id).value();
    const auto number = input.offset / rules::chunk_bytes;
    const auto size = rules::size_of_chunk(content.size_bytes, number);
    if (input.offset % rules::chunk_bytes != 0 || size == 0 || size != std::int64_t(input.bytes.size()))
      return invalid("offset", "chunk_misplaced", {{"expected", std::to_string(size)}});
    if (!input.sha256.empty() && hash != input.sha256) return invalid("sha256", "chunk_damaged");
    const auto known = store::chunk_hash(transaction, content.id, number);
    if (known && *known != hash) return conflict("chunk_differs");
    if (!known && !content.hash) store::put_chunk(transaction, content.id, number, hash, input.bytes);
    return {};
  });
}

}  // namespace timon::usecases::evidence
