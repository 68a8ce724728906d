#include "storage/convocations/convocation_store.hpp"

namespace timon::storage::convocations {
namespace {

constexpr Sql find_by_id{"convocations/find_convocation", R"sql(
  SELECT id, institution_id, title, purpose, held_on, person_id, recorded_at FROM convocations WHERE id = :id)sql"};
constexpr Sql list_all{"convocations/list_convocations", R"sql(
  SELECT id, institution_id, title, purpose, held_on, person_id, recorded_at
  FROM convocations WHERE institution_id = :institution_id ORDER BY held_on DESC, id DESC)sql"};
constexpr Sql list_all_convoked{"convocations/list_convoked", R"sql(
  SELECT convocation_id, office_id FROM convocations JOIN convoked_offices ON convocation_id = convocations.id
  WHERE institution_id = :institution_id ORDER BY convocation_id, office_id)sql"};
constexpr Sql list_all_marks{"convocations/list_marks", R"sql(
  SELECT marks.id, marks.convocation_id, marks.office_id, marks.participation, marks.note, marks.person_id,
    marks.recorded_at
  FROM convocations JOIN convocation_marks marks ON marks.convocation_id = convocations.id
  WHERE convocations.institution_id = :institution_id ORDER BY marks.id)sql"};
constexpr Sql count_convoked{"convocations/is_convoked", R"sql(
  SELECT count(*) FROM convoked_offices WHERE convocation_id = :convocation_id AND office_id = :office_id)sql"};
constexpr Sql insert_one{"convocations/add_convocation", R"sql(
  INSERT INTO convocations (id, institution_id, title, purpose, held_on, person_id, recorded_at)
  VALUES (:id, :institution_id, :title, :purpose, :held_on, :person_id, :recorded_at))sql"};
constexpr Sql insert_convoked{"convocations/add_convoked", R"sql(
  INSERT INTO convoked_offices (convocation_id, office_id) VALUES (:convocation_id, :office_id))sql"};
constexpr Sql insert_mark{"convocations/add_mark", R"sql(
  INSERT INTO convocation_marks (id, convocation_id, office_id, participation, note, person_id, recorded_at)
  VALUES (:id, :convocation_id, :office_id, :participation, :note, :person_id, :recorded_at))sql"};

}  // namespace

std::optional<Convocation> find_convocation(Session& session, ConvocationId id) {
  return session.optional_row<Convocation>(find_by_id, {{"id", id}});
}

std::vector<Convocation> list_convocations(Session& session, OfficeId institution) {
  return session.rows<Convocation>(list_all, {{"institution_id", institution}});
}

std::vector<Convoked> list_convoked(Session& session, OfficeId institution) {
  return session.rows<Convoked>(list_all_convoked, {{"institution_id", institution}});
}

std::vector<Mark> list_marks(Session& session, OfficeId institution) {
  return session.rows<Mark>(list_all_marks, {{"institution_id", institution}});
}

bool is_convoked(Session& session, ConvocationId convocation, OfficeId office) {
  return session.row<std::int64_t>(count_convoked, {{"convocation_id", convocation}, {"office_id", office}}) > 0;
}

void add_convocation(Transaction& transaction, const Convocation& one, std::span<const OfficeId> offices) {
  transaction.execute(insert_one, {{"id", one.id},
                                   {"institution_id", one.institution_id},
                                   {"title", one.title},
                                   {"purpose", one.purpose},
                                   {"held_on", one.held_on},
                                   {"person_id", one.person_id},
                                   {"recorded_at", one.recorded_at}});
  for (const OfficeId office : offices)
    transaction.execute(insert_convoked, {{"convocation_id", one.id}, {"office_id", office}});
}

void add_mark(Transaction& transaction, const Mark& mark) {
  transaction.execute(insert_mark, {{"id", mark.id},
                                    {"convocation_id", mark.convocation_id},
                                    {"office_id", mark.office_id},
                                    {"participation", mark.participation},
                                    {"note", mark.note},
                                    {"person_id", mark.person_id},
                                    {"recorded_at", mark.recorded_at}});
}

}  // namespace timon::storage::convocations
