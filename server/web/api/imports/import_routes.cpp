#include "web/api/imports/import_routes.hpp"

#include "http/multipart.hpp"
#include "usecases/imports/export_plan.hpp"
#include "usecases/imports/import_plan.hpp"
#include "web/api/imports/import_views.hpp"
#include "web/api/people/filter_words.hpp"
#include "web/api/tables.hpp"

namespace timon::api::imports {
namespace {

using timon::imports::ImportId;
using timon::imports::ImportMode;

/// A workbook of 64 MB, its map and the form around them.
constexpr std::uint64_t largest_upload = 66ULL << 20;

Result<Response> answer_with_import(const Call& call, ImportId id, int status = 200) {
  const auto shown = usecases::show_import(call.context, id);
  if (!shown) return shown.error();
  return answer(view_of(*shown, call.catalogue), status);
}

struct Upload {
  usecases::BeginImport input;
  std::shared_ptr<http::TemporaryFile> file;
};

Result<Upload> upload_of(const Request& request) {
  const auto form = http::read_form(request);
  if (!form) return form.error();
  std::vector<FieldError> errors;
  const auto* file = form->file("file");
  if (!file) errors.push_back({"file", "required"});
  std::string map(form->field("map").value_or(""));
  if (map.empty()) errors.push_back({"map", "required"});
  const auto mode = parse_name<ImportMode>(form->field("mode").value_or(""));
  if (!mode)
    errors.push_back({"mode",
                      "unknown_name",
                      {{"value", std::string(form->field("mode").value_or(""))},
                       {"expected", "dry_run, all_or_nothing, good_rows"}}});
  if (!errors.empty()) return invalid(std::move(errors));
  Upload upload{{file->file_name, std::move(map), *mode, {}, {}}, file->file};
  if (const auto plan = form->field("plan"); plan && !plan->empty()) upload.input.plan = std::string(*plan);
  return upload;
}

/// The caller is copied and the file held: the request is gone by the time it runs.
std::function<void()> work_of(const Call& call, usecases::BegunImport begun,
                              std::shared_ptr<http::TemporaryFile> file) {
  return [&database = call.context.database, &clock = call.context.clock, caller = call.context.caller,
          begun = std::move(begun), file = std::move(file)] {
    usecases::run_import({database, caller, clock}, begun, file->path());
  };
}

Result<Response> import_plan(const TakePlace& take_place, const Request& request, const Call& call) {
  const auto start = take_place();
  if (!start) return unavailable("too_many_imports");
  auto upload = upload_of(request);
  if (!upload) return upload.error();
  auto begun = usecases::begin_import(call.context, upload->input);
  if (!begun) return begun.error();
  const auto id = begun->import.id;
  (*start)(work_of(call, *std::move(begun), upload->file));
  return answer_with_import(call, id, 202);
}

Result<Response> get_import(const Request& request, const Call& call) {
  const auto id = id_in_path<ImportId>(request);
  if (!id) return id.error();
  return answer_with_import(call, *id);
}

/// All of them, a page after another.
Result<Response> import_table(TableFormat format, const Request& request, const Call& call) {
  constexpr std::int64_t page_size = 200;
  Table table(request, format, call.catalogue, "imports",
              {"file_name", "import_mode", "import_state", "plan", "rows_read", "created", "updated", "unchanged",
               "refused", "person", "started_at", "ended_at"},
              {{"institution", people::own_institution_word(call)}});
  usecases::ListImports input{.limit = page_size};
  for (bool is_more = true; is_more;) {
    const auto page = usecases::list_imports(call.context, input);
    if (!page) return page.error();
    for (const auto& one : page->items) {
      const auto its = view_of(one, call.catalogue);
      table.row(its.file_name, table.word("staff.import_mode.", its.mode), table.word("staff.import_state.", its.state),
                its.plan, its.read_rows, its.created, its.updated, its.unchanged, its.refused, its.person_name,
                its.started_at, its.finished_at);
      input.before = its.id;
    }
    is_more = page->has_more;
  }
  return table.answer("imports");
}

Result<Response> list_imports(const Request& request, const Call& call) {
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto after = in_query<ImportId>(request, "after");
  if (!after) return after.error();
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) return import_table(**format, request, call);
  usecases::ListImports input{.limit = window->limit};
  if (*after) input.before = **after;
  const auto page = usecases::list_imports(call.context, input);
  if (!page) return page.error();
  List<ImportView> list;
  for (const auto& one : page->items) list.items.push_back(view_of(one, call.catalogue));
  if (page->has_more) list.next = list.items.back().id.text();
  return answer(list);
}

Result<Response> cancel_import(const Request& request, const Call& call) {
  const auto id = id_in_path<ImportId>(request);
  if (!id) return id.error();
  if (auto done = usecases::cancel_import(call.context, *id); !done) return done.error();
  return http::no_content();
}

/// A page after another: a workbook has as many verdicts as rows.
Result<Response> verdict_table(TableFormat format, const Request& request, const Call& call,
                               usecases::ListVerdicts asked) {
  constexpr std::int64_t page_size = 1000;
  asked.limit = page_size;
  asked.after = 0;
  Table table(request, format, call.catalogue, "verdicts",
              {"severity", "message", "sheet", "sheet_row", "column", "found", "expected", "rule"},
              {{"severity",
                asked.severity ? call.catalogue.text("staff.severity." + std::string(name_of(*asked.severity))) : ""}});
  for (bool is_more = true; is_more;) {
    const auto page = usecases::list_verdicts(call.context, asked);
    if (!page) return page.error();
    for (const auto& one : page->items) {
      const auto its = view_of(one, call.catalogue);
      table.row(table.word("staff.severity_one.", its.severity), its.message, its.sheet, its.row, its.column, its.value,
                its.expected, its.code);
      asked.after = its.number;
    }
    is_more = page->has_more;
  }
  return table.answer("verdicts-" + asked.import.text());
}

Result<Response> list_verdicts(const Request& request, const Call& call) {
  const auto id = id_in_path<ImportId>(request);
  if (!id) return id.error();
  const auto window = window_of(request);
  if (!window) return window.error();
  const auto severity = in_query<timon::plans::Severity>(request, "severity");
  if (!severity) return severity.error();
  const auto after = parse_id_number(window->after).value_or(0);
  const auto format = table_format(request);
  if (!format) return format.error();
  if (*format) return verdict_table(**format, request, call, {*id, *severity, after, window->limit});
  const auto page = usecases::list_verdicts(call.context, {*id, *severity, after, window->limit});
  if (!page) return page.error();
  List<VerdictView> list;
  for (const auto& one : page->items) list.items.push_back(view_of(one, call.catalogue));
  if (page->has_more) list.next = std::to_string(list.items.back().number);
  return answer(list);
}

Result<Response> export_plan(timon::usecases::boards::PlanMemory& memory, const Request& request, const Call& call) {
  const auto id = id_in_path<timon::plans::PlanId>(request);
  if (!id) return id.error();
  const auto on = in_query<Day>(request, "on");
  if (!on) return on.error();
  const auto format = in_query<usecases::ExportFormat>(request, "format");
  if (!format) return format.error();
  const auto chosen = format->value_or(usecases::ExportFormat::Csv);
  auto exported = usecases::export_plan(call.context, memory, {*id, *on, chosen});
  if (!exported) return exported.error();
  const bool is_csv = chosen == usecases::ExportFormat::Csv;
  return download(std::move(exported->text), is_csv ? "text/csv; charset=utf-8" : "application/json",
                  "plan-" + id->text() + "-" + exported->on.text() + (is_csv ? ".csv" : ".json"));
}

}  // namespace

Routes import_routes(TakePlace take_place) {
  return {
      {Get, "/api/v1/imports", Action::ViewImports, list_imports},
      {Post, "/api/v1/imports", Action::ImportPlan,
       [take_place = std::move(take_place)](const Request& request, const Call& call) {
         return import_plan(take_place, request, call);
       },
       largest_upload},
      {Get, "/api/v1/imports/{id}", Action::ViewImports, get_import},
      {Delete, "/api/v1/imports/{id}", Action::ImportPlan, cancel_import},
      {Get, "/api/v1/imports/{id}/verdicts", Action::ViewImports, list_verdicts},
  };
}

Routes export_routes(timon::usecases::boards::PlanMemory& memory) {
  return {{Get, "/api/v1/plans/{id}/export", Action::ExportPlan,
           [&memory](const Request& request, const Call& call) { return export_plan(memory, request, call); }}};
}

}  // namespace timon::api::imports
