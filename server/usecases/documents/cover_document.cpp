#include "usecases/documents/cover_document.hpp"

#include "base/secret.hpp"
#include "domain/boards/place.hpp"
#include "storage/documents/document_store.hpp"
#include "storage/people/person_store.hpp"
#include "usecases/documents/content_hash.hpp"

namespace timon::usecases::documents {
namespace {

using storage::Session;
using timon::covers::CoverState;

DocumentKind kind_of(timon::covers::Sheet sheet) {
  return sheet == timon::covers::Sheet::Identity ? DocumentKind::CoverIdentity : DocumentKind::CoverGoals;
}

bool is_ready(CoverState state) { return state == CoverState::Delivered || state == CoverState::Accepted; }

std::string office_name(const PlanImage& image, timon::boards::Row row) {
  const auto id = image.responsible_office(row);
  const auto* office = id ? image.office(*id) : nullptr;
  return office != nullptr ? office->name : std::string();
}

void gather(Session& session, CoverPaper& paper) {
  const auto& image = *paper.at.plan.image;
  const auto row = paper.at.row;
  paper.institution = people::read_institution(session, image.plan().institution_id);
  paper.content = covers::content_of(session, image, row, paper.at.plan.board->on());
  paper.office = office_name(image, row);
  if (const auto person = image.responsible_person(row))
    if (const auto found = storage::people::find_person(session, *person)) paper.responsible = found->post;
}

Result<void> begin(const Context& context, Session& session, const CoverAddress& address, std::optional<Paper> wanted,
                   CoverPaper& paper) {
  const auto& image = *paper.at.plan.image;
  paper.sheet = covers::sheet_of(storage::covers::sheets_of(session, address.element), address.element, address.sheet);
  if (!is_ready(paper.sheet.state)) return conflict("cover_not_delivered");
  paper.document = begun_document(context, session, image, kind_of(address.sheet), wanted);
  paper.document.element_id = address.element;
  paper.document.office_id = image.responsible_office(paper.at.row);
  paper.document.content_hash = content_hash(session, image, paper.document);
  if (auto refusal = refusal_of_count(session, paper.document)) return *std::move(refusal);
  return {};
}

}  // namespace

Result<CoverPaper> cover_paper(const Context& context, boards::PlanMemory& memory, timon::plans::ElementId element) {
  auto opened = covers::open_initiative(context, memory, element, std::nullopt);
  if (!opened) return opened.error();
  CoverPaper paper{.at = *std::move(opened)};
  context.database.read([&](Session& session) { gather(session, paper); });
  paper.document.made_at = context.clock();
  return paper;
}

Result<Document> make_cover_document(const Context& context, boards::PlanMemory& memory, const CoverAddress& address,
                                     std::optional<Paper> wanted, const DrawCover& draw,
                                     const std::filesystem::path& folder) {
  auto gathered = cover_paper(context, memory, address.element);
  if (!gathered) return gathered.error();
  auto& paper = *gathered;
  const auto place = timon::boards::place_of(*paper.at.plan.image, paper.at.row);
  if (auto allowed = require_making(context, place); !allowed) return allowed.error();
  const auto begun =
      context.database.read([&](Session& session) { return begin(context, session, address, wanted, paper); });
  if (!begun) return begun.error();
  paper.logo = safe_logo(context, paper.document.institution_id, folder);
  const auto bytes = draw(paper);
  paper.document.file_hash = sha256_hex(bytes);
  const auto kept = context.database.write(
      [&](storage::Transaction& transaction) { return keep_document(context, transaction, paper.document, bytes); });
  if (!kept) return kept.error();
  return paper.document;
}

Result<ListedDocuments> list_cover_documents(const Context& context, boards::PlanMemory& memory,
                                             const CoverAddress& address) {
  const auto opened = covers::open_initiative(context, memory, address.element, std::nullopt);
  if (!opened) return opened.error();
  const auto& image = *opened->plan.image;
  return context.database.read([&](Session& session) {
    auto documents = storage::documents::documents_of(session, address.element);
    std::erase_if(documents, [&](const auto& its) { return its.kind != kind_of(address.sheet); });
    return listed_documents(context, session, image, documents, timon::boards::place_of(image, opened->row));
  });
}

}  // namespace timon::usecases::documents
