#include "usecases/documents/attach_scan.hpp"

#include "domain/evidence/upload.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/evidence/upload_store.hpp"
#include "usecases/documents/report_sheet.hpp"
#include "usecases/evidence/begin_upload.hpp"
#include "usecases/evidence/read_evidence.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using storage::Transaction;
using timon::documents::Document;
using timon::documents::DocumentStanding;
using timon::documents::Scan;
using timon::evidence::Upload;
namespace store = storage::documents;
namespace files = storage::evidence;

Result<Document> document_to_sign(const Context& context, Session& session, PlanMemory& memory,
                                  const std::string& typed) {
  const auto known = known_document(session, memory, typed);
  if (!known) return not_found();
  const auto place = place_of_document(session, *known->image, known->document);
  if (!place) return place.error();
  if (auto allowed = require_making(context, *place); !allowed) return allowed.error();
  if (shown_document(session, *known->image, known->document).standing != DocumentStanding::Current)
    return conflict("document_outdated");
  return known->document;
}

std::optional<std::string> refusal_of(Session& session, const Document& document, const Result<Upload>& upload) {
  const auto is_for_this = [&](const Upload& its) {
    return its.institution_id == document.institution_id && its.element_id.has_value();
  };
  if (auto refusal = evidence::refusal_of_use(session, upload, is_for_this)) return refusal;
  if (!timon::documents::is_scan_kind(upload->kind)) return "scan_kind";
  return std::nullopt;
}

void tell_ledger(const Context& context, Transaction& transaction, const Document& document, const Scan& scan) {
  const auto content = files::find_content(transaction, scan.content_id).value();
  record_act(context, transaction,
             {.act = "attach_scan",
              .subject_kind = "document",
              .subject_id = document.id.value,
              .institution_id = document.institution_id,
              .fields = {{"plan", document.plan_id.text()},
                         {"document", std::string(name_of(document.kind))},
                         {"kind", std::string(name_of(scan.kind))},
                         {"sha256", content.hash},
                         {"bytes", std::to_string(content.size_bytes)}},
              .private_texts = {{"name", scan.name}}});
}

}  // namespace

Result<FoundDocument> attach_scan(const Context& context, PlanMemory& memory, const AttachScan& input) {
  // Who may not read the paper attaches nothing to it.
  if (const auto known = find_document(context, memory, input.code); !known) return known.error();
  const auto attached = context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto document = document_to_sign(context, transaction, memory, input.code);
    if (!document) return document.error();
    const auto upload = evidence::own_upload(context, transaction, input.upload);
    if (const auto code = refusal_of(transaction, *document, upload))
      return invalid("upload", *code, {{"name", upload ? upload->name : ""}});
    const Scan scan{next_id<timon::documents::ScanId>(),
                    document->id,
                    document->institution_id,
                    upload->content_id,
                    upload->name,
                    upload->kind,
                    upload->person_id,
                    context.clock()};
    store::add_scan(transaction, scan);
    files::delete_upload(transaction, upload->id);
    tell_ledger(context, transaction, *document, scan);
    return {};
  });
  if (!attached) return attached.error();
  return find_document(context, memory, input.code);
}

Result<OpenedScan> open_scan(const Context& context, PlanMemory& memory, std::string_view typed) {
  const auto document = find_document(context, memory, typed);
  if (!document) return document.error();
  const auto& scan = document->shown.scan;
  if (!scan) return not_found();
  return context.database.read([&](Session& session) -> Result<OpenedScan> {
    const auto content = files::find_content(session, scan->content_id).value();
    return OpenedScan{*scan, content.hash.value_or(""), content.size_bytes};
  });
}

void copy_scan(const Context& context, const OpenedScan& opened, std::int64_t from, std::int64_t until,
               const std::function<void(std::string_view)>& take) {
  evidence::copy_content(context, opened.scan.content_id, from, until, take);
}

}  // namespace timon::usecases::documents
