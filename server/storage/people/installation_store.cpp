#include "storage/people/installation_store.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql select_installation{"people/select_installation", R"sql(
  SELECT created_at, is_demonstration, demonstration_on, setup_token_hash FROM installation WHERE id = 1)sql"};
constexpr Sql upsert_installation{"people/upsert_installation", R"sql(
  INSERT INTO installation (id, created_at, is_demonstration, demonstration_on, setup_token_hash)
  VALUES (1, :created_at, :is_demonstration, :demonstration_on, :setup_token_hash)
  ON CONFLICT (id) DO UPDATE SET is_demonstration = excluded.is_demonstration,
    demonstration_on = excluded.demonstration_on, setup_token_hash = excluded.setup_token_hash)sql"};

}  // namespace

std::optional<Installation> find_installation(Session& session) {
  return session.optional_row<Installation>(select_installation);
}

void put_installation(Transaction& transaction, const Installation& installation) {
  transaction.execute(upsert_installation, {{"created_at", installation.created_at},
                                            {"is_demonstration", installation.is_demonstration},
                                            {"demonstration_on", installation.demonstration_on},
                                            {"setup_token_hash", installation.setup_token_hash}});
}

}  // namespace timon::storage::people
