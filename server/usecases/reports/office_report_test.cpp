#include "usecases/testing/office_report_town.hpp"

#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/status_store.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

INSTANTIATE_TEST_SUITE_P(On, OfficeReport, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

TEST_P(OfficeReport, holds_all_that_the_office_owes_with_what_was_said_last) {
  delivered("2026-T1");
  const auto report = shown("2026-T2");
  ASSERT_THAT(report.lines, SizeIs(2));
  EXPECT_EQ(report.lines[0].task.planned->value, whole<6>(100));
  ASSERT_NE(report.lines[0].previous, nullptr);
  EXPECT_EQ(report.lines[0].previous->value, whole<6>(100));
  EXPECT_EQ(report.lines[0].previous_period->code, "2026-T1");
  EXPECT_FALSE(report.report);
  EXPECT_THAT(report.may, ElementsAre(ReportAct::Save));
  EXPECT_THAT(shown("2026-T2", SmallTown::verifier).may, IsEmpty());
}

TEST_P(OfficeReport, a_draft_touches_no_figure_and_is_its_offices_alone) {
  const auto kept = save(draft("2026-T2", 0, {kilometres(40)}));
  ASSERT_TRUE(kept) << codes(kept);
  EXPECT_THAT(reported(), IsEmpty());
  EXPECT_EQ(shown("2026-T2").lines[0].content->value, whole<6>(40));
  EXPECT_FALSE(shown("2026-T2", SmallTown::verifier).content) << "nobody else reads what was not delivered";
  EXPECT_EQ(codes(save(draft("2026-T2", 0, {}))), "version_mismatch") << "somebody wrote it first";
  EXPECT_EQ(save(draft("2026-T2", 1, {kilometres(41)}))->version, 2);
}

TEST_P(OfficeReport, refuses_every_line_in_another_measure_at_once) {
  auto wrong = kilometres(40);
  wrong.measure_id = SmallTown::metres;
  const auto refused = save(draft("2026-T2", 0, {wrong, {.subject_id = 999}}));
  EXPECT_EQ(codes(refused), "lines[120].measure:wrong_measure lines[999].subject:not_of_report");
  EXPECT_EQ(refused.error().fields[0].arguments, (Arguments{{"expected", "kilómetros"}, {"given", "metros"}}));
  EXPECT_FALSE(shown("2026-T2").report);
}

TEST_P(OfficeReport, is_delivered_whole_or_not_at_all) {
  const auto kept = save(draft("2026-T2", 0, {kilometres(40)}));
  EXPECT_EQ(codes(deliver("2026-T2", kept->version)),
            "lines[120].variance_kind:variance_needs_kind lines[120].variance_reason:variance_needs_reason "
            "lines[112].progress:required");
  EXPECT_THAT(reported(), IsEmpty());
  auto explained = kilometres(40);
  explained.variance_kind = VarianceKind::External, explained.variance_reason = "Lluvias de mayo";
  const auto again = save(draft("2026-T2", kept->version, {explained, progress(50)}));
  const auto sent = deliver("2026-T2", again->version);
  ASSERT_TRUE(sent) << codes(sent);
  EXPECT_EQ(sent->state, ReportState::Delivered);
  EXPECT_EQ(sent->delivered_at, opened_->clock()());
  EXPECT_THAT(reported(), SizeIs(2));
  EXPECT_TRUE(shown("2026-T2", SmallTown::verifier).lines[0].content->fact_id);
  const auto entries = opened_->database().read(
      [&](storage::Session& session) { return storage::ledger::entries_of_subject(session, sent->id.value); });
  ASSERT_THAT(entries, SizeIs(1));
  EXPECT_EQ(entries[0].act, "deliver_report");
}

TEST_P(OfficeReport, takes_what_was_reported_by_another_door_as_said) {
  ASSERT_TRUE(report_value(
      reporter(), {SmallTown::indicator, "2026-T2", {.value = whole<6>(95), .measure_id = SmallTown::kilometres}, {}}));
  const auto told = [&] { return told_of(shown("2026-T2").lines[0])->value; };
  EXPECT_EQ(told(), whole<6>(95)) << "where nobody wrote";
  auto kept = save(draft("2026-T2", 0, {kilometres(90), progress(50)}));
  EXPECT_EQ(told(), whole<6>(90));
  EXPECT_FALSE(told_of(shown("2026-T1").lines[0]));
  kept = save(draft("2026-T2", kept->version, {kilometres(95), progress(50)}));
  ASSERT_TRUE(deliver("2026-T2", kept->version));
  EXPECT_THAT(reported(), SizeIs(2)) << "nothing was said twice";
}

TEST_P(OfficeReport, is_observed_answered_corrected_and_accepted) {
  delivered("2026-T1");
  ASSERT_TRUE(accept("2026-T1", shown("2026-T1").report->version));
  auto report = delivered("2026-T2");
  report = begin_review(planner(), image(), {address("2026-T2"), report.version}).value();
  report = observe("2026-T2", report.version).value();
  EXPECT_EQ(report.state, ReportState::Observed);
  EXPECT_EQ(codes(accept("2026-T2", report.version)), "observations:severe_observations_open");

  auto corrected = kilometres(90);
  const auto saved = save(draft("2026-T2", report.version, {corrected, progress(25)}));
  EXPECT_EQ(codes(deliver("2026-T2", saved->version)), "lines[120].correction_reason:correction_needs_reason");
  corrected.correction_reason = "Sumaba un tramo dos veces";
  const auto again = save(draft("2026-T2", saved->version, {corrected, progress(25)}));
  report = deliver("2026-T2", again->version).value();
  EXPECT_EQ(report.state, ReportState::Observed) << "the observation still waits";
  EXPECT_THAT(shown("2026-T2").deliveries, SizeIs(2)) << "what was delivered first is there as it was";

  const auto observation = shown("2026-T2").observations.front().id;
  const AnswerObservation answer{address("2026-T2"), report.version, observation, TurnKind::Attended, "Va el acta"};
  EXPECT_EQ(codes(judge_observation(planner(), image(), answer)), "kind:not_of_planning");
  report = answer_observation(reporter(), image(), answer).value();
  EXPECT_EQ(report.state, ReportState::Answered);
  report =
      judge_observation(planner(), image(), {address("2026-T2"), report.version, observation, TurnKind::Closed, ""})
          .value();
  report = accept("2026-T2", report.version).value();
  report = publish_report(planner(), image(), {address("2026-T2"), report.version}).value();
  EXPECT_EQ(report.state, ReportState::Published);
  EXPECT_EQ(codes(save(draft("2026-T2", report.version, {}))), "report_not_in_state");
}

TEST_P(OfficeReport, is_accepted_in_the_order_of_the_year_and_one_refusal_holds_up_no_other) {
  const auto second = delivered("2026-T2");
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "earlier:earlier_report_absent");
  const auto first = delivered("2026-T1");
  const auto outcomes = accept_reports(
      planner(), image(),
      {{{address("2026-T2"), second.version}, {address("2026-T3"), 1}, {address("2026-T1"), first.version}}, today});
  ASSERT_TRUE(outcomes);
  EXPECT_EQ(codes((*outcomes)[0].outcome), "");
  EXPECT_EQ(codes((*outcomes)[1].outcome), "not_found");
  EXPECT_EQ(codes((*outcomes)[2].outcome), "");
}

TEST_P(OfficeReport, an_unanswered_observation_holds_up_the_next_report_unless_the_plan_says_otherwise) {
  const auto first = delivered("2026-T1");
  const auto observed = add_observation(planner(), image(),
                                        {.address = address("2026-T1"),
                                         .version = first.version,
                                         .severity = timon::reports::ObservationSeverity::Low,
                                         .text = "Describa el frente 2",
                                         .due_on = today});
  ASSERT_TRUE(accept("2026-T1", observed->version)) << "a slight one does not hold up its own";
  const auto second = delivered("2026-T2");
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "earlier:earlier_observations_unanswered");
  EXPECT_EQ(codes(set_report_settings(reporter(), SmallTown::plan, timon::reports::Unanswered::DoNotBlock)),
            "not_allowed");
  ASSERT_TRUE(set_report_settings(planner(), SmallTown::plan, timon::reports::Unanswered::DoNotBlock));
  EXPECT_EQ(codes(accept("2026-T2", second.version)), "");
}

TEST_P(OfficeReport, a_rejected_delivery_does_not_count_as_one) {
  auto report = delivered("2026-T2");
  const MoveReport here{address("2026-T2"), report.version};
  EXPECT_EQ(codes(reject_report(planner(), image(), {here, " "})), "reason:required");
  EXPECT_EQ(codes(reject_report(reporter(), image(), {here, "Sin firma"})), "not_allowed");
  report = reject_report(planner(), image(), {here, "Sin firma"}).value();
  EXPECT_FALSE(report.delivered_at);
  EXPECT_EQ(shown("2026-T2").deliveries[0].rejected_reason, "Sin firma");
  const auto kept = save(draft("2026-T2", report.version, {kilometres(100), progress(25)}));
  EXPECT_TRUE(deliver("2026-T2", kept->version)->delivered_at);
}

/// reports of the third quarter are received from 1 September on; its window is the last week of the month.
TEST_P(OfficeReport, is_refused_before_the_first_day_on_which_it_is_received) {
  const auto kept = save(draft("2026-T3", 0, {kilometres(100), progress(50)}));
  ASSERT_TRUE(kept) << codes(kept);
  const auto on = [&](Day day) {
    return deliver_report(reporter(), image(), {address("2026-T3"), kept->version, day});
  };
  const auto early = on(make_day(2026, 8, 31));
  EXPECT_EQ(codes(early), "report_not_received_yet");
  EXPECT_EQ(early.error().arguments, (Arguments{{"period", "2026-T3"}, {"from_on", "2026-09-01"}}));
  EXPECT_EQ(shown("2026-T3").report->state, ReportState::Draft) << "what was written stays";
  opened_->clock() = fixed_clock(start_of_day(make_day(2026, 9, 1), "America/Bogota"));
  ASSERT_TRUE(on(make_day(2026, 9, 1)));
  EXPECT_EQ(shown("2026-T3").standing->state, timon::calendars::WindowState::Early);
}

/// PMG-41, PMG-46: it is 10 July, eight business days after the window of the second quarter.
TEST_P(OfficeReport, stands_towards_its_window_and_what_never_came_counts_as_due) {
  using enum timon::calendars::WindowState;
  delivered("2026-T1");
  const auto row = [&] { return list_reports(planner(), image(), {.on = today}).value().rows.at(0); };
  auto cells = row().cells;
  EXPECT_EQ(cells[0].standing->state, Late);
  EXPECT_EQ(cells[1].standing, (timon::calendars::Standing{Missing, 8}));
  EXPECT_EQ(cells[2].standing->state, NotYetOpen);
  EXPECT_EQ(row().punctuality.share(), whole<2>(0));
  const auto corrected = save(draft("2026-T2", 0, {kilometres(100), progress(25)}));
  opened_->clock() = fixed_clock(start_of_day(make_day(2026, 6, 30), "America/Bogota"));
  ASSERT_TRUE(deliver("2026-T2", corrected->version));
  EXPECT_EQ(row().cells[1].standing->state, OnTime);
  EXPECT_EQ(row().punctuality.share(), whole<2>(50));
}

TEST_P(OfficeReport, stands_in_the_matrix_of_offices_and_periods) {
  delivered("2026-T1");
  const auto matrix = list_reports(as(SmallTown::verifier), image(), {.on = today}).value();
  ASSERT_THAT(matrix.periods, SizeIs(4));
  ASSERT_THAT(matrix.rows, SizeIs(1));
  EXPECT_EQ(matrix.rows[0].office->id, SmallTown::works);
  EXPECT_EQ(matrix.rows[0].cells[0].report->state, ReportState::Delivered);
  EXPECT_EQ(matrix.rows[0].cells[0].count, (timon::homes::AskedCount{2, 2}));
  EXPECT_EQ(matrix.rows[0].cells[1].count, (timon::homes::AskedCount{2, 0}));
  EXPECT_FALSE(matrix.rows[0].may_report);
  const auto nobody = access::nobody();
  EXPECT_EQ(codes(list_reports({opened_->database(), nobody, opened_->clock()}, image(), {.on = today})), "not_found");
}

/// What was suspended was asked for its reports all the same, and its office was late by them.
TEST_P(OfficeReport, what_is_suspended_is_neither_asked_nor_missing_nor_counted) {
  const auto second = [&] { return list_reports(planner(), image(), {today, "2026-T2"})->rows.at(0); };
  EXPECT_EQ(second().cells[1].standing->state, timon::calendars::WindowState::Missing);
  EXPECT_EQ(second().punctuality.missing, 2);
  opened_->database().write([&](storage::Transaction& transaction) {
    storage::plans::add_status(transaction, {timon::plans::StatusId{900},
                                             SmallTown::goal,
                                             timon::plans::InitiativeStatus::Suspended,
                                             "Sin recursos",
                                             make_day(2026, 6, 15),
                                             {},
                                             opened_->clock()()});
    record_act(planner(), transaction,
               {.act = "set_status",
                .subject_kind = "element",
                .subject_id = SmallTown::goal.value,
                .plan_id = SmallTown::plan.value});
  });
  EXPECT_FALSE(second().cells[1].standing) << "nothing is asked of it";
  EXPECT_EQ(second().punctuality.missing, 1) << "the first quarter ended before";
  EXPECT_THAT(shown("2026-T2").lines, IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::reports
