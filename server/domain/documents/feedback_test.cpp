#include "domain/documents/feedback.hpp"

#include <gmock/gmock.h>

#include "domain/case_table.hpp"

namespace timon::documents {
namespace {

using recommendations::Recommendation;
using reports::Observation;
using reports::ObservationState;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::optional<Day> day_in(const std::string& cell) { return parse_day(cell); }

TEST(Feedback, has_the_recommendations_of_the_cases) {
  const auto days = feedback_days(make_day(2026, 4, 1), make_day(2026, 6, 30));
  for (const auto& row : read_cases("server/domain/documents/feedback.cases.tsv"))
    EXPECT_EQ(concerns(days, *day_in(row.at("made")), day_in(row.at("ended"))), row.at("concerns") == "yes")
        << row.at("made") << " " << row.at("ended");
}

Observation observation(std::int64_t id, Day due_on, ObservationState state = ObservationState::Open) {
  return {.id = {id}, .text = "Falta " + std::to_string(id), .due_on = due_on, .state = state};
}

TEST(Feedback, says_what_waits_for_the_office_with_what_is_due_first) {
  const Day on = make_day(2026, 7, 10);
  FeedbackFacts facts;
  facts.observations = {observation(1, on + 5), observation(2, on + -3),
                        observation(3, on, ObservationState::Answered)};
  facts.recommendations = {{Recommendation{.text = "Coordínese", .due_on = on}, {}},
                           {Recommendation{.due_on = on, .state = recommendations::State::Accepted}, {}}};
  const std::vector<OwedReport> owed{{Duty::DeliverNext, "Tercer trimestre", on + 80}};
  EXPECT_THAT(duties_of(owed, facts, on),
              ElementsAre(DutyLine{Duty::Attend, "Falta 2", on + -3, 3}, DutyLine{Duty::Answer, "Coordínese", on, 0},
                          DutyLine{Duty::Attend, "Falta 1", on + 5, 0},
                          DutyLine{Duty::DeliverNext, "Tercer trimestre", on + 80, 0}));
  EXPECT_THAT(duties_of({}, {}, on), IsEmpty());
}

TEST(Feedback, reads_otherwise_when_anybody_said_something_else) {
  FeedbackFacts facts;
  facts.observations = {observation(1, {})};
  const auto before = content_text(facts);
  EXPECT_EQ(before, content_text(facts));
  auto answered = facts;
  answered.turns = {{.id = {7}, .text = "Hecho"}};
  EXPECT_NE(before, content_text(answered));
  auto advised = facts;
  advised.recommendations = {{Recommendation{.id = {9}}, {}}};
  EXPECT_NE(before, content_text(advised));
  auto proved = advised;
  proved.recommendations[0].files = {{.id = {3}, .turn_id = {4}, .name = "acta.pdf", .hash = "e0"}};
  EXPECT_NE(content_text(advised), content_text(proved));
  auto withdrawn = proved;
  withdrawn.recommendations[0].files[0].withdrawn_at = Instant{};
  EXPECT_NE(content_text(proved), content_text(withdrawn));
  auto accepted = facts;
  accepted.report = reports::Report{.state = reports::ReportState::Accepted};
  EXPECT_NE(before, content_text(accepted));
}

}  // namespace
}  // namespace timon::documents
