#include "web/api/documents/document_routes.hpp"

#include "usecases/boards/open_plan.hpp"
#include "usecases/documents/attach_scan.hpp"
#include "usecases/documents/make_document.hpp"
#include "usecases/documents/set_paper.hpp"
#include "web/api/calls.hpp"
#include "web/api/documents/document_view.hpp"
#include "web/guard/ranged_download.hpp"

namespace timon::api::documents {
namespace {

using timon::people::OfficeId;
using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

struct MakeBody {
  std::optional<timon::documents::Paper> paper;
};
BOOST_DESCRIBE_STRUCT(MakeBody, (), (paper))

struct AttachBody {
  timon::evidence::UploadId upload;
};
BOOST_DESCRIBE_STRUCT(AttachBody, (), (upload))

struct PaperBody {
  timon::documents::Paper paper{};
};
BOOST_DESCRIBE_STRUCT(PaperBody, (), (paper))

struct Here {
  std::shared_ptr<const timon::boards::PlanImage> image;
  usecases::reports::ReportAddress address;
};

Result<Here> here(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  auto opened = usecases::boards::open_image(call.context, memory, *plan, std::nullopt);
  if (!opened) return opened.error();
  return Here{opened->image, {*office, std::string(request.capture("period"))}};
}

Result<Response> listed(const guard::SiteAddress& site, const Request& request, const Call& call, const Here& at,
                        int status) {
  const auto list = cases::list_documents(call.context, *at.image, at.address);
  if (!list) return list.error();
  auto view = documents_view(*list);
  view.has_address = !site.of(request).empty();
  return answer(view, status);
}

Result<Response> make_document(PlanMemory& memory, const guard::SiteAddress& site, const DrawReport& draw,
                               const Request& request, const Call& call) {
  const auto at = here(memory, request, call);
  if (!at) return at.error();
  const auto body = read_body<MakeBody>(request);
  if (!body) return body.error();
  const auto made = cases::make_document(
      call.context, *at->image, {at->address, body->paper},
      [&](const cases::ReportSheet& sheet) { return draw(sheet, site.of(request)); }, request.spool);
  if (!made) return made.error();
  return listed(site, request, call, *at, 201);
}

Result<Response> list_documents(PlanMemory& memory, const guard::SiteAddress& site, const Request& request,
                                const Call& call) {
  const auto at = here(memory, request, call);
  if (!at) return at.error();
  return listed(site, request, call, *at, 200);
}

Result<Response> find_document(PlanMemory& memory, const Request& request, const Call& call) {
  const auto found = cases::find_document(call.context, memory, request.capture("code"));
  if (!found) return found.error();
  return answer(found_view(*found));
}

Result<Response> download_document(PlanMemory& memory, const Request& request, const Call& call) {
  auto file = cases::read_document(call.context, memory, request.capture("code"));
  if (!file) return file.error();
  return http::attachment(std::move(file->bytes), "application/pdf", file->name)
      .with("cache-control", "private, no-store");
}

Result<Response> attach_scan(PlanMemory& memory, const Request& request, const Call& call) {
  const auto body = read_body<AttachBody>(request);
  if (!body) return body.error();
  const auto attached = cases::attach_scan(call.context, memory, {std::string(request.capture("code")), body->upload});
  if (!attached) return attached.error();
  return answer(found_view(*attached), 201);
}

Result<Response> download_scan(PlanMemory& memory, const Request& request, const Call& call) {
  const auto opened = cases::open_scan(call.context, memory, request.capture("code"));
  if (!opened) return opened.error();
  const std::string type(timon::evidence::media_type_of(opened->scan.kind));
  return guard::ranged_download(
      request, {opened->scan.name, type, opened->hash, opened->size_bytes},
      [&](auto from, auto until, const auto& take) { cases::copy_scan(call.context, *opened, from, until, take); });
}

Result<Response> show_paper(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto paper = cases::show_paper(call.context, *id);
  if (!paper) return paper.error();
  return answer(PaperBody{*paper});
}

Result<Response> set_paper(const Request& request, const Call& call) {
  const auto id = id_in_path<OfficeId>(request);
  if (!id) return id.error();
  const auto body = read_body<PaperBody>(request);
  if (!body) return body.error();
  const auto paper = cases::set_paper(call.context, *id, body->paper);
  if (!paper) return paper.error();
  return answer(PaperBody{*paper});
}

guard::Handler with(PlanMemory& memory, Result<Response> (*handler)(PlanMemory&, const Request&, const Call&)) {
  return [&memory, handler](const Request& request, const Call& call) { return handler(memory, request, call); };
}

}  // namespace

/// Who may make and attach is asked at the report: there are two rights that allow it.
Routes document_routes(PlanMemory& memory, const guard::SiteAddress& site, DrawReport draw) {
  const std::string of_report = "/api/v1/plans/{id}/reports/{office}/{period}/documents";
  const std::string one = "/api/v1/documents/{code}", paper = "/api/v1/institutions/{id}/document-settings";
  return {
      {Get, of_report, Action::ViewPlans,
       [&memory, &site](const Request& request, const Call& call) {
         return list_documents(memory, site, request, call);
       }},
      {Post, of_report, Action::ViewPlans,
       [&memory, &site, draw](const Request& request, const Call& call) {
         return make_document(memory, site, draw, request, call);
       }},
      {Get, one, Action::ViewPlans, with(memory, find_document)},
      {Get, one + "/content", Action::ViewPlans, with(memory, download_document)},
      {Get, one + "/scan", Action::ViewPlans, with(memory, download_scan)},
      {Post, one + "/scan", Action::ViewPlans, with(memory, attach_scan)},
      {Get, paper, Action::ManageInstitution, show_paper},
      {Put, paper, Action::ManageInstitution, set_paper},
  };
}

}  // namespace timon::api::documents
