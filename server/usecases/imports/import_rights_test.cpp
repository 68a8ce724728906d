// What an import may write: over typed values only with the right to report, verified values and offices only with
// theirs.

#include <algorithm>

#include "storage/boards/plan_contents_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/reports/list_restatements.hpp"
#include "usecases/reports/take_snapshot.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using access::Role;
using access::ScopeKind;
using storage::Session;
using storage::Transaction;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

const std::string verifying_map =
    small_map + "[[sheet.values]]\nkind = \"verified\"\nheadings = \"v {year}-{quarter}\"\n";
const std::string verifying_file =
    "eje;nombre;codigo;meta;oficina;unidad;total;p 2026-1;r 2026-1;v 2026-1\n"
    "1;Agua;1.1;Pozos;Obras;Pozo;100;9;8;7\n";

class ImportRights : public InImportingTown {
 protected:
  static access::ActiveGrant in_town(Role role) {
    return {role, ScopeKind::Institution, StaffedTown::town.value, StaffedTown::town};
  }
  static std::string without_weights(std::string map) { return with(std::move(map), "weight = \"peso\"\n", ""); }

  Import run_verifying() { return run(verifying_file, ImportMode::AllOrNothing, without_weights(verifying_map)); }
  Import run_reporting() { return run(verifying_file, ImportMode::AllOrNothing, without_weights(small_map)); }
  timon::boards::PlanImage image() {
    return timon::boards::PlanImage(
        *database().read([&](Session& session) { return storage::boards::read_plan_contents(session, plan().id); }));
  }
  void close_first_quarter() {
    const auto frozen = image();
    database().write([&](Transaction& transaction) {
      const auto period = storage::plans::find_period_by_code(transaction, StaffedTown::town, "2026-T1");
      const timon::reports::ClosedPeriod closed{{closing, plan().id, period->id, {}, clock_()}, *period, {}};
      storage::reports::add_closing(transaction, closed.closing);
      reports::take_snapshot(context(), transaction, frozen, timon::boards::frozen_rows(frozen, *period), {closed});
    });
  }
  void reopen_first_quarter(std::int64_t id, timon::people::OfficeId office, const char* reason) {
    database().write([&](Transaction& transaction) {
      storage::reports::add_reopening(
          transaction, {timon::reports::ReopeningId{id}, closing, office, reason, {}, clock_(), make_day(2026, 7, 15)});
    });
  }
  /// "2 Obras why 1.1" of each indicator.
  std::vector<std::string> restated() {
    std::vector<std::string> all;
    for (const auto& its : reports::list_restatements(context(), image()).items)
      if (its.after.kind == timon::boards::FrozenKind::Indicator)
        all.push_back(std::to_string(its.number) + " " + its.office + " " + its.reason + " " + its.after.code);
    return all;
  }
  static constexpr timon::reports::ClosingId closing{9};
  /// By the system, as the machine's operator loads what was before.
  void load_reported() {
    caller_ = access::the_system();
    ASSERT_EQ(run_reporting().state, ImportState::Done);
  }
  /// Over the reported value of the plan, as somebody does by hand.
  void type_reported(Millionths value) {
    const auto current =
        database().read([&](Session& session) { return storage::reports::current_facts_of_plan(session, plan().id); });
    database().write([&](Transaction& transaction) {
      auto typed = *std::ranges::find(current, timon::reports::FactKind::Reported, &timon::reports::Fact::kind);
      typed.replaces_id = typed.id;
      typed.id = {typed.id.value + 1};
      typed.value = value;
      typed.import_id = std::nullopt;
      storage::reports::add_fact(transaction, typed);
    });
  }
};
TIMON_ON_BOTH_ENGINES(ImportRights);

TEST_P(ImportRights, planning_loads_a_plan_with_what_was_reported) {
  caller_ = planner();
  EXPECT_EQ(run(small_file).state, ImportState::Done);
  EXPECT_EQ(facts(), 8U);
  const auto next_quarter = run(with(small_file, "20;8", "20;9"));
  EXPECT_EQ(next_quarter.state, ImportState::Done);
  EXPECT_THAT(told(next_quarter.id), IsEmpty());
}

TEST_P(ImportRights, a_value_that_is_there_already_needs_none) {
  run(small_file);
  caller_ = planner();
  const auto same = run(small_file);
  EXPECT_EQ(same.state, ImportState::Done);
  EXPECT_EQ(same.unchanged_count, 5);
}

TEST_P(ImportRights, nothing_goes_into_a_closed_period_not_even_by_the_operator) {
  caller_ = access::the_system();
  ASSERT_EQ(run(small_file).state, ImportState::Done);
  database().write([&](Transaction& transaction) {
    const auto period = storage::plans::find_period_by_code(transaction, StaffedTown::town, "2026-T1");
    storage::reports::add_closing(transaction, {timon::reports::ClosingId{9}, plan().id, period->id, {}, clock_()});
  });
  EXPECT_THAT(told(run(with(small_file, "10;20;8", "10;20;9")).id), ElementsAre("error period_closed K2 [9] []"));
  EXPECT_THAT(told(run(with(small_file, "10;20;8", "11;20;8")).id),
              ElementsAre("error target_of_closed_period I2 [11] []"));
  EXPECT_EQ(run(small_file).state, ImportState::Done) << "what is there already is no change";
  EXPECT_EQ(run(with(small_file, "10;20;8", "10;21;8")).state, ImportState::Done) << "the second quarter is open";
}

// An import told every correction with the name and the reason of whatever office was let in last.
TEST_P(ImportRights, each_correction_is_published_with_the_reopening_that_let_it_in) {
  caller_ = access::the_system();
  ASSERT_EQ(run(small_file).state, ImportState::Done);
  close_first_quarter();
  reopen_first_quarter(601, StaffedTown::works, "El acta 12");
  reopen_first_quarter(602, StaffedTown::roads, "La medición 3");
  ASSERT_EQ(run(with(small_file, "10;20;8", "10;20;9")).state, ImportState::Done);
  EXPECT_THAT(restated(), ElementsAre("2 Obras El acta 12 1.1"));
  const auto both = with(with(small_file, "10;20;8", "10;22;7"), "3;1;1;", "3;1;1;1");
  ASSERT_EQ(run(both).state, ImportState::Done);
  EXPECT_THAT(restated(), ElementsAre("4 Vías La medición 3 2.1", "3 Obras El acta 12 1.1", "2 Obras El acta 12 1.1"));
}

// What an import says of an open quarter beside a correction is nobody's business before that quarter is closed.
TEST_P(ImportRights, a_correction_publishes_nothing_of_an_open_quarter) {
  caller_ = access::the_system();
  ASSERT_EQ(run(small_file).state, ImportState::Done);
  close_first_quarter();
  reopen_first_quarter(601, StaffedTown::works, "El acta 12");
  const auto file = with(with(small_file, "10;20;8", "10;25;9;19"), "r 2026-1", "r 2026-1;r 2026-2");
  ASSERT_EQ(run(file).state, ImportState::Done);
  const auto all = reports::list_restatements(context(), image()).items;
  for (const auto& its : all) {
    EXPECT_EQ(its.number, 2) << "one snapshot: the correction's";
    EXPECT_EQ(name_of(its.cause), "correction") << its.after.name;
    EXPECT_EQ(its.period.code, "2026-T1");
    for (const auto& figure : its.figures) EXPECT_NE(figure.after, "19") << figure.what;
  }
  EXPECT_THAT(restated(), ElementsAre("2 Obras El acta 12 1.1"));
}

TEST_P(ImportRights, verified_values_need_a_verifier_of_another_office) {
  load_reported();
  caller_ = planner();
  EXPECT_THAT(told(run_verifying().id), ElementsAre("error may_not_verify J2 [7] []"));
  caller_ = planner({in_town(Role::Verifier)});
  caller_.office_path = {StaffedTown::works, StaffedTown::town};
  EXPECT_THAT(told(run_verifying().id), ElementsAre("error verifier_of_responsible_office J2 [7] []"));
  caller_.office_path = {StaffedTown::health, StaffedTown::town};
  EXPECT_EQ(run_verifying().state, ImportState::Done);
  EXPECT_EQ(facts(), 3U);
}

TEST_P(ImportRights, nobody_verifies_what_the_same_import_reports) {
  caller_ = planner({in_town(Role::Verifier), in_town(Role::GoalManager)});
  caller_.office_path = {StaffedTown::health, StaffedTown::town};
  EXPECT_THAT(told(run_verifying().id), ElementsAre("error verifier_is_reporter J2 [7] []"));
}

/// Planning replaced what an office had typed, without a word.
TEST_P(ImportRights, what_an_office_typed_is_replaced_by_who_may_report_there) {
  load_reported();
  type_reported(whole<6>(6));
  caller_ = planner();
  EXPECT_THAT(told(run_reporting().id), ElementsAre("error may_not_replace_typed I2 [8] [Obras]"));
  caller_ = planner({{Role::GoalManager, ScopeKind::Office, StaffedTown::works.value, StaffedTown::town}});
  const auto done = run_reporting();
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_THAT(told(done.id), ElementsAre("warning replaces_typed_value I2 [8] [6]"));
}

TEST_P(ImportRights, offices_that_are_missing_are_listed_once) {
  const auto file = with(with(small_file, "OBRAS", "Deportes"), "vias", "Cultura");
  EXPECT_THAT(told(run(file).id),
              ElementsAre("error office_unknown F3 [Deportes] []", "error office_unknown F4 [Cultura] []",
                          "warning offices_missing 0 [Cultura; Deportes] []"));
}

TEST_P(ImportRights, offices_are_made_by_who_manages_them) {
  const auto map = with(small_map, "create = false", "create = true");
  const auto file = with(with(small_file, "OBRAS", "Deportes"), "5;5;5;5\n", "5;5;5\n");
  caller_ = planner();
  EXPECT_THAT(told(run(with(file, "20;8", "20;"), ImportMode::AllOrNothing, map).id),
              ElementsAre("error office_unknown F3 [Deportes] []"));
  caller_ = planner({in_town(Role::Administrator)});
  EXPECT_EQ(run(with(file, "20;8", "20;"), ImportMode::AllOrNothing, map).state, ImportState::Done);
}

}  // namespace
}  // namespace timon::usecases::imports
