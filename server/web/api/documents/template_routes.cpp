#include "web/api/documents/template_routes.hpp"

#include <boost/describe/class.hpp>

#include "usecases/boards/open_plan.hpp"
#include "web/api/calls.hpp"

namespace timon::api::documents {
namespace {

using timon::documents::Template;
using timon::documents::TemplateId;
using timon::documents::TemplateKind;
using timon::people::OfficeId;
using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

struct TemplateView {
  TemplateId id;
  std::string name;
  TemplateKind kind{};
  std::string file_name, file_hash;
  Instant added_at;
};
BOOST_DESCRIBE_STRUCT(TemplateView, (), (id, name, kind, file_name, file_hash, added_at))

struct KnownMarkView {
  std::string mark, block;
  bool is_number = false;
};
BOOST_DESCRIBE_STRUCT(KnownMarkView, (), (mark, block, is_number))

struct TemplatesView {
  std::vector<TemplateView> items;
  std::vector<KnownMarkView> marks;
};
BOOST_DESCRIBE_STRUCT(TemplatesView, (), (items, marks))

struct PreviewedMarkView {
  std::string mark, place, value;
  bool is_block = false;
};
BOOST_DESCRIBE_STRUCT(PreviewedMarkView, (), (mark, place, value, is_block))

struct PreviewView {
  TemplateView form;
  std::vector<PreviewedMarkView> marks;
  std::int64_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(PreviewView, (), (form, marks, lines))

TemplateView view_of(const Template& its) {
  return {its.id, its.name, its.kind, its.file_name, its.file_hash, its.added_at};
}

void add_marks(TemplatesView& view, std::span<const timon::documents::KnownMark> marks, std::string_view block) {
  for (const auto& mark : marks) view.marks.push_back({std::string(mark.name), std::string(block), mark.is_number});
}

std::string_view media_type_of(TemplateKind kind) {
  return kind == TemplateKind::Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

Result<Response> list_templates(const Request& request, const Call& call) {
  const auto institution = id_in_path<OfficeId>(request);
  if (!institution) return institution.error();
  const auto list = cases::list_templates(call.context, *institution);
  if (!list) return list.error();
  TemplatesView view;
  for (const auto& its : *list) view.items.push_back(view_of(its));
  add_marks(view, timon::documents::report_marks(), "");
  add_marks(view, timon::documents::line_marks(), timon::documents::line_block);
  return answer(view);
}

Result<Response> add_template(const Request& request, const Call& call) {
  const auto institution = id_in_path<OfficeId>(request);
  if (!institution) return institution.error();
  if (request.content_type() != "application/octet-stream")
    return Error{ErrorKind::Invalid, "unsupported_media_type", {{"expected", "application/octet-stream"}}, {}};
  const auto added = cases::add_template(call.context,
                                         {*institution, std::string(request.query_value("name").value_or("")),
                                          std::string(request.query_value("file").value_or("")), body_text(request)},
                                         request.spool);
  if (!added) return added.error();
  return answer(view_of(*added), 201);
}

Result<Response> download_template(const Request& request, const Call& call) {
  const auto id = id_in_path<TemplateId>(request);
  if (!id) return id.error();
  auto file = cases::read_template(call.context, *id);
  if (!file) return file.error();
  return http::attachment(std::move(file->bytes), media_type_of(file->its.kind), file->its.file_name)
      .with("cache-control", "private, no-store");
}

Result<Response> withdraw_template(const Request& request, const Call& call) {
  const auto id = id_in_path<TemplateId>(request);
  if (!id) return id.error();
  if (auto done = cases::withdraw_template(call.context, *id); !done) return done.error();
  return http::no_content();
}

struct Here {
  std::shared_ptr<const timon::boards::PlanImage> image;
  cases::FillTemplate input;
};

Result<Here> here(PlanMemory& memory, const Request& request, const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  const auto form = id_in_path<TemplateId>(request, "template");
  if (!form) return form.error();
  auto opened = usecases::boards::open_plan(call.context, memory, *plan, std::nullopt);
  if (!opened) return opened.error();
  return Here{opened->image, {{*office, std::string(request.capture("period"))}, *form}};
}

Result<Response> fill(PlanMemory& memory, const cases::SayValues& say, const Request& request, const Call& call) {
  const auto at = here(memory, request, call);
  if (!at) return at.error();
  auto file = cases::fill_template(call.context, *at->image, at->input, say, request.spool);
  if (!file) return file.error();
  return http::attachment(std::move(file->bytes), media_type_of(file->kind), file->name)
      .with("cache-control", "private, no-store");
}

Result<Response> preview(PlanMemory& memory, const cases::SayValues& say, const Request& request, const Call& call) {
  const auto at = here(memory, request, call);
  if (!at) return at.error();
  const auto shown = cases::preview_template(call.context, *at->image, at->input, say, request.spool);
  if (!shown) return shown.error();
  PreviewView view{view_of(shown->form), {}, shown->lines};
  for (const auto& mark : shown->marks) view.marks.push_back({mark.mark, mark.place, mark.value, mark.is_block});
  return answer(view);
}

}  // namespace

Routes template_routes(PlanMemory& memory, cases::SayValues say) {
  const std::string of_institution = "/api/v1/institutions/{id}/templates", one = "/api/v1/templates/{id}";
  const std::string filled = "/api/v1/plans/{id}/reports/{office}/{period}/filled/{template}";
  return {
      {Get, of_institution, Action::ViewPlans, list_templates},
      {Post, of_institution, Action::ReviewReports, add_template, timon::documents::template_limit + 1},
      {Get, one + "/content", Action::ViewPlans, download_template},
      {Delete, one, Action::ReviewReports, withdraw_template},
      {Get, filled, Action::ViewPlans,
       [&memory, say](const Request& request, const Call& call) { return fill(memory, say, request, call); }},
      {Get, filled + "/preview", Action::ViewPlans,
       [&memory, say](const Request& request, const Call& call) { return preview(memory, say, request, call); }},
  };
}

}  // namespace timon::api::documents
