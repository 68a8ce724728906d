#include "storage/budgets/budget_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::budgets {
namespace {

constexpr Sql find_settings_sql{"budgets/find_settings", R"sql(
  SELECT plan_id, currency, spent, margin_e2, version FROM budget_settings WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_settings{"budgets/insert_settings", R"sql(
  INSERT INTO budget_settings (plan_id, currency, spent, margin_e2, version)
  VALUES (:plan_id, :currency, :spent, :margin, :version))sql"};
constexpr Sql update_settings{"budgets/update_settings", R"sql(
  UPDATE budget_settings SET currency = :currency, spent = :spent, margin_e2 = :margin, version = version + 1
  WHERE plan_id = :plan_id AND version = :version)sql"};
constexpr Sql find_like{"budgets/find_line_like", R"sql(
  SELECT id, plan_id, element_id, year_id, source, source_folded, classifier, is_total FROM budget_lines
  WHERE element_id = :element_id AND year_id = :year_id AND source_folded = :source_folded
    AND classifier = :classifier AND is_total = :is_total)sql"};
constexpr Sql find_by_id{"budgets/find_line", R"sql(
  SELECT id, plan_id, element_id, year_id, source, source_folded, classifier, is_total FROM budget_lines
  WHERE id = :id)sql"};
constexpr Bulk insert_lines{"budgets/insert_lines", "budget_lines",
                            "id, plan_id, element_id, year_id, source, source_folded, classifier, is_total"};
constexpr Sql list_lines{"budgets/list_lines_of_plan", R"sql(
  SELECT id, plan_id, element_id, year_id, source, source_folded, classifier, is_total FROM budget_lines
  WHERE plan_id = :plan_id ORDER BY id)sql"};
constexpr Sql list_lines_of{"budgets/list_lines_of_element", R"sql(
  SELECT id, plan_id, element_id, year_id, source, source_folded, classifier, is_total FROM budget_lines
  WHERE element_id = :element_id ORDER BY id)sql"};
constexpr Sql list_locked{"budgets/list_locked_periods", R"sql(
  SELECT periods.id, institution_id, kind, code, name, start_on, end_on
  FROM budget_locks JOIN periods ON periods.id = period_id WHERE plan_id = :plan_id ORDER BY end_on, start_on)sql"};
constexpr Sql insert_lock{"budgets/insert_lock", R"sql(
  INSERT INTO budget_locks (plan_id, period_id, person_id, locked_at)
  VALUES (:plan_id, :period_id, :person_id, :locked_at) ON CONFLICT (plan_id, period_id) DO NOTHING)sql"};
constexpr Sql delete_lock{"budgets/delete_lock", R"sql(
  DELETE FROM budget_locks WHERE plan_id = :plan_id AND period_id = :period_id)sql"};
constexpr Sql count_execution{"budgets/count_execution", R"sql(
  SELECT count(*) FROM budget_amounts JOIN budget_lines ON budget_lines.id = line_id
  WHERE element_id = :id AND stage IN ('committed', 'accrued', 'paid'))sql"};
constexpr Sql forget_amounts{"budgets/forget_amounts_of_element", R"sql(
  DELETE FROM current_budget_amounts WHERE line_id IN (SELECT id FROM budget_lines WHERE element_id = :id))sql"};
constexpr Sql delete_amounts{"budgets/delete_amounts_of_element", R"sql(
  DELETE FROM budget_amounts WHERE line_id IN (SELECT id FROM budget_lines WHERE element_id = :id))sql"};
constexpr Sql delete_lines{"budgets/delete_lines_of_element", R"sql(
  DELETE FROM budget_lines WHERE element_id = :id)sql"};

}  // namespace

std::optional<Settings> find_settings(Session& session, PlanId plan) {
  return session.optional_row<Settings>(find_settings_sql, {{"plan_id", plan}});
}

void add_settings(Transaction& transaction, const Settings& settings) {
  transaction.execute(insert_settings, {{"plan_id", settings.plan_id},
                                        {"currency", settings.currency},
                                        {"spent", settings.spent},
                                        {"margin", settings.margin},
                                        {"version", settings.version}});
}

Result<void> save_settings(Transaction& transaction, const Settings& settings) {
  return plans::unless_stale(transaction.execute(update_settings, {{"plan_id", settings.plan_id},
                                                                   {"currency", settings.currency},
                                                                   {"spent", settings.spent},
                                                                   {"margin", settings.margin},
                                                                   {"version", settings.version}}));
}

std::optional<Line> find_line(Session& session, const Line& like) {
  return session.optional_row<Line>(find_like, {{"element_id", like.element_id},
                                                {"year_id", like.year_id},
                                                {"source_folded", like.source_folded},
                                                {"classifier", like.classifier},
                                                {"is_total", like.is_total}});
}

std::optional<Line> find_line(Session& session, timon::budgets::LineId id) {
  return session.optional_row<Line>(find_by_id, {{"id", id}});
}

void add_lines(Transaction& transaction, std::span<const Line> lines) {
  if (lines.empty()) return;
  auto insert = transaction.bulk(insert_lines);
  for (const Line& one : lines)
    insert.add(one.id, one.plan_id, one.element_id, one.year_id, one.source, one.source_folded, one.classifier,
               one.is_total);
  insert.finish();
}

std::vector<Line> lines_of_plan(Session& session, PlanId plan) {
  return session.rows<Line>(list_lines, {{"plan_id", plan}});
}

std::vector<Line> lines_of_element(Session& session, ElementId element) {
  return session.rows<Line>(list_lines_of, {{"element_id", element}});
}

std::vector<timon::plans::Period> locked_periods(Session& session, PlanId plan) {
  return session.rows<timon::plans::Period>(list_locked, {{"plan_id", plan}});
}

bool add_lock(Transaction& transaction, const Lock& lock) {
  return transaction.execute(insert_lock, {{"plan_id", lock.plan_id},
                                           {"period_id", lock.period_id},
                                           {"person_id", lock.person_id},
                                           {"locked_at", lock.locked_at}}) > 0;
}

bool remove_lock(Transaction& transaction, const Lock& lock) {
  return transaction.execute(delete_lock, {{"plan_id", lock.plan_id}, {"period_id", lock.period_id}}) > 0;
}

bool has_execution(Session& session, ElementId element) {
  return session.row<std::int64_t>(count_execution, {{"id", element}}) > 0;
}

void delete_money(Transaction& transaction, ElementId element) {
  for (const Sql& sql : {forget_amounts, delete_amounts, delete_lines}) transaction.execute(sql, {{"id", element}});
}

}  // namespace timon::storage::budgets
