#include "usecases/evidence/finish_upload.hpp"

#include "base/digest.hpp"
#include "formats/inspection/gathered.hpp"
#include "formats/inspection/inspect.hpp"

namespace timon::usecases::evidence {
namespace {

namespace rules = timon::evidence;
namespace store = storage::evidence;
namespace inspection = formats::inspection;

struct Looked {
  std::string hash{};
  std::optional<Error> refusal{};
  inspection::Inspected found{};
};

Looked look_into(const Context& context, const UploadShown& upload, const std::filesystem::path& folder) {
  inspection::Gathered file(folder);
  Sha256 digest;
  context.database.read([&](storage::Session& session) {
    store::each_chunk(session, upload.upload.content_id, 0, rules::chunk_count(upload.size_bytes) - 1,
                      [&](std::string_view bytes) {
                        file.append(bytes);
                        digest.add(bytes);
                      });
  });
  Looked looked{digest.hex()};
  const auto pictures = rules::is_picture(upload.upload.kind) ? inspection::Pictures::Make : inspection::Pictures::Skip;
  auto found = inspection::inspect(file.descriptor(), pictures);
  if (!found) {
    looked.refusal = found.error();
    return looked;
  }
  looked.found = *std::move(found);
  auto errors =
      rules::content_errors(upload.upload.name, upload.upload.kind, looked.found.media_type, looked.found.has_macros);
  if (!errors.empty()) looked.refusal = invalid(std::move(errors));
  return looked;
}

/// The same bytes are kept once.
rules::Upload kept(storage::Transaction& transaction, rules::Upload upload, const Looked& looked) {
  if (const auto same = store::find_content_by_hash(transaction, looked.hash)) {
    store::point_upload_to(transaction, upload.id, same->id);
    store::leave_unused_content(transaction, upload.content_id);
    upload.content_id = same->id;
    return upload;
  }
  store::set_hash(transaction, upload.content_id, looked.hash);
  if (looked.found.copy.empty()) return upload;
  store::put_picture(transaction, upload.content_id, store::Form::Thumbnail, looked.found.thumbnail);
  store::put_picture(transaction, upload.content_id, store::Form::Public, looked.found.copy);
  return upload;
}

}  // namespace

Result<UploadShown> finish_upload(const Context& context, UploadId id, const std::filesystem::path& folder) {
  auto upload = show_upload(context, id);
  if (!upload || upload->hash) return upload;
  if (!upload->missing.empty())
    return conflict("upload_incomplete", {{"count", std::to_string(upload->missing.size())}});
  const auto looked = look_into(context, *upload, folder);
  if (looked.refusal) return *looked.refusal;
  return context.database.write([&](storage::Transaction& transaction) -> Result<UploadShown> {
    const auto again = own_upload(context, transaction, id);
    if (!again) return again.error();
    if (again->content_id != upload->upload.content_id) return shown(context, transaction, *again);
    return shown(context, transaction, kept(transaction, *again, looked));
  });
}

}  // namespace timon::usecases::evidence
