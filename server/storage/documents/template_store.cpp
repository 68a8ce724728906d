#include "storage/documents/template_store.hpp"

namespace timon::storage::documents {
namespace {

constexpr Sql insert_template{"documents/add_template", R"sql(
  INSERT INTO templates (id, institution_id, name, kind, about, file_name, file_hash, person_id, added_at, file_content)
  VALUES (:id, :institution_id, :name, :kind, :about, :file_name, :file_hash, :person_id, :added_at, :file_content))sql"};
constexpr Sql find_by_id{"documents/find_template", R"sql(
  SELECT id, institution_id, name, kind, about, file_name, file_hash, person_id, added_at, withdrawn_at
  FROM templates WHERE id = :id)sql"};
constexpr Sql list_of_institution{"documents/list_templates", R"sql(
  SELECT id, institution_id, name, kind, about, file_name, file_hash, person_id, added_at, withdrawn_at
  FROM templates WHERE institution_id = :institution_id AND withdrawn_at IS NULL ORDER BY name, id)sql"};
constexpr Sql total_of_institution{"documents/find_template_total", R"sql(
  SELECT count(*), coalesce(sum(length(file_content)), 0)
  FROM templates WHERE institution_id = :institution_id AND withdrawn_at IS NULL)sql"};
constexpr Sql find_bytes{"documents/find_template_bytes", R"sql(
  SELECT file_content FROM templates WHERE id = :id)sql"};
constexpr Sql withdraw_sql{"documents/withdraw_template", R"sql(
  UPDATE templates SET withdrawn_at = :at, file_content = :nothing WHERE id = :id AND withdrawn_at IS NULL)sql"};

}  // namespace

void add_template(Transaction& transaction, const Template& its, std::string_view bytes) {
  const Bytes content{std::string(bytes)};
  transaction.execute(insert_template, {{"id", its.id},
                                        {"institution_id", its.institution_id},
                                        {"name", its.name},
                                        {"kind", its.kind},
                                        {"about", its.about},
                                        {"file_name", its.file_name},
                                        {"file_hash", its.file_hash},
                                        {"person_id", its.person_id},
                                        {"added_at", its.added_at},
                                        {"file_content", content}});
}

std::optional<Template> find_template(Session& session, TemplateId id) {
  return session.optional_row<Template>(find_by_id, {{"id", id}});
}

std::vector<Template> templates_of(Session& session, timon::people::OfficeId institution) {
  return session.rows<Template>(list_of_institution, {{"institution_id", institution}});
}

timon::documents::TemplateTotal template_total(Session& session, timon::people::OfficeId institution) {
  return session.row<timon::documents::TemplateTotal>(total_of_institution, {{"institution_id", institution}});
}

std::string template_bytes(Session& session, TemplateId id) {
  return session.row<Bytes>(find_bytes, {{"id", id}}).content;
}

bool withdraw_template(Transaction& transaction, TemplateId id, Instant at) {
  return transaction.execute(withdraw_sql, {{"id", id}, {"at", at}, {"nothing", Bytes{}}}) == 1;
}

}  // namespace timon::storage::documents
