#include "storage/documents/document_store.hpp"

namespace timon::storage::documents {
namespace {

constexpr Sql find_paper{"documents/find_paper", R"sql(
  SELECT paper FROM document_settings WHERE institution_id = :institution_id)sql"};
constexpr Sql put_paper{"documents/put_paper", R"sql(
  INSERT INTO document_settings (institution_id, paper) VALUES (:institution_id, :paper)
  ON CONFLICT (institution_id) DO UPDATE SET paper = excluded.paper)sql"};
constexpr Sql insert_document{"documents/add_document", R"sql(
  INSERT INTO documents (id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, element_id,
    paper, content_hash, file_hash, person_id, made_at, file_content)
  VALUES (:id, :code, :kind, :institution_id, :plan_id, :office_id, :period_id, :report_id, :delivery_id, :element_id,
    :paper, :content_hash, :file_hash, :person_id, :made_at, :file_content))sql"};
constexpr Sql find_by_code{"documents/find_document", R"sql(
  SELECT id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, element_id, paper,
    content_hash, file_hash, person_id, made_at
  FROM documents WHERE code = :code)sql"};
constexpr Sql list_of_report{"documents/list_documents_of_report", R"sql(
  SELECT id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, element_id, paper,
    content_hash, file_hash, person_id, made_at
  FROM documents WHERE report_id = :report_id ORDER BY id DESC)sql"};
constexpr Sql list_feedback{"documents/list_feedback_documents", R"sql(
  SELECT id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, element_id, paper,
    content_hash, file_hash, person_id, made_at
  FROM documents WHERE plan_id = :plan_id AND office_id = :office_id AND period_id = :period_id AND kind = 'feedback'
  ORDER BY id DESC)sql"};
constexpr Sql list_of_element{"documents/list_documents_of_element", R"sql(
  SELECT id, code, kind, institution_id, plan_id, office_id, period_id, report_id, delivery_id, element_id, paper,
    content_hash, file_hash, person_id, made_at
  FROM documents WHERE element_id = :element_id ORDER BY id DESC)sql"};
constexpr Sql find_bytes{"documents/find_bytes", R"sql(
  SELECT file_content FROM documents WHERE id = :id)sql"};
constexpr Sql insert_scan{"documents/add_scan", R"sql(
  INSERT INTO document_scans (id, document_id, institution_id, content_id, name, kind, person_id, attached_at)
  VALUES (:id, :document_id, :institution_id, :content_id, :name, :kind, :person_id, :attached_at))sql"};
constexpr Sql find_scan{"documents/find_scan", R"sql(
  SELECT id, document_id, institution_id, content_id, name, kind, person_id, attached_at
  FROM document_scans WHERE document_id = :document_id ORDER BY id DESC LIMIT 1)sql"};
constexpr Sql list_signed{"documents/list_signed_reports", R"sql(
  SELECT d.report_id, MAX(s.attached_at)
  FROM documents d JOIN document_scans s ON s.document_id = d.id JOIN deliveries v ON v.id = d.delivery_id
  WHERE d.plan_id = :plan_id AND v.rejected_at IS NULL AND NOT EXISTS (
    SELECT 1 FROM deliveries later
    WHERE later.report_id = d.report_id AND later.number > v.number AND later.delivered_at IS NOT NULL)
  GROUP BY d.report_id ORDER BY d.report_id)sql"};

}  // namespace

Paper paper_of(Session& session, OfficeId institution) {
  return session.optional_row<Paper>(find_paper, {{"institution_id", institution}}).value_or(Paper::Letter);
}

void set_paper(Transaction& transaction, OfficeId institution, Paper paper) {
  transaction.execute(put_paper, {{"institution_id", institution}, {"paper", paper}});
}

void add_document(Transaction& transaction, const Document& document, std::string_view bytes) {
  const Bytes its{std::string(bytes)};
  transaction.execute(insert_document, {{"id", document.id},
                                        {"code", document.code},
                                        {"kind", document.kind},
                                        {"institution_id", document.institution_id},
                                        {"plan_id", document.plan_id},
                                        {"office_id", document.office_id},
                                        {"period_id", document.period_id},
                                        {"report_id", document.report_id},
                                        {"delivery_id", document.delivery_id},
                                        {"element_id", document.element_id},
                                        {"paper", document.paper},
                                        {"content_hash", document.content_hash},
                                        {"file_hash", document.file_hash},
                                        {"person_id", document.person_id},
                                        {"made_at", document.made_at},
                                        {"file_content", its}});
}

std::optional<Document> find_document(Session& session, std::string_view code) {
  return session.optional_row<Document>(find_by_code, {{"code", code}});
}

std::vector<Document> documents_of(Session& session, ReportId report) {
  return session.rows<Document>(list_of_report, {{"report_id", report}});
}

std::vector<Document> feedback_documents(Session& session, timon::plans::PlanId plan, OfficeId office,
                                         timon::plans::PeriodId period) {
  return session.rows<Document>(list_feedback, {{"plan_id", plan}, {"office_id", office}, {"period_id", period}});
}

std::vector<Document> documents_of(Session& session, timon::plans::ElementId element) {
  return session.rows<Document>(list_of_element, {{"element_id", element}});
}

std::string bytes_of(Session& session, DocumentId id) { return session.row<Bytes>(find_bytes, {{"id", id}}).content; }

void add_scan(Transaction& transaction, const Scan& scan) {
  transaction.execute(insert_scan, {{"id", scan.id},
                                    {"document_id", scan.document_id},
                                    {"institution_id", scan.institution_id},
                                    {"content_id", scan.content_id},
                                    {"name", scan.name},
                                    {"kind", scan.kind},
                                    {"person_id", scan.person_id},
                                    {"attached_at", scan.attached_at}});
}

std::optional<Scan> scan_of(Session& session, DocumentId document) {
  return session.optional_row<Scan>(find_scan, {{"document_id", document}});
}

std::vector<SignedReport> signed_reports(Session& session, timon::plans::PlanId plan) {
  return session.rows<SignedReport>(list_signed, {{"plan_id", plan}});
}

}  // namespace timon::storage::documents
