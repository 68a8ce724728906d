#include "storage/plans/part_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql find_version{"plans/find_part_version", R"sql(
  SELECT version FROM part_versions WHERE element_id = :element_id AND part = :part)sql"};
constexpr Sql insert_version{"plans/add_part_version", R"sql(
  INSERT INTO part_versions (element_id, part, version) VALUES (:element_id, :part, 1)
  ON CONFLICT (element_id, part) DO NOTHING)sql"};
constexpr Sql next_version{"plans/next_part_version", R"sql(
  UPDATE part_versions SET version = version + 1
  WHERE element_id = :element_id AND part = :part AND version = :version)sql"};
constexpr Sql delete_versions{"plans/delete_part_versions", R"sql(
  DELETE FROM part_versions WHERE element_id = :element_id)sql"};

}  // namespace

std::int64_t version_of(Session& session, timon::plans::ElementId element, Part part) {
  return session.optional_row<std::int64_t>(find_version, {{"element_id", element}, {"part", part}}).value_or(0);
}

Result<void> advance(Transaction& transaction, timon::plans::ElementId element, Part part, std::int64_t version) {
  if (version == 0) return unless_stale(transaction.execute(insert_version, {{"element_id", element}, {"part", part}}));
  return unless_stale(
      transaction.execute(next_version, {{"element_id", element}, {"part", part}, {"version", version}}));
}

void forget_parts(Transaction& transaction, timon::plans::ElementId element) {
  transaction.execute(delete_versions, {{"element_id", element}});
}

}  // namespace timon::storage::plans
