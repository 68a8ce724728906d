#include "storage/evidence/upload_store.hpp"

namespace timon::storage::evidence {
namespace {

constexpr Sql find_limits_sql{"evidence/find_limits", R"sql(
  SELECT file_bytes, total_bytes FROM evidence_limits WHERE institution_id = :institution_id)sql"};
constexpr Sql put_limits_sql{"evidence/put_limits", R"sql(
  INSERT INTO evidence_limits (institution_id, file_bytes, total_bytes)
  VALUES (:institution_id, :file_bytes, :total_bytes)
  ON CONFLICT (institution_id) DO UPDATE SET file_bytes = excluded.file_bytes, total_bytes = excluded.total_bytes)sql"};
constexpr Sql sum_used{"evidence/sum_used", R"sql(
  SELECT CAST(COALESCE(SUM(size_bytes), 0) AS BIGINT) FROM evidence_contents
  WHERE id IN (SELECT content_id FROM evidence WHERE institution_id = :institution_id
    UNION SELECT content_id FROM evidence_uploads WHERE institution_id = :institution_id
    UNION SELECT content_id FROM document_scans WHERE institution_id = :institution_id
    UNION SELECT content_id FROM recommendation_files WHERE institution_id = :institution_id))sql"};
constexpr Sql insert_content{"evidence/insert_content", R"sql(
  INSERT INTO evidence_contents (id, size_bytes) VALUES (:id, :size_bytes))sql"};
constexpr Sql find_content_sql{"evidence/find_content", R"sql(
  SELECT id, size_bytes, hash FROM evidence_contents WHERE id = :id)sql"};
constexpr Sql find_by_hash{"evidence/find_content_by_hash", R"sql(
  SELECT id, size_bytes, hash FROM evidence_contents WHERE hash = :hash)sql"};
constexpr Sql list_whole{"evidence/list_whole_contents", R"sql(
  SELECT id, size_bytes, hash FROM evidence_contents WHERE hash IS NOT NULL AND id > :after ORDER BY id LIMIT :limit)sql"};
constexpr Sql set_hash_sql{"evidence/set_hash", R"sql(
  UPDATE evidence_contents SET hash = :hash WHERE id = :id)sql"};
constexpr Sql count_uses{"evidence/count_uses_of_content", R"sql(
  SELECT (SELECT COUNT(*) FROM evidence WHERE content_id = :id)
    + (SELECT COUNT(*) FROM evidence_uploads WHERE content_id = :id)
    + (SELECT COUNT(*) FROM document_scans WHERE content_id = :id)
    + (SELECT COUNT(*) FROM recommendation_files WHERE content_id = :id))sql"};
constexpr Sql forget_hash{"evidence/forget_hash", R"sql(
  UPDATE evidence_contents SET hash = NULL WHERE id = :id)sql"};
constexpr Sql find_left{"evidence/find_left_content", R"sql(
  SELECT id FROM evidence_contents c WHERE hash IS NULL
    AND NOT EXISTS (SELECT 1 FROM evidence_uploads u WHERE u.content_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM evidence e WHERE e.content_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM document_scans s WHERE s.content_id = c.id)
    AND NOT EXISTS (SELECT 1 FROM recommendation_files f WHERE f.content_id = c.id)
  LIMIT 1)sql"};
constexpr Sql delete_chunks{"evidence/delete_chunks", R"sql(
  DELETE FROM evidence_chunks WHERE content_id = :id AND number IN (
    SELECT number FROM evidence_chunks WHERE content_id = :id ORDER BY number DESC LIMIT :chunks))sql"};
constexpr Sql delete_pictures{"evidence/delete_pictures", R"sql(
  DELETE FROM evidence_pictures WHERE content_id = :id)sql"};
constexpr Sql delete_content{"evidence/delete_content", R"sql(
  DELETE FROM evidence_contents WHERE id = :id)sql"};
constexpr Sql insert_upload{"evidence/insert_upload", R"sql(
  INSERT INTO evidence_uploads (id, institution_id, element_id, recommendation_id, person_id, content_id, name, kind,
    started_at)
  VALUES (:id, :institution_id, :element_id, :recommendation_id, :person_id, :content_id, :name, :kind,
    :started_at))sql"};
constexpr Sql find_upload_sql{"evidence/find_upload", R"sql(
  SELECT id, institution_id, element_id, recommendation_id, person_id, content_id, name, kind, started_at
  FROM evidence_uploads WHERE id = :id)sql"};
constexpr Sql count_of_person{"evidence/count_uploads_of_person", R"sql(
  SELECT COUNT(*) FROM evidence_uploads WHERE person_id = :person_id)sql"};
constexpr Sql list_to_sweep{"evidence/list_uploads_to_sweep", R"sql(
  SELECT id, institution_id, element_id, recommendation_id, person_id, content_id, name, kind, started_at
  FROM evidence_uploads u WHERE started_at < :old OR (started_at < :idle
    AND NOT EXISTS (SELECT 1 FROM evidence_chunks c WHERE c.content_id = u.content_id))
  ORDER BY started_at LIMIT :limit)sql"};
constexpr Sql point_to{"evidence/point_upload_to", R"sql(
  UPDATE evidence_uploads SET content_id = :content_id WHERE id = :id)sql"};
constexpr Sql delete_upload_sql{"evidence/delete_upload", R"sql(
  DELETE FROM evidence_uploads WHERE id = :id)sql"};
constexpr Sql insert_chunk{"evidence/insert_chunk", R"sql(
  INSERT INTO evidence_chunks (content_id, number, hash, content) VALUES (:content_id, :number, :hash, :content)
  ON CONFLICT (content_id, number) DO NOTHING)sql"};
constexpr Sql find_chunk_hash{"evidence/find_chunk_hash", R"sql(
  SELECT hash FROM evidence_chunks WHERE content_id = :content_id AND number = :number)sql"};
constexpr Sql list_chunk_numbers{"evidence/list_chunk_numbers", R"sql(
  SELECT number FROM evidence_chunks WHERE content_id = :content_id ORDER BY number)sql"};
constexpr Sql find_chunk{"evidence/find_chunk", R"sql(
  SELECT content FROM evidence_chunks WHERE content_id = :content_id AND number = :number)sql"};
constexpr Sql insert_picture{"evidence/insert_picture", R"sql(
  INSERT INTO evidence_pictures (content_id, form, content) VALUES (:content_id, :form, :content)
  ON CONFLICT (content_id, form) DO NOTHING)sql"};
constexpr Sql find_picture_sql{"evidence/find_picture", R"sql(
  SELECT content FROM evidence_pictures WHERE content_id = :content_id AND form = :form)sql"};

}  // namespace

std::optional<Limits> find_limits(Session& session, OfficeId institution) {
  struct Row {
    std::int64_t file_bytes = 0, total_bytes = 0;
  };
  const auto row = session.optional_row<Row>(find_limits_sql, {{"institution_id", institution}});
  if (!row) return std::nullopt;
  return Limits{row->file_bytes, row->total_bytes};
}

void put_limits(Transaction& transaction, OfficeId institution, const Limits& limits) {
  transaction.execute(
      put_limits_sql,
      {{"institution_id", institution}, {"file_bytes", limits.file_bytes}, {"total_bytes", limits.total_bytes}});
}

std::int64_t used_bytes(Session& session, OfficeId institution) {
  return session.row<std::int64_t>(sum_used, {{"institution_id", institution}});
}

std::optional<Content> find_content(Session& session, ContentId id) {
  return session.optional_row<Content>(find_content_sql, {{"id", id}});
}

std::optional<Content> find_content_by_hash(Session& session, std::string_view hash) {
  return session.optional_row<Content>(find_by_hash, {{"hash", hash}});
}

std::vector<Content> whole_contents_after(Session& session, ContentId after, std::int64_t limit) {
  return session.rows<Content>(list_whole, {{"after", after}, {"limit", limit}});
}

void set_hash(Transaction& transaction, ContentId id, std::string_view hash) {
  transaction.execute(set_hash_sql, {{"id", id}, {"hash", hash}});
}

void leave_unused_content(Transaction& transaction, ContentId id) {
  if (transaction.row<std::int64_t>(count_uses, {{"id", id}}) == 0) transaction.execute(forget_hash, {{"id", id}});
}

std::optional<ContentId> left_content(Session& session) { return session.optional_row<ContentId>(find_left); }

bool delete_left_content(Transaction& transaction, ContentId id, std::int64_t chunks) {
  if (transaction.execute(delete_chunks, {{"id", id}, {"chunks", chunks}}) == chunks) return false;
  transaction.execute(delete_pictures, {{"id", id}});
  transaction.execute(delete_content, {{"id", id}});
  return true;
}

void add_upload(Transaction& transaction, const Upload& upload, std::int64_t size) {
  transaction.execute(insert_content, {{"id", upload.content_id}, {"size_bytes", size}});
  transaction.execute(insert_upload, {{"id", upload.id},
                                      {"institution_id", upload.institution_id},
                                      {"element_id", upload.element_id},
                                      {"recommendation_id", upload.recommendation_id},
                                      {"person_id", upload.person_id},
                                      {"content_id", upload.content_id},
                                      {"name", upload.name},
                                      {"kind", upload.kind},
                                      {"started_at", upload.started_at}});
}

std::optional<Upload> find_upload(Session& session, UploadId id) {
  return session.optional_row<Upload>(find_upload_sql, {{"id", id}});
}

std::int64_t count_uploads_of(Session& session, PersonId person) {
  return session.row<std::int64_t>(count_of_person, {{"person_id", person}});
}

std::vector<Upload> uploads_to_sweep(Session& session, Instant old, Instant idle, std::int64_t limit) {
  return session.rows<Upload>(list_to_sweep, {{"old", old}, {"idle", idle}, {"limit", limit}});
}

void point_upload_to(Transaction& transaction, UploadId id, ContentId content) {
  transaction.execute(point_to, {{"id", id}, {"content_id", content}});
}

void delete_upload(Transaction& transaction, UploadId id) { transaction.execute(delete_upload_sql, {{"id", id}}); }

void put_chunk(Transaction& transaction, ContentId content, std::int64_t number, std::string_view hash,
               std::string_view bytes) {
  const Bytes its{std::string(bytes)};
  transaction.execute(insert_chunk, {{"content_id", content}, {"number", number}, {"hash", hash}, {"content", its}});
}

std::optional<std::string> chunk_hash(Session& session, ContentId content, std::int64_t number) {
  return session.optional_row<std::string>(find_chunk_hash, {{"content_id", content}, {"number", number}});
}

std::vector<std::int64_t> chunk_numbers(Session& session, ContentId content) {
  return session.rows<std::int64_t>(list_chunk_numbers, {{"content_id", content}});
}

void each_chunk(Session& session, ContentId content, std::int64_t first, std::int64_t last,
                const std::function<void(std::string_view)>& visit) {
  for (auto number = first; number <= last; ++number)
    visit(session.row<Bytes>(find_chunk, {{"content_id", content}, {"number", number}}).content);
}

void put_picture(Transaction& transaction, ContentId content, Form form, std::string_view bytes) {
  const Bytes its{std::string(bytes)};
  transaction.execute(insert_picture, {{"content_id", content}, {"form", form}, {"content", its}});
}

std::optional<std::string> find_picture(Session& session, ContentId content, Form form) {
  auto found = session.optional_row<Bytes>(find_picture_sql, {{"content_id", content}, {"form", form}});
  if (!found) return std::nullopt;
  return std::move(found->content);
}

}  // namespace timon::storage::evidence
