#include "storage/documents/workbook_key_store.hpp"

namespace timon::storage::documents {
namespace {

constexpr Sql find_sql{"documents/find_workbook_key", R"sql(
  SELECT secret FROM workbook_keys WHERE id = 1)sql"};
constexpr Sql add_sql{"documents/add_workbook_key", R"sql(
  INSERT INTO workbook_keys (id, secret) VALUES (1, :secret) ON CONFLICT (id) DO NOTHING)sql"};

}  // namespace

std::optional<std::string> find_workbook_key(Session& session) {
  return session.optional_row<std::string>(find_sql, {});
}

std::string workbook_key(Transaction& transaction, std::string_view fresh) {
  transaction.execute(add_sql, {{"secret", std::string(fresh)}});
  return *find_workbook_key(transaction);
}

}  // namespace timon::storage::documents
