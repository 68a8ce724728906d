#include "storage/reports/fact_store.hpp"

#include <algorithm>

namespace timon::storage::reports {
namespace {

constexpr Sql insert_fact{"reports/insert_fact", R"sql(
  INSERT INTO facts (id, plan_id, element_id, indicator_id, subject_id, period_id, kind, value_e6, numerator_e6,
    denominator_e6, note, variance_kind, variance_reason, correction_reason, replaces_id, person_id, recorded_at, import_id)
  VALUES (:id, :plan_id, :element_id, :indicator_id, :subject_id, :period_id, :kind, :value, :numerator, :denominator,
    :note, :variance_kind, :variance_reason, :correction_reason, :replaces_id, :person_id, :recorded_at, :import_id))sql"};
constexpr Sql point_to{"reports/point_to_fact", R"sql(
  INSERT INTO current_facts (subject_id, period_id, kind, plan_id, fact_id)
  VALUES (:subject_id, :period_id, :kind, :plan_id, :fact_id)
  ON CONFLICT (subject_id, period_id, kind) DO UPDATE SET fact_id = excluded.fact_id)sql"};
constexpr Sql point_to_import{"reports/point_to_facts_of_import", R"sql(
  INSERT INTO current_facts (subject_id, period_id, kind, plan_id, fact_id)
  SELECT subject_id, period_id, kind, plan_id, id FROM facts
  WHERE id BETWEEN :first AND :last AND import_id = :import_id
  ON CONFLICT (subject_id, period_id, kind) DO UPDATE SET fact_id = excluded.fact_id)sql"};
// PostgreSQL would plan the next reading for an empty table, row by row against row by row.
constexpr Sql analyze_facts{"reports/analyze_facts", R"sql(ANALYZE facts)sql"};
constexpr Sql analyze_current{"reports/analyze_current_facts", R"sql(ANALYZE current_facts)sql"};
constexpr Bulk add_all{"reports/add_facts", "facts",
                       "id, plan_id, element_id, indicator_id, subject_id, period_id, kind, value_e6, numerator_e6, "
                       "denominator_e6, note, variance_kind, variance_reason, correction_reason, replaces_id, "
                       "person_id, recorded_at, import_id"};
constexpr Sql find_current{"reports/find_current_fact", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id
  FROM current_facts c JOIN facts f ON f.id = c.fact_id
  WHERE c.subject_id = :subject_id AND c.period_id = :period_id AND c.kind = :kind)sql"};
constexpr Sql find_before{"reports/find_current_fact_before", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id
  FROM current_facts c JOIN facts f ON f.id = c.fact_id JOIN periods p ON p.id = c.period_id
  WHERE c.subject_id = :subject_id AND c.kind = :kind AND p.end_on < :day
  ORDER BY p.end_on DESC, p.start_on DESC LIMIT 1)sql"};
constexpr Sql list_current{"reports/list_current_facts_of_plan", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id
  FROM current_facts c JOIN facts f ON f.id = c.fact_id
  WHERE c.plan_id = :plan_id)sql"};
constexpr Sql list_kept_targets{"reports/list_targets_of_version", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id
  FROM version_targets v JOIN facts f ON f.id = v.fact_id
  WHERE v.version_id = :version_id ORDER BY f.id)sql"};
constexpr Sql list_of_subject{"reports/list_facts_of_subject", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id, p.code, d.display_name, w.post, c.fact_id IS NOT NULL AS is_current
  FROM facts f JOIN periods p ON p.id = f.period_id
    LEFT JOIN people w ON w.id = f.person_id
    LEFT JOIN person_details d ON d.person_id = f.person_id
    LEFT JOIN current_facts c ON c.subject_id = f.subject_id AND c.period_id = f.period_id AND c.kind = f.kind
      AND c.fact_id = f.id
  WHERE f.subject_id = :subject_id AND f.id < :before
  ORDER BY f.id DESC LIMIT :limit)sql"};
constexpr Sql list_current_of_subject{"reports/list_current_facts_of_subject", R"sql(
  SELECT f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value_e6, f.numerator_e6,
    f.denominator_e6, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
    f.recorded_at, f.import_id, p.code, d.display_name, w.post, c.fact_id IS NOT NULL AS is_current
  FROM current_facts c JOIN facts f ON f.id = c.fact_id JOIN periods p ON p.id = f.period_id
    LEFT JOIN people w ON w.id = f.person_id
    LEFT JOIN person_details d ON d.person_id = f.person_id
  WHERE c.subject_id = :subject_id)sql"};

constexpr Sql list_current_amounts{"reports/list_current_amounts", R"sql(
  SELECT c.period_id, p.start_on, p.end_on, c.kind, f.value_e6, f.numerator_e6, f.denominator_e6
  FROM current_facts c JOIN facts f ON f.id = c.fact_id JOIN periods p ON p.id = c.period_id
  WHERE c.subject_id = :subject_id)sql"};

using timon::indicators::IndicatorId;
using timon::people::PersonId;
using timon::plans::ElementId;
using timon::plans::PeriodId;
using timon::plans::PlanId;
using timon::reports::VarianceKind;

/// The columns of list_of_subject and list_current_of_subject, in their order.
struct Row {
  FactId id;
  PlanId plan_id;
  ElementId element_id;
  std::optional<IndicatorId> indicator_id;
  std::int64_t subject_id = 0;
  PeriodId period_id;
  FactKind kind{};
  std::optional<Millionths> value;
  std::optional<Millionths> numerator;
  std::optional<Millionths> denominator;
  std::string note;
  std::optional<VarianceKind> variance_kind;
  std::string variance_reason;
  std::string correction_reason;
  std::optional<FactId> replaces_id;
  std::optional<PersonId> person_id;
  Instant recorded_at;
  std::optional<std::int64_t> import_id;
  std::string period_code;
  std::optional<std::string> person_name;
  std::optional<std::string> person_post;
  bool is_current = false;
};

ListedFact listed(Row&& row) {
  return {{row.id, row.plan_id, row.element_id, row.indicator_id, row.subject_id, row.period_id, row.kind, row.value,
           row.numerator, row.denominator, std::move(row.note), row.variance_kind, std::move(row.variance_reason),
           std::move(row.correction_reason), row.replaces_id, row.person_id, row.recorded_at, row.import_id},
          std::move(row.period_code),
          std::move(row.person_name),
          std::move(row.person_post),
          row.is_current};
}

void make_one_current(Transaction& transaction, const Fact& fact) {
  transaction.execute(point_to, {{"subject_id", fact.subject_id},
                                 {"period_id", fact.period_id},
                                 {"kind", fact.kind},
                                 {"plan_id", fact.plan_id},
                                 {"fact_id", fact.id}});
}

bool are_of_one_import(std::span<const Fact> facts) {
  return !facts.empty() && std::all_of(facts.begin(), facts.end(), [&](const Fact& fact) {
    return fact.import_id && fact.import_id == facts.front().import_id;
  });
}

}  // namespace

void add_fact(Transaction& transaction, const Fact& fact) {
  transaction.execute(insert_fact, {{"id", fact.id},
                                    {"plan_id", fact.plan_id},
                                    {"element_id", fact.element_id},
                                    {"indicator_id", fact.indicator_id},
                                    {"subject_id", fact.subject_id},
                                    {"period_id", fact.period_id},
                                    {"kind", fact.kind},
                                    {"value", fact.value},
                                    {"numerator", fact.numerator},
                                    {"denominator", fact.denominator},
                                    {"note", fact.note},
                                    {"variance_kind", fact.variance_kind},
                                    {"variance_reason", fact.variance_reason},
                                    {"correction_reason", fact.correction_reason},
                                    {"replaces_id", fact.replaces_id},
                                    {"person_id", fact.person_id},
                                    {"recorded_at", fact.recorded_at},
                                    {"import_id", fact.import_id}});
  make_one_current(transaction, fact);
}

void add_facts(Transaction& transaction, std::span<const Fact> facts) {
  append_facts(transaction, facts);
  make_current(transaction, facts);
  if (are_of_one_import(facts)) after_many_facts(transaction);
}

void append_facts(Transaction& transaction, std::span<const Fact> facts) {
  auto bulk = transaction.bulk(add_all);
  for (const auto& f : facts)
    bulk.add(f.id, f.plan_id, f.element_id, f.indicator_id, f.subject_id, f.period_id, f.kind, f.value, f.numerator,
             f.denominator, f.note, f.variance_kind, f.variance_reason, f.correction_reason, f.replaces_id, f.person_id,
             f.recorded_at, f.import_id);
  bulk.finish();
}

/// Facts of one import are pointed to by one statement: tens of thousands come at once.
void make_current(Transaction& transaction, std::span<const Fact> facts) {
  if (!are_of_one_import(facts)) return make_each_current(transaction, facts);
  const auto [first, last] =
      std::minmax_element(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.id < b.id; });
  transaction.execute(point_to_import,
                      {{"first", first->id}, {"last", last->id}, {"import_id", *facts.front().import_id}});
}

void make_each_current(Transaction& transaction, std::span<const Fact> facts) {
  for (const auto& fact : facts) make_one_current(transaction, fact);
}

void after_many_facts(Transaction& transaction) {
  transaction.execute(analyze_facts);
  transaction.execute(analyze_current);
}

std::optional<Fact> current_fact(Session& session, std::int64_t subject_id, PeriodId period, FactKind kind) {
  return session.optional_row<Fact>(find_current, {{"subject_id", subject_id}, {"period_id", period}, {"kind", kind}});
}

std::optional<Fact> current_fact_before(Session& session, std::int64_t subject_id, Day day, FactKind kind) {
  return session.optional_row<Fact>(find_before, {{"subject_id", subject_id}, {"day", day}, {"kind", kind}});
}

std::vector<Fact> current_facts_of_plan(Session& session, PlanId plan) {
  return session.rows<Fact>(list_current, {{"plan_id", plan}});
}

std::vector<Fact> targets_of_version(Session& session, timon::plans::VersionId version) {
  return session.rows<Fact>(list_kept_targets, {{"version_id", version}});
}

std::vector<ListedFact> facts_of_subject(Session& session, std::int64_t subject_id, FactId before, std::int64_t limit) {
  std::vector<ListedFact> facts;
  session.each<Row>(list_of_subject, {{"subject_id", subject_id}, {"before", before}, {"limit", limit}},
                    [&](Row row) { facts.push_back(listed(std::move(row))); });
  return facts;
}

std::vector<ListedFact> current_facts_of_subject(Session& session, std::int64_t subject_id) {
  std::vector<ListedFact> facts;
  session.each<Row>(list_current_of_subject, {{"subject_id", subject_id}},
                    [&](Row row) { facts.push_back(listed(std::move(row))); });
  return facts;
}

std::vector<DatedAmount> current_amounts(Session& session, std::int64_t subject_id) {
  struct Row {
    PeriodId period_id;
    Day start_on, end_on;
    FactKind kind{};
    std::optional<Millionths> value, numerator, denominator;
  };
  std::vector<DatedAmount> amounts;
  session.each<Row>(list_current_amounts, {{"subject_id", subject_id}}, [&](const Row& row) {
    const auto amount = row.value ? timon::indicators::Amount{*row.value, std::nullopt}
                                  : timon::indicators::Amount{row.numerator.value_or(Millionths{}), row.denominator};
    amounts.push_back({row.period_id, row.start_on, row.end_on, row.kind, amount});
  });
  return amounts;
}

}  // namespace timon::storage::reports
