#include "storage/ledger/entry_query.hpp"

namespace timon::storage::ledger {
namespace {

constexpr Sql select_entries{"ledger/select_entries", R"sql(
  SELECT sequence, recorded_at, institution_id, person_id, act, subject_kind, subject_id, body, previous_hash, hash
  FROM ledger_entries
  WHERE (:institution IS NULL OR institution_id = :institution)
    AND (:person IS NULL OR person_id = :person)
    AND (:act IS NULL OR act = :act)
    AND (:subject IS NULL OR subject_id = :subject)
    AND (:from IS NULL OR recorded_at >= :from)
    AND (:until IS NULL OR recorded_at < :until)
    AND (:before IS NULL OR sequence < :before)
  ORDER BY sequence DESC LIMIT :limit)sql"};
constexpr Sql select_names{"ledger/select_subject_names", R"sql(
  SELECT asked.sequence, coalesce(person_details.display_name, offices.name, plans.name, indicators.name, elements.name, '')
  FROM (
    SELECT sequence, subject_kind, subject_id FROM ledger_entries
    WHERE (:institution IS NULL OR institution_id = :institution)
      AND (:person IS NULL OR person_id = :person)
      AND (:act IS NULL OR act = :act)
      AND (:subject IS NULL OR subject_id = :subject)
      AND (:from IS NULL OR recorded_at >= :from)
      AND (:until IS NULL OR recorded_at < :until)
      AND (:before IS NULL OR sequence < :before)
    ORDER BY sequence DESC LIMIT :limit) AS asked
  LEFT JOIN person_details ON subject_kind = 'person' AND person_details.person_id = subject_id
  LEFT JOIN offices ON subject_kind = 'office' AND offices.id = subject_id
  LEFT JOIN plans ON subject_kind = 'plan' AND plans.id = subject_id
  LEFT JOIN indicators ON subject_kind = 'indicator' AND indicators.id = subject_id
  LEFT JOIN elements ON subject_kind = 'element' AND elements.id = subject_id)sql"};
constexpr Sql select_of_subject{"ledger/select_entries_of_subject", R"sql(
  SELECT sequence, recorded_at, institution_id, person_id, act, subject_kind, subject_id, body, previous_hash, hash
  FROM ledger_entries WHERE subject_id = :subject AND sequence < :before ORDER BY sequence DESC LIMIT :limit)sql"};
constexpr Sql select_acts{"ledger/select_acts", R"sql(SELECT DISTINCT act FROM ledger_entries ORDER BY act)sql"};

struct Named {
  std::int64_t sequence = 0;
  std::string name;
};

}  // namespace

std::vector<timon::ledger::Entry> find_entries(Session& session, const EntryQuery& query) {
  return session.rows<timon::ledger::Entry>(select_entries, {{"institution", query.institution},
                                                             {"person", query.person},
                                                             {"act", query.act},
                                                             {"subject", query.subject},
                                                             {"from", query.from},
                                                             {"until", query.until},
                                                             {"before", query.before},
                                                             {"limit", query.limit}});
}

SubjectNames subject_names(Session& session, const EntryQuery& query) {
  SubjectNames names;
  session.each<Named>(select_names,
                      {{"institution", query.institution},
                       {"person", query.person},
                       {"act", query.act},
                       {"subject", query.subject},
                       {"from", query.from},
                       {"until", query.until},
                       {"before", query.before},
                       {"limit", query.limit}},
                      [&](Named named) { names.emplace(named.sequence, std::move(named.name)); });
  return names;
}

std::vector<timon::ledger::Entry> entries_of_subject(Session& session, std::int64_t subject, std::int64_t before,
                                                     std::int64_t limit) {
  return session.rows<timon::ledger::Entry>(select_of_subject,
                                            {{"subject", subject}, {"before", before}, {"limit", limit}});
}

std::vector<std::string> recorded_acts(Session& session) { return session.rows<std::string>(select_acts); }

}  // namespace timon::storage::ledger
