#pragma once
// A small believable town for tests of use cases: an approved plan with one axis, a goal with an indicator, an
// activity below it, quarters of 2026; a reporter of the office that answers, a verifier of another one, a planner.

#include "domain/access/caller.hpp"
#include "storage/access/module_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "storage/indicators/measure_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/testing/test_database.hpp"
#include "usecases/context.hpp"

namespace timon::testing {

class SmallTown {
 public:
  static constexpr people::OfficeId town{1}, works{2}, control{3};
  static constexpr people::PersonId reporter{11}, verifier{12}, planner{13};
  static constexpr plans::PlanId plan{100};
  static constexpr plans::ElementId axis{110}, goal{111}, activity{112};
  static constexpr indicators::IndicatorId indicator{120};
  static constexpr indicators::MeasureId kilometres{130}, metres{131};

  explicit SmallTown(storage::Engine engine = storage::Engine::Sqlite,
                     plans::PlanState state = plans::PlanState::Approved)
      : database_(engine) {
    database_->write([&](storage::Transaction& transaction) {
      add_people(transaction);
      add_plan(transaction, state);
      add_indicator(transaction);
    });
  }

  storage::Database& database() { return *database_; }
  /// To open it a second time.
  const std::string& location() const { return database_.location(); }
  Clock& clock() { return clock_; }

  access::Caller caller(people::PersonId person) const {
    access::Caller caller{.kind = access::CallerKind::Person, .person_id = person, .institution_id = town};
    const bool is_verifier = person == verifier;
    caller.office_path = {is_verifier ? control : works, town};
    const auto role = is_verifier          ? access::Role::Verifier
                      : person == reporter ? access::Role::GoalManager
                                           : access::Role::Planner;
    caller.grants = {{role, access::ScopeKind::Institution, town.value, town}};
    caller.modules = {{town, {access::Module::Reports}}};
    return caller;
  }

 private:
  static void add_office(storage::Transaction& transaction, people::OfficeId id, const char* code, const char* name) {
    people::Office office;
    office.id = id;
    office.institution_id = town;
    office.kind = id == town ? people::OfficeKind::Institution : people::OfficeKind::Office;
    if (id != town) office.parent_id = town;
    office.code = code;
    office.name = name;
    storage::people::add_office(transaction, office);
  }
  static void add_person(storage::Transaction& transaction, people::PersonId id, people::OfficeId office,
                         const char* name) {
    people::Person person;
    person.id = id;
    person.institution_id = town;
    person.office_id = office;
    person.user_name = person.name = name;
    person.post = "Profesional";
    storage::people::add_person(transaction, person, "", Instant{});
  }
  static void add_people(storage::Transaction& transaction) {
    add_office(transaction, town, "VILLA", "Villa Clara");
    add_office(transaction, works, "OBRAS", "Obras");
    add_office(transaction, control, "CONTROL", "Control interno");
    storage::people::add_institution(transaction, {town, "America/Bogota", "es", 1});
    storage::access::set_modules(transaction, town, {access::Module::Reports, access::Module::Citizens});
    add_person(transaction, reporter, works, "rosa");
    add_person(transaction, verifier, control, "vera");
    add_person(transaction, planner, works, "pia");
  }
  static void add_plan(storage::Transaction& transaction, plans::PlanState state) {
    std::vector<plans::Period> quarters;
    for (unsigned number = 1; number <= 4; ++number) {
      const unsigned last = number * 3;
      const std::string code = "2026-T" + std::to_string(number);
      quarters.push_back({plans::PeriodId{140 + number}, town, plans::PeriodKind::Quarter, code, code,
                          make_day(2026, last - 2, 1), make_day(2026, last, last == 3 || last == 12 ? 31 : 30)});
    }
    storage::plans::add_periods(transaction, quarters);
    plans::Plan its;
    its.id = plan;
    its.institution_id = town;
    its.code = "PDM";
    its.name = "Plan de desarrollo";
    its.state = state;
    its.start_on = make_day(2026, 1, 1);
    its.end_on = make_day(2026, 12, 31);
    its.light_profile_id = plans::ProfileId{1};
    storage::plans::add_plan(transaction, its);
    plans::Levels levels;
    levels.items = {
        {plans::LevelId{101}, plan, plans::ElementKind::StrategicLevel, "EJE", "Eje", "Ejes", 1, true},
        {plans::LevelId{102}, plan, plans::ElementKind::Goal, "META", "Meta", "Metas", 2, false},
        {plans::LevelId{103}, plan, plans::ElementKind::Activity, "ACT", "Actividad", "Actividades", 3, false}};
    storage::plans::add_levels(transaction, levels);
    add_element(transaction, axis, {}, plans::LevelId{101}, "1");
    add_element(transaction, goal, axis, plans::LevelId{102}, "1.1");
    add_element(transaction, activity, goal, plans::LevelId{103}, "1.1.1");
  }
  static void add_element(storage::Transaction& transaction, plans::ElementId id,
                          std::optional<plans::ElementId> parent, plans::LevelId level, const char* code) {
    plans::Element element;
    element.id = id;
    element.plan_id = plan;
    element.parent_id = parent;
    element.level_id = level;
    element.code = code;
    element.name = "Vías rurales";
    if (id == goal) element.office_id = works;
    element.start_on = make_day(2026, 1, 1);
    element.end_on = make_day(2026, 12, 31);
    storage::plans::add_element(transaction, element);
  }
  static void add_indicator(storage::Transaction& transaction) {
    storage::indicators::add_measures(transaction,
                                      {{kilometres, town, "KM", "kilómetros"}, {metres, town, "M", "metros"}});
    indicators::Indicator its;
    its.id = indicator;
    its.element_id = goal;
    its.code = "I1";
    its.name = "Kilómetros mejorados";
    its.frequency = plans::PeriodKind::Quarter;
    its.measure_id = kilometres;
    its.measure_validated_at = Instant{};
    its.term_target = whole<6>(400);
    storage::indicators::add_indicators(transaction, {its});
  }

  TestDatabase database_;
  Clock clock_ = fixed_clock(start_of_day(make_day(2026, 7, 10), "America/Bogota"));
};

}  // namespace timon::testing
