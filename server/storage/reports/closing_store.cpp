#include "storage/reports/closing_store.hpp"

#include <algorithm>

namespace timon::storage::reports {
namespace {

constexpr Sql insert_closing{"reports/add_closing", R"sql(
  INSERT INTO period_closings (id, plan_id, period_id, person_id, closed_at)
  VALUES (:id, :plan_id, :period_id, :person_id, :closed_at))sql"};
constexpr Sql list_closings{"reports/list_closings", R"sql(
  SELECT c.id, c.plan_id, c.period_id, c.person_id, c.closed_at, p.institution_id, p.kind, p.code, p.name, p.start_on,
    p.end_on
  FROM period_closings c JOIN periods p ON p.id = c.period_id
  WHERE c.plan_id = :plan_id ORDER BY p.end_on)sql"};
constexpr Sql list_reopenings{"reports/list_reopenings", R"sql(
  SELECT r.id, r.closing_id, r.office_id, r.reason, r.person_id, r.opened_at, r.expires_on
  FROM period_reopenings r JOIN period_closings c ON c.id = r.closing_id
  WHERE c.plan_id = :plan_id ORDER BY r.id)sql"};
constexpr Sql insert_reopening{"reports/add_reopening", R"sql(
  INSERT INTO period_reopenings (id, closing_id, office_id, reason, person_id, opened_at, expires_on)
  VALUES (:id, :closing_id, :office_id, :reason, :person_id, :opened_at, :expires_on))sql"};
constexpr Bulk insert_omissions{"reports/add_omissions", "period_omissions", "closing_id, office_id, state"};
constexpr Sql list_omissions{"reports/list_omissions", R"sql(
  SELECT o.closing_id, o.office_id, o.state
  FROM period_omissions o JOIN period_closings c ON c.id = o.closing_id
  WHERE c.plan_id = :plan_id ORDER BY o.closing_id, o.office_id)sql"};

/// The columns of list_closings, in their order.
struct ClosingRow {
  timon::reports::ClosingId id;
  timon::plans::PlanId plan_id;
  timon::plans::PeriodId period_id;
  std::optional<timon::people::PersonId> person_id;
  Instant closed_at;
  timon::people::OfficeId institution_id;
  timon::plans::PeriodKind kind{};
  std::string code, name;
  Day start_on, end_on;
};

}  // namespace

ClosedPeriods closed_periods(Session& session, timon::plans::PlanId plan) {
  std::vector<timon::reports::ClosedPeriod> periods;
  session.each<ClosingRow>(list_closings, {{"plan_id", plan}}, [&](const ClosingRow& row) {
    periods.push_back({{row.id, row.plan_id, row.period_id, row.person_id, row.closed_at},
                       {row.period_id, row.institution_id, row.kind, row.code, row.name, row.start_on, row.end_on},
                       {}});
  });
  if (periods.empty()) return {};
  for (auto& reopening : session.rows<Reopening>(list_reopenings, {{"plan_id", plan}})) {
    const auto its = std::ranges::find(periods, reopening.closing_id, [](const auto& one) { return one.closing.id; });
    if (its != periods.end()) its->reopenings.push_back(std::move(reopening));
  }
  return ClosedPeriods(std::move(periods));
}

void add_closing(Transaction& transaction, const Closing& closing) {
  transaction.execute(insert_closing, {{"id", closing.id},
                                       {"plan_id", closing.plan_id},
                                       {"period_id", closing.period_id},
                                       {"person_id", closing.person_id},
                                       {"closed_at", closing.closed_at}});
}

void add_omissions(Transaction& transaction, std::span<const Omission> omissions) {
  if (omissions.empty()) return;
  auto bulk = transaction.bulk(insert_omissions);
  for (const auto& one : omissions) bulk.add(one.closing_id, one.office_id, one.state);
  bulk.finish();
}

std::vector<Omission> omissions_of_plan(Session& session, timon::plans::PlanId plan) {
  return session.rows<Omission>(list_omissions, {{"plan_id", plan}});
}

void add_reopening(Transaction& transaction, const Reopening& reopening) {
  transaction.execute(insert_reopening, {{"id", reopening.id},
                                         {"closing_id", reopening.closing_id},
                                         {"office_id", reopening.office_id},
                                         {"reason", reopening.reason},
                                         {"person_id", reopening.person_id},
                                         {"opened_at", reopening.opened_at},
                                         {"expires_on", reopening.expires_on}});
}

}  // namespace timon::storage::reports
