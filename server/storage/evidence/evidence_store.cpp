#include "storage/evidence/evidence_store.hpp"

namespace timon::storage::evidence {
namespace {

using namespace timon::evidence;
using timon::people::OfficeId;
using timon::people::PersonId;
using timon::plans::ElementId;
using timon::plans::PeriodId;
using timon::plans::PlanId;

constexpr Sql insert_evidence{"evidence/insert_evidence", R"sql(
  INSERT INTO evidence (id, institution_id, plan_id, element_id, subject_id, period_id, backed, fact_id, content_id, name,
    kind, audience, person_id, attached_at)
  VALUES (:id, :institution_id, :plan_id, :element_id, :subject_id, :period_id, :backed, :fact_id, :content_id, :name,
    :kind, :audience, :person_id, :attached_at))sql"};
constexpr Sql withdraw_sql{"evidence/withdraw_evidence", R"sql(
  UPDATE evidence SET withdrawn_at = :at, withdrawn_by = :by, withdrawal_reason = :reason
  WHERE id = :id AND withdrawn_at IS NULL)sql"};
constexpr Sql find_one{"evidence/find_evidence", R"sql(
  SELECT e.id, e.institution_id, e.plan_id, e.element_id, e.subject_id, e.period_id, e.backed, e.fact_id, e.content_id,
    e.name, e.kind, e.audience, e.person_id, e.attached_at, e.withdrawn_at, e.withdrawn_by, e.withdrawal_reason,
    c.size_bytes, c.hash, CAST(LENGTH(q.content) AS BIGINT), p.code, t.code, t.name, d.display_name, w.post
  FROM evidence e JOIN evidence_contents c ON c.id = e.content_id JOIN periods p ON p.id = e.period_id
    JOIN elements t ON t.id = e.element_id LEFT JOIN people w ON w.id = e.person_id
    LEFT JOIN person_details d ON d.person_id = e.person_id
    LEFT JOIN evidence_pictures q ON q.content_id = e.content_id AND q.form = 'public'
  WHERE e.id = :id)sql"};
constexpr Sql list_of_element{"evidence/list_evidence_of_element", R"sql(
  SELECT e.id, e.institution_id, e.plan_id, e.element_id, e.subject_id, e.period_id, e.backed, e.fact_id, e.content_id,
    e.name, e.kind, e.audience, e.person_id, e.attached_at, e.withdrawn_at, e.withdrawn_by, e.withdrawal_reason,
    c.size_bytes, c.hash, CAST(LENGTH(q.content) AS BIGINT), p.code, t.code, t.name, d.display_name, w.post
  FROM evidence e JOIN evidence_contents c ON c.id = e.content_id JOIN periods p ON p.id = e.period_id
    JOIN elements t ON t.id = e.element_id LEFT JOIN people w ON w.id = e.person_id
    LEFT JOIN person_details d ON d.person_id = e.person_id
    LEFT JOIN evidence_pictures q ON q.content_id = e.content_id AND q.form = 'public'
  WHERE e.element_id = :element_id ORDER BY e.id DESC)sql"};
constexpr Sql list_of_content{"evidence/list_evidence_of_content", R"sql(
  SELECT e.id, e.institution_id, e.plan_id, e.element_id, e.subject_id, e.period_id, e.backed, e.fact_id, e.content_id,
    e.name, e.kind, e.audience, e.person_id, e.attached_at, e.withdrawn_at, e.withdrawn_by, e.withdrawal_reason,
    c.size_bytes, c.hash, CAST(LENGTH(q.content) AS BIGINT), p.code, t.code, t.name, d.display_name, w.post
  FROM evidence e JOIN evidence_contents c ON c.id = e.content_id JOIN periods p ON p.id = e.period_id
    JOIN elements t ON t.id = e.element_id LEFT JOIN people w ON w.id = e.person_id
    LEFT JOIN person_details d ON d.person_id = e.person_id
    LEFT JOIN evidence_pictures q ON q.content_id = e.content_id AND q.form = 'public'
  WHERE e.content_id = :content_id AND e.institution_id = :institution_id
  ORDER BY e.id DESC)sql"};
constexpr Sql list_repeated{"evidence/list_repeated_of_element", R"sql(
  SELECT e.id FROM evidence e
  WHERE e.element_id = :element_id AND e.withdrawn_at IS NULL
    AND (EXISTS (SELECT 1 FROM evidence o WHERE o.content_id = e.content_id AND o.institution_id = e.institution_id
        AND o.withdrawn_at IS NULL AND o.id <> e.id)
      OR EXISTS (SELECT 1 FROM recommendation_files f WHERE f.content_id = e.content_id
        AND f.institution_id = e.institution_id AND f.withdrawn_at IS NULL)))sql"};
constexpr Sql count_backing{"evidence/count_backing", R"sql(
  SELECT COUNT(*) FROM evidence
  WHERE content_id = :content_id AND subject_id = :subject_id AND period_id = :period_id AND backed = :backed
    AND withdrawn_at IS NULL)sql"};

/// The columns of the lists, in their order.
struct Row {
  EvidenceId id;
  OfficeId institution_id;
  PlanId plan_id;
  ElementId element_id;
  std::int64_t subject_id = 0;
  PeriodId period_id;
  Backed backed{};
  std::int64_t fact_id = 0;
  ContentId content_id;
  std::string name;
  FileKind kind{};
  Audience audience{};
  PersonId person_id;
  Instant attached_at;
  std::optional<Instant> withdrawn_at;
  std::optional<PersonId> withdrawn_by;
  std::string withdrawal_reason;
  std::int64_t size_bytes = 0;
  std::string hash;
  std::optional<std::int64_t> public_bytes;
  std::string period_code, element_code, element_name;
  std::optional<std::string> person_name, person_post;
};

ListedEvidence listed(Row&& row) {
  return {{row.id, row.institution_id, row.plan_id, row.element_id, row.subject_id, row.period_id, row.backed,
           row.fact_id, row.content_id, std::move(row.name), row.kind, row.audience, row.person_id, row.attached_at,
           row.withdrawn_at, row.withdrawn_by, std::move(row.withdrawal_reason)},
          row.size_bytes,
          std::move(row.hash),
          row.public_bytes,
          std::move(row.period_code),
          std::move(row.element_code),
          std::move(row.element_name),
          std::move(row.person_name),
          std::move(row.person_post)};
}

std::vector<ListedEvidence> all(Session& session, const Sql& sql, Parameters parameters) {
  std::vector<ListedEvidence> found;
  session.each<Row>(sql, parameters, [&](Row row) { found.push_back(listed(std::move(row))); });
  return found;
}

}  // namespace

void add_evidence(Transaction& transaction, const Evidence& evidence) {
  transaction.execute(insert_evidence, {{"id", evidence.id},
                                        {"institution_id", evidence.institution_id},
                                        {"plan_id", evidence.plan_id},
                                        {"element_id", evidence.element_id},
                                        {"subject_id", evidence.subject_id},
                                        {"period_id", evidence.period_id},
                                        {"backed", evidence.backed},
                                        {"fact_id", evidence.fact_id},
                                        {"content_id", evidence.content_id},
                                        {"name", evidence.name},
                                        {"kind", evidence.kind},
                                        {"audience", evidence.audience},
                                        {"person_id", evidence.person_id},
                                        {"attached_at", evidence.attached_at}});
}

bool withdraw(Transaction& transaction, EvidenceId id, Instant at, PersonId by, const std::string& reason) {
  return transaction.execute(withdraw_sql, {{"id", id}, {"at", at}, {"by", by}, {"reason", reason}}) == 1;
}

std::optional<ListedEvidence> find_evidence(Session& session, EvidenceId id) {
  auto found = all(session, find_one, {{"id", id}});
  if (found.empty()) return std::nullopt;
  return std::move(found.front());
}

std::vector<ListedEvidence> evidence_of_element(Session& session, ElementId element) {
  return all(session, list_of_element, {{"element_id", element}});
}

std::vector<ListedEvidence> backed_by_content(Session& session, ContentId content, OfficeId institution) {
  return all(session, list_of_content, {{"content_id", content}, {"institution_id", institution}});
}

std::vector<EvidenceId> repeated_of_element(Session& session, ElementId element) {
  return session.rows<EvidenceId>(list_repeated, {{"element_id", element}});
}

bool backs_already(Session& session, ContentId content, std::int64_t subject_id, PeriodId period, Backed backed) {
  return session.row<std::int64_t>(
             count_backing,
             {{"content_id", content}, {"subject_id", subject_id}, {"period_id", period}, {"backed", backed}}) > 0;
}

}  // namespace timon::storage::evidence
