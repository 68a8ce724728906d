#include "storage/people/logo_store.hpp"

namespace timon::storage::people {
namespace {

constexpr Sql upsert_logo{"people/upsert_logo", R"sql(
  INSERT INTO institution_logos (institution_id, media_type, hash, content)
  VALUES (:institution_id, :media_type, :hash, :content)
  ON CONFLICT (institution_id) DO UPDATE SET media_type = excluded.media_type, hash = excluded.hash,
    content = excluded.content)sql"};
constexpr Sql delete_logo_sql{"people/delete_logo", R"sql(
  DELETE FROM institution_logos WHERE institution_id = :institution_id)sql"};
constexpr Sql select_logo{"people/select_logo", R"sql(
  SELECT media_type, hash, content FROM institution_logos WHERE institution_id = :institution_id)sql"};
constexpr Sql select_logo_hash{"people/select_logo_hash", R"sql(
  SELECT hash FROM institution_logos WHERE institution_id = :institution_id)sql"};

struct Row {
  std::string media_type;
  std::string hash;
  Bytes content;
};

}  // namespace

void put_logo(Transaction& transaction, timon::people::OfficeId institution, const Logo& logo) {
  const Bytes content{logo.content};
  transaction.execute(
      upsert_logo,
      {{"institution_id", institution}, {"media_type", logo.media_type}, {"hash", logo.hash}, {"content", content}});
}

void delete_logo(Transaction& transaction, timon::people::OfficeId institution) {
  transaction.execute(delete_logo_sql, {{"institution_id", institution}});
}

std::optional<Logo> find_logo(Session& session, timon::people::OfficeId institution) {
  auto row = session.optional_row<Row>(select_logo, {{"institution_id", institution}});
  if (!row) return std::nullopt;
  return Logo{std::move(row->media_type), std::move(row->hash), std::move(row->content.content)};
}

std::optional<std::string> logo_hash(Session& session, timon::people::OfficeId institution) {
  return session.optional_row<std::string>(select_logo_hash, {{"institution_id", institution}});
}

}  // namespace timon::storage::people
