#include "storage/access/module_store.hpp"

#include <tuple>

namespace timon::storage::access {
namespace {

using timon::access::Module;
using timon::people::OfficeId;

constexpr Sql select_modules{"access/select_modules", R"sql(
  SELECT institution_id, module FROM institution_modules ORDER BY institution_id)sql"};
constexpr Sql delete_modules{"access/delete_modules", R"sql(
  DELETE FROM institution_modules WHERE institution_id = :institution_id)sql"};
constexpr Sql insert_module{"access/insert_module", R"sql(
  INSERT INTO institution_modules (institution_id, module) VALUES (:institution_id, :module))sql"};

}  // namespace

std::vector<InstitutionModules> all_modules(Session& session) {
  std::vector<InstitutionModules> all;
  using Row = std::tuple<OfficeId, Module>;
  session.each<Row>(select_modules, {}, [&](const Row& row) {
    const auto& [institution, module] = row;
    if (all.empty() || all.back().institution_id != institution) all.push_back({institution, {}});
    all.back().modules.add(module);
  });
  return all;
}

Modules modules_of(Session& session, OfficeId institution) {
  for (const auto& each : all_modules(session))
    if (each.institution_id == institution) return each.modules;
  return {};
}

void set_modules(Transaction& transaction, OfficeId institution, Modules modules) {
  transaction.execute(delete_modules, {{"institution_id", institution}});
  for (const Module module : modules.list())
    if (module != Module::Board)
      transaction.execute(insert_module, {{"institution_id", institution}, {"module", module}});
}

}  // namespace timon::storage::access
