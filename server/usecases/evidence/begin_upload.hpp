#pragma once
// A file is announced before it comes: its name and its size are judged before a byte is taken. It comes in chunks that
// are kept one by one, so that a stopped server or a broken line loses nothing that was acknowledged.

#include <functional>

#include "storage/evidence/upload_store.hpp"
#include "usecases/evidence/uses_of_file.hpp"

namespace timon::usecases::evidence {

struct UploadShown {
  timon::evidence::Upload upload;
  std::int64_t size_bytes = 0;
  std::vector<std::int64_t> missing{};  ///< offsets of the chunks that have not come
  std::optional<std::string> hash{};    ///< once whole and looked into
  bool has_thumbnail = false;
  UsesOfFile backs_already{};  ///< the same bytes
};

struct BeginUpload {
  timon::plans::ElementId element;
  std::string name{};
  std::int64_t size = 0;
};
/// Refused: a name that is not taken, `evidence_too_large`, `evidence_full`, `too_many_uploads`; all of them where the
/// machine cannot look into files.
Result<UploadShown> begin_upload(const Context& context, const BeginUpload& input);

/// What an announced file is for, as who calls has found and allowed it: an element or a recommendation.
struct UploadFor {
  timon::people::OfficeId institution;
  std::optional<timon::plans::ElementId> element{};
  std::optional<std::int64_t> recommendation{};
};
/// The rest of `begin_upload`, in the transaction that asked who may.
Result<UploadShown> take_announced(const Context& context, storage::Transaction& transaction, const UploadFor& its,
                                   const std::string& name, std::int64_t size);

/// One's own; those of others are not found.
Result<UploadShown> show_upload(const Context& context, UploadId id);
Result<std::string> show_upload_thumbnail(const Context& context, UploadId id);

/// As `show_upload`, within a transaction or a reading.
Result<timon::evidence::Upload> own_upload(const Context& context, storage::Session& session, UploadId id);
/// Why what was sent cannot be used for this: it is not there or another's, was announced for something else, or is not
/// whole. Nothing when it can.
std::optional<std::string> refusal_of_use(storage::Session& session, const Result<timon::evidence::Upload>& upload,
                                          const std::function<bool(const timon::evidence::Upload&)>& is_for_this);
UploadShown shown(const Context& context, storage::Session& session, const timon::evidence::Upload& upload);

}  // namespace timon::usecases::evidence
