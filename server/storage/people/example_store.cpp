#include "storage/people/example_store.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql select_example{"people/find_example", R"sql(
  SELECT institution_id, year, touched_at, loaded_at FROM examples ORDER BY institution_id LIMIT 1)sql"};
constexpr Sql insert_example{"people/add_example", R"sql(
  INSERT INTO examples (institution_id, year, touched_at, loaded_at)
  VALUES (:institution_id, :year, :touched_at, :loaded_at))sql"};
constexpr Sql update_touched{"people/touch_example", R"sql(
  UPDATE examples SET touched_at = :now WHERE institution_id = :institution_id)sql"};
constexpr Sql update_loaded{"people/finish_example", R"sql(
  UPDATE examples SET loaded_at = :now WHERE institution_id = :institution_id)sql"};

}  // namespace

std::optional<Example> find_example(Session& session) { return session.optional_row<Example>(select_example); }

void add_example(Transaction& transaction, const Example& example) {
  transaction.execute(insert_example, {{"institution_id", example.institution_id},
                                       {"year", example.year},
                                       {"touched_at", example.touched_at},
                                       {"loaded_at", example.loaded_at}});
}

void touch_example(Transaction& transaction, timon::people::OfficeId institution, Instant now) {
  transaction.execute(update_touched, {{"institution_id", institution}, {"now", now}});
}

void finish_example(Transaction& transaction, timon::people::OfficeId institution, Instant now) {
  transaction.execute(update_loaded, {{"institution_id", institution}, {"now", now}});
}

}  // namespace timon::storage::people
