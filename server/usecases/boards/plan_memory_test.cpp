// What is kept and fed by the change sequence is always what a fresh reading gives, whoever wrote, whoever asks.

#include "usecases/boards/plan_memory.hpp"

#include <gmock/gmock.h>
#include <rapidcheck.h>

#include "domain/boards/difference.hpp"
#include "storage/boards/plan_contents_store.hpp"
#include "storage/budgets/budget_store.hpp"
#include "storage/ledger/change_store.hpp"
#include "usecases/boards/check_boards.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/budgets/record_amount.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/set_targets.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::boards {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::reports::FactKind;

constexpr storage::Sql falsify{"testing/falsify_facts", R"sql(UPDATE facts SET value_e6 = 7000000)sql"};

/// A town whose database two servers share.
class SharedTown {
 public:
  explicit SharedTown(storage::Engine engine = storage::Engine::Sqlite) : town_(engine), other_(town_.location()) {}

  storage::Database& database(bool of_the_other) { return of_the_other ? other_ : town_.database(); }
  PlanMemory& memory(bool of_the_other) { return memories_[of_the_other ? 1 : 0]; }

  void say(bool by_the_other, FactKind kind, const reports::Subject& subject, int quarter, int value) {
    timon::reports::Typed typed{.value = whole<6>(value), .measure_id = SmallTown::kilometres};
    typed.variance_kind = timon::reports::VarianceKind::Other;
    typed.variance_reason = typed.correction_reason = "porque sí";
    const auto caller = town_.caller(kind == FactKind::Planned    ? SmallTown::planner
                                     : kind == FactKind::Reported ? SmallTown::reporter
                                                                  : SmallTown::verifier);
    const Context context{database(by_the_other), caller, town_.clock()};
    const reports::FactInput input{subject, "2026-T" + std::to_string(quarter), typed};
    // What is refused changes nothing, and that must be right too.
    (void)(kind == FactKind::Planned    ? reports::set_target(context, input)
           : kind == FactKind::Reported ? reports::report_value(context, input)
                                        : reports::verify_value(context, input));
  }
  void open_budget() {
    database(false).write([](storage::Transaction& transaction) {
      storage::plans::add_periods(
          transaction, {{timon::plans::PeriodId{149}, SmallTown::town, timon::plans::PeriodKind::Year, "2026", "2026",
                         make_day(2026, 1, 1), make_day(2026, 12, 31)}});
      storage::budgets::add_settings(transaction, {.plan_id = SmallTown::plan, .currency = "COP"});
    });
  }
  void pay(bool by_the_other, timon::plans::ElementId element, int quarter, int amount) {
    const auto caller = town_.caller(SmallTown::planner);
    const Context context{database(by_the_other), caller, town_.clock()};
    const bool is_kept = budgets::record_amount(context, {.element = element,
                                                          .year = "2026",
                                                          .period = "2026-T" + std::to_string(quarter),
                                                          .source = amount % 2 == 0 ? "SGP" : "",
                                                          .stage = timon::budgets::Stage::Paid,
                                                          .amount = whole<2>(amount),
                                                          .correction_reason = "porque sí"})
                             .has_value();
    payments_ += is_kept ? 1 : 0;
  }
  int payments() const { return payments_; }
  void rename_goal(bool by_the_other, int number) {
    database(by_the_other).write([&](storage::Transaction& transaction) -> Result<void> {
      auto goal = *storage::plans::find_element(transaction, SmallTown::goal);
      goal.name = "Vías " + std::to_string(number);
      if (auto saved = storage::plans::save_element(transaction, goal); !saved) return saved;
      storage::ledger::add_change(
          transaction,
          {.plan_id = SmallTown::plan.value, .subject_kind = "element", .subject_id = SmallTown::goal.value});
      return {};
    });
  }
  void hire(bool by_the_other) {
    database(by_the_other).write([](storage::Transaction& transaction) {
      storage::ledger::add_change(transaction, {.subject_kind = "office", .subject_id = 2});
    });
  }
  std::shared_ptr<const PlanImage> kept(bool by_the_other) {
    return database(by_the_other).read([&](storage::Session& session) {
      return memory(by_the_other).image(session, SmallTown::plan);
    });
  }
  /// Parts in which what one server keeps differs from a fresh reading.
  std::vector<std::string_view> differing(bool by_the_other) {
    return database(by_the_other).read([&](storage::Session& session) {
      const auto image = memory(by_the_other).image(session, SmallTown::plan);
      const PlanImage fresh(*storage::boards::read_plan_contents(session, SmallTown::plan));
      auto parts = timon::boards::differences(*image, fresh);
      if (image->change() != fresh.change()) parts.push_back("change");
      const auto on = make_day(2026, 9, 30);
      if (!timon::boards::are_same(*memory(by_the_other).board(image, on), fresh.judged(on))) parts.push_back("board");
      return parts;
    });
  }

  SmallTown town_;

 private:
  storage::Database other_;
  int payments_ = 0;
  std::array<PlanMemory, 2> memories_;
};

class PlanInMemory : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::Postgresql && !testing::has_postgresql())
      GTEST_SKIP() << "TIMON_TEST_POSTGRES is not set";
  }
};
INSTANTIATE_TEST_SUITE_P(On, PlanInMemory, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(PlanInMemory, shares_all_but_the_facts_with_what_it_was_before) {
  SharedTown town(GetParam());
  const auto before = town.kept(false);
  town.say(true, FactKind::Planned, SmallTown::indicator, 1, 100);
  const auto after = town.kept(false);
  EXPECT_EQ(&after->contents(), &before->contents()) << "read again for one target, said through another server";
  EXPECT_THAT(after->facts(), SizeIs(1));
  EXPECT_THAT(before->facts(), IsEmpty()) << "who holds an old image keeps it";
  EXPECT_THAT(town.differing(false), IsEmpty());
  town.rename_goal(true, 1);
  EXPECT_NE(&town.kept(false)->contents(), &after->contents());
  EXPECT_THAT(town.differing(false), IsEmpty());
}

/// Whoever asks while others report sees the plan as it was when he began: it was read anew for each of them.
TEST_P(PlanInMemory, is_not_read_again_for_who_began_before_the_last_change) {
  SharedTown town(GetParam());
  town.say(false, FactKind::Planned, SmallTown::indicator, 1, 100);
  const auto before = town.kept(false);
  auto earlier = town.database(false).begin_read();
  ASSERT_EQ(town.memory(false).image(earlier, SmallTown::plan), before);
  town.say(true, FactKind::Reported, SmallTown::indicator, 1, 50);
  auto later = town.database(false).begin_read();
  ASSERT_NE(town.memory(false).image(later, SmallTown::plan), before);
  town.say(true, FactKind::Planned, SmallTown::indicator, 2, 100);
  const auto newest = town.kept(false);
  EXPECT_EQ(town.memory(false).image(earlier, SmallTown::plan), before);
  EXPECT_EQ(&town.memory(false).image(later, SmallTown::plan)->contents(), &before->contents());
  EXPECT_EQ(town.kept(false), newest) << "who came first does not bring it back";
  town.rename_goal(true, 1);
  EXPECT_NE(&town.kept(false)->contents(), &before->contents());
  EXPECT_THAT(town.differing(false), IsEmpty());
}

/// Each amount that somebody recorded made the board read the whole plan again.
TEST_P(PlanInMemory, shares_all_but_the_money_with_what_it_was_before) {
  SharedTown town(GetParam());
  town.open_budget();
  town.say(false, FactKind::Planned, SmallTown::indicator, 1, 100);
  const auto before = town.kept(false);
  town.pay(true, SmallTown::goal, 1, 40);
  town.pay(true, SmallTown::activity, 1, 7);
  const auto after = town.kept(false);
  EXPECT_EQ(&after->contents(), &before->contents()) << "read again for two amounts, told through another server";
  EXPECT_EQ(after->facts(), before->facts());
  EXPECT_THAT(after->budget().lines, SizeIs(2));
  EXPECT_THAT(before->budget().lines, IsEmpty()) << "who holds an old image keeps it";
  EXPECT_THAT(town.differing(false), IsEmpty());
  town.pay(false, SmallTown::goal, 1, 42);
  EXPECT_THAT(town.kept(false)->budget().lines, SizeIs(2)) << "a correction";
  EXPECT_THAT(town.differing(false), IsEmpty());
}

/// A value of a period that another plan's import had added was silently left out.
TEST_P(PlanInMemory, learns_periods_that_came_without_a_change_of_its_plan) {
  SharedTown town(GetParam());
  town.kept(false);
  town.database(false).write([](storage::Transaction& transaction) {
    storage::plans::add_periods(
        transaction, {{timon::plans::PeriodId{150}, SmallTown::town, timon::plans::PeriodKind::Year, "2026-T5",
                       "Todo 2026", make_day(2026, 1, 1), make_day(2026, 12, 31)}});
  });
  town.say(false, FactKind::Planned, SmallTown::indicator, 5, 100);
  EXPECT_THAT(town.kept(false)->facts(), SizeIs(1));
  EXPECT_THAT(town.differing(false), IsEmpty());
}

/// The board in memory went on showing the last target of a draft after it had been taken away.
TEST(PlanOfADraft, forgets_the_last_target_when_it_is_taken_away) {
  SmallTown town(storage::Engine::Sqlite, timon::plans::PlanState::Draft);
  PlanMemory memory;
  const auto caller = town.caller(SmallTown::planner);
  const auto set = [&](std::optional<Millionths> value) {
    return reports::set_targets({town.database(), caller, town.clock()}, SmallTown::indicator,
                                {{{.period = "2026-T1", .value = value}}, {}});
  };
  const auto kept = [&] {
    return town.database().read([&](storage::Session& session) { return memory.image(session, SmallTown::plan); });
  };
  ASSERT_TRUE(set(whole<6>(5)));
  EXPECT_THAT(kept()->facts(), SizeIs(1));
  ASSERT_TRUE(set(std::nullopt));
  EXPECT_THAT(kept()->facts(), IsEmpty());
}

void do_something(SharedTown& town) {
  const bool by_the_other = *rc::gen::arbitrary<bool>();
  const auto subject = *rc::gen::element<reports::Subject>(SmallTown::indicator, SmallTown::activity);
  const int quarter = *rc::gen::inRange(1, 5);
  const int value = *rc::gen::inRange(0, 101);
  switch (*rc::gen::weightedElement<int>({{4, 0}, {4, 1}, {3, 2}, {1, 3}, {1, 4}, {4, 5}})) {
    case 0:
      return town.say(by_the_other, FactKind::Planned, subject, quarter, value);
    case 1:
      return town.say(by_the_other, FactKind::Reported, subject, quarter, value);
    case 2:
      return town.say(by_the_other, FactKind::Verified, subject, quarter, value);
    case 3:
      return town.rename_goal(by_the_other, value);
    case 5:
      return town.pay(by_the_other, *rc::gen::element(SmallTown::goal, SmallTown::activity), quarter, value);
    default:
      return town.hire(by_the_other);
  }
}

TEST_P(PlanInMemory, is_a_fresh_reading_after_any_sequence_of_acts) {
  SharedTown town(GetParam());  // it goes on through all sequences
  town.open_budget();
  rc::check([&] {
    const int acts = *rc::gen::inRange(1, 6);
    for (int act = 0; act < acts; ++act) do_something(town);
    const bool asks = *rc::gen::arbitrary<bool>();
    RC_ASSERT(town.differing(asks).empty());
  });
  EXPECT_THAT(town.kept(false)->facts(), SizeIs(2)) << "the acts were refused, and nothing was tried";
  EXPECT_GT(town.payments(), 10) << "so were the payments";
}

/// Anybody may ask for any number of a plan: each left an entry behind for ever.
TEST_P(PlanInMemory, keeps_nothing_of_a_plan_that_is_not_there) {
  SharedTown town(GetParam());
  town.database(false).read([&](storage::Session& session) {
    for (std::int64_t id = 900; id < 910; ++id) EXPECT_FALSE(town.memory(false).image(session, {id}));
  });
  EXPECT_THAT(town.memory(false).plans(), IsEmpty());
  EXPECT_TRUE(town.kept(false));
  EXPECT_THAT(town.memory(false).plans(), ElementsAre(SmallTown::plan));
}

TEST_P(PlanInMemory, is_checked_against_the_database_and_read_again_where_it_differs) {
  SharedTown town(GetParam());
  town.say(false, FactKind::Planned, SmallTown::indicator, 1, 100);
  const auto system = access::the_system();
  const Context context{town.database(false), system, town.town_.clock()};
  std::vector<std::string> told;
  town.memory(false).tell_of_differences(
      [&](const std::string& plan, const std::string& parts) { told.push_back(plan + ": " + parts); });
  EXPECT_THAT(check_boards(context, town.memory(false)).value(), IsEmpty()) << "nobody asked for a board yet";
  ASSERT_TRUE(open_plan(context, town.memory(false), SmallTown::plan, make_day(2026, 3, 31)));
  const auto whole = check_boards(context, town.memory(false)).value();
  ASSERT_THAT(whole, SizeIs(1));
  EXPECT_EQ(std::tuple(whole[0].code, whole[0].elements, whole[0].indicators, whole[0].facts, whole[0].days),
            std::tuple("PDM", 3, 1, 1, 1));
  EXPECT_THAT(whole[0].differing, IsEmpty());
  EXPECT_THAT(told, IsEmpty());
  town.database(true).write([](storage::Transaction& transaction) { transaction.execute(falsify); });
  const auto broken = check_boards(context, town.memory(false)).value();
  EXPECT_THAT(broken.at(0).differing, ElementsAre("facts", "leaves", "boards"));
  EXPECT_THAT(told, ElementsAre("PDM: facts, leaves, boards"));
  EXPECT_THAT(town.differing(false), IsEmpty()) << "read again";
  const auto citizen = access::nobody();
  EXPECT_FALSE(check_boards({town.database(false), citizen, town.town_.clock()}, town.memory(false)));
}

}  // namespace
}  // namespace timon::usecases::boards
