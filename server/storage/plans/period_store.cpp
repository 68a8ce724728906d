#include "storage/plans/period_store.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql find_period_sql{"plans/find_period", R"sql(
  SELECT id, institution_id, kind, code, name, start_on, end_on FROM periods WHERE id = :id)sql"};
constexpr Sql find_period_by_code_sql{"plans/find_period_by_code", R"sql(
  SELECT id, institution_id, kind, code, name, start_on, end_on
  FROM periods WHERE institution_id = :institution_id AND code = :code)sql"};
constexpr Sql list_periods_sql{"plans/list_periods", R"sql(
  SELECT id, institution_id, kind, code, name, start_on, end_on
  FROM periods WHERE institution_id = :institution_id ORDER BY start_on, end_on DESC, id)sql"};
constexpr Sql list_periods_within{"plans/list_periods_within", R"sql(
  SELECT id, institution_id, kind, code, name, start_on, end_on
  FROM periods WHERE institution_id = :institution_id AND start_on >= :start_on AND end_on <= :end_on
  ORDER BY start_on, end_on DESC, id)sql"};
constexpr Bulk add_periods_bulk{"plans/add_periods", "periods",
                                "id, institution_id, kind, code, name, start_on, end_on"};

}  // namespace

std::optional<Period> find_period(Session& session, PeriodId id) {
  return session.optional_row<Period>(find_period_sql, {{"id", id}});
}

std::optional<Period> find_period_by_code(Session& session, timon::people::OfficeId institution,
                                          std::string_view code) {
  return session.optional_row<Period>(find_period_by_code_sql, {{"institution_id", institution}, {"code", code}});
}

std::vector<Period> list_periods(Session& session, timon::people::OfficeId institution) {
  return session.rows<Period>(list_periods_sql, {{"institution_id", institution}});
}

std::vector<Period> periods_within(Session& session, timon::people::OfficeId institution, Day start_on, Day end_on) {
  return session.rows<Period>(list_periods_within,
                              {{"institution_id", institution}, {"start_on", start_on}, {"end_on", end_on}});
}

void add_periods(Transaction& transaction, const std::vector<Period>& periods) {
  BulkInsert insert = transaction.bulk(add_periods_bulk);
  for (const Period& period : periods)
    insert.add(period.id, period.institution_id, period.kind, period.code, period.name, period.start_on, period.end_on);
  insert.finish();
}

}  // namespace timon::storage::plans
