#include "storage/indicators/measure_store.hpp"

#include "base/folded.hpp"

namespace timon::storage::indicators {
namespace {

constexpr Sql find_measure_sql{"indicators/find_measure", R"sql(
  SELECT id, institution_id, code, name FROM measures WHERE id = :id)sql"};
constexpr Sql find_measure_by_code_sql{"indicators/find_measure_by_code", R"sql(
  SELECT id, institution_id, code, name FROM measures WHERE institution_id = :institution_id AND code = :code)sql"};
constexpr Sql list_measures_sql{"indicators/list_measures", R"sql(
  SELECT id, institution_id, code, name
  FROM measures WHERE institution_id = :institution_id ORDER BY name_folded, code)sql"};
constexpr Bulk add_measures_bulk{"indicators/add_measures", "measures", "id, institution_id, code, name, name_folded"};

}  // namespace

std::optional<Measure> find_measure(Session& session, MeasureId id) {
  return session.optional_row<Measure>(find_measure_sql, {{"id", id}});
}

std::optional<Measure> find_measure_by_code(Session& session, people::OfficeId institution, std::string_view code) {
  return session.optional_row<Measure>(find_measure_by_code_sql, {{"institution_id", institution}, {"code", code}});
}

std::vector<Measure> list_measures(Session& session, people::OfficeId institution) {
  return session.rows<Measure>(list_measures_sql, {{"institution_id", institution}});
}

void add_measures(Transaction& transaction, const std::vector<Measure>& measures) {
  BulkInsert insert = transaction.bulk(add_measures_bulk);
  for (const Measure& one : measures) insert.add(one.id, one.institution_id, one.code, one.name, folded(one.name));
  insert.finish();
}

}  // namespace timon::storage::indicators
