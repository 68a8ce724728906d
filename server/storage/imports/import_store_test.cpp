#include "storage/imports/import_store.hpp"

#include <gtest/gtest.h>

#include "storage/ledger/change_store.hpp"
#include "storage/testing/staffed_town.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage::imports {
namespace {

using timon::imports::ImportMode;
using timon::imports::ImportState;
using timon::testing::StaffedTown;

class ImportStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    StaffedTown::add_to(database());
  }

  static Import one(std::int64_t id) {
    Import import;
    import.id = {id};
    import.institution_id = StaffedTown::town;
    import.file_name = "plan.xlsx";
    import.map_text = "[plan]";
    import.mode = ImportMode::AllOrNothing;
    import.started_at = {std::chrono::sys_days{std::chrono::year{2026} / 6 / 30}};
    return import;
  }
};
TIMON_ON_BOTH_ENGINES(ImportStore);

TEST_P(ImportStore, keeps_how_far_an_import_is) {
  database().write([](Transaction& transaction) {
    add_import(transaction, one(5));
    set_read_rows(transaction, {5}, 7);
  });
  auto found = database().read([](Session& session) { return find_import(session, {5}); });
  ASSERT_TRUE(found);
  EXPECT_EQ(found->read_rows, 7);
  EXPECT_EQ(found->state, ImportState::Running);
  found->state = ImportState::Done;
  found->created_count = 3;
  found->failure_code = "none";
  found->finished_at = found->started_at;
  database().write([&](Transaction& transaction) { save_import(transaction, *found); });
  const auto again = database().read([](Session& session) { return find_import(session, {5}); });
  EXPECT_EQ(again->created_count, 3);
  EXPECT_EQ(again->finished_at, found->finished_at);
}

TEST_P(ImportStore, only_a_running_import_is_asked_to_stop) {
  database().write([](Transaction& transaction) { add_import(transaction, one(5)); });
  EXPECT_FALSE(database().read([](Session& session) { return is_cancel_requested(session, {5}); }));
  EXPECT_TRUE(database().write([](Transaction& transaction) { return request_cancel(transaction, {5}); }));
  EXPECT_TRUE(database().read([](Session& session) { return is_cancel_requested(session, {5}); }));
  auto done = one(5);
  done.state = ImportState::Done;
  database().write([&](Transaction& transaction) { save_import(transaction, done); });
  EXPECT_FALSE(database().write([](Transaction& transaction) { return request_cancel(transaction, {5}); }));
}

TEST_P(ImportStore, what_a_gone_program_ran_has_failed) {
  database().write([](Transaction& transaction) {
    add_import(transaction, one(5));
    fail_running(transaction, one(5).started_at);
  });
  const auto found = database().read([](Session& session) { return find_import(session, {5}); });
  EXPECT_EQ(found->state, ImportState::Failed);
  EXPECT_EQ(found->failure_code, "interrupted");
}

TEST_P(ImportStore, lists_the_newest_first_page_by_page) {
  database().write([](Transaction& transaction) {
    for (const auto id : {5, 6, 7}) add_import(transaction, one(id));
  });
  const auto ids = [&](std::int64_t before, std::int64_t limit) {
    std::vector<std::int64_t> all;
    for (const auto& import : database().read([&](Session& session) { return list_imports(session, {before}, limit); }))
      all.push_back(import.id.value);
    return all;
  };
  EXPECT_EQ(ids(INT64_MAX, 2), (std::vector<std::int64_t>{7, 6}));
  EXPECT_EQ(ids(6, 2), (std::vector<std::int64_t>{5}));
}

TEST_P(ImportStore, verdicts_come_back_in_order_and_by_severity) {
  const std::vector<Verdict> verdicts{{Severity::Error, "not_a_number", {"Plan", 3, "B"}, "diez", "number"},
                                      {Severity::Notice, "column_does_not_add", {"Plan", 0, "C"}, "97.8", "100"},
                                      {Severity::Error, "cycle", {"Plan", 4, "A"}, "1", ""}};
  database().write([&](Transaction& transaction) {
    add_import(transaction, one(5));
    add_verdicts(transaction, {5}, verdicts);
  });
  const auto listed = [&](std::optional<Severity> severity, std::int64_t after) {
    std::vector<Verdict> all;
    for (auto& [number, verdict] :
         database().read([&](Session& session) { return list_verdicts(session, {5}, severity, after, 10); }))
      all.push_back(verdict);
    return all;
  };
  EXPECT_EQ(listed(std::nullopt, 0), verdicts);
  EXPECT_EQ(listed(Severity::Error, 1), (std::vector<Verdict>{verdicts[2]}));
  const auto counts = database().read([](Session& session) { return count_verdicts(session, {5}, {5}); });
  ASSERT_EQ(counts.size(), 2U);
  EXPECT_EQ(counts[0].count, 2);
}

TEST_P(ImportStore, names_who_imported) {
  database().write([](Transaction& transaction) {
    auto import = one(5);
    import.person_id = StaffedTown::planner;
    add_import(transaction, import);
    add_import(transaction, one(6));
  });
  const auto names = database().read([](Session& session) { return names_of_imports(session, {5}, {5}); });
  ASSERT_EQ(names.size(), 1U);
  EXPECT_EQ(names[0].person_name, "Persona planeacion");
  EXPECT_FALSE(names[0].plan_code);
}

TEST_P(ImportStore, tells_what_an_import_was_judged_by_from_what_it_was_not) {
  constexpr std::int64_t plan = 100, other_plan = 101, institution = 1, elsewhere = 2;
  const auto changed = [&](const timon::storage::ledger::Change& change) {
    return database().write([&](Transaction& transaction) {
      const auto before = storage::ledger::last_change(transaction);
      storage::ledger::add_change(transaction, change);
      return has_changed_since(transaction, before, {institution}, {plan});
    });
  };
  using timon::people::OfficeId;
  EXPECT_TRUE(changed({.institution_id = OfficeId{institution}, .plan_id = plan, .subject_kind = "facts"}));
  EXPECT_TRUE(changed({.institution_id = OfficeId{elsewhere}, .subject_kind = "office"})) << "it may answer for a part";
  EXPECT_TRUE(changed({.institution_id = OfficeId{institution}, .plan_id = other_plan, .subject_kind = "import"}))
      << "it may have made offices";
  EXPECT_FALSE(changed({.institution_id = OfficeId{institution}, .plan_id = other_plan, .subject_kind = "facts"}));
  EXPECT_FALSE(changed({.institution_id = OfficeId{elsewhere}, .plan_id = other_plan, .subject_kind = "plan"}));
  EXPECT_FALSE(changed({.institution_id = OfficeId{institution}, .subject_kind = "person"}));
}

}  // namespace
}  // namespace timon::storage::imports
