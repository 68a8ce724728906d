#pragma once
// A document that came back signed and stamped is attached by its code: an upload, as of evidence, becomes its scan.

#include <functional>

#include "domain/evidence/ids.hpp"
#include "usecases/documents/find_document.hpp"

namespace timon::usecases::documents {

struct AttachScan {
  std::string code{};
  timon::evidence::UploadId upload{};
};
/// Refused under `upload`: `upload_missing`, `upload_elsewhere`, `upload_not_whole`, `scan_kind`; as a conflict
/// `document_outdated` where it no longer says what is kept.
Result<FoundDocument> attach_scan(const Context& context, PlanMemory& memory, const AttachScan& input);

struct OpenedScan {
  timon::documents::Scan scan{};
  std::string hash{};
  std::int64_t size_bytes = 0;
};
Result<OpenedScan> open_scan(const Context& context, PlanMemory& memory, std::string_view typed);
/// Bytes `from` to before `until`, in pieces.
void copy_scan(const Context& context, const OpenedScan& opened, std::int64_t from, std::int64_t until,
               const std::function<void(std::string_view)>& take);

}  // namespace timon::usecases::documents
