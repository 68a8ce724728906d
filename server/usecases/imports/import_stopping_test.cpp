// Stopping an import: while it waits, while it runs, until it is written.

#include "storage/ledger/change_store.hpp"
#include "usecases/imports/show_imports.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using storage::Transaction;

class ImportStopping : public InImportingTown {
 protected:
  /// Runs an import of three rows; `work` is done just before it is written.
  Import run_until_saving(const std::function<void(ImportId)>& work) {
    auto begun = begin_import(context(), {"plan.csv", small_map, ImportMode::AllOrNothing, {}, StaffedTown::town});
    const auto id = begun->import.id;
    const auto workbook = formats::workbook::in_memory_file(small_file);
    int signs = 0;
    return run_import(context(), *std::move(begun), workbook.number(), [&](std::uint64_t rows) {
      if (rows == 3 && ++signs == 2) work(id);
      return true;
    });
  }
};
TIMON_ON_BOTH_ENGINES(ImportStopping);

TEST_P(ImportStopping, its_starter_can_stop_it) {
  const auto stopped = run(small_file, ImportMode::AllOrNothing, small_map, [](std::uint64_t) { return false; });
  EXPECT_EQ(stopped.state, ImportState::Cancelled);
  EXPECT_FALSE(has_plan());
}

/// A cancelled import that still waited ran to its end: the first half second nobody asked.
TEST_P(ImportStopping, while_it_waits) {
  auto begun = begin_import(context(), {"plan.csv", small_map, ImportMode::AllOrNothing, {}, StaffedTown::town});
  ASSERT_TRUE(cancel_import(context(), begun->import.id));
  const auto workbook = formats::workbook::in_memory_file(small_file);
  const auto stopped = run_import(context(), *std::move(begun), workbook.number());
  EXPECT_EQ(stopped.state, ImportState::Cancelled);
  EXPECT_FALSE(has_plan());
}

/// A cancelled small import was written all the same: nobody asked before saving.
TEST_P(ImportStopping, just_before_it_is_written) {
  bool is_asked = false;
  const auto stopped = run_until_saving([&](ImportId id) { is_asked = bool(cancel_import(context(), id)); });
  EXPECT_TRUE(is_asked);
  EXPECT_EQ(stopped.state, ImportState::Cancelled);
  EXPECT_EQ(stopped.created_count, 0);
  EXPECT_FALSE(has_plan());
}

TEST_P(ImportStopping, not_once_it_has_ended) {
  const auto done = run(small_file);
  EXPECT_EQ(done.state, ImportState::Done);
  const auto refused = cancel_import(context(), done.id);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, "import_has_ended");
}

TEST_P(ImportStopping, what_changed_meanwhile_is_judged_again) {
  run(small_file);
  const auto refused = run_until_saving([&](ImportId id) {
    database().write([&](Transaction& transaction) {
      auto closed = plan();
      closed.state = plans::PlanState::Closed;
      EXPECT_TRUE(storage::plans::save_plan(transaction, closed));
      storage::ledger::add_change(transaction,
                                  {.plan_id = closed.id.value, .subject_kind = "plan", .subject_id = id.value});
    });
  });
  EXPECT_EQ(refused.state, ImportState::Refused);
  EXPECT_THAT(told(refused.id), ::testing::ElementsAre("error plan_closed 0 [PDM] []"));
}

/// What was prepared ahead was given up for any act of anybody, such as a password changed, and then all of it was
/// written while the others waited. A change that nobody recorded shows that it was not judged again.
TEST_P(ImportStopping, what_it_was_not_judged_by_does_not_make_it_begin_again) {
  run(small_file);
  const auto done = run_until_saving([&](ImportId) {
    database().write([&](Transaction& transaction) {
      auto closed = plan();
      closed.state = plans::PlanState::Closed;
      EXPECT_TRUE(storage::plans::save_plan(transaction, closed));
      storage::ledger::add_change(transaction, {.subject_kind = "person", .subject_id = 7});
      storage::ledger::add_change(transaction, {.plan_id = 999, .subject_kind = "facts", .subject_id = 8});
    });
  });
  EXPECT_EQ(done.state, ImportState::Done);
}

/// A file that was gone left its import running for ever.
TEST_P(ImportStopping, a_file_that_is_gone_fails_it) {
  auto begun = begin_import(context(), {"plan.csv", small_map, ImportMode::AllOrNothing, {}, StaffedTown::town});
  const auto id = begun->import.id;
  EXPECT_THROW(run_import(context(), *std::move(begun), std::filesystem::path("/nowhere/plan.csv")), std::system_error);
  EXPECT_EQ(show_import(context(), id)->import.state, ImportState::Failed);
}

constexpr storage::Sql hide_verdicts{"testing/hide_verdicts", R"sql(ALTER TABLE import_verdicts RENAME TO hidden)sql"};
constexpr storage::Sql show_verdicts{"testing/show_verdicts", R"sql(ALTER TABLE hidden RENAME TO import_verdicts)sql"};

/// One that broke while its new plan was written stayed running for ever: it named a plan that was rolled back.
TEST_P(ImportStopping, what_breaks_while_it_is_written_fails_it) {
  auto begun = begin_import(context(), {"plan.csv", small_map, ImportMode::AllOrNothing, {}, StaffedTown::town});
  const auto id = begun->import.id;
  const auto workbook = formats::workbook::in_memory_file(small_file);
  database().write([](Transaction& transaction) { transaction.execute(hide_verdicts); });
  EXPECT_THROW(run_import(context(), *std::move(begun), workbook.number()), storage::DatabaseFailure);
  database().write([](Transaction& transaction) { transaction.execute(show_verdicts); });
  const auto failed = show_import(context(), id)->import;
  EXPECT_EQ(failed.state, ImportState::Failed);
  EXPECT_EQ(failed.plan_id, std::nullopt);
  EXPECT_FALSE(has_plan());
}

}  // namespace
}  // namespace timon::usecases::imports
