#include "usecases/imports/import_plan.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>

#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using storage::Session;
using storage::Transaction;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

class ImportPlan : public InImportingTown {};
TIMON_ON_BOTH_ENGINES(ImportPlan);

TEST_P(ImportPlan, makes_the_plan_with_all_that_belongs_to_it) {
  const auto done = run(small_file);
  EXPECT_THAT(told(done.id), IsEmpty());
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_EQ(done.created_count, 5);
  EXPECT_EQ(done.file_hash.size(), 64U);
  EXPECT_EQ(elements(), 5U);
  EXPECT_EQ(facts(), 8U);
  database().read([&](Session& session) {
    const auto goal = *storage::plans::find_element_by_code(session, plan().id, "1.1");
    EXPECT_EQ(goal.office_id, StaffedTown::works);
    const auto indicators = storage::indicators::indicators_of_element(session, goal.id);
    EXPECT_EQ(indicators.size(), 1U);
    EXPECT_EQ(indicators[0].term_target, (whole<6>(100)));
    EXPECT_TRUE(indicators[0].measure_id);
    EXPECT_FALSE(indicators[0].measure_validated_at);
    const auto axis = *storage::plans::find_element_by_code(session, plan().id, "1");
    EXPECT_EQ(axis.weight, (whole<2>(40)));
    const auto entries = storage::ledger::entries_of_subject(session, done.id.value);
    EXPECT_EQ(entries.size(), 1U);
    EXPECT_THAT(entries[0].body, ::testing::HasSubstr(done.file_hash));
  });
}

TEST_P(ImportPlan, again_it_doubles_nothing_and_updates_what_changed) {
  run(small_file);
  const auto same = run(small_file);
  EXPECT_EQ(same.created_count + same.updated_count, 0);
  EXPECT_EQ(same.unchanged_count, 5);
  const auto other = run(with(with(small_file, "Puentes", "Puentes nuevos"), "10;20;8", "10;20;9"));
  EXPECT_THAT(told(other.id), IsEmpty());
  EXPECT_EQ(other.created_count, 0);
  EXPECT_EQ(other.updated_count, 2);
  EXPECT_EQ(other.unchanged_count, 3);
  EXPECT_EQ(elements(), 5U);
  EXPECT_EQ(facts(), 8U);
}

TEST_P(ImportPlan, a_dry_run_says_the_same_and_keeps_nothing) {
  const auto tried = run(small_file, ImportMode::DryRun);
  EXPECT_EQ(tried.state, ImportState::Done);
  EXPECT_EQ(tried.created_count, 5);
  EXPECT_FALSE(has_plan());
}

TEST_P(ImportPlan, one_error_refuses_all_unless_good_rows_are_taken) {
  const auto bad = with(small_file, "3;1;1;", "tres;1;1;");
  const auto refused = run(bad);
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_EQ(refused.refused_count, 1);
  EXPECT_THAT(told(refused.id), ElementsAre("error not_a_number H4 [tres] [number]"));
  EXPECT_FALSE(has_plan());
  const auto good = run(with(small_file, "50,5;5;5;5", "50,5;x;5;5"), ImportMode::GoodRows);
  EXPECT_EQ(good.state, ImportState::Done);
  EXPECT_EQ(good.refused_count, 1);
  EXPECT_EQ(elements(), 4U);
}

/// A row that was left out was what another one needed, and that one was needed by a third, which came in lamed.
TEST_P(ImportPlan, good_rows_leave_out_what_needs_a_row_left_out) {
  const auto map = with(small_map.substr(0, small_map.find("[[sheet.values]]")), "office = \"oficina\"",
                        "predecessors = \"oficina\"");
  const std::string file =
      "eje;nombre;peso;codigo;meta;oficina;unidad;total\n"
      "1;Agua;;1.1;Pozos;;Pozo;1\n"
      ";;;1.2;Redes;1.3;km;2\n"
      ";;;1.3;Tanques;1.4;Tanque;3\n"
      ";;;1.4;Diques;;Dique;cuatro\n";
  const auto done = run(file, ImportMode::GoodRows, map);
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_THAT(told(done.id), ElementsAre("error not_a_number H5 [cuatro] [number]", "error element_missing D4 [1.4] []",
                                         "error element_missing D3 [1.3] []"));
  EXPECT_EQ(done.refused_count, 3);
  EXPECT_EQ(done.created_count, 2);
  EXPECT_EQ(elements(), 2U);
}

const std::string waiting_map = with(
    with(small_map.substr(0, small_map.find("[[sheet.indicator]]")), "office = \"oficina\"", "predecessors = \"tras\""),
    "predecessors", "collaborating_offices = \"con\"\npredecessors");

/// With only one of the two columns filled the other list was emptied, and every lag became 0, without a word.
TEST_P(ImportPlan, keeps_the_links_that_a_row_does_not_tell) {
  const std::string head = "eje;nombre;peso;codigo;meta;con;tras\n1;Agua;;1.1;Pozos;;\n";
  run(head + ";;;1.2;Redes;Obras;1.1\n", ImportMode::AllOrNothing, waiting_map);
  const auto element = [&](const char* code) {
    return *database().read(
        [&](Session& session) { return storage::plans::find_element_by_code(session, plan().id, code); });
  };
  const auto links = [&] {
    return database().read([&](Session& session) { return storage::plans::links_of(session, element("1.2").id); });
  };
  database().write([&](Transaction& transaction) {
    auto lagged = storage::plans::links_of(transaction, element("1.2").id);
    lagged.predecessors.at(0).lag_days = 7;
    storage::plans::replace_links(transaction, element("1.2").id, lagged);
    auto approved = plan();
    approved.state = plans::PlanState::Approved;
    EXPECT_TRUE(storage::plans::save_plan(transaction, approved));
  });
  const auto before = links();
  EXPECT_THAT(before.collaborating_offices, ElementsAre(StaffedTown::works));
  const auto same = run(head + ";;;1.2;Redes;;1.1\n", ImportMode::AllOrNothing, waiting_map);
  EXPECT_THAT(told(same.id), IsEmpty());
  EXPECT_EQ(same.updated_count, 0);
  EXPECT_EQ(links(), before);
  const auto changed = run(head + ";;;1.2;Redes;Vias;\n", ImportMode::AllOrNothing, waiting_map);
  EXPECT_EQ(changed.updated_count, 1);
  EXPECT_EQ(links().predecessors, before.predecessors);
  EXPECT_THAT(links().collaborating_offices, ElementsAre(StaffedTown::roads));
  const auto edits =
      database().read([&](Session& session) { return storage::plans::edits_of(session, element("1.2").id.value); });
  ASSERT_EQ(edits.size(), 1U);
  EXPECT_EQ(edits[0].field, "collaborating_offices");
}

/// Circles came in, and the schedule could not be drawn.
TEST_P(ImportPlan, refuses_elements_that_wait_for_each_other) {
  const std::string head = "eje;nombre;peso;codigo;meta;con;tras\n1;Agua;;1.1;Pozos;;";
  run(head + "\n;;;1.2;Redes;;1.1\n", ImportMode::AllOrNothing, waiting_map);
  const auto refused = run(head + "1.2\n", ImportMode::AllOrNothing, waiting_map);
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_THAT(told(refused.id), ElementsAre(::testing::StartsWith("error waits_in_circle D2 [1.1] [1.")));
}

/// An import let an element wait for the one above it, which the editor refuses: neither could ever begin.
TEST_P(ImportPlan, refuses_elements_that_wait_for_those_above_or_below) {
  const std::string head = "eje;nombre;peso;codigo;meta;con;tras\n1;Agua;;1.1;Pozos;;";
  const auto refused = run(head + "1\n", ImportMode::AllOrNothing, waiting_map);
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_THAT(told(refused.id), ElementsAre("error predecessor_above_or_below D2 [1] []"));
}

/// Weights that no longer add for want of a row came in without a word.
TEST_P(ImportPlan, good_rows_tell_the_weights_they_leave_open) {
  const auto done = run(with(small_file, "Puente;3;", "Puente;tres;"), ImportMode::GoodRows);
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_THAT(told(done.id),
              ElementsAre("error not_a_number H4 [tres] [number]", "warning weights_do_not_add C2 [40] [100]"));
}

struct Refusal {
  const char* from;
  const char* to;
  const char* verdict;
};

TEST_P(ImportPlan, each_mistake_has_its_own_refusal_and_nothing_is_half_entered) {
  for (const auto& [from, to, verdict] :
       std::initializer_list<Refusal>{{"Agua;40", "Agua;39,99", "error weights_do_not_add C2 [99.99] [100]"},
                                      {";;;1.2", ";;;1.1", "error duplicate_code D3 [1.1] [2]"},
                                      {"OBRAS", "Deportes", "error office_unknown F3 [Deportes] []"},
                                      {"50,5", "cincuenta", "error not_a_number H3 [cincuenta] [number]"},
                                      {"2;Vías", "1;Vías", "error name_differs A4 [Vías] [Agua]"}}) {
    const auto refused = run(with(small_file, from, to));
    EXPECT_EQ(refused.state, ImportState::Refused) << to;
    EXPECT_THAT(told(refused.id), ::testing::Contains(verdict)) << to;
    EXPECT_FALSE(has_plan()) << to;
  }
}

TEST_P(ImportPlan, another_measure_than_the_validated_one_is_refused) {
  run(small_file);
  database().write([&](Transaction& transaction) {
    auto indicator = storage::indicators::indicators_of_plan(transaction, plan().id).at(1);
    indicator.measure_validated_by = StaffedTown::planner;
    indicator.measure_validated_at = clock_();
    EXPECT_TRUE(storage::indicators::save_indicator(transaction, indicator));
  });
  const auto refused = run(with(with(small_file, "Pozo;", "m;"), "km", "m"));
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_THAT(told(refused.id), ElementsAre(::testing::StartsWith("error wrong_measure E")));
}

TEST_P(ImportPlan, only_who_may_import_there_does) {
  caller_ = {.kind = access::CallerKind::Person, .person_id = StaffedTown::ana, .institution_id = StaffedTown::town};
  const auto begun = begin_import(context(), {"plan.csv", small_map, ImportMode::DryRun, {}, {}});
  ASSERT_FALSE(begun);
  EXPECT_EQ(begun.error().kind, ErrorKind::NotFound);
}

TEST_P(ImportPlan, a_file_that_cannot_be_read_is_refused_by_its_code) {
  const auto refused = run("PK\x03\x04 and nothing more");
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_EQ(refused.failure_code, "workbook_truncated");
  EXPECT_THAT(told(refused.id), ElementsAre("error workbook_truncated 0 [] []"));
}

TEST_P(ImportPlan, tenjo_comes_in_whole) {
  const auto folder = std::filesystem::path(TIMON_SOURCE_DIR) / "fixtures/tenjo";
  const auto content = [&](const char* name) {
    std::stringstream text;
    text << std::ifstream(folder / name, std::ios::binary).rdbuf();
    return text.str();
  };
  const auto done = run(content("plan-indicativo-tenjo.xlsx"), ImportMode::AllOrNothing, content("tenjo.toml"));
  ASSERT_EQ(done.state, ImportState::Done) << told(done.id).front();
  EXPECT_EQ(done.created_count, 534);
  const auto again = run(content("plan-indicativo-tenjo.xlsx"), ImportMode::AllOrNothing, content("tenjo.toml"));
  EXPECT_EQ(again.unchanged_count, 534);
  EXPECT_EQ(again.created_count + again.updated_count, 0);
}

TEST_P(ImportPlan, thousands_of_rows_hold_the_writer_only_for_seconds) {
  std::string file = small_file.substr(0, small_file.find('\n') + 1);
  for (int row = 1; row <= 5'000; ++row)
    file += "1;Agua;;M" + std::to_string(row) + ";Meta " + std::to_string(row) + ";Obras;km;100;1;2;3\n";
  const auto begun = std::chrono::steady_clock::now();
  const auto done = run(file);
  const std::chrono::duration<double> spent = std::chrono::steady_clock::now() - begun;
  EXPECT_EQ(done.state, ImportState::Done);
  EXPECT_EQ(facts(), 15'000U);
  RecordProperty("seconds", std::to_string(spent.count()));
  std::cout << "5,000 rows with 15,000 values: " << spent.count() << " s\n";
  EXPECT_LT(spent.count(), 30);
}

}  // namespace
}  // namespace timon::usecases::imports
