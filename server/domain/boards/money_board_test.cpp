#include "domain/boards/money_board.hpp"

#include <gmock/gmock.h>

#include "domain/boards/attention.hpp"
#include "domain/boards/office_standing.hpp"
#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

using budgets::GapKind;
using budgets::Stage;
using testing::ElementId;
using ::testing::ElementsAre;
using testing::SmallPlan;

const Day year_end = make_day(2026, 12, 31);

/// Goal 11 is at 80 %, goal 12 at 140 %; goal 21 has an activity and no result.
class PlanWithMoney : public ::testing::Test {
 protected:
  PlanWithMoney() { plan_.contents_.budget.settings = budgets::Settings{.plan_id = {1}, .currency = "COP"}; }

  void tell(std::int64_t element, Stage stage, int amount) {
    auto& budget = plan_.contents_.budget;
    const auto id = static_cast<std::int64_t>(budget.amounts.size()) + 1;
    const budgets::LineId line{element};
    if (budget.lines.empty() || budget.lines.back().id != line)
      budget.lines.push_back({.id = line, .plan_id = {1}, .element_id = {element}, .year_id = {2026}});
    budgets::Amount one;
    one.id = {id};
    one.line_id = line;
    one.period_id = {2026};
    one.stage = stage;
    one.amount = whole<2>(amount);
    budget.amounts.push_back(one);
  }
  void spend(std::int64_t element, int in_force, int spent) {
    tell(element, Stage::Modified, in_force);
    tell(element, Stage::Accrued, spent);
  }
  void judge(Day on = year_end) {
    image_ = std::make_unique<PlanImage>(plan_.contents_);
    board_ = std::make_unique<Board>(image_->judged(on));
    const auto until = image_->money().until(on);
    due_ = until ? std::make_unique<Board>(image_->judged(*until)) : nullptr;
    money_ = MoneyBoard({*image_, on, board_.get(), due_.get()});
  }
  Row row(std::int64_t id) const { return *image_->row_of(ElementId{id}); }

  SmallPlan plan_;
  std::unique_ptr<PlanImage> image_;
  std::unique_ptr<Board> board_, due_;
  MoneyBoard money_;
};

TEST_F(PlanWithMoney, is_empty_where_nothing_was_told_or_no_year_began) {
  judge();
  EXPECT_TRUE(money_.is_empty());
  EXPECT_EQ(money_.at(0), nullptr);
  spend(11, 100, 80);
  judge(make_day(2025, 12, 31));
  EXPECT_TRUE(money_.is_empty());
  judge();
  EXPECT_FALSE(money_.is_empty());
  EXPECT_EQ(money_.at(row(12)), nullptr) << "nothing was told of this one";
  EXPECT_EQ(money_.gap(row(12)), GapKind::NoBudget);
}

TEST_F(PlanWithMoney, adds_what_is_at_and_below_and_holds_it_against_the_same_work) {
  spend(11, 100, 96);
  spend(12, 300, 300);
  judge();
  EXPECT_EQ(money_.gap(row(11)), GapKind::MoneyAhead) << "96 spent, 80 reached";
  EXPECT_EQ(money_.at(row(11))->gap.points, Rational(16));
  EXPECT_EQ(money_.gap(row(12)), GapKind::WorkAhead) << "all spent, 140 reached";
  const auto& axis = *money_.at(row(1));
  EXPECT_EQ(axis.to_date.in_force.value(), whole<2>(400));
  EXPECT_EQ(axis.gap.compared.financial, Rational(99));
  EXPECT_EQ(axis.gap.compared.physical, Rational(90)) << "each goal counts at most 100";
  EXPECT_EQ(axis.gap.kind, GapKind::InStep);
  EXPECT_EQ(money_.totals().to_date.in_force.value(), whole<2>(400));
  EXPECT_EQ(money_.at(row(2)), nullptr);
}

TEST_F(PlanWithMoney, raises_a_concern_where_it_hangs_and_not_above) {
  spend(11, 100, 96);
  spend(211, 50, 50);
  plan_.contents_.facts.push_back([] {
    reports::Fact fact;
    fact.subject_id = 211;
    fact.period_id = plans::PeriodId{2026};
    fact.kind = reports::FactKind::Reported;
    fact.value = whole<6>(20);
    return fact;
  }());
  judge();
  EXPECT_EQ(money_.gap(row(2)), GapKind::MoneyAhead) << "above its only activity";
  std::vector<std::pair<std::int64_t, Concern>> found;
  for (const auto& item : attention({.image = *image_, .board = *board_, .money = &money_}))
    if (std::ranges::find(item.concerns, Concern::MoneyAhead) != item.concerns.end())
      found.emplace_back(image_->element(item.row).id.value, item.concerns.front());
  EXPECT_THAT(found, ElementsAre(std::pair(21, Concern::Critical), std::pair(211, Concern::MoneyAhead),
                                 std::pair(11, Concern::MoneyAhead)))
      << "the goals that hold it and the activity it hangs on, not the axis";
}

TEST_F(PlanWithMoney, is_told_by_office_for_what_each_answers_for) {
  spend(11, 100, 96);
  spend(12, 300, 270);
  spend(21, 50, 10);
  judge();
  const auto offices = offices_of({.image = *image_, .board = *board_, .money = &money_}, 0, image_->size(), {});
  ASSERT_EQ(offices.size(), 1U) << "nobody answers for goal 21";
  ASSERT_TRUE(offices[0].money);
  EXPECT_EQ(offices[0].money->to_date.in_force.value(), whole<2>(400));
  EXPECT_EQ(offices[0].money->gap.compared.financial, Rational::ratio(183, 2)) << "(96 + 270) of 400";
  EXPECT_EQ(offices[0].money->gap.compared.physical, Rational(95)) << "80 weighs 100, and all of it 300";
  EXPECT_EQ(offices[0].money->gap.kind, GapKind::InStep);
  EXPECT_FALSE(offices_of({.image = *image_, .board = *board_}, 0, image_->size(), {})[0].money);
}

}  // namespace
}  // namespace timon::boards
