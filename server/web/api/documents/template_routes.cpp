#include "web/api/documents/template_routes.hpp"

#include <boost/describe/class.hpp>

#include "usecases/boards/open_plan.hpp"
#include "usecases/documents/built_in_forms.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::documents {
namespace {

using timon::documents::Template;
using timon::documents::TemplateAbout;
using timon::documents::TemplateId;
using timon::documents::TemplateKind;
using timon::people::OfficeId;
using usecases::boards::PlanMemory;
namespace cases = usecases::documents;

struct TemplateView {
  TemplateId id;
  std::string name;
  TemplateKind kind{};
  TemplateAbout about{};
  std::string file_name, file_hash;
  Instant added_at;
};
BOOST_DESCRIBE_STRUCT(TemplateView, (), (id, name, kind, about, file_name, file_hash, added_at))

struct KnownMarkView {
  TemplateAbout about{};
  std::string mark, block;
  bool is_number = false;
};
BOOST_DESCRIBE_STRUCT(KnownMarkView, (), (about, mark, block, is_number))

struct BuiltInView {
  std::string name;
  TemplateKind kind{};
  TemplateAbout about{};
};
BOOST_DESCRIBE_STRUCT(BuiltInView, (), (name, kind, about))

struct TemplatesView {
  std::vector<TemplateView> items;
  std::vector<KnownMarkView> marks;
  std::vector<BuiltInView> built_in;
};
BOOST_DESCRIBE_STRUCT(TemplatesView, (), (items, marks, built_in))

struct PreviewedMarkView {
  std::string mark, place, value;
  bool is_block = false;
  std::int64_t lines = 0;
};
BOOST_DESCRIBE_STRUCT(PreviewedMarkView, (), (mark, place, value, is_block, lines))

struct PreviewView {
  TemplateView form;
  std::vector<PreviewedMarkView> marks;
};
BOOST_DESCRIBE_STRUCT(PreviewView, (), (form, marks))

TemplateView view_of(const Template& its) {
  return {its.id, its.name, its.kind, its.about, its.file_name, its.file_hash, its.added_at};
}

void add_marks(TemplatesView& view, TemplateAbout about) {
  for (const auto& block : timon::documents::mark_blocks(about))
    for (const auto& mark : block.marks)
      view.marks.push_back({about, std::string(mark.name), std::string(block.name), mark.is_number});
}

std::string_view media_type_of(TemplateKind kind) {
  return kind == TemplateKind::Xlsx ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                                    : "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
}

enum class TemplateTable { Templates, Marks };
constexpr auto names_of(TemplateTable) {
  return std::to_array<Name<TemplateTable>>({{TemplateTable::Templates, "templates"}, {TemplateTable::Marks, "marks"}});
}

Result<Response> template_table(const Request& request, TableFormat format, TemplateTable which,
                                const TemplatesView& view, const std::string& institution, const Catalogue& catalogue) {
  if (which == TemplateTable::Templates) {
    Table table(request, format, catalogue, "templates", {"name", "template_about", "file_name", "added_at", "hash"},
                {{"institution", institution}});
    for (const auto& its : view.items)
      table.row(its.name, table.word("staff.templates.about.", its.about), its.file_name, its.added_at, its.file_hash);
    return table.answer("templates");
  }
  Table table(request, format, catalogue, "template_marks",
              {"template_about", "block", "mark", "mark_meaning", "is_number"}, {{"institution", institution}});
  for (const auto& its : view.marks)
    table.row(table.word("staff.templates.about.", its.about), its.block, "{{" + its.mark + "}}",
              table.word(its.about == TemplateAbout::Cover ? "staff.template_mark_of_cover." : "staff.template_mark.",
                         std::string_view(its.mark)),
              its.is_number);
  return table.answer("template-marks");
}

Result<Response> list_templates(const Request& request, const Call& call) {
  const auto institution = id_in_path<OfficeId>(request);
  if (!institution) return institution.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  const auto which = in_query<TemplateTable>(request, "table");
  if (!which) return which.error();
  const auto list = cases::list_templates(call.context, *institution);
  if (!list) return list.error();
  TemplatesView view;
  for (const auto& its : *list) view.items.push_back(view_of(its));
  for (const auto& [about, name] : names_of(TemplateAbout{})) add_marks(view, about);
  for (const auto& form : cases::built_in_forms()) view.built_in.push_back({form.name, form.kind, form.about});
  if (*format)
    return template_table(request, **format, which->value_or(TemplateTable::Templates), view,
                          people::institution_word(call, *institution), call.catalogue);
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

/// The same for everybody: no institution's.
Result<Response> download_built_in(const Request& request, const Call&) {
  const auto name = request.capture("name");
  const auto bytes = cases::built_in_form(name);
  const auto kind = timon::documents::template_kind_named(name);
  if (!bytes || !kind) return not_found();
  return http::attachment(std::string(*bytes), media_type_of(*kind), std::string(name));
}

Result<Response> withdraw_template(const Request& request, const Call& call) {
  const auto id = id_in_path<TemplateId>(request);
  if (!id) return id.error();
  if (auto done = cases::withdraw_template(call.context, *id); !done) return done.error();
  return http::no_content();
}

Result<cases::GatheredForm> report_form(PlanMemory& memory, const cases::SayValues& say, const Request& request,
                                        const Call& call) {
  const auto plan = id_in_path<timon::plans::PlanId>(request);
  if (!plan) return plan.error();
  const auto office = id_in_path<OfficeId>(request, "office");
  if (!office) return office.error();
  const auto form = id_in_path<TemplateId>(request, "template");
  if (!form) return form.error();
  const auto opened = usecases::boards::open_image(call.context, memory, *plan, std::nullopt);
  if (!opened) return opened.error();
  return cases::gather_report_form(call.context, *opened->image,
                                   {{*office, std::string(request.capture("period"))}, *form}, say);
}

Result<cases::GatheredForm> cover_form(PlanMemory& memory, const cases::SayCoverValues& say, const Request& request,
                                       const Call& call) {
  const auto element = id_in_path<timon::plans::ElementId>(request);
  if (!element) return element.error();
  const auto form = id_in_path<TemplateId>(request, "template");
  if (!form) return form.error();
  return cases::gather_cover_form(call.context, memory, {*element, *form}, say);
}

Result<Response> fill(const Result<cases::GatheredForm>& form, const Request& request) {
  if (!form) return form.error();
  auto file = cases::filled(*form, request.spool);
  if (!file) return file.error();
  return http::attachment(std::move(file->bytes), media_type_of(file->kind), file->name)
      .with("cache-control", "private, no-store");
}

Result<Response> preview(const Result<cases::GatheredForm>& form, const Request& request) {
  if (!form) return form.error();
  const auto shown = cases::previewed(*form, request.spool);
  if (!shown) return shown.error();
  PreviewView view{view_of(shown->form), {}};
  for (const auto& mark : shown->marks)
    view.marks.push_back({mark.mark, mark.place, mark.value, mark.is_block, mark.lines});
  return answer(view);
}

}  // namespace

Routes template_routes(PlanMemory& memory, cases::SayValues say, cases::SayCoverValues say_cover) {
  const std::string of_institution = "/api/v1/institutions/{id}/templates", one = "/api/v1/templates/{id}";
  const std::string report = "/api/v1/plans/{id}/reports/{office}/{period}/filled/{template}";
  const std::string cover = "/api/v1/elements/{id}/cover/filled/{template}";
  return {
      {Get, of_institution, Action::ViewPlans, list_templates},
      {Post, of_institution, Action::ReviewReports, add_template, timon::documents::template_limit + 1},
      {Get, one + "/content", Action::ViewPlans, download_template},
      {Delete, one, Action::ReviewReports, withdraw_template},
      {Get, "/api/v1/built-in-templates/{name}", Action::ViewPlans, download_built_in},
      {Get, report, Action::ViewPlans,
       [&memory, say](const Request& request, const Call& call) {
         return fill(report_form(memory, say, request, call), request);
       }},
      {Get, report + "/preview", Action::ViewPlans,
       [&memory, say](const Request& request, const Call& call) {
         return preview(report_form(memory, say, request, call), request);
       }},
      {Get, cover, Action::ViewPlans,
       [&memory, say_cover](const Request& request, const Call& call) {
         return fill(cover_form(memory, say_cover, request, call), request);
       }},
      {Get, cover + "/preview", Action::ViewPlans,
       [&memory, say_cover](const Request& request, const Call& call) {
         return preview(cover_form(memory, say_cover, request, call), request);
       }},
  };
}

}  // namespace timon::api::documents
