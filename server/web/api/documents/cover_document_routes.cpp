#include "web/api/documents/cover_document_routes.hpp"

#include "web/api/calls.hpp"
#include "web/api/documents/document_view.hpp"

namespace timon::api::documents {
namespace {

using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

struct MakeBody {
  std::optional<timon::documents::Paper> paper;
};
BOOST_DESCRIBE_STRUCT(MakeBody, (), (paper))

Result<cases::CoverAddress> address_of(const Request& request) {
  const auto element = id_in_path<timon::plans::ElementId>(request);
  if (!element) return element.error();
  const auto sheet = parse_name<timon::covers::Sheet>(request.capture("sheet"));
  if (!sheet) return not_found();
  return cases::CoverAddress{*element, *sheet};
}

Result<Response> listed(PlanMemory& memory, const guard::SiteAddress& site, const Request& request, const Call& call,
                        int status) {
  const auto address = address_of(request);
  if (!address) return address.error();
  const auto list = cases::list_cover_documents(call.context, memory, *address);
  if (!list) return list.error();
  auto view = documents_view(*list);
  view.has_address = !site.of(request).empty();
  return answer(view, status);
}

Result<Response> make(PlanMemory& memory, const guard::SiteAddress& site, const DrawCover& draw, const Request& request,
                      const Call& call) {
  const auto address = address_of(request);
  if (!address) return address.error();
  const auto body = read_body<MakeBody>(request);
  if (!body) return body.error();
  const auto made = cases::make_cover_document(
      call.context, memory, *address, body->paper,
      [&](const cases::CoverPaper& paper) { return draw(paper, site.of(request)); }, request.spool);
  if (!made) return made.error();
  return listed(memory, site, request, call, 201);
}

}  // namespace

/// Who may make is asked at the initiative: there are two rights that allow it.
Routes cover_document_routes(PlanMemory& memory, const guard::SiteAddress& site, DrawCover draw) {
  const std::string documents = "/api/v1/elements/{id}/cover/{sheet}/documents";
  return {
      {Get, documents, Action::ViewPlans,
       [&memory, &site](const Request& request, const Call& call) { return listed(memory, site, request, call, 200); }},
      {Post, documents, Action::ViewPlans,
       [&memory, &site, draw = std::move(draw)](const Request& request, const Call& call) {
         return make(memory, site, draw, request, call);
       }},
  };
}

}  // namespace timon::api::documents
