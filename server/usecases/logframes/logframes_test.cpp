#include <gmock/gmock.h>

#include "storage/indicators/indicator_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/indicators/delete_indicator.hpp"
#include "usecases/logframes/edit_logframe_row.hpp"
#include "usecases/logframes/review_indicator.hpp"
#include "usecases/logframes/show_logframe.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/copy_plan.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::logframes {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using timon::logframes::Criterion;
using timon::logframes::LogframeLevel;
using timon::plans::ElementId;

/// An initiative with one goal under it, which has an indicator.
class Logframes : public testing::InVillage {
 protected:
  void SetUp() override {
    InVillage::SetUp();
    if (IsSkipped()) return;
    initiative = add("initiative", "I", village.axis.id);
    goal = add("goal", "I1", initiative);
    written([&](storage::Transaction& transaction) {
      auto indicator = village.indicator;
      indicator.id = {990}, indicator.element_id = goal;
      storage::indicators::add_indicators(transaction, {indicator});
    });
  }
  ElementId add(const std::string& level, const std::string& code, ElementId parent) {
    plans::AddElement input{.level = level, .code = code, .name = "Elemento " + code};
    input.parent = parent;
    input.office = village.works;
    return plans::add_element(as_planner(), village.plan.id, input).value();
  }
  ShownLogframe shown() { return show_logframe(as_planner(), initiative).value(); }
  Result<void> put(ElementId id, std::optional<LogframeLevel> level, const access::Caller& caller) {
    std::int64_t version = 1;
    for (const auto& row : shown().rows)
      if (row.element.id == id) version = row.element.version;
    return edit_logframe_row(as(caller), id, {version, level, "Hay presupuesto", {}});
  }
  Result<void> review(const ReviewIndicator& input) { return review_indicator(as_planner(), {990}, input); }
  std::vector<std::string> faults() {
    std::vector<std::string> codes;
    for (const auto& fault : shown().faults) codes.push_back(fault.code);
    return codes;
  }

  ElementId initiative;
  ElementId goal;
};
TIMON_ON_BOTH_ENGINES(Logframes);

TEST_P(Logframes, an_initiative_that_is_not_planned_so_has_no_faults) {
  EXPECT_THAT(shown().rows, SizeIs(2));
  EXPECT_THAT(shown().faults, IsEmpty());
  EXPECT_EQ(refusals(show_logframe(as_planner(), goal)), Codes{"not_an_initiative"});
  EXPECT_EQ(refusals(show_logframe(as(nobody), {4711})), Codes{"not_found"});
}

TEST_P(Logframes, rows_are_put_in_and_taken_out_by_who_edits_the_plan) {
  EXPECT_EQ(refusals(put(goal, LogframeLevel::Purpose, health)), Codes{"not_allowed"});
  ASSERT_TRUE(put(goal, LogframeLevel::Purpose, works));
  EXPECT_EQ(shown().rows[1].level, LogframeLevel::Purpose);
  EXPECT_EQ(shown().rows[1].assumptions, "Hay presupuesto");
  EXPECT_THAT(faults(), ElementsAre("no_end", "no_component", "no_means"));
  EXPECT_EQ(refusals(edit_logframe_row(as_planner(), goal, {1, LogframeLevel::Component, {}, {}})),
            Codes{"version_mismatch"});
  ASSERT_TRUE(put(goal, std::nullopt, planner));
  EXPECT_FALSE(shown().rows[1].level);
  EXPECT_THAT(faults(), IsEmpty());
}

TEST_P(Logframes, what_stands_under_no_initiative_has_no_row) {
  EXPECT_EQ(refusals(edit_logframe_row(as_planner(), village.goal.id, {1, LogframeLevel::Purpose, {}, {}})),
            Codes{"level logframe_without_initiative"});
}

TEST_P(Logframes, an_indicator_says_where_it_is_verified_and_answers_the_questions) {
  EXPECT_EQ(refusals(review({1, "Actas", {{Criterion::Clear, false, {}}}, {}})), Codes{"criteria[0].note required"});
  ASSERT_TRUE(
      review({1, "Actas de entrega", {{Criterion::Clear, true, {}}, {Criterion::Economic, false, "Cara"}}, {}}));
  const auto row = shown().rows[1];
  ASSERT_THAT(row.indicators, SizeIs(1));
  EXPECT_EQ(row.indicators[0].means, "Actas de entrega");
  EXPECT_EQ(row.indicators[0].score, (timon::logframes::CriteriaScore{1, 2, 5}));
  EXPECT_EQ(refusals(review({1, "Otra cosa", {}, {}})), Codes{"version_mismatch"});
}

TEST_P(Logframes, go_with_what_they_are_about_and_come_with_a_copy) {
  ASSERT_TRUE(put(goal, LogframeLevel::Component, planner));
  ASSERT_TRUE(review({1, "Actas", {{Criterion::Clear, true, {}}}, {}}));
  const auto copy = plans::copy_plan(as_planner(), village.plan.id,
                                     {.code = "PDM2", .name = "Otro", .start_on = make_day(2028, 1, 1)});
  ASSERT_TRUE(copy);
  const auto told = database().read([&](storage::Session& session) {
    return storage::ledger::entries_of_subject(session, copy->value).front().body;
  });
  EXPECT_THAT(told, ::testing::HasSubstr("matrix_rows")) << "the ledger said nothing of matrices";
  written([&](storage::Transaction& transaction) {
    const auto twin = storage::plans::find_element_by_code(transaction, *copy, "I");
    const auto there = show_logframe(as_planner(), twin->id).value();
    EXPECT_EQ(there.rows[1].level, LogframeLevel::Component);
    EXPECT_EQ(there.rows[1].indicators[0].means, "Actas");
    EXPECT_EQ(there.rows[1].indicators[0].score.met, 1);
  });
  EXPECT_EQ(refusals(indicators::delete_indicator(as_planner(), {990}, 2, "")), Codes{"-"});
  EXPECT_THAT(shown().rows[1].indicators, IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::logframes
