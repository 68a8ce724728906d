#include "storage/recommendations/recommendation_file_store.hpp"

namespace timon::storage::recommendations {
namespace {

constexpr Sql insert_file{"recommendations/add_file", R"sql(
  INSERT INTO recommendation_files (id, turn_id, institution_id, content_id, name, kind)
  VALUES (:id, :turn_id, :institution_id, :content_id, :name, :kind))sql"};
constexpr Sql find_by_id{"recommendations/find_file", R"sql(
  SELECT f.id, f.turn_id, r.id, r.office_id, f.content_id, f.name, f.kind, c.size_bytes, c.hash,
    EXISTS (SELECT 1 FROM evidence e WHERE e.content_id = f.content_id AND e.institution_id = f.institution_id
      AND e.withdrawn_at IS NULL)
    OR EXISTS (SELECT 1 FROM recommendation_files o WHERE o.content_id = f.content_id
      AND o.institution_id = f.institution_id AND o.id <> f.id)
  FROM recommendation_files f JOIN recommendation_turns t ON t.id = f.turn_id
    JOIN recommendations r ON r.id = t.recommendation_id JOIN evidence_contents c ON c.id = f.content_id
  WHERE f.id = :id)sql"};
constexpr Sql list_all{"recommendations/list_files", R"sql(
  SELECT f.id, f.turn_id, r.id, r.office_id, f.content_id, f.name, f.kind, c.size_bytes, c.hash,
    EXISTS (SELECT 1 FROM evidence e WHERE e.content_id = f.content_id AND e.institution_id = f.institution_id
      AND e.withdrawn_at IS NULL)
    OR EXISTS (SELECT 1 FROM recommendation_files o WHERE o.content_id = f.content_id
      AND o.institution_id = f.institution_id AND o.id <> f.id)
  FROM recommendation_files f JOIN recommendation_turns t ON t.id = f.turn_id
    JOIN recommendations r ON r.id = t.recommendation_id JOIN evidence_contents c ON c.id = f.content_id
  WHERE f.institution_id = :institution_id ORDER BY f.id)sql"};
constexpr Sql list_backed{"recommendations/list_answers_backed_by", R"sql(
  SELECT t.id, r.id, r.office_id, o.name, r.text, t.recorded_at
  FROM recommendation_files f JOIN recommendation_turns t ON t.id = f.turn_id
    JOIN recommendations r ON r.id = t.recommendation_id JOIN offices o ON o.id = r.office_id
  WHERE f.content_id = :content_id AND f.institution_id = :institution_id ORDER BY f.id DESC LIMIT 6)sql"};

}  // namespace

void add_file(Transaction& transaction, const RecommendationFile& file) {
  transaction.execute(insert_file, {{"id", file.id},
                                    {"turn_id", file.turn_id},
                                    {"institution_id", file.institution_id},
                                    {"content_id", file.content_id},
                                    {"name", file.name},
                                    {"kind", file.kind}});
}

std::optional<ListedFile> find_file(Session& session, FileId id) {
  return session.optional_row<ListedFile>(find_by_id, {{"id", id}});
}

std::vector<ListedFile> list_files(Session& session, timon::people::OfficeId institution) {
  return session.rows<ListedFile>(list_all, {{"institution_id", institution}});
}

std::vector<BackedAnswer> answers_backed_by(Session& session, timon::evidence::ContentId content,
                                            timon::people::OfficeId institution) {
  return session.rows<BackedAnswer>(list_backed, {{"content_id", content}, {"institution_id", institution}});
}

}  // namespace timon::storage::recommendations
