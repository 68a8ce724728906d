// What an import may write: facts only with the rights that the same act needs by hand, offices only with theirs.

#include <algorithm>

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
  /// By the system, as the machine's operator loads what was before.
  void load_reported() {
    caller_ = access::the_system();
    ASSERT_EQ(run(verifying_file, ImportMode::AllOrNothing, without_weights(small_map)).state, ImportState::Done);
  }
};
TIMON_ON_BOTH_ENGINES(ImportRights);

/// Planning reported by importing what it may not report by hand.
TEST_P(ImportRights, what_one_may_not_report_by_hand_is_refused) {
  caller_ = planner();
  const auto refused = run(small_file);
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_THAT(told(refused.id),
              ElementsAre("error may_not_report K2 [8] [Obras]", "error may_not_report K3 [5] [Obras]"));
  EXPECT_FALSE(has_plan());
}

TEST_P(ImportRights, without_reported_values_planning_loads_the_plan) {
  caller_ = planner();
  const auto map = small_map.substr(0, small_map.rfind("[[sheet.values]]"));
  const auto done = run(small_file, ImportMode::AllOrNothing, map);
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_EQ(facts(), 6U);
}

TEST_P(ImportRights, who_reports_for_the_office_may_import_it) {
  caller_ = planner({{Role::GoalManager, ScopeKind::Office, StaffedTown::works.value, StaffedTown::town}});
  const auto done = run(small_file);
  EXPECT_THAT(told(done.id), IsEmpty());
  EXPECT_EQ(facts(), 8U);
  const auto refused = run(with(small_file, "Puente;3;1;1;", "Puente;3;1;1;1"));
  EXPECT_THAT(told(refused.id), IsEmpty()) << "Vías stands below Obras";
}

TEST_P(ImportRights, a_value_that_is_there_already_needs_none) {
  run(small_file);
  caller_ = planner();
  const auto same = run(small_file);
  EXPECT_EQ(same.state, ImportState::Done);
  EXPECT_EQ(same.unchanged_count, 5);
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

/// A value that somebody had typed was replaced without a word.
TEST_P(ImportRights, replacing_a_typed_value_is_told) {
  load_reported();
  const auto current =
      database().read([&](Session& session) { return storage::reports::current_facts_of_plan(session, plan().id); });
  database().write([&](Transaction& transaction) {
    auto typed = *std::ranges::find(current, timon::reports::FactKind::Reported, &timon::reports::Fact::kind);
    typed.replaces_id = typed.id;
    typed.id = {typed.id.value + 1};
    typed.value = whole<6>(6);
    typed.import_id = std::nullopt;
    storage::reports::add_fact(transaction, typed);
  });
  const auto done = run(verifying_file, ImportMode::AllOrNothing, without_weights(small_map));
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_THAT(told(done.id), ElementsAre("warning replaces_typed_value I2 [8] [6]"));
}

TEST_P(ImportRights, offices_that_are_missing_are_listed_once) {
  const auto file = with(with(small_file, "OBRAS", "Deportes"), "vias", "Cultura");
  EXPECT_THAT(told(run(file).id),
              ElementsAre("error office_unknown D3 [Deportes] []", "error office_unknown D4 [Cultura] []",
                          "warning offices_missing 0 [Cultura; Deportes] []"));
}

TEST_P(ImportRights, offices_are_made_by_who_manages_them) {
  const auto map = with(small_map, "create = false", "create = true");
  const auto file = with(with(small_file, "OBRAS", "Deportes"), "5;5;5;5\n", "5;5;5\n");
  caller_ = planner();
  EXPECT_THAT(told(run(with(file, "20;8", "20;"), ImportMode::AllOrNothing, map).id),
              ElementsAre("error office_unknown D3 [Deportes] []"));
  caller_ = planner({in_town(Role::Administrator)});
  EXPECT_EQ(run(with(file, "20;8", "20;"), ImportMode::AllOrNothing, map).state, ImportState::Done);
}

}  // namespace
}  // namespace timon::usecases::imports
