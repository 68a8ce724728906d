#include "web/api/documents/document_view.hpp"

namespace timon::api::documents {
namespace {

using storage::people::PersonNames;
using usecases::documents::ShownDocument;

std::optional<std::string> name_in(const PersonNames& names, const std::optional<timon::people::PersonId>& id) {
  const auto found = id ? names.find(*id) : names.end();
  return found == names.end() || found->second.name.empty() ? std::nullopt : std::optional(found->second.name);
}

DocumentView document_view(const ShownDocument& shown, const PersonNames& names) {
  const auto& its = shown.document;
  DocumentView view{its.code,         its.kind,      its.paper,
                    shown.standing,   its.made_at,   name_in(names, its.person_id),
                    its.content_hash, its.file_hash, {}};
  if (const auto& scan = shown.scan)
    view.scan = ScanView{scan->name, scan->kind, name_in(names, scan->person_id), scan->attached_at};
  return view;
}

}  // namespace

DocumentsView documents_view(const usecases::documents::ListedDocuments& list) {
  DocumentsView view{{}, list.paper, list.may_make};
  for (const auto& its : list.items) view.items.push_back(document_view(its, list.names));
  return view;
}

FoundDocumentView found_view(const usecases::documents::FoundDocument& found) {
  FoundDocumentView view{document_view(found.shown, {}), {found.plan_id, found.plan_code, found.plan_name}, {}, {}, {}};
  if (found.office_id) view.office = DocumentOfficeView{*found.office_id, found.office_name};
  if (!found.period_code.empty()) view.period = DocumentPeriodView{found.period_code, found.period_name};
  if (found.element_id) view.element = DocumentElementView{*found.element_id, found.element_code, found.element_name};
  return view;
}

}  // namespace timon::api::documents
