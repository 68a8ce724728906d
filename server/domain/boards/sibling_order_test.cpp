// metas.md 9.10: what siblings are called, and in which order they stand, changes no total.
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>

#include "domain/boards/testing/small_plan.hpp"

namespace timon::boards {
namespace {

struct Totals {
  std::optional<std::string> whole{}, first{}, second{};

  bool operator==(const Totals&) const = default;
};

Totals totals_of(const PlanContents& contents) {
  const PlanImage image{contents};
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto of = [&](std::int64_t id) {
    return board.exact_text(image.row_of(plans::ElementId{id}).value(), FigureName::Compliance);
  };
  return {board.exact_totals_text(FigureName::Compliance), of(1), of(2)};
}

RC_GTEST_PROP(SiblingOrder, and_names_change_no_total, ()) {
  testing::SmallPlan plan;
  plan.contents_.plan.roll_up = *rc::gen::element(plans::RollUp::Mean, plans::RollUp::Weights);
  for (const std::int64_t id : {2110, 2120})
    plan.add_indicator(id, 21, *rc::gen::inRange(1, 200), *rc::gen::inRange(0, 300));
  plan.add_indicator(1300, 12, *rc::gen::inRange(1, 200), *rc::gen::inRange(0, 300));
  const auto before = totals_of(plan.contents_);
  for (auto& element : plan.contents_.elements) {
    element.name = *rc::gen::container<std::string>(rc::gen::inRange('a', 'z'));
    element.code = *rc::gen::container<std::string>(rc::gen::inRange('a', 'z'));
    element.position = *rc::gen::inRange(0, 5);
  }
  for (auto& indicator : plan.contents_.indicators) indicator.position = *rc::gen::inRange(0, 5);
  std::ranges::reverse(plan.contents_.elements);
  std::ranges::reverse(plan.contents_.indicators);
  RC_ASSERT(totals_of(plan.contents_) == before);
}

}  // namespace
}  // namespace timon::boards
