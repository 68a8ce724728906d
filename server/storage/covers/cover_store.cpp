#include "storage/covers/cover_store.hpp"

#include <tuple>

#include "storage/plans/stale.hpp"

namespace timon::storage::covers {
namespace {

constexpr Sql find_settings{"covers/find_settings", R"sql(
  SELECT plan_id, rule, considerable_e2, version FROM cover_settings WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_settings{"covers/add_settings", R"sql(
  INSERT INTO cover_settings (plan_id, rule, considerable_e2) VALUES (:plan_id, :rule, :considerable)
  ON CONFLICT (plan_id) DO NOTHING)sql"};
constexpr Sql update_settings{"covers/save_settings", R"sql(
  UPDATE cover_settings SET rule = :rule, considerable_e2 = :considerable, version = version + 1
  WHERE plan_id = :plan_id AND version = :version)sql"};
constexpr Sql list_sheets{"covers/list_sheets", R"sql(
  SELECT element_id, sheet, state, version, delivered_at, delivered_by, accepted_at
  FROM cover_sheets WHERE element_id = :element_id ORDER BY sheet)sql"};
constexpr Sql list_sheets_of_plan{"covers/list_sheets_of_plan", R"sql(
  SELECT cover_sheets.element_id, sheet, state, cover_sheets.version, delivered_at, delivered_by, accepted_at
  FROM elements JOIN cover_sheets ON cover_sheets.element_id = elements.id
  WHERE elements.plan_id = :plan_id ORDER BY cover_sheets.element_id, sheet)sql"};
constexpr Sql list_initiatives{"covers/list_initiatives", R"sql(
  SELECT elements.id, elements.code
  FROM elements JOIN levels ON levels.id = elements.level_id AND levels.kind = 'initiative'
  WHERE elements.plan_id = :plan_id AND elements.withdrawn_at IS NULL ORDER BY elements.id)sql"};
constexpr Sql insert_sheet{"covers/add_sheet", R"sql(
  INSERT INTO cover_sheets (element_id, sheet, state, delivered_at, delivered_by, accepted_at)
  VALUES (:element_id, :sheet, :state, :delivered_at, :delivered_by, :accepted_at)
  ON CONFLICT (element_id, sheet) DO NOTHING)sql"};
constexpr Sql update_sheet{"covers/save_sheet", R"sql(
  UPDATE cover_sheets SET state = :state, delivered_at = :delivered_at, delivered_by = :delivered_by,
    accepted_at = :accepted_at, version = version + 1
  WHERE element_id = :element_id AND sheet = :sheet AND version = :version)sql"};
constexpr Sql list_turns{"covers/list_turns", R"sql(
  SELECT id, element_id, sheet, act, text, person_id, recorded_at
  FROM cover_turns WHERE element_id = :element_id ORDER BY id)sql"};
constexpr Sql insert_turn{"covers/add_turn", R"sql(
  INSERT INTO cover_turns (id, element_id, sheet, act, text, person_id, recorded_at)
  VALUES (:id, :element_id, :sheet, :act, :text, :person_id, :recorded_at))sql"};
constexpr Sql find_identity{"covers/find_identity", R"sql(
  SELECT element_id, objective, population, budget FROM cover_identities WHERE element_id = :element_id)sql"};
constexpr Sql upsert_identity{"covers/put_identity", R"sql(
  INSERT INTO cover_identities (element_id, objective, population, budget)
  VALUES (:element_id, :objective, :population, :budget)
  ON CONFLICT (element_id) DO UPDATE SET objective = excluded.objective, population = excluded.population,
    budget = excluded.budget)sql"};
constexpr Sql list_contributions{"covers/list_contributions", R"sql(
  SELECT office_id, contribution FROM cover_contributions WHERE element_id = :element_id ORDER BY office_id)sql"};
constexpr Sql insert_contribution{"covers/add_contribution", R"sql(
  INSERT INTO cover_contributions (element_id, office_id, contribution)
  VALUES (:element_id, :office_id, :contribution))sql"};
constexpr Sql list_rows{"covers/list_population", R"sql(
  SELECT breakdown, name, target, priority, attended
  FROM population_rows WHERE element_id = :element_id ORDER BY position)sql"};
constexpr Sql list_rows_of_plan{"covers/list_populations_of_plan", R"sql(
  SELECT population_rows.element_id, breakdown, population_rows.name, target, population_rows.priority, attended
  FROM elements JOIN population_rows ON population_rows.element_id = elements.id
  WHERE elements.plan_id = :plan_id ORDER BY population_rows.element_id, population_rows.position)sql"};
constexpr Sql insert_row{"covers/add_population_row", R"sql(
  INSERT INTO population_rows (element_id, breakdown, name, position, target, priority, attended)
  VALUES (:element_id, :breakdown, :name, :position, :target, :priority, :attended))sql"};
constexpr Sql delete_contributions{"covers/delete_contributions", R"sql(
  DELETE FROM cover_contributions WHERE element_id = :element_id)sql"};
constexpr Sql delete_rows{"covers/delete_population", R"sql(
  DELETE FROM population_rows WHERE element_id = :element_id)sql"};
constexpr Sql delete_sheets{"covers/delete_sheets", R"sql(
  DELETE FROM cover_sheets WHERE element_id = :element_id)sql"};
constexpr Sql delete_turns{"covers/delete_turns", R"sql(DELETE FROM cover_turns WHERE element_id = :element_id)sql"};
constexpr Sql delete_identity{"covers/delete_identity", R"sql(
  DELETE FROM cover_identities WHERE element_id = :element_id)sql"};

struct RowOfElement {
  ElementId element_id{};
  timon::covers::Breakdown breakdown{};
  std::string name{};
  std::optional<std::int64_t> target{}, priority{}, attended{};
};

}  // namespace

timon::covers::Settings settings_of(Session& session, PlanId plan) {
  auto found = session.optional_row<timon::covers::Settings>(find_settings, {{"plan_id", plan}});
  return found ? *std::move(found) : timon::covers::Settings{.plan_id = plan};
}

Result<void> put_settings(Transaction& transaction, const timon::covers::Settings& settings) {
  if (settings.version == 0)
    return plans::unless_stale(transaction.execute(
        insert_settings,
        {{"plan_id", settings.plan_id}, {"rule", settings.rule}, {"considerable", settings.considerable}}));
  return plans::unless_stale(transaction.execute(update_settings, {{"plan_id", settings.plan_id},
                                                                   {"rule", settings.rule},
                                                                   {"considerable", settings.considerable},
                                                                   {"version", settings.version}}));
}

std::vector<CoverSheet> sheets_of(Session& session, ElementId element) {
  return session.rows<CoverSheet>(list_sheets, {{"element_id", element}});
}

std::map<ElementId, std::vector<CoverSheet>> sheets_of_plan(Session& session, PlanId plan) {
  std::map<ElementId, std::vector<CoverSheet>> sheets;
  for (auto& one : session.rows<CoverSheet>(list_sheets_of_plan, {{"plan_id", plan}}))
    sheets[one.element_id].push_back(one);
  return sheets;
}

std::map<ElementId, std::string> initiatives_of_plan(Session& session, PlanId plan) {
  std::map<ElementId, std::string> initiatives;
  using Row = std::tuple<ElementId, std::string>;
  session.each<Row>(list_initiatives, {{"plan_id", plan}},
                    [&](const Row& row) { initiatives.emplace(std::get<0>(row), std::get<1>(row)); });
  return initiatives;
}

Result<void> put_sheet(Transaction& transaction, const CoverSheet& sheet) {
  if (sheet.version == 0)
    return plans::unless_stale(transaction.execute(insert_sheet, {{"element_id", sheet.element_id},
                                                                  {"sheet", sheet.sheet},
                                                                  {"state", sheet.state},
                                                                  {"delivered_at", sheet.delivered_at},
                                                                  {"delivered_by", sheet.delivered_by},
                                                                  {"accepted_at", sheet.accepted_at}}));
  return plans::unless_stale(transaction.execute(update_sheet, {{"element_id", sheet.element_id},
                                                                {"sheet", sheet.sheet},
                                                                {"state", sheet.state},
                                                                {"delivered_at", sheet.delivered_at},
                                                                {"delivered_by", sheet.delivered_by},
                                                                {"accepted_at", sheet.accepted_at},
                                                                {"version", sheet.version}}));
}

std::vector<CoverTurn> turns_of(Session& session, ElementId element) {
  return session.rows<CoverTurn>(list_turns, {{"element_id", element}});
}

void add_turn(Transaction& transaction, const CoverTurn& turn) {
  transaction.execute(insert_turn, {{"id", turn.id},
                                    {"element_id", turn.element_id},
                                    {"sheet", turn.sheet},
                                    {"act", turn.act},
                                    {"text", turn.text},
                                    {"person_id", turn.person_id},
                                    {"recorded_at", turn.recorded_at}});
}

std::optional<Identity> identity_of(Session& session, ElementId element) {
  return session.optional_row<Identity>(find_identity, {{"element_id", element}});
}

void put_identity(Transaction& transaction, const Identity& identity) {
  transaction.execute(upsert_identity, {{"element_id", identity.element_id},
                                        {"objective", identity.objective},
                                        {"population", identity.population},
                                        {"budget", identity.budget}});
}

std::vector<Contribution> contributions_of(Session& session, ElementId element) {
  return session.rows<Contribution>(list_contributions, {{"element_id", element}});
}

void replace_contributions(Transaction& transaction, ElementId element,
                           const std::vector<Contribution>& contributions) {
  transaction.execute(delete_contributions, {{"element_id", element}});
  for (const auto& one : contributions)
    transaction.execute(insert_contribution,
                        {{"element_id", element}, {"office_id", one.office_id}, {"contribution", one.contribution}});
}

Population population_of(Session& session, ElementId element) {
  return session.rows<timon::covers::PopulationRow>(list_rows, {{"element_id", element}});
}

std::map<ElementId, Population> populations_of_plan(Session& session, PlanId plan) {
  std::map<ElementId, Population> populations;
  session.each<RowOfElement>(list_rows_of_plan, {{"plan_id", plan}}, [&](const RowOfElement& row) {
    populations[row.element_id].push_back({row.breakdown, row.name, row.target, row.priority, row.attended});
  });
  return populations;
}

void replace_population(Transaction& transaction, ElementId element, const Population& population) {
  transaction.execute(delete_rows, {{"element_id", element}});
  std::int64_t position = 0;
  for (const auto& row : population)
    transaction.execute(insert_row, {{"element_id", element},
                                     {"breakdown", row.breakdown},
                                     {"name", row.name},
                                     {"position", ++position},
                                     {"target", row.target},
                                     {"priority", row.priority},
                                     {"attended", row.attended}});
}

void forget_element(Transaction& transaction, ElementId element) {
  for (const Sql& each : {delete_contributions, delete_rows, delete_sheets, delete_turns, delete_identity})
    transaction.execute(each, {{"element_id", element}});
}

}  // namespace timon::storage::covers
