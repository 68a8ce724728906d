#pragma once
// Documents as they were made, the scans that came back of them, and on which paper an institution prints.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/documents/document.hpp"
#include "domain/documents/scan.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::documents {

using timon::documents::Document;
using timon::documents::DocumentId;
using timon::documents::Paper;
using timon::documents::Scan;
using timon::people::OfficeId;
using timon::reports::ReportId;

/// An institution that said nothing prints on letter.
Paper paper_of(Session& session, OfficeId institution);
void set_paper(Transaction& transaction, OfficeId institution, Paper paper);

void add_document(Transaction& transaction, const Document& document, std::string_view bytes);
std::optional<Document> find_document(Session& session, std::string_view code);
/// Newest first.
std::vector<Document> documents_of(Session& session, ReportId report);
std::vector<Document> feedback_documents(Session& session, timon::plans::PlanId plan, OfficeId office,
                                         timon::plans::PeriodId period);
/// Of both cover sheets of an initiative.
std::vector<Document> documents_of(Session& session, timon::plans::ElementId element);
std::string bytes_of(Session& session, DocumentId id);

void add_scan(Transaction& transaction, const Scan& scan);
/// The last one.
std::optional<Scan> scan_of(Session& session, DocumentId document);

/// A report of which a document came back that speaks of its last delivery, and when the last one came.
struct SignedReport {
  ReportId report_id{};
  Instant attached_at{};

  bool operator==(const SignedReport&) const = default;
};
std::vector<SignedReport> signed_reports(Session& session, timon::plans::PlanId plan);

}  // namespace timon::storage::documents
