#include "storage/reports/report_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/observation_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using namespace timon::reports;

const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");

class ReportStore : public timon::testing::OnBothEngines {
 protected:
  static constexpr ReportId id{800};
  static constexpr DeliveryId first{810}, second{811};

  static Report report(const timon::testing::Village& village) {
    return {id, village.plan.id, village.works, village.year_2024.id};
  }
  static PeriodsBetween year(int number) {
    return {timon::plans::PeriodKind::Year, make_day(number, 1, 1), make_day(number, 12, 31)};
  }
  static Delivery delivery() {
    Delivery its{.id = first, .report_id = id};
    its.activities = "Tres frentes de obra", its.joint_work = "Con Salud", its.next_period = "Cerrar";
    its.person_id = people::PersonId{12}, its.saved_at = now;
    return its;
  }
  static ReportLine line(const timon::testing::Village& village) {
    ReportLine its{.delivery_id = first, .subject_id = village.indicator.id.value, .value = whole<6>(12)};
    its.measure_id = village.kilometres.id, its.note = "Acta 3", its.variance_kind = VarianceKind::Budget;
    its.variance_reason = "Giro tardío", its.correction_reason = "Sumaba doble";
    return its;
  }
};
TIMON_ON_BOTH_ENGINES(ReportStore);

TEST_P(ReportStore, keeps_a_report_and_refuses_an_old_version) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    auto its = report(village);
    add_report(transaction, its);
    EXPECT_EQ(find_report(transaction, id), its);
    EXPECT_EQ(find_report_of(transaction, its.plan_id, its.office_id, its.period_id), its);
    EXPECT_EQ(find_report_of(transaction, its.plan_id, village.health, its.period_id), std::nullopt);
    EXPECT_THAT(pending_reports_of_plan(transaction, its.plan_id), IsEmpty());
    its.state = ReportState::Delivered;
    EXPECT_TRUE(save_report(transaction, its));
    its.version = 2;
    EXPECT_THAT(pending_reports_of_plan(transaction, its.plan_id), ElementsAre(its));
    its.state = ReportState::Published;
    its.delivered_at = its.accepted_at = its.published_at = now;
    EXPECT_TRUE(save_report(transaction, its));
    EXPECT_EQ(save_report(transaction, its).error().code, "version_mismatch");
    its.version = 3;
    EXPECT_THAT(reports_of_plan(transaction, its.plan_id, year(2024)), ElementsAre(its));
    EXPECT_THAT(reports_of_plan(transaction, its.plan_id, year(2025)), IsEmpty());
  });
}

TEST_P(ReportStore, keeps_every_delivery_with_its_lines) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    add_report(transaction, report(village));
    auto one = delivery();
    add_delivery(transaction, one);
    replace_lines(transaction, first, std::vector{line(village)});
    replace_offices(transaction, first, std::vector{village.health});
    one.activities = "Cuatro", one.joint_work = "", one.next_period = "Pintar", one.delivered_at = now;
    one.rejected_at = now, one.rejected_reason = "Sin firma";
    save_delivery(transaction, one);
    auto next = one;
    next.id = second, next.number = 2, next.delivered_at = next.rejected_at = {}, next.rejected_reason = "";
    add_delivery(transaction, next);
    EXPECT_THAT(deliveries_of(transaction, id), ElementsAre(one, next));
    EXPECT_THAT(lines_of(transaction, first), ElementsAre(line(village)));
    EXPECT_THAT(offices_of(transaction, first), ElementsAre(village.health));
    replace_lines(transaction, first, {});
    EXPECT_THAT(lines_of(transaction, first), IsEmpty());
    EXPECT_THAT(offices_of(transaction, second), IsEmpty());
  });
}

TEST_P(ReportStore, knows_the_joint_work_and_the_setting_of_a_plan) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    plans::replace_links(transaction, village.goal.id, {.collaborating_offices = {village.health}});
    EXPECT_THAT(collaborations_of_plan(transaction, village.plan.id),
                ElementsAre(Collaboration{village.goal.id, village.health}));
    EXPECT_EQ(unanswered_setting(transaction, village.plan.id), Unanswered::Block);
    set_unanswered_setting(transaction, village.plan.id, Unanswered::DoNotBlock);
    EXPECT_EQ(unanswered_setting(transaction, village.plan.id), Unanswered::DoNotBlock);
  });
}

TEST_P(ReportStore, keeps_observations_with_their_turns) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    add_report(transaction, report(village));
    Observation one{.id = {820}, .report_id = id, .subject_id = village.indicator.id.value};
    one.criterion = Criterion::Evidence, one.severity = ObservationSeverity::High, one.text = "Falta el acta";
    one.due_on = make_day(2026, 7, 10), one.person_id = village.planner, one.recorded_at = now;
    add_observation(transaction, one);
    EXPECT_EQ(find_observation(transaction, one.id), one);
    EXPECT_THAT(observation_counts(transaction, village.plan.id, year(2024)),
                ElementsAre(ObservationCounts{id, 1, 1, 1}));
    const Turn turn{{830}, one.id, TurnKind::Rebutted, "Está en el anexo", village.manager, now};
    add_turn(transaction, turn, ObservationState::Answered);
    one.state = ObservationState::Answered;
    EXPECT_THAT(observations_of(transaction, id), ElementsAre(one));
    EXPECT_THAT(turns_of(transaction, id), ElementsAre(turn));
    EXPECT_THAT(observation_counts(transaction, village.plan.id, year(2024)),
                ElementsAre(ObservationCounts{id, 0, 1, 1}));
  });
}

}  // namespace
}  // namespace timon::storage::reports
