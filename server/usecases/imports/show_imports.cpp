#include "usecases/imports/show_imports.hpp"

#include <unordered_map>

#include "domain/access/permissions.hpp"
#include "formats/csv/csv_writer.hpp"

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

/// Names and counts of all at once: as many questions for a thousand imports as for one. Newest first.
std::vector<ShownImport> shown(Session& session, std::vector<Import> imports) {
  if (imports.empty()) return {};
  const auto newest = imports.front().id, oldest = imports.back().id;
  std::vector<ShownImport> all;
  std::unordered_map<std::int64_t, std::size_t> places;
  for (auto& import : imports) {
    places.emplace(import.id.value, all.size());
    all.push_back({std::move(import), {}, {}, {}});
  }
  for (auto& names : store::names_of_imports(session, oldest, newest)) {
    const auto place = places.find(names.id.value);
    if (place == places.end()) continue;
    all[place->second].plan_code = std::move(names.plan_code);
    all[place->second].person_name = std::move(names.person_name);
  }
  for (const auto& count : store::count_verdicts(session, oldest, newest))
    if (const auto place = places.find(count.import_id.value); place != places.end())
      all[place->second].severities.push_back(count);
  return all;
}

/// One more than asked for tells that there are more.
std::vector<Import> imports_in_sight(const Context& context, Session& session, const ListImports& input) {
  const auto batch = input.limit + 1;
  std::vector<Import> found;
  for (auto before = input.before;;) {
    auto imports = store::list_imports(session, before, batch);
    for (auto& import : imports) {
      before = import.id;
      const auto place = timon::access::in_institution(import.institution_id);
      if (!timon::access::may(context.caller, Action::ViewImports, place)) continue;
      found.push_back(std::move(import));
      if (std::ssize(found) == batch) return found;
    }
    if (std::ssize(imports) < batch) return found;
  }
}

}  // namespace

Result<ShownImport> show_import(const Context& context, ImportId id) {
  return context.database.read([&](Session& session) -> Result<ShownImport> {
    auto import = import_for(context, session, id, Action::ViewImports);
    if (!import) return import.error();
    return shown(session, {*std::move(import)}).front();
  });
}

Result<ImportPage> list_imports(const Context& context, const ListImports& input) {
  if (!timon::access::may_somewhere(context.caller, Action::ViewImports)) return not_allowed();
  return context.database.read([&](Session& session) -> Result<ImportPage> {
    auto imports = imports_in_sight(context, session, input);
    const bool has_more = std::ssize(imports) > input.limit;
    if (has_more) imports.pop_back();
    return ImportPage{shown(session, std::move(imports)), has_more};
  });
}

Result<VerdictPage> list_verdicts(const Context& context, const ListVerdicts& input) {
  return context.database.read([&](Session& session) -> Result<VerdictPage> {
    if (auto import = import_for(context, session, input.import, Action::ViewImports); !import) return import.error();
    VerdictPage page{store::list_verdicts(session, input.import, input.severity, input.after, input.limit + 1)};
    page.has_more = std::ssize(page.items) > input.limit;
    if (page.has_more) page.items.pop_back();
    return page;
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
    for (const auto& [number, verdict] : verdicts->items) {
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
    if (!verdicts->has_more) break;
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
