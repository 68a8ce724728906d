#include "domain/reports/report.hpp"

#include <gmock/gmock.h>

#include <map>

#include "domain/case_table.hpp"
#include "domain/reports/observation.hpp"

namespace timon::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

template <class E>
E named(const std::string& text) {
  return parse_name<E>(text).value();
}

std::vector<std::string> texts(const std::vector<FieldError>& errors) {
  std::vector<std::string> all;
  for (const auto& error : errors) all.push_back(error.field + ":" + error.code);
  return all;
}

TEST(Report, lives_as_its_table_says) {
  std::map<std::pair<std::string, std::string>, bool> told;
  for (const auto& row : read_cases("server/domain/reports/report.cases.tsv")) {
    const auto after = state_after(named<ReportState>(row.at("before")), named<ReportAct>(row.at("act")),
                                   std::stoll(row.at("unanswered")));
    ASSERT_TRUE(after) << row.at("before") << ' ' << row.at("act");
    EXPECT_EQ(name_of(*after), row.at("after")) << row.at("before") << ' ' << row.at("act");
    told[{row.at("before"), row.at("act")}] = true;
  }
  for (const auto& before : names_of(ReportState{}))
    for (const auto& act : names_of(ReportAct{}))
      if (!told.contains({std::string(before.name), std::string(act.name)}))
        EXPECT_FALSE(state_after(before.value, act.value, 0)) << before.name << ' ' << act.name;
}

// Whatever is done, in whatever order: what was accepted is never open again, and nothing is accepted that was never
// delivered.
TEST(Report, no_order_of_acts_undoes_an_acceptance) {
  std::uint32_t seed = 20260630;
  const auto next = [&seed](std::uint32_t below) { return (seed = seed * 1664525 + 1013904223) / 65536 % below; };
  for (int life = 0; life < 2000; ++life) {
    auto state = ReportState::Draft;
    bool was_delivered = false, was_accepted = false;
    for (int step = 0; step < 40; ++step) {
      const auto act = names_of(ReportAct{})[next(names_of(ReportAct{}).size())].value;
      const auto after = state_after(state, act, next(3));
      if (!after) continue;
      was_delivered = was_delivered || act == ReportAct::Deliver;
      was_accepted = was_accepted || act == ReportAct::Accept;
      state = *after;
      if (state != ReportState::Draft) EXPECT_TRUE(was_delivered);
      if (was_accepted) EXPECT_TRUE(state == ReportState::Accepted || state == ReportState::Published);
    }
  }
}

TEST(Report, is_accepted_in_the_order_of_the_year) {
  using enum ReportState;
  const auto obstacles = [](EarlierReport earlier, Unanswered unanswered = Unanswered::Block) {
    return texts(obstacles_to_acceptance(0, {earlier}, unanswered));
  };
  EXPECT_THAT(obstacles({"T1", std::nullopt}), ElementsAre("earlier:earlier_report_absent"));
  EXPECT_THAT(obstacles({"T1", Draft}), ElementsAre("earlier:earlier_report_absent"));
  EXPECT_THAT(obstacles({"T1", std::nullopt, true}), IsEmpty()) << "its values came by another door";
  EXPECT_THAT(obstacles({"T1", Rejected, true}), ElementsAre("earlier:earlier_report_absent"))
      << "a rejected report counted as told, because its figures stay";
  EXPECT_THAT(obstacles({"T1", Delivered}), ElementsAre("earlier:earlier_report_not_accepted"));
  EXPECT_THAT(obstacles({"T1", Accepted}), IsEmpty());
  EXPECT_THAT(obstacles({"T1", Published, false, 2}), ElementsAre("earlier:earlier_observations_unanswered"));
  EXPECT_THAT(obstacles({"T1", Published, false, 2}, Unanswered::DoNotBlock), IsEmpty());
  EXPECT_THAT(texts(obstacles_to_acceptance(1, {{"T1", std::nullopt}, {"T2", InReview}}, Unanswered::Block)),
              ElementsAre("observations:severe_observations_open", "earlier:earlier_report_absent",
                          "earlier:earlier_report_not_accepted"));
}

TEST(Report, is_integral_when_it_names_whom_the_plan_names) {
  const people::OfficeId own{1}, health{2}, works{3};
  EXPECT_EQ(integrality_of(own, {own}, {}), Integrality::NoJointWork);
  EXPECT_EQ(integrality_of(own, {own, health}, {}), Integrality::NotNamed);
  EXPECT_EQ(integrality_of(own, {own, health}, {health}), Integrality::Met);
  EXPECT_EQ(integrality_of(own, {health, works}, {health}), Integrality::NotNamed);
}

TEST(Observation, is_answered_by_the_office_and_closed_by_planning) {
  using enum ObservationState;
  EXPECT_EQ(observation_after(Open, TurnKind::Attended), Answered);
  EXPECT_EQ(observation_after(Open, TurnKind::Rebutted), Answered);
  EXPECT_EQ(observation_after(Open, TurnKind::Closed), Closed) << "Planning takes it back";
  EXPECT_EQ(observation_after(Open, TurnKind::Insisted), std::nullopt);
  EXPECT_EQ(observation_after(Answered, TurnKind::Insisted), Open);
  EXPECT_EQ(observation_after(Answered, TurnKind::Closed), Closed);
  EXPECT_EQ(observation_after(Answered, TurnKind::Attended), std::nullopt);
  for (const auto& turn : names_of(TurnKind{})) EXPECT_EQ(observation_after(Closed, turn.value), std::nullopt);
}

TEST(Observation, says_what_by_when) {
  Observation observation{.text = " ", .due_on = make_day(2026, 7, 1)};
  EXPECT_THAT(texts(observation_errors(observation, make_day(2026, 7, 2))),
              ElementsAre("text:required", "due_on:due_day_past"));
  observation.text = "Falta el acta";
  EXPECT_THAT(observation_errors(observation, make_day(2026, 7, 1)), IsEmpty());
  EXPECT_THAT(texts(turn_errors(TurnKind::Rebutted, "")), ElementsAre("text:required"));
  EXPECT_THAT(turn_errors(TurnKind::Attended, ""), IsEmpty());
}

}  // namespace
}  // namespace timon::reports
