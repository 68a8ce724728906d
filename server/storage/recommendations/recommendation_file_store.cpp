#include "storage/recommendations/recommendation_file_store.hpp"

#include <algorithm>

namespace timon::storage::recommendations {
namespace {

constexpr Sql insert_file{"recommendations/add_file", R"sql(
  INSERT INTO recommendation_files (id, turn_id, institution_id, content_id, name, kind)
  VALUES (:id, :turn_id, :institution_id, :content_id, :name, :kind))sql"};
constexpr Sql find_recommendation_of{"recommendations/find_recommendation_of_file", R"sql(
  SELECT t.recommendation_id FROM recommendation_files f JOIN recommendation_turns t ON t.id = f.turn_id
  WHERE f.id = :id)sql"};
// Of a file that let go of its bytes, the content is the one of its hash: somebody sent them for something else. Of
// such a file, what was withdrawn and is still read counts too: it shows what nobody was to read any more.
constexpr Sql list_of{"recommendations/list_files", R"sql(
  SELECT f.id, f.turn_id, r.id, r.office_id, c.id, f.name, f.kind, COALESCE(f.size_bytes, c.size_bytes),
    COALESCE(f.hash, c.hash),
    EXISTS (SELECT 1 FROM evidence e WHERE e.content_id = c.id AND e.institution_id = f.institution_id
      AND (f.content_id IS NULL OR e.withdrawn_at IS NULL))
    OR EXISTS (SELECT 1 FROM recommendation_files o WHERE o.content_id = c.id
      AND o.institution_id = f.institution_id AND (f.content_id IS NULL OR o.withdrawn_at IS NULL) AND o.id <> f.id),
    f.withdrawn_at, f.withdrawn_by, f.ground, f.withdrawal_reason
  FROM recommendation_turns t JOIN recommendations r ON r.id = t.recommendation_id
    JOIN recommendation_files f ON f.turn_id = t.id
    LEFT JOIN evidence_contents c
      ON c.id = COALESCE(f.content_id, (SELECT s.id FROM evidence_contents s WHERE s.hash = f.hash))
  WHERE t.recommendation_id IN (:id0, :id1, :id2, :id3, :id4, :id5, :id6, :id7) ORDER BY f.id)sql"};
constexpr std::size_t at_a_time = 8;
constexpr Sql list_backed{"recommendations/list_answers_backed_by", R"sql(
  SELECT t.id, r.id, r.office_id, o.name, r.text, t.recorded_at, f.withdrawn_at
  FROM recommendation_files f JOIN recommendation_turns t ON t.id = f.turn_id
    JOIN recommendations r ON r.id = t.recommendation_id JOIN offices o ON o.id = r.office_id
  WHERE f.content_id = :content_id AND f.institution_id = :institution_id
  ORDER BY f.id DESC)sql"};
constexpr Sql list_mistakes{"recommendations/list_mistakes_with_content", R"sql(
  SELECT id FROM recommendation_files
  WHERE content_id = :content_id AND institution_id = :institution_id AND ground = 'mistake' ORDER BY id)sql"};
constexpr Sql count_withdrawn{"recommendations/count_withdrawn_for_personal_data", R"sql(
  SELECT COUNT(*) FROM recommendation_files f JOIN evidence_contents c ON c.hash = f.hash
  WHERE c.id = :content_id AND f.institution_id = :institution_id AND f.ground = 'personal_data')sql"};
constexpr Sql withdraw_sql{"recommendations/withdraw_file", R"sql(
  UPDATE recommendation_files SET withdrawn_at = :at, withdrawn_by = :by, ground = :ground, withdrawal_reason = :reason
  WHERE id = :id)sql"};
constexpr Sql let_go_sql{"recommendations/let_go_of_content", R"sql(
  UPDATE recommendation_files SET content_id = NULL,
    hash = (SELECT c.hash FROM evidence_contents c WHERE c.id = recommendation_files.content_id),
    size_bytes = (SELECT c.size_bytes FROM evidence_contents c WHERE c.id = recommendation_files.content_id)
  WHERE id = :id AND content_id IS NOT NULL)sql"};

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
  const auto of = session.optional_row<RecommendationId>(find_recommendation_of, {{"id", id}});
  if (!of) return std::nullopt;
  auto files = files_of(session, std::span(&*of, 1));
  return std::move(*std::ranges::find(files, id, &ListedFile::id));
}

// Ids cannot be bound as a list on both engines: they are asked for so many at a time, the last one filling the rest.
std::vector<ListedFile> files_of(Session& session, std::span<const RecommendationId> recommendations) {
  std::vector<ListedFile> found;
  for (std::size_t first = 0; first < recommendations.size(); first += at_a_time) {
    const auto id = [&](std::size_t place) {
      return recommendations[std::min(first + place, recommendations.size() - 1)];
    };
    session.each<ListedFile>(list_of,
                             {{"id0", id(0)},
                              {"id1", id(1)},
                              {"id2", id(2)},
                              {"id3", id(3)},
                              {"id4", id(4)},
                              {"id5", id(5)},
                              {"id6", id(6)},
                              {"id7", id(7)}},
                             [&](ListedFile file) { found.push_back(std::move(file)); });
  }
  return found;
}

std::vector<BackedAnswer> answers_backed_by(Session& session, timon::evidence::ContentId content,
                                            timon::people::OfficeId institution) {
  return session.rows<BackedAnswer>(list_backed, {{"content_id", content}, {"institution_id", institution}});
}

bool shows_personal_data(Session& session, timon::evidence::ContentId content, timon::people::OfficeId institution) {
  return session.row<std::int64_t>(count_withdrawn, {{"content_id", content}, {"institution_id", institution}}) > 0;
}

std::vector<FileId> mistakes_with(Session& session, timon::evidence::ContentId content,
                                  timon::people::OfficeId institution) {
  return session.rows<FileId>(list_mistakes, {{"content_id", content}, {"institution_id", institution}});
}

void withdraw_file(Transaction& transaction, const Withdrawal& withdrawal) {
  transaction.execute(withdraw_sql, {{"id", withdrawal.file},
                                     {"at", withdrawal.at},
                                     {"by", withdrawal.by},
                                     {"ground", withdrawal.ground},
                                     {"reason", withdrawal.reason}});
}

void let_go_of_content(Transaction& transaction, FileId id) { transaction.execute(let_go_sql, {{"id", id}}); }

}  // namespace timon::storage::recommendations
