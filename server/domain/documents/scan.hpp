#pragma once
// A document as it came back from paper: signed, stamped, photographed or scanned.

#include "domain/documents/document.hpp"
#include "domain/evidence/file_kind.hpp"
#include "domain/evidence/ids.hpp"

namespace timon::documents {

using ScanId = Id<struct ScanTag>;

/// Members stand in the order of the columns of `document_scans`.
struct Scan {
  ScanId id{};
  DocumentId document_id{};
  people::OfficeId institution_id{};
  evidence::ContentId content_id{};
  std::string name{};
  evidence::FileKind kind = evidence::FileKind::Pdf;
  people::PersonId person_id{};
  Instant attached_at{};

  bool operator==(const Scan&) const = default;
};

/// What a scanner or a camera makes.
inline bool is_scan_kind(evidence::FileKind kind) {
  using enum evidence::FileKind;
  return kind == Pdf || kind == Jpeg || kind == Png || kind == Webp;
}

}  // namespace timon::documents
