#pragma once
// A document that is kept, with what it is about: whether that still says the same, where it stands for the question
// who may do something there, and what makes another one.

#include <filesystem>

#include "domain/documents/scan.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/boards/plan_memory.hpp"
#include "usecases/reports/report_at.hpp"

namespace timon::usecases::documents {

using timon::boards::PlanImage;
using timon::documents::Document;
using timon::documents::DocumentKind;
using timon::documents::Paper;

struct ShownDocument {
  Document document{};
  timon::documents::DocumentStanding standing{};
  std::optional<timon::documents::Scan> scan{};
};

/// `image` is the document's plan: what cover sheets say is read there.
ShownDocument shown_document(storage::Session& session, const PlanImage& image, const Document& document);
Result<timon::access::Place> place_of_document(storage::Session& session, const PlanImage& image,
                                               const Document& document);

/// Documents are made, and signed ones attached, by who reports there and by who reviews. Refused to everybody else.
Result<void> require_making(const Context& context, const timon::access::Place& place);

struct ListedDocuments {
  std::vector<ShownDocument> items{};  ///< newest first
  Paper paper{};                       ///< the institution's
  bool may_make = false;
  storage::people::PersonNames names{};
};
/// `place` is where they stand.
ListedDocuments listed_documents(const Context& context, storage::Session& session, const PlanImage& image,
                                 const std::vector<Document>& documents, const timon::access::Place& place);

/// With its code and moment; what it is of and its digests are still to be told. `paper`: nothing: the institution's.
Document begun_document(const Context& context, storage::Session& session, const PlanImage& image, DocumentKind kind,
                        std::optional<Paper> paper);

/// `too_many_documents` of the same thing.
std::optional<Error> refusal_of_count(storage::Session& session, const Document& document);

/// The institution's logo, decoded by the confined child and written anew; empty for none, and for one that cannot be
/// read: a document without a logo is better than none. `folder` is for it while it is looked at.
std::string safe_logo(const Context& context, timon::people::OfficeId institution, const std::filesystem::path& folder);

/// Kept for good, and told to the ledger. The figures of the plan stay as they are: no board is read anew.
Result<void> keep_document(const Context& context, storage::Transaction& transaction, const Document& document,
                           const std::string& bytes);

}  // namespace timon::usecases::documents
