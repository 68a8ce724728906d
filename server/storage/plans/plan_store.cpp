#include "storage/plans/plan_store.hpp"

#include "storage/plans/stale.hpp"

namespace timon::storage::plans {
namespace {

constexpr Sql find_plan_sql{"plans/find_plan", R"sql(
  SELECT id, institution_id, code, name, state, start_on, end_on, roll_up, weight_scale, roll_up_cap_e2, zero_planned,
    light_profile_id, created_at, approved_at, approved_by, closed_at, version
  FROM plans WHERE id = :id)sql"};
constexpr Sql find_plan_by_code_sql{"plans/find_plan_by_code", R"sql(
  SELECT id, institution_id, code, name, state, start_on, end_on, roll_up, weight_scale, roll_up_cap_e2, zero_planned,
    light_profile_id, created_at, approved_at, approved_by, closed_at, version
  FROM plans WHERE institution_id = :institution_id AND code = :code)sql"};
constexpr Sql list_plans_sql{"plans/list_plans", R"sql(
  SELECT id, institution_id, code, name, state, start_on, end_on, roll_up, weight_scale, roll_up_cap_e2, zero_planned,
    light_profile_id, created_at, approved_at, approved_by, closed_at, version
  FROM plans ORDER BY end_on DESC, institution_id, code)sql"};
constexpr Sql insert_plan{"plans/insert_plan", R"sql(
  INSERT INTO plans (id, institution_id, code, name, state, start_on, end_on, roll_up, weight_scale, roll_up_cap_e2,
    zero_planned, light_profile_id, created_at, approved_at, approved_by, closed_at, version)
  VALUES (:id, :institution_id, :code, :name, :state, :start_on, :end_on, :roll_up, :weight_scale, :roll_up_cap,
    :zero_planned, :light_profile_id, :created_at, :approved_at, :approved_by, :closed_at, :version))sql"};
constexpr Sql update_plan{"plans/update_plan", R"sql(
  UPDATE plans SET name = :name, state = :state, start_on = :start_on, end_on = :end_on, roll_up = :roll_up,
    weight_scale = :weight_scale, roll_up_cap_e2 = :roll_up_cap, zero_planned = :zero_planned,
    light_profile_id = :light_profile_id, approved_at = :approved_at, approved_by = :approved_by, closed_at = :closed_at,
    version = version + 1
  WHERE id = :id AND version = :version)sql"};
constexpr Sql list_period_weights{"plans/list_period_weights", R"sql(
  SELECT plan_period_weights.period_id, plan_period_weights.weight_e2
  FROM plan_period_weights JOIN periods ON periods.id = plan_period_weights.period_id
  WHERE plan_period_weights.plan_id = :plan_id ORDER BY periods.start_on, periods.id)sql"};
constexpr Sql delete_period_weights{"plans/delete_period_weights",
                                    R"sql(DELETE FROM plan_period_weights WHERE plan_id = :plan_id)sql"};
constexpr Sql insert_period_weight{"plans/insert_period_weight", R"sql(
  INSERT INTO plan_period_weights (plan_id, period_id, weight_e2) VALUES (:plan_id, :period_id, :weight))sql"};
constexpr Sql list_levels{"plans/list_levels", R"sql(
  SELECT id, plan_id, kind, code, name, plural_name, position, may_be_root
  FROM levels WHERE plan_id = :plan_id ORDER BY position, id)sql"};
constexpr Sql insert_level{"plans/insert_level", R"sql(
  INSERT INTO levels (id, plan_id, kind, code, name, plural_name, position, may_be_root)
  VALUES (:id, :plan_id, :kind, :code, :name, :plural_name, :position, :may_be_root))sql"};
constexpr Sql list_allowed_parents{"plans/list_allowed_parents", R"sql(
  SELECT allowed_parents.level_id, allowed_parents.parent_level_id
  FROM allowed_parents JOIN levels ON levels.id = allowed_parents.level_id JOIN levels parents ON parents.id = parent_level_id
  WHERE levels.plan_id = :plan_id ORDER BY levels.position, parents.position)sql"};
constexpr Sql insert_allowed_parent{"plans/insert_allowed_parent", R"sql(
  INSERT INTO allowed_parents (level_id, parent_level_id) VALUES (:level_id, :parent_level_id))sql"};

}  // namespace

std::optional<Plan> find_plan(Session& session, PlanId id) {
  return session.optional_row<Plan>(find_plan_sql, {{"id", id}});
}

std::optional<Plan> find_plan_by_code(Session& session, timon::people::OfficeId institution, std::string_view code) {
  return session.optional_row<Plan>(find_plan_by_code_sql, {{"institution_id", institution}, {"code", code}});
}

std::vector<Plan> list_plans(Session& session) { return session.rows<Plan>(list_plans_sql); }

void add_plan(Transaction& transaction, const Plan& plan) {
  transaction.execute(insert_plan, {{"id", plan.id},
                                    {"institution_id", plan.institution_id},
                                    {"code", plan.code},
                                    {"name", plan.name},
                                    {"state", plan.state},
                                    {"start_on", plan.start_on},
                                    {"end_on", plan.end_on},
                                    {"roll_up", plan.roll_up},
                                    {"weight_scale", plan.weight_scale},
                                    {"roll_up_cap", plan.roll_up_cap},
                                    {"zero_planned", plan.zero_planned},
                                    {"light_profile_id", plan.light_profile_id},
                                    {"created_at", plan.created_at},
                                    {"approved_at", plan.approved_at},
                                    {"approved_by", plan.approved_by},
                                    {"closed_at", plan.closed_at},
                                    {"version", plan.version}});
}

Result<void> save_plan(Transaction& transaction, const Plan& plan) {
  return unless_stale(transaction.execute(update_plan, {{"id", plan.id},
                                                        {"name", plan.name},
                                                        {"state", plan.state},
                                                        {"start_on", plan.start_on},
                                                        {"end_on", plan.end_on},
                                                        {"roll_up", plan.roll_up},
                                                        {"weight_scale", plan.weight_scale},
                                                        {"roll_up_cap", plan.roll_up_cap},
                                                        {"zero_planned", plan.zero_planned},
                                                        {"light_profile_id", plan.light_profile_id},
                                                        {"approved_at", plan.approved_at},
                                                        {"approved_by", plan.approved_by},
                                                        {"closed_at", plan.closed_at},
                                                        {"version", plan.version}}));
}

std::vector<PeriodWeight> period_weights(Session& session, PlanId plan) {
  return session.rows<PeriodWeight>(list_period_weights, {{"plan_id", plan}});
}

void replace_period_weights(Transaction& transaction, PlanId plan, const std::vector<PeriodWeight>& weights) {
  transaction.execute(delete_period_weights, {{"plan_id", plan}});
  for (const PeriodWeight& weight : weights)
    transaction.execute(insert_period_weight,
                        {{"plan_id", plan}, {"period_id", weight.period_id}, {"weight", weight.weight}});
}

Levels levels_of(Session& session, PlanId plan) {
  return {session.rows<Level>(list_levels, {{"plan_id", plan}}),
          session.rows<AllowedParent>(list_allowed_parents, {{"plan_id", plan}})};
}

void add_levels(Transaction& transaction, const Levels& levels) {
  for (const Level& level : levels.items)
    transaction.execute(insert_level, {{"id", level.id},
                                       {"plan_id", level.plan_id},
                                       {"kind", level.kind},
                                       {"code", level.code},
                                       {"name", level.name},
                                       {"plural_name", level.plural_name},
                                       {"position", level.position},
                                       {"may_be_root", level.may_be_root}});
  for (const AllowedParent& allowed : levels.allowed_parents)
    transaction.execute(insert_allowed_parent,
                        {{"level_id", allowed.level_id}, {"parent_level_id", allowed.parent_level_id}});
}

}  // namespace timon::storage::plans
