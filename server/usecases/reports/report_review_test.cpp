#include <limits>

#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/testing/office_report_town.hpp"

namespace timon::usecases::reports {
namespace {

using timon::reports::ObservationSeverity;

/// What went wrong once where a report is judged.
class ReportReview : public OfficeReport {
 protected:
  Report observed(const char* period, ObservationSeverity severity) {
    const auto report = delivered(period);
    return add_observation(planner(), image(),
                           {.address = address(period),
                            .version = report.version,
                            .severity = severity,
                            .text = "Describa el frente 2",
                            .due_on = today})
        .value();
  }
  AnswerObservation turn(const char* period, TurnKind kind, const char* text = "") {
    const auto now = shown(period);
    return {address(period), now.report->version, now.observations.front().id, kind, text};
  }
  /// Rosa, who also plans.
  Context reporter_who_plans() {
    const auto context = reporter();
    callers_.back()->grants.push_back(
        {access::Role::Planner, access::ScopeKind::Institution, SmallTown::town.value, SmallTown::town});
    return context;
  }
  void close_plan() {
    opened_->database().write([](storage::Transaction& transaction) {
      auto plan = storage::plans::find_plan(transaction, SmallTown::plan).value();
      plan.state = timon::plans::PlanState::Closed;
      ASSERT_TRUE(storage::plans::save_plan(transaction, plan));
    });
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReportReview, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

// A slight observation of an accepted report could never be answered, and held up the office for the rest of the year.
TEST_P(ReportReview, a_slight_observation_is_answered_and_closed_after_the_acceptance) {
  auto report = observed("2026-T1", ObservationSeverity::Low);
  ASSERT_TRUE(accept("2026-T1", report.version));
  const auto second = delivered("2026-T2");
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "earlier:earlier_observations_unanswered");
  const auto answered =
      answer_observation(reporter(), image(), turn("2026-T1", TurnKind::Attended, "El frente 2 va en el acta"));
  ASSERT_TRUE(answered) << codes(answered);
  EXPECT_EQ(answered->state, ReportState::Accepted);
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "");
  const auto closed = judge_observation(planner(), image(), turn("2026-T1", TurnKind::Closed));
  ASSERT_TRUE(closed) << codes(closed);
  EXPECT_EQ(closed->state, ReportState::Accepted);
}

// Planning took its only observation back and the report stayed observed, as if the office still owed an answer.
TEST_P(ReportReview, an_observation_taken_back_leaves_nothing_observed) {
  observed("2026-T2", ObservationSeverity::High);
  EXPECT_EQ(judge_observation(planner(), image(), turn("2026-T2", TurnKind::Closed))->state, ReportState::Answered);
}

// The figures of a rejected report stay, so that it counted as told and the next one was accepted over it.
TEST_P(ReportReview, a_rejected_report_holds_up_the_next_one) {
  const auto first = delivered("2026-T1");
  ASSERT_TRUE(reject_report(planner(), image(), {{address("2026-T1"), first.version}, "Sin firma"}));
  const auto second = delivered("2026-T2");
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "earlier:earlier_report_absent");
}

// Who delivered a report could accept it, and close what was observed of it.
TEST_P(ReportReview, is_not_for_who_delivered) {
  const auto report = delivered("2026-T1");
  const auto outcomes = accept_reports(reporter_who_plans(), image(), {{{address("2026-T1"), report.version}}, today});
  EXPECT_EQ(codes(outcomes->front().outcome), "reviewer_is_reporter");
  ASSERT_TRUE(observe("2026-T1", report.version));
  EXPECT_EQ(codes(judge_observation(reporter_who_plans(), image(), turn("2026-T1", TurnKind::Closed))),
            "reviewer_is_reporter");
}

// A remark that was corrected after an observation never reached the figure, and the reason of a correction was asked
// and recorded again with every later delivery.
TEST_P(ReportReview, a_correction_is_told_once_and_a_remark_reaches_its_figure) {
  auto report = observed("2026-T2", ObservationSeverity::High);
  auto remarked = kilometres(100);
  remarked.note = "Acta 12", remarked.correction_reason = "Faltaba el acta";
  for (int time = 0; time < 2; ++time) {
    report = save(draft("2026-T2", report.version, {remarked, progress(25)})).value();
    report = deliver("2026-T2", report.version).value();
  }
  const auto facts = opened_->database().read([](storage::Session& session) {
    return storage::reports::facts_of_subject(session, SmallTown::indicator.value,
                                              timon::reports::FactId{std::numeric_limits<std::int64_t>::max()}, 100);
  });
  EXPECT_EQ(std::ranges::count_if(facts, [](const auto& its) { return its.fact.kind == FactKind::Reported; }), 2);
  EXPECT_EQ(shown("2026-T2").lines[0].task.reported->note, "Acta 12");
}

// An office could begin a report where nothing is asked of it, also in the plan of another institution.
TEST_P(ReportReview, an_office_that_owes_nothing_begins_no_report) {
  SaveReportDraft input{.address = {SmallTown::control, "2026-T2"}, .on = today};
  EXPECT_EQ(codes(save(input)), "lines:nothing_to_report");
  input.address = address("2026-T2");
  input.offices = {SmallTown::control, SmallTown::control};
  EXPECT_EQ(codes(save(input)), "offices:given_twice") << "it was a conflict of the database";
}

// The office read a correction that it never sent as what Planning had accepted.
TEST_P(ReportReview, what_was_never_sent_is_not_shown_as_accepted) {
  const auto report = observed("2026-T1", ObservationSeverity::Low);
  const auto unsent = save(draft("2026-T1", report.version, {kilometres(77), progress(25)}));
  ASSERT_TRUE(unsent);
  EXPECT_EQ(shown("2026-T1").lines[0].content->value, whole<6>(77));
  ASSERT_TRUE(accept("2026-T1", unsent->version));
  EXPECT_EQ(shown("2026-T1").lines[0].content->value, whole<6>(100));
}

// A plan closed meanwhile took a delivery whose figures had all come by another door.
TEST_P(ReportReview, a_closed_plan_takes_no_delivery) {
  const auto kept = save(draft("2026-T2", 0, {kilometres(100), progress(25)}));
  image();
  const auto as_read = image_;
  close_plan();
  EXPECT_EQ(codes(deliver_report(reporter(), *as_read, {address("2026-T2"), kept->version, today})), "plan_closed");
  EXPECT_EQ(codes(save_report_draft(reporter(), *as_read, draft("2026-T2", kept->version, {}))), "plan_closed");
}

// A period that does not exist showed another year without a word; a changed setting told only what it is now.
TEST_P(ReportReview, says_what_it_does_not_know_and_what_was_before) {
  EXPECT_EQ(codes(list_reports(planner(), image(), {.on = today, .period = "2031-T9"})), "period:unknown_period");
  ASSERT_TRUE(set_report_settings(planner(), SmallTown::plan, timon::reports::Unanswered::DoNotBlock));
  const auto entries = opened_->database().read(
      [](storage::Session& session) { return storage::ledger::entries_of_subject(session, SmallTown::plan.value); });
  ASSERT_FALSE(entries.empty());
  EXPECT_THAT(entries.back().body, ::testing::HasSubstr(R"("after":"do_not_block","before":"block")"));
}

}  // namespace
}  // namespace timon::usecases::reports
