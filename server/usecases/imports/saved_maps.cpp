#include "usecases/imports/saved_maps.hpp"

#include "base/secret.hpp"
#include "domain/access/permissions.hpp"
#include "domain/plans/texts.hpp"
#include "usecases/imports/read_map.hpp"
#include "usecases/plans/at_thing.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::imports {
namespace {

namespace store = storage::imports;
using storage::Session;
using storage::Transaction;
using timon::access::Action;

std::vector<FieldError> errors_of(const SaveMap& input) {
  std::vector<FieldError> errors;
  timon::plans::check_name(errors, "name", input.name);
  if (auto map = read_map(input.map_text); !map)
    for (const auto& error : map.error().fields) errors.push_back({"map", error.code, error.arguments});
  return errors;
}

}  // namespace

Result<SavedMap> save_map(const Context& context, const SaveMap& input) {
  return context.database.write([&](Transaction& transaction) -> Result<SavedMap> {
    const auto institution = plans::institution_for(context, transaction, input.institution, Action::ImportPlan);
    if (!institution) return institution.error();
    if (auto errors = errors_of(input); !errors.empty()) return invalid(std::move(errors));
    SavedMap map{next_id<SavedMapId>(),    *institution,   input.name, input.map_text, input.draft_text,
                 context.caller.person_id, context.clock()};
    if (const auto before = store::find_saved_map_by_name(transaction, *institution, input.name)) map.id = before->id;
    store::save_map(transaction, map);
    record_act(context, transaction,
               {.act = "save_import_map",
                .subject_kind = "import_map",
                .subject_id = map.id.value,
                .institution_id = *institution,
                .fields = {{"name", map.name}, {"map_hash", sha256_hex(map.map_text)}}});
    return map;
  });
}

Result<std::vector<SavedMap>> list_saved_maps(const Context& context) {
  return context.database.read([&](Session& session) -> Result<std::vector<SavedMap>> {
    std::vector<SavedMap> maps;
    for (auto& map : store::saved_maps(session))
      if (timon::access::may(context.caller, Action::ViewImports, timon::access::in_institution(map.institution_id)))
        maps.push_back(std::move(map));
    return maps;
  });
}

Result<void> delete_saved_map(const Context& context, SavedMapId id) {
  return context.database.write([&](Transaction& transaction) -> Result<void> {
    const auto map = store::find_saved_map(transaction, id);
    if (!map) return not_found();
    const auto place = timon::access::in_institution(map->institution_id);
    if (auto allowed = timon::access::require(context.caller, Action::ImportPlan, place, Action::ViewImports); !allowed)
      return allowed.error();
    store::delete_saved_map(transaction, id);
    record_act(context, transaction,
               {.act = "delete_import_map",
                .subject_kind = "import_map",
                .subject_id = id.value,
                .institution_id = map->institution_id,
                .fields = {{"name", map->name}}});
    return {};
  });
}

}  // namespace timon::usecases::imports
