#include "storage/testing/village.hpp"

#include "domain/plans/default_levels.hpp"
#include "storage/access/module_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"

namespace timon::testing {
namespace {

using storage::Sql;
using storage::Transaction;

constexpr Sql add_office{"testing/add_office", R"sql(
  INSERT INTO offices (id, institution_id, parent_id, kind, code, name, name_folded, position)
  VALUES (:id, 1, :parent_id, :kind, :code, :name, :name, :id))sql"};
constexpr Sql add_institution{"testing/add_institution", R"sql(
  INSERT INTO institutions (id, time_zone, language) VALUES (1, 'America/Bogota', 'es'))sql"};
constexpr Sql add_person{"testing/add_person", R"sql(
  INSERT INTO people (id, institution_id, office_id, user_name, password_hash, post, created_at)
  VALUES (:id, 1, :office_id, :user_name, '', :user_name, '2024-01-01T00:00:00.000000Z'))sql"};
constexpr Sql add_details{"testing/add_details", R"sql(
  INSERT INTO person_details (person_id, display_name, display_name_folded) VALUES (:id, :name, :name))sql"};

void add_people(Transaction& transaction, const Village& town) {
  const auto office = [&](std::int64_t id, std::optional<std::int64_t> parent, const char* code, const char* name) {
    transaction.execute(add_office, {{"id", id},
                                     {"parent_id", parent},
                                     {"kind", parent ? "office" : "institution"},
                                     {"code", code},
                                     {"name", name}});
  };
  office(1, {}, "ALC", "Alcaldía");
  office(2, 1, "OBR", "Obras Públicas");
  office(3, 1, "SAL", "Salud");
  transaction.execute(add_institution);
  storage::access::set_modules(transaction, town.institution, {access::Module::Reports, access::Module::Citizens});
  const auto person = [&](people::PersonId id, people::OfficeId office_id, const char* name) {
    transaction.execute(add_person, {{"id", id}, {"office_id", office_id}, {"user_name", name}});
    transaction.execute(add_details, {{"id", id}, {"name", name}});
  };
  person(town.planner, town.institution, "planner");
  person(town.manager, town.works, "manager");
}

void add_plan(Transaction& transaction, Village& town) {
  town.plan.id = {100};
  town.plan.institution_id = town.institution;
  town.plan.code = "PDM";
  town.plan.name = "Plan de desarrollo";
  town.plan.start_on = make_day(2024, 1, 1);
  town.plan.end_on = make_day(2027, 12, 31);
  town.plan.light_profile_id = town.light_profile;
  town.plan.created_at = *parse_instant("2024-01-01T12:00:00.000000Z");
  storage::plans::add_plan(transaction, town.plan);
  town.levels = plans::levels_of(town.plan.id, plans::default_levels(),
                                 [id = std::int64_t{200}]() mutable { return plans::LevelId{++id}; });
  storage::plans::add_levels(transaction, town.levels);
  const auto year = [&](std::int64_t id, int number) {
    return plans::Period{{id},
                         town.institution,
                         plans::PeriodKind::Year,
                         std::to_string(number),
                         std::to_string(number),
                         make_day(number, 1, 1),
                         make_day(number, 12, 31)};
  };
  town.year_2024 = year(301, 2024);
  town.year_2025 = year(302, 2025);
  storage::plans::add_periods(transaction, {town.year_2024, town.year_2025});
}

plans::Element element(const Village& town, std::int64_t id, const char* level, const char* code, const char* name) {
  plans::Element one;
  one.id = {id};
  one.plan_id = town.plan.id;
  one.level_id = town.level(level);
  one.code = code;
  one.name = name;
  return one;
}

void add_tree(Transaction& transaction, Village& town) {
  town.axis = element(town, 401, "axis", "A", "Territorio");
  town.goal = element(town, 402, "goal", "M1", "Vías pavimentadas");
  town.goal.parent_id = town.axis.id;
  town.goal.office_id = town.works;
  town.goal.person_id = town.manager;
  storage::plans::add_elements(transaction, {town.axis, town.goal});
  storage::indicators::add_measures(transaction, {town.kilometres});
  town.indicator.id = {501};
  town.indicator.element_id = town.goal.id;
  town.indicator.code = "I1";
  town.indicator.name = "Kilómetros pavimentados";
  town.indicator.measure_id = town.kilometres.id;
  town.indicator.measure_validated_by = town.planner;
  town.indicator.measure_validated_at = town.plan.created_at;
  town.indicator.term_target = whole<6>(40);
  storage::indicators::add_indicators(transaction, {town.indicator});
}

}  // namespace

Village add_village(Transaction& transaction) {
  Village town;
  add_people(transaction, town);
  add_plan(transaction, town);
  add_tree(transaction, town);
  return town;
}

}  // namespace timon::testing
