#include "storage/boards/saved_view_store.hpp"

namespace timon::storage::boards {
namespace {

constexpr Sql select_views{"boards/list_views", R"sql(
  SELECT id, plan_id, person_id, name, address, is_shared, version FROM saved_views
  WHERE plan_id = :plan_id AND (is_shared OR person_id = :person_id) ORDER BY name, id)sql"};
constexpr Sql select_view{"boards/find_view", R"sql(
  SELECT id, plan_id, person_id, name, address, is_shared, version FROM saved_views WHERE id = :id)sql"};
constexpr Sql insert_view{"boards/insert_view", R"sql(
  INSERT INTO saved_views (id, plan_id, person_id, name, address, is_shared, version)
  VALUES (:id, :plan_id, :person_id, :name, :address, :is_shared, :version))sql"};
constexpr Sql update_view{"boards/update_view", R"sql(
  UPDATE saved_views SET name = :name, address = :address, is_shared = :is_shared, version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql remove_view{"boards/delete_view", R"sql(
  DELETE FROM saved_views WHERE id = :id)sql"};
constexpr Sql remove_defaults{"boards/delete_defaults_of_view", R"sql(
  DELETE FROM default_views WHERE view_id = :id)sql"};
constexpr Sql remove_defaults_of_others{"boards/delete_defaults_of_others", R"sql(
  DELETE FROM default_views WHERE view_id = :id AND person_id <> :person_id)sql"};
constexpr Sql select_default{"boards/find_default_view", R"sql(
  SELECT view_id FROM default_views WHERE plan_id = :plan_id AND person_id = :person_id)sql"};
constexpr Sql remove_default{"boards/delete_default_view", R"sql(
  DELETE FROM default_views WHERE plan_id = :plan_id AND person_id = :person_id)sql"};
constexpr Sql insert_default{"boards/insert_default_view", R"sql(
  INSERT INTO default_views (person_id, plan_id, view_id) VALUES (:person_id, :plan_id, :view_id))sql"};

}  // namespace

std::vector<SavedView> views_for(Session& session, plans::PlanId plan, people::PersonId person) {
  return session.rows<SavedView>(select_views, {{"plan_id", plan}, {"person_id", person}});
}

std::optional<SavedView> find_view(Session& session, ViewId id) {
  return session.optional_row<SavedView>(select_view, {{"id", id}});
}

void add_view(Transaction& transaction, const SavedView& view) {
  transaction.execute(insert_view, {{"id", view.id},
                                    {"plan_id", view.plan_id},
                                    {"person_id", view.person_id},
                                    {"name", view.name},
                                    {"address", view.address},
                                    {"is_shared", view.is_shared},
                                    {"version", view.version}});
}

bool save_view(Transaction& transaction, const SavedView& view) {
  return transaction.execute(update_view, {{"id", view.id},
                                           {"name", view.name},
                                           {"address", view.address},
                                           {"is_shared", view.is_shared},
                                           {"version", view.version}}) == 1;
}

void delete_view(Transaction& transaction, ViewId id) {
  transaction.execute(remove_defaults, {{"id", id}});
  transaction.execute(remove_view, {{"id", id}});
}

std::optional<ViewId> default_view(Session& session, plans::PlanId plan, people::PersonId person) {
  return session.optional_row<ViewId>(select_default, {{"plan_id", plan}, {"person_id", person}});
}

void set_default_view(Transaction& transaction, plans::PlanId plan, people::PersonId person,
                      std::optional<ViewId> view) {
  transaction.execute(remove_default, {{"plan_id", plan}, {"person_id", person}});
  if (view) transaction.execute(insert_default, {{"person_id", person}, {"plan_id", plan}, {"view_id", *view}});
}

void keep_default_of_owner_alone(Transaction& transaction, const SavedView& view) {
  transaction.execute(remove_defaults_of_others, {{"id", view.id}, {"person_id", view.person_id}});
}

}  // namespace timon::storage::boards
