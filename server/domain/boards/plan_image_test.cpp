#include "domain/boards/plan_image.hpp"

#include <gmock/gmock.h>

#include <map>

#include "domain/boards/attention.hpp"
#include "domain/boards/explanation.hpp"
#include "domain/boards/office_standing.hpp"
#include "domain/boards/shares.hpp"
#include "domain/boards/testing/small_plan.hpp"
#include "domain/boards/view.hpp"

namespace timon::boards {
namespace {

using plans::ElementId;
using plans::ElementKind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallPlan;
using ::testing::UnorderedElementsAre;

class PlanOnBoard : public ::testing::Test {
 protected:
  SmallPlan plan_;
  PlanImage image_{plan_.contents_};
  Board board_{image_.judged(make_day(2026, 12, 31))};

  Row row(std::int64_t id) { return *image_.row_of(ElementId{id}); }
};

TEST_F(PlanOnBoard, stands_in_tree_order) {
  std::vector<std::int64_t> ids;
  for (Row at = 0; at < image_.size(); ++at) ids.push_back(image_.element(at).id.value);
  EXPECT_THAT(ids, ElementsAre(1, 11, 12, 2, 21, 211));
  EXPECT_THAT(image_.roots(), ElementsAre(row(1), row(2)));
  EXPECT_THAT(image_.children(row(1)), ElementsAre(row(11), row(12)));
  EXPECT_THAT(image_.path(row(211)), ElementsAre(row(2), row(21), row(211)));
  EXPECT_EQ(image_.responsible_office(row(12)), people::OfficeId{2}) << "from the axis above";
  EXPECT_EQ(image_.responsible_office(row(21)), std::nullopt);
}

TEST_F(PlanOnBoard, caps_what_counts_and_shows_what_is) {
  EXPECT_EQ(board_.figures(row(12)).value(FigureName::Compliance), whole<2>(140));
  EXPECT_EQ(board_.figures(row(1)).value(FigureName::Compliance), whole<2>(90));
  EXPECT_EQ(board_.totals().value(FigureName::Compliance), whole<2>(90)) << "the other axis has no number";
  EXPECT_EQ(board_.figures(row(211)).value(FigureName::Planned), whole<2>(100));
  EXPECT_EQ(board_.figures(row(211)).outcome(FigureName::Compliance), Outcome::NoData);
  EXPECT_EQ(board_.figures(row(2)).outcome(FigureName::Compliance), Outcome::NoData);
}

TEST_F(PlanOnBoard, says_that_a_goal_without_indicators_has_no_result) {
  EXPECT_THAT(flags_of(image_, board_, row(21)), ElementsAre("no_data", "no_result"));
  EXPECT_THAT(flags_of(image_, board_, row(211)), ElementsAre("no_data"));
  EXPECT_THAT(flags_of(image_, board_, row(11)), IsEmpty());
}

TEST_F(PlanOnBoard, counts_goals_by_light_and_lists_the_urgent_first) {
  const auto counts = goals_by_light(image_, board_, 0, image_.size());
  EXPECT_EQ(counts[static_cast<std::size_t>(lights::Light::RedOver)], 1);
  EXPECT_EQ(counts[static_cast<std::size_t>(lights::Light::Yellow)], 1);
  EXPECT_EQ(goals_in(counts), 3);
  EXPECT_EQ(goals_in(goals_by_light(image_, board_, 0, image_.size(), {.light = lights::Light::Yellow})), 1);
  std::vector<int> late(image_.leaves().size());
  late[*image_.own_progress(row(211))] = 1;
  auto urgent = attention({image_, board_, nullptr, nullptr, late});
  ASSERT_THAT(urgent, SizeIs(3));
  EXPECT_EQ(urgent[0].row, row(12));
  EXPECT_THAT(urgent[0].concerns, ElementsAre(Concern::Critical));
  EXPECT_EQ(percentage_of(urgent[0].share), whole<2>(30)) << "half of the axis that weighs 60";
  EXPECT_EQ(urgent[1].row, row(21));
  EXPECT_THAT(urgent[1].concerns, ElementsAre(Concern::NeverReported, Concern::DueSoon, Concern::NoResult));
  EXPECT_THAT(urgent[2].concerns, ElementsAre(Concern::AtRisk, Concern::DueSoon));
  EXPECT_EQ(urgent[2].due_on, make_day(2026, 12, 31));
  urgent[1].concerns.clear();
  urgent[2].concerns = {Concern::Critical};
  urgent[0].concerns = {Concern::DueSoon};
  keep_order(urgent);
  ASSERT_THAT(urgent, SizeIs(2));
  EXPECT_EQ(urgent[0].row, row(11));
}

TEST_F(PlanOnBoard, knows_the_end_of_the_last_period_before_a_day) {
  EXPECT_EQ(day_before(image_, make_day(2026, 12, 31)), std::nullopt) << "the only period ends on that very day";
  EXPECT_EQ(day_before(image_, make_day(2027, 1, 1)), make_day(2026, 12, 31));
  EXPECT_THAT(period_ends(image_, make_day(2026, 12, 31), 4), ElementsAre(make_day(2026, 12, 31)));
}

TEST_F(PlanOnBoard, puts_what_costs_the_plan_more_before_what_costs_less) {
  plan_.contents_.facts[1].value = whole<6>(10);  // goal 11, which weighs as much as goal 12
  plan_.contents_.facts[3].value = whole<6>(20);
  const PlanImage image(plan_.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto urgent = attention({image, board});
  EXPECT_EQ(image.element(urgent[0].row).id, ElementId{11});
  EXPECT_EQ(image.element(urgent[1].row).id, ElementId{12});
}

TEST_F(PlanOnBoard, filters_by_kind_office_light_and_words) {
  const auto count = [&](const Filter& filter) {
    int passed = 0;
    for (Row at = 0; at < image_.size(); ++at) passed += passes(filter, image_, board_, at) ? 1 : 0;
    return passed;
  };
  EXPECT_EQ(count({}), 6);
  EXPECT_EQ(count({.kind = ElementKind::Goal}), 3);
  EXPECT_EQ(count({.office = people::OfficeId{1}}), 3) << "the office below answers";
  EXPECT_EQ(count({.light = lights::Light::Yellow}), 1);
  EXPECT_EQ(count({.search = "publica 21"}), 2);
  const std::map<std::int64_t, std::string> codes_of{{11, "1.2"}, {12, "3.1.2"}, {211, "1.2.1"}, {2, "1.20"}};
  for (auto& element : plan_.contents_.elements)
    if (const auto code = codes_of.find(element.id.value); code != codes_of.end()) element.code = code->second;
  const PlanImage numbered(plan_.contents_);
  const auto found = [&](const std::string& words) {
    std::vector<std::string> codes;
    for (Row at = 0; at < numbered.size(); ++at)
      if (passes({.search = words}, numbered, board_, at)) codes.push_back(numbered.element(at).code);
    return codes;
  };
  EXPECT_THAT(found("1.2"), ElementsAre("1.2", "1.2.1")) << "3.1.2 has it inside, 1.20 is another one";
  EXPECT_THAT(found("1.20"), ElementsAre("1.20"));
  EXPECT_THAT(found("1."), UnorderedElementsAre("1.2", "1.2.1", "1.20")) << "all that hangs below 1";
}

TEST_F(PlanOnBoard, tells_what_each_office_answers_for_and_how_it_moved) {
  plan_.contents_.facts[1].value = whole<6>(100);
  const PlanImage better(plan_.contents_);
  const auto before = better.judged(make_day(2026, 12, 31));
  const auto offices = offices_of({image_, board_, &before}, 0, image_.size(), {});
  ASSERT_THAT(offices, SizeIs(1)) << "nobody answers for goal 21";
  EXPECT_EQ(offices[0].office, people::OfficeId{2});
  EXPECT_EQ(goals_in(offices[0].lights), 2);
  EXPECT_EQ(percentage_of(offices[0].share), whole<2>(60));
  EXPECT_EQ(offices[0].moves, (Moves{.rose = 0, .fell = 1})) << "green before";
  EXPECT_EQ(moves_of({image_, before, &board_}, 0, image_.size(), {}), (Moves{.rose = 1, .fell = 0}));
  EXPECT_EQ(goals_in(offices_of({image_, board_}, 0, image_.size(), {.light = lights::Light::Yellow})[0].lights), 1);
}

TEST(PlanFilter, asks_for_level_theme_place_and_person_where_they_are_told_above_too) {
  SmallPlan plan;
  plan.contents_.levels.items[0].name = "Eje";
  auto& second_axis = plan.contents_.elements[0];
  second_axis.theme = "Agua";
  second_axis.place = "Vereda La Punta";
  second_axis.person_id = people::PersonId{7};
  plan.contents_.elements[4].theme = "Salud";
  const PlanImage image(plan.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto passing = [&](const Filter& filter) {
    std::vector<std::int64_t> ids;
    for (Row at = 0; at < image.size(); ++at)
      if (passes(filter, image, board, at)) ids.push_back(image.element(at).id.value);
    return ids;
  };
  EXPECT_THAT(passing({.level = "Eje"}), ElementsAre(1, 2));
  EXPECT_THAT(passing({.theme = "Agua"}), ElementsAre(2));
  EXPECT_THAT(passing({.theme = "Salud"}), ElementsAre(21, 211)) << "the nearest counts";
  EXPECT_THAT(passing({.place = "Vereda La Punta"}), ElementsAre(2, 21, 211));
  EXPECT_THAT(passing({.theme = "Salud", .person = people::PersonId{7}}), ElementsAre(21, 211));
  EXPECT_THAT(passing({.person = people::PersonId{8}}), IsEmpty());
}

/// C17, C18, R-9: goal 12 says nothing of 2026, whose window ends on 31 December with two business days of tolerance.
TEST(SilentGoal, waits_while_its_window_is_open_and_counts_as_nothing_once_it_is_over) {
  SmallPlan plan;
  std::erase_if(plan.contents_.facts,
                [](const auto& fact) { return fact.subject_id == 1200 && fact.kind == reports::FactKind::Reported; });
  plan.contents_.windows = {{.window = {.tolerance = 2}}, {}, {}};
  const auto judged = [&](Day on) {
    const PlanImage image(plan.contents_);
    const auto board = image.judged(on);
    return std::pair(board.figures(*image.row_of(ElementId{12})).outcome(FigureName::Compliance),
                     board.figures(*image.row_of(ElementId{1})).value(FigureName::Compliance));
  };
  EXPECT_EQ(judged(make_day(2027, 1, 4)), std::pair(Outcome::NoData, std::optional(whole<2>(80))));
  EXPECT_EQ(judged(make_day(2027, 1, 5)), std::pair(Outcome::NoReport, std::optional(whole<2>(40))));
  const PlanImage over(plan.contents_);
  const auto silent = over.judged(make_day(2027, 1, 5));
  EXPECT_EQ(silent.figures(*over.row_of(ElementId{1})).value(FigureName::Verified), std::nullopt)
      << "that nobody verified is not that nobody reported";
  plan.contents_.asks_for_reports = false;
  EXPECT_EQ(judged(make_day(2027, 1, 5)), std::pair(Outcome::NoData, std::optional(whole<2>(80))))
      << "nobody is asked for one";
}

TEST_F(PlanOnBoard, explains_a_roll_up_by_its_parts) {
  const auto why = explain(image_, board_, row(1), FigureName::Compliance);
  EXPECT_EQ(why.rule, "roll_up_children");
  ASSERT_THAT(why.parts, SizeIs(2));
  EXPECT_EQ(why.parts[1].value, whole<2>(140));
  EXPECT_EQ(why.parts[1].counted, Rational(100));
  EXPECT_EQ(why.parts[1].share, Rational(50));
  const auto plan = explain_totals(image_, board_, FigureName::Compliance);
  EXPECT_EQ(plan.parts[0].share, Rational(100)) << "renormalised: the other axis leaves";
  EXPECT_EQ(plan.parts[1].excluded, Outcome::NoData);
}

TEST(AbsoluteWeights, are_told_beside_the_shares_they_make) {
  SmallPlan plan;
  plan.contents_.plan.weight_scale = plans::WeightScale::Absolute;
  plan.contents_.elements[2].weight = whole<2>(15);
  plan.contents_.elements[3].weight = whole<2>(45);
  const PlanImage image(plan.contents_);
  const auto board = image.judged(make_day(2026, 12, 31));
  const auto why = explain(image, board, *image.row_of(ElementId{1}), FigureName::Compliance);
  EXPECT_EQ(why.parts[0].share, Rational(75));
  EXPECT_EQ(why.parts[1].share, Rational(25));
  const std::pair<std::string_view, std::string> scale{"weight_scale", "absolute"}, sum{"weights_add_to", "60"};
  EXPECT_THAT(why.inputs, ::testing::IsSupersetOf({scale, sum}));
  const auto untyped = explain(image, board, *image.row_of(ElementId{2}), FigureName::Compliance);
  EXPECT_THAT(untyped.inputs, ::testing::Not(::testing::Contains(scale)));
}

TEST_F(PlanOnBoard, explains_an_indicator_by_its_values) {
  const auto why = explain(image_, board_, row(11), FigureName::Compliance);
  EXPECT_EQ(why.rule, "compliance_ratio");
  const std::pair<std::string_view, std::string> actual{"actual", "80"};
  const std::pair<std::string_view, std::string> target{"target", "100"};
  const std::pair<std::string_view, std::string> until{"until", "2026-12-31"};
  EXPECT_THAT(std::vector(why.inputs.begin(), why.inputs.begin() + 3), ElementsAre(actual, target, until));
}

}  // namespace
}  // namespace timon::boards
