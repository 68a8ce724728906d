#include "storage/imports/saved_map_store.hpp"

namespace timon::storage::imports {
namespace {

constexpr Sql upsert_map{"imports/save_map", R"sql(
  INSERT INTO import_maps (id, institution_id, name, map_text, draft_text, person_id, saved_at)
  VALUES (:id, :institution_id, :name, :map_text, :draft_text, :person_id, :saved_at)
  ON CONFLICT (institution_id, name) DO UPDATE SET map_text = excluded.map_text, draft_text = excluded.draft_text,
    person_id = excluded.person_id, saved_at = excluded.saved_at)sql"};
constexpr Sql find_map{"imports/find_map", R"sql(
  SELECT id, institution_id, name, map_text, draft_text, person_id, saved_at FROM import_maps WHERE id = :id)sql"};
constexpr Sql find_map_by_name{"imports/find_map_by_name", R"sql(
  SELECT id, institution_id, name, map_text, draft_text, person_id, saved_at
  FROM import_maps WHERE institution_id = :institution_id AND name = :name)sql"};
constexpr Sql list_maps{"imports/list_maps", R"sql(
  SELECT id, institution_id, name, map_text, draft_text, person_id, saved_at
  FROM import_maps ORDER BY name, institution_id)sql"};
constexpr Sql delete_map{"imports/delete_map", R"sql(DELETE FROM import_maps WHERE id = :id)sql"};

}  // namespace

void save_map(Transaction& transaction, const SavedMap& map) {
  transaction.execute(upsert_map, {{"id", map.id},
                                   {"institution_id", map.institution_id},
                                   {"name", map.name},
                                   {"map_text", map.map_text},
                                   {"draft_text", map.draft_text},
                                   {"person_id", map.person_id},
                                   {"saved_at", map.saved_at}});
}

std::optional<SavedMap> find_saved_map(Session& session, SavedMapId id) {
  return session.optional_row<SavedMap>(find_map, {{"id", id}});
}

std::optional<SavedMap> find_saved_map_by_name(Session& session, people::OfficeId institution, std::string_view name) {
  return session.optional_row<SavedMap>(find_map_by_name, {{"institution_id", institution}, {"name", name}});
}

std::vector<SavedMap> saved_maps(Session& session) { return session.rows<SavedMap>(list_maps); }

void delete_saved_map(Transaction& transaction, SavedMapId id) { transaction.execute(delete_map, {{"id", id}}); }

}  // namespace timon::storage::imports
