#include "storage/budgets/amount_store.hpp"

#include <algorithm>

namespace timon::storage::budgets {
namespace {

constexpr Sql insert_amount{"budgets/insert_amount", R"sql(
  INSERT INTO budget_amounts (id, plan_id, line_id, period_id, stage, amount_e2, note, correction_reason, replaces_id,
    person_id, recorded_at, import_id)
  VALUES (:id, :plan_id, :line_id, :period_id, :stage, :amount, :note, :correction_reason, :replaces_id, :person_id,
    :recorded_at, :import_id))sql"};
constexpr Sql point_to{"budgets/point_to_amount", R"sql(
  INSERT INTO current_budget_amounts (line_id, period_id, stage, plan_id, amount_id)
  VALUES (:line_id, :period_id, :stage, :plan_id, :amount_id)
  ON CONFLICT (line_id, period_id, stage) DO UPDATE SET amount_id = excluded.amount_id)sql"};
constexpr Sql point_to_import{"budgets/point_to_amounts_of_import", R"sql(
  INSERT INTO current_budget_amounts (line_id, period_id, stage, plan_id, amount_id)
  SELECT line_id, period_id, stage, plan_id, id FROM budget_amounts
  WHERE id BETWEEN :first AND :last AND import_id = :import_id
  ON CONFLICT (line_id, period_id, stage) DO UPDATE SET amount_id = excluded.amount_id)sql"};
constexpr Bulk insert_all{"budgets/insert_amounts", "budget_amounts",
                          "id, plan_id, line_id, period_id, stage, amount_e2, note, correction_reason, replaces_id, "
                          "person_id, recorded_at, import_id"};
constexpr Sql find_current{"budgets/find_current_amount", R"sql(
  SELECT a.id, a.plan_id, a.line_id, a.period_id, a.stage, a.amount_e2, a.note, a.correction_reason, a.replaces_id,
    a.person_id, a.recorded_at, a.import_id
  FROM current_budget_amounts c JOIN budget_amounts a ON a.id = c.amount_id
  WHERE c.line_id = :line_id AND c.period_id = :period_id AND c.stage = :stage)sql"};
constexpr Sql list_current{"budgets/list_current_amounts", R"sql(
  SELECT a.id, a.plan_id, a.line_id, a.period_id, a.stage, a.amount_e2, a.note, a.correction_reason, a.replaces_id,
    a.person_id, a.recorded_at, a.import_id
  FROM current_budget_amounts c JOIN budget_amounts a ON a.id = c.amount_id
  WHERE c.plan_id = :plan_id ORDER BY a.id)sql"};
constexpr Sql list_current_of{"budgets/list_current_amounts_of_element", R"sql(
  SELECT a.id, a.plan_id, a.line_id, a.period_id, a.stage, a.amount_e2, a.note, a.correction_reason, a.replaces_id,
    a.person_id, a.recorded_at, a.import_id
  FROM budget_lines l JOIN current_budget_amounts c ON c.line_id = l.id JOIN budget_amounts a ON a.id = c.amount_id
  WHERE l.element_id = :element_id ORDER BY a.id)sql"};
constexpr Sql list_of_element{"budgets/list_amounts_of_element", R"sql(
  SELECT a.id, a.plan_id, a.line_id, a.period_id, a.stage, a.amount_e2, a.note, a.correction_reason, a.replaces_id,
    a.person_id, a.recorded_at, a.import_id, p.code, d.display_name, w.post, c.amount_id IS NOT NULL AS is_current
  FROM budget_lines l JOIN budget_amounts a ON a.line_id = l.id JOIN periods p ON p.id = a.period_id
    LEFT JOIN people w ON w.id = a.person_id
    LEFT JOIN person_details d ON d.person_id = a.person_id
    LEFT JOIN current_budget_amounts c ON c.line_id = a.line_id AND c.period_id = a.period_id AND c.stage = a.stage
      AND c.amount_id = a.id
  WHERE l.element_id = :element_id AND a.id < :before
  ORDER BY a.id DESC LIMIT :limit)sql"};

/// The columns of list_of_element, in their order.
struct Row {
  AmountId id;
  timon::plans::PlanId plan_id;
  LineId line_id;
  timon::plans::PeriodId period_id;
  Stage stage{};
  Hundredths amount;
  std::string note;
  std::string correction_reason;
  std::optional<AmountId> replaces_id;
  std::optional<timon::people::PersonId> person_id;
  Instant recorded_at;
  std::optional<std::int64_t> import_id;
  std::string period_code;
  std::optional<std::string> person_name;
  std::optional<std::string> person_post;
  bool is_current = false;
};

ListedAmount listed(Row&& row) {
  return {{row.id, row.plan_id, row.line_id, row.period_id, row.stage, row.amount, std::move(row.note),
           std::move(row.correction_reason), row.replaces_id, row.person_id, row.recorded_at, row.import_id},
          std::move(row.period_code),
          std::move(row.person_name),
          std::move(row.person_post),
          row.is_current};
}

void make_current(Transaction& transaction, const Amount& amount) {
  transaction.execute(point_to, {{"line_id", amount.line_id},
                                 {"period_id", amount.period_id},
                                 {"stage", amount.stage},
                                 {"plan_id", amount.plan_id},
                                 {"amount_id", amount.id}});
}

}  // namespace

void add_amount(Transaction& transaction, const Amount& amount) {
  transaction.execute(insert_amount, {{"id", amount.id},
                                      {"plan_id", amount.plan_id},
                                      {"line_id", amount.line_id},
                                      {"period_id", amount.period_id},
                                      {"stage", amount.stage},
                                      {"amount", amount.amount},
                                      {"note", amount.note},
                                      {"correction_reason", amount.correction_reason},
                                      {"replaces_id", amount.replaces_id},
                                      {"person_id", amount.person_id},
                                      {"recorded_at", amount.recorded_at},
                                      {"import_id", amount.import_id}});
  make_current(transaction, amount);
}

void add_amounts(Transaction& transaction, std::span<const Amount> amounts, std::int64_t import_id) {
  if (amounts.empty()) return;
  auto bulk = transaction.bulk(insert_all);
  for (const auto& a : amounts)
    bulk.add(a.id, a.plan_id, a.line_id, a.period_id, a.stage, a.amount, a.note, a.correction_reason, a.replaces_id,
             a.person_id, a.recorded_at, import_id);
  bulk.finish();
  const auto [first, last] = std::ranges::minmax(amounts, {}, &Amount::id);
  transaction.execute(point_to_import, {{"first", first.id}, {"last", last.id}, {"import_id", import_id}});
}

std::optional<Amount> current_amount(Session& session, LineId line, timon::plans::PeriodId period, Stage stage) {
  return session.optional_row<Amount>(find_current, {{"line_id", line}, {"period_id", period}, {"stage", stage}});
}

std::vector<Amount> current_amounts_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Amount>(list_current, {{"plan_id", plan}});
}

std::vector<Amount> current_amounts_of_element(Session& session, timon::plans::ElementId element) {
  return session.rows<Amount>(list_current_of, {{"element_id", element}});
}

std::vector<ListedAmount> amounts_of_element(Session& session, timon::plans::ElementId element, AmountId before,
                                             std::int64_t limit) {
  std::vector<ListedAmount> amounts;
  session.each<Row>(list_of_element, {{"element_id", element}, {"before", before}, {"limit", limit}},
                    [&](Row row) { amounts.push_back(listed(std::move(row))); });
  return amounts;
}

}  // namespace timon::storage::budgets
