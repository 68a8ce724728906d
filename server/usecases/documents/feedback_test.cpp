#include "storage/evidence/upload_store.hpp"
#include "storage/recommendations/recommendation_file_store.hpp"
#include "storage/recommendations/recommendation_store.hpp"
#include "usecases/documents/attach_scan.hpp"
#include "usecases/documents/feedback_sheet.hpp"
#include "usecases/documents/find_document.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::usecases::documents {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::calendars::WindowState;
using timon::documents::DocumentStanding;
using timon::documents::Duty;

/// The town whose office reports: its feedback for the first quarter, on 10 July 2026.
class Feedback : public reports::OfficeReport {
 protected:
  FeedbackSheet sheet(const char* period, timon::people::PersonId who = SmallTown::reporter) {
    return feedback_sheet(as(who), image(), address(period), today).value();
  }
  Result<timon::documents::Document> make(const char* period, timon::people::PersonId who = SmallTown::reporter) {
    return make_feedback(
        as(who), image(), {address(period), {}, today},
        [](const FeedbackSheet& its) { return "%PDF " + its.document.code; }, "/tmp");
  }
  DocumentStanding standing(const std::string& code) {
    return look_up_document(as(SmallTown::verifier), memory_, code)->shown.standing;
  }
  void recommend() {
    timon::recommendations::Recommendation one;
    one.id = next_id<timon::recommendations::RecommendationId>();
    one.institution_id = SmallTown::town, one.office_id = SmallTown::works, one.person_id = SmallTown::verifier;
    one.text = "Entregue en la primera semana", one.due_on = today + 20, one.recorded_at = opened_->clock()();
    opened_->database().write(
        [&](storage::Transaction& transaction) { storage::recommendations::add_recommendation(transaction, one); });
  }
};
INSTANTIATE_TEST_SUITE_P(On, Feedback, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(Feedback, of_a_report_that_never_came_says_so_and_asks_for_it) {
  const auto its = sheet("2026-T1");
  EXPECT_EQ(its.standing->state, WindowState::Missing);
  EXPECT_FALSE(its.facts.report);
  ASSERT_THAT(its.lines, SizeIs(2));
  EXPECT_FALSE(its.lines[0].annex.content);
  ASSERT_FALSE(its.duties.empty());
  EXPECT_EQ(its.duties[0].duty, Duty::Deliver);
  EXPECT_GT(its.duties[0].days_late, 0);
  EXPECT_EQ(its.punctuality.missing, 2) << "both quarters that are over";
}

TEST_P(Feedback, has_figures_observations_recommendations_and_what_is_to_be_done) {
  const auto report = delivered("2026-T1");
  ASSERT_TRUE(observe("2026-T1", report.version));
  recommend();
  const auto its = sheet("2026-T1");
  EXPECT_EQ(its.lines[0].annex.period.achieved.value, Rational(100));
  ASSERT_THAT(its.facts.observations, SizeIs(1));
  ASSERT_THAT(its.facts.recommendations, SizeIs(0)) << "made after the time in which the first quarter is reviewed";
  ASSERT_THAT(sheet("2026-T2").facts.recommendations, SizeIs(1));
  EXPECT_EQ(subject_name(its, SmallTown::indicator.value).empty(), false);
  ASSERT_FALSE(its.duties.empty());
  EXPECT_EQ(its.duties[0].duty, Duty::Attend);
  EXPECT_EQ(its.duties[0].due_on, today + 5);
}

TEST_P(Feedback, is_made_into_a_document_that_holds_until_somebody_says_more) {
  const auto report = delivered("2026-T1");
  ASSERT_TRUE(observe("2026-T1", report.version));
  const auto made = make("2026-T1", SmallTown::planner);
  ASSERT_TRUE(made) << codes(made);
  EXPECT_EQ(made->office_id, SmallTown::works);
  EXPECT_EQ(standing(made->code), DocumentStanding::Current);
  const auto found = find_document(reporter(), memory_, made->code);
  ASSERT_TRUE(found);
  EXPECT_EQ(found->office_name, "Obras");
  EXPECT_FALSE(found->report_state);
  EXPECT_THAT(list_feedback_documents(reporter(), image(), address("2026-T1"))->items, SizeIs(1));
  EXPECT_THAT(list_feedback_documents(reporter(), image(), address("2026-T2"))->items, IsEmpty());
  const auto observation = sheet("2026-T1").facts.observations.at(0);
  ASSERT_TRUE(reports::answer_observation(reporter(), image(),
                                          {address("2026-T1"), sheet("2026-T1").facts.report->version, observation.id,
                                           reports::TurnKind::Attended, "Se agregó el acta"}));
  EXPECT_EQ(standing(made->code), DocumentStanding::Corrected);
  EXPECT_EQ(codes(attach_scan(reporter(), memory_, {made->code, timon::evidence::UploadId{1}})), "document_outdated");
}

TEST_P(Feedback, is_outdated_by_an_answer_and_has_its_files) {
  recommend();
  const auto made = make("2026-T2", SmallTown::planner);
  ASSERT_TRUE(made) << codes(made);
  const auto id = sheet("2026-T2").facts.recommendations.at(0).recommendation.id;
  opened_->database().write([&](storage::Transaction& transaction) {
    namespace store = storage::recommendations;
    timon::evidence::Upload upload;
    upload.id = {1}, upload.institution_id = SmallTown::town, upload.recommendation_id = id.value;
    upload.person_id = SmallTown::reporter, upload.content_id = {2};
    storage::evidence::add_upload(transaction, upload, 5);
    storage::evidence::set_hash(transaction, {2}, "hash");
    const timon::recommendations::Turn turn{.id = {3}, .recommendation_id = id, .person_id = SmallTown::reporter};
    EXPECT_TRUE(store::add_turn(transaction, turn, timon::recommendations::State::Answered, 1));
    store::add_file(transaction, {{4}, {3}, SmallTown::town, {2}, "acta.pdf"});
  });
  const auto told = sheet("2026-T2").facts.recommendations.at(0);
  ASSERT_THAT(told.files, SizeIs(1));
  EXPECT_EQ(told.files[0].name, "acta.pdf");
  EXPECT_EQ(standing(made->code), DocumentStanding::Corrected);
}

// Pages were drawn to be thrown away where no more documents are kept.
TEST_P(Feedback, of_which_there_are_enough_is_not_even_drawn) {
  for (std::int64_t count = 0; count < timon::documents::most_documents; ++count) ASSERT_TRUE(make("2026-T1"));
  int drawn = 0;
  const auto refused = make_feedback(
      reporter(), image(), {address("2026-T1"), std::nullopt, today},
      [&](const FeedbackSheet&) {
        ++drawn;
        return std::string("%PDF-");
      },
      std::filesystem::temp_directory_path());
  EXPECT_EQ(codes(refused), "too_many_documents");
  EXPECT_EQ(drawn, 0);
}

TEST_P(Feedback, is_for_who_reads_the_recommendations_of_the_office) {
  const auto made = make("2026-T1");
  ASSERT_TRUE(made);
  EXPECT_EQ(codes(make("2026-T1", SmallTown::verifier)), "not_allowed");
  const access::Caller citizen{};
  const Context nobody{opened_->database(), citizen, opened_->clock()};
  EXPECT_FALSE(feedback_sheet(nobody, image(), address("2026-T1"), today));
  EXPECT_FALSE(find_document(nobody, memory_, made->code));
  EXPECT_EQ(codes(feedback_sheet(reporter(), image(), address("2026-T9"), today)), "not_found");
}

}  // namespace
}  // namespace timon::usecases::documents
