#include "usecases/imports/show_imports.hpp"

#include "domain/access/permissions.hpp"
#include "formats/csv/csv_writer.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/plan_store.hpp"

namespace timon::usecases::imports {
namespace {

namespace store = storage::imports;
using storage::Session;
using storage::Transaction;
using timon::access::Action;

Result<Import> import_for(const Context& context, Session& session, ImportId id, Action action) {
  auto import = store::find_import(session, id);
  if (!import) return not_found();
  const auto place = timon::access::in_institution(import->institution_id);
  if (auto allowed = timon::access::require(context.caller, action, place, Action::ViewImports); !allowed)
    return allowed.error();
  return *std::move(import);
}

ShownImport shown(Session& session, Import import) {
  ShownImport shown{std::move(import), {}, {}, {}};
  shown.severities = store::count_verdicts(session, shown.import.id);
  if (shown.import.plan_id)
    if (const auto plan = storage::plans::find_plan(session, *shown.import.plan_id)) shown.plan_code = plan->code;
  if (shown.import.person_id)
    if (const auto person = storage::people::find_person(session, *shown.import.person_id))
      shown.person_name = person->name;
  return shown;
}

std::optional<timon::people::OfficeId> institution_of(const Context& context, Session& session,
                                                      const ListImports& input) {
  if (input.institution) return input.institution;
  if (context.caller.institution_id) return context.caller.institution_id;
  for (const auto& office : storage::people::offices(session))
    if (office.kind == timon::people::OfficeKind::Institution) return office.id;
  return std::nullopt;
}

}  // namespace

Result<ShownImport> show_import(const Context& context, ImportId id) {
  return context.database.read([&](Session& session) -> Result<ShownImport> {
    auto import = import_for(context, session, id, Action::ViewImports);
    if (!import) return import.error();
    return shown(session, *std::move(import));
  });
}

Result<std::vector<ShownImport>> list_imports(const Context& context, const ListImports& input) {
  return context.database.read([&](Session& session) -> Result<std::vector<ShownImport>> {
    const auto institution = institution_of(context, session, input);
    if (!institution) return std::vector<ShownImport>{};
    const auto place = timon::access::in_institution(*institution);
    if (auto allowed = timon::access::require(context.caller, Action::ViewImports, place); !allowed)
      return allowed.error();
    std::vector<ShownImport> all;
    for (auto& import : store::list_imports(session, *institution, input.before, input.limit))
      all.push_back(shown(session, std::move(import)));
    return all;
  });
}

Result<std::vector<NumberedVerdict>> list_verdicts(const Context& context, const ListVerdicts& input) {
  return context.database.read([&](Session& session) -> Result<std::vector<NumberedVerdict>> {
    if (auto import = import_for(context, session, input.import, Action::ViewImports); !import) return import.error();
    return store::list_verdicts(session, input.import, input.severity, input.after, input.limit);
  });
}

Result<std::string> verdicts_as_csv(const Context& context, ImportId id,
                                    const std::function<std::string(const Verdict&)>& say) {
  std::string out;
  formats::CsvWriter csv([&](std::string_view piece) { out += piece; });
  csv.byte_order_mark();
  for (const auto* heading : {"severity", "code", "sheet", "row", "column", "value", "expected", "message"})
    csv.plain(heading);
  csv.end_row();
  constexpr std::int64_t page = 10'000;
  for (std::int64_t after = 0;;) {
    const auto verdicts = list_verdicts(context, {id, {}, after, page});
    if (!verdicts) return verdicts.error();
    for (const auto& [number, verdict] : *verdicts) {
      csv.plain(name_of(verdict.severity));
      csv.plain(verdict.code);
      csv.text(verdict.origin.sheet);
      csv.plain(verdict.origin.row ? std::to_string(verdict.origin.row) : "");
      csv.plain(verdict.origin.column);
      csv.text(verdict.value);
      csv.text(verdict.expected);
      csv.text(say(verdict));
      csv.end_row();
      after = number;
    }
    if (std::ssize(*verdicts) < page) break;
  }
  csv.finish();
  return out;
}

Result<void> cancel_import(const Context& context, ImportId id) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    if (auto import = import_for(context, transaction, id, Action::ImportPlan); !import) return import.error();
    if (!store::request_cancel(transaction, id)) return conflict("import_has_ended");
    return {};
  });
}

Arguments arguments_of(const Verdict& verdict) {
  Arguments arguments;
  for (const auto* name : {"value", "given", "sum", "plan", "level", "bytes", "found", "file", "code"})
    arguments.emplace_back(name, verdict.value);
  for (const auto* name : {"expected", "limit", "parent", "measure"}) arguments.emplace_back(name, verdict.expected);
  return arguments;
}

}  // namespace timon::usecases::imports
