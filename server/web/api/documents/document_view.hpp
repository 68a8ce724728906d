#pragma once
// A printed document as the API sends it.

#include <boost/describe/class.hpp>

#include "usecases/documents/find_document.hpp"

namespace timon::api::documents {

struct ScanView {
  std::string name;
  timon::evidence::FileKind kind{};
  std::optional<std::string> person_name;
  Instant attached_at;
};
BOOST_DESCRIBE_STRUCT(ScanView, (), (name, kind, person_name, attached_at))

struct DocumentView {
  std::string code;
  timon::documents::DocumentKind kind{};
  timon::documents::Paper paper{};
  timon::documents::DocumentStanding standing{};
  Instant made_at;
  std::optional<std::string> person_name;
  std::string content_hash, file_hash;
  std::optional<ScanView> scan;
};
BOOST_DESCRIBE_STRUCT(DocumentView, (),
                      (code, kind, paper, standing, made_at, person_name, content_hash, file_hash, scan))

struct DocumentsView {
  std::vector<DocumentView> items;
  timon::documents::Paper paper{};
  bool may_make = false;
  bool has_address = false;  ///< what is made carries a QR that leads to the site
};
BOOST_DESCRIBE_STRUCT(DocumentsView, (), (items, paper, may_make, has_address))

struct DocumentPlaceView {
  timon::plans::PlanId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(DocumentPlaceView, (), (id, code, name))

struct DocumentOfficeView {
  timon::people::OfficeId id;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(DocumentOfficeView, (), (id, name))

struct DocumentPeriodView {
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(DocumentPeriodView, (), (code, name))

struct DocumentElementView {
  timon::plans::ElementId id;
  std::string code, name;
};
BOOST_DESCRIBE_STRUCT(DocumentElementView, (), (id, code, name))

/// Found by its code alone: also of what it is one.
struct FoundDocumentView {
  DocumentView document;
  DocumentPlaceView plan;
  std::optional<DocumentOfficeView> office;
  std::optional<DocumentPeriodView> period;
  std::optional<DocumentElementView> element;
};
BOOST_DESCRIBE_STRUCT(FoundDocumentView, (), (document, plan, office, period, element))

DocumentsView documents_view(const usecases::documents::ListedDocuments& list);
FoundDocumentView found_view(const usecases::documents::FoundDocument& found);

}  // namespace timon::api::documents
