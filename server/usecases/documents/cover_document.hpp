#pragma once
// A cover sheet of an initiative (Anexo 1 or 2) made into a document to print and sign.

#include "usecases/covers/cover_at.hpp"
#include "usecases/covers/cover_content.hpp"
#include "usecases/documents/document_at.hpp"
#include "usecases/people/show_institution.hpp"

namespace timon::usecases::documents {

/// What stands on it.
struct CoverPaper {
  boards::OpenRow at;
  people::InstitutionShown institution{};
  std::string logo{};  ///< a JPEG of this program's own making
  covers::CoverContent content{};
  timon::covers::CoverSheet sheet{};
  std::string office{};       ///< that answers for it; empty: nobody does
  std::string responsible{};  ///< post of the person who does
  timon::documents::Document document{};
};

/// In whatever state its sheets are, for who reads the plan; `sheet` and `document` but its moment stay empty.
Result<CoverPaper> cover_paper(const Context& context, boards::PlanMemory& memory, timon::plans::ElementId element);

/// Sets its pages: bytes of a PDF.
using DrawCover = std::function<std::string(const CoverPaper&)>;

struct CoverAddress {
  timon::plans::ElementId element{};
  timon::covers::Sheet sheet{};
};

/// For who reports there or reviews. Refused: `cover_not_delivered`, `too_many_documents`.
Result<Document> make_cover_document(const Context& context, boards::PlanMemory& memory, const CoverAddress& address,
                                     std::optional<Paper> paper, const DrawCover& draw,
                                     const std::filesystem::path& folder);

Result<ListedDocuments> list_cover_documents(const Context& context, boards::PlanMemory& memory,
                                             const CoverAddress& address);

}  // namespace timon::usecases::documents
