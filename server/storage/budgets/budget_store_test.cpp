#include "storage/budgets/budget_store.hpp"

#include <gmock/gmock.h>

#include "storage/budgets/amount_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::budgets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class BudgetStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    database().write([&](Transaction& transaction) {
      town_ = timon::testing::add_village(transaction);
      line_ = {.id = {1},
               .plan_id = town_.plan.id,
               .element_id = town_.goal.id,
               .year_id = town_.year_2024.id,
               .source = "Recursos própios",
               .source_folded = "recursos propios",
               .classifier = "3204"};
      add_line(transaction, line_);
    });
  }
  Amount amount(std::int64_t id, Stage stage, std::int64_t units) const {
    Amount one;
    one.id = {id};
    one.plan_id = town_.plan.id;
    one.line_id = line_.id;
    one.period_id = town_.year_2024.id;
    one.stage = stage;
    one.amount = {units};
    one.note = "Decreto 5";
    one.person_id = town_.planner;
    one.recorded_at = *parse_instant("2024-03-01T00:00:00.000000Z");
    return one;
  }
  template <class Read>
  auto read(Read what) {
    return database().read([&](Session& session) { return what(session); });
  }

  timon::testing::Village town_;
  Line line_;
};
TIMON_ON_BOTH_ENGINES(BudgetStore);

TEST_P(BudgetStore, keeps_how_the_money_of_a_plan_is_read) {
  Settings settings{.plan_id = town_.plan.id, .currency = "COP", .spent = Stage::Paid, .margin = whole<2>(20)};
  database().write([&](Transaction& transaction) {
    EXPECT_FALSE(find_settings(transaction, town_.plan.id));
    add_settings(transaction, settings);
    EXPECT_EQ(find_settings(transaction, town_.plan.id), settings);
    settings.spent = Stage::Committed;
    EXPECT_TRUE(save_settings(transaction, settings));
    EXPECT_EQ(find_settings(transaction, town_.plan.id)->spent, Stage::Committed);
    EXPECT_EQ(save_settings(transaction, settings).error().kind, ErrorKind::Conflict) << "an old version";
  });
}

TEST_P(BudgetStore, finds_a_line_by_what_it_says) {
  const auto found = read([&](Session& session) { return find_line(session, line_); });
  EXPECT_EQ(found, line_);
  EXPECT_EQ(read([&](Session& session) { return find_line(session, line_.id); }), line_);
  auto total = line_;
  total.is_total = true;
  EXPECT_FALSE(read([&](Session& session) { return find_line(session, total); }));
  EXPECT_THAT(read([&](Session& session) { return lines_of_plan(session, town_.plan.id); }), ElementsAre(line_));
  EXPECT_THAT(read([&](Session& session) { return lines_of_element(session, town_.goal.id); }), ElementsAre(line_));
  EXPECT_THAT(read([&](Session& session) { return lines_of_element(session, {9}); }), IsEmpty());
}

TEST_P(BudgetStore, refuses_the_same_line_twice) {
  auto twin = line_;
  twin.id = {2};
  const auto written = database().write([&](Transaction& transaction) -> Result<void> {
    add_line(transaction, twin);
    return {};
  });
  EXPECT_EQ(written.error().kind, ErrorKind::Conflict);
}

TEST_P(BudgetStore, appends_amounts_and_points_to_the_last) {
  database().write([&](Transaction& transaction) {
    add_amount(transaction, amount(10, Stage::Approved, 100'000'000'000'00));
    auto corrected = amount(11, Stage::Approved, 99'999'999'999'99);
    corrected.replaces_id = AmountId{10};
    corrected.correction_reason = "Decreto 9";
    add_amount(transaction, corrected);
    EXPECT_EQ(current_amount(transaction, line_.id, town_.year_2024.id, Stage::Approved), corrected);
    EXPECT_FALSE(current_amount(transaction, line_.id, town_.year_2024.id, Stage::Paid));
    const auto listed = amounts_of_element(transaction, town_.goal.id, {INT64_MAX}, 10);
    ASSERT_THAT(listed, SizeIs(2));
    EXPECT_TRUE(listed[0].is_current);
    EXPECT_FALSE(listed[1].is_current);
    EXPECT_EQ(listed[0].period_code, town_.year_2024.code);
    EXPECT_TRUE(listed[0].person_name);
    EXPECT_THAT(amounts_of_element(transaction, town_.goal.id, {11}, 10), SizeIs(1));
  });
}

TEST_P(BudgetStore, takes_many_amounts_at_once) {
  std::vector amounts{amount(10, Stage::Modified, 5), amount(11, Stage::Paid, 3)};
  for (auto& one : amounts) one.import_id = 77;
  database().write([&](Transaction& transaction) {
    add_amounts(transaction, {}, 76);
    add_amount(transaction, amount(9, Stage::Paid, 2));
    add_amounts(transaction, amounts, 77);
  });
  EXPECT_EQ(read([&](Session& session) { return current_amounts_of_plan(session, town_.plan.id); }), amounts);
  EXPECT_EQ(read([&](Session& session) { return current_amounts_of_element(session, town_.goal.id); }), amounts);
  EXPECT_THAT(read([&](Session& session) { return current_amounts_of_element(session, {9}); }), IsEmpty());
}

TEST_P(BudgetStore, locks_a_period_and_opens_it_again) {
  const Lock lock{town_.plan.id, town_.year_2024.id, town_.planner, *parse_instant("2025-01-31T00:00:00.000000Z")};
  database().write([&](Transaction& transaction) {
    EXPECT_TRUE(add_lock(transaction, lock));
    EXPECT_FALSE(add_lock(transaction, lock));
    EXPECT_THAT(locked_periods(transaction, town_.plan.id), ElementsAre(town_.year_2024));
    EXPECT_TRUE(remove_lock(transaction, lock));
    EXPECT_FALSE(remove_lock(transaction, lock));
    EXPECT_THAT(locked_periods(transaction, town_.plan.id), IsEmpty());
  });
}

TEST_P(BudgetStore, deletes_what_a_draft_had_and_knows_what_was_spent) {
  database().write([&](Transaction& transaction) {
    add_amount(transaction, amount(10, Stage::Modified, 5));
    EXPECT_FALSE(has_execution(transaction, town_.goal.id));
    add_amount(transaction, amount(11, Stage::Committed, 5));
    EXPECT_TRUE(has_execution(transaction, town_.goal.id));
    delete_money(transaction, town_.goal.id);
    EXPECT_THAT(lines_of_plan(transaction, town_.plan.id), IsEmpty());
    EXPECT_THAT(current_amounts_of_plan(transaction, town_.plan.id), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::budgets
