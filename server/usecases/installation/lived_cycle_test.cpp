// The reporting cycle of the example's year, as it stands when the year is over: what a trainer opens must be there.
#include "storage/people/person_store.hpp"
#include "usecases/convocations/list_convocations.hpp"
#include "usecases/covers/list_covers.hpp"
#include "usecases/needs/list_needs.hpp"
#include "usecases/recommendations/list_recommendations.hpp"
#include "usecases/reports/check_snapshots.hpp"
#include "usecases/reports/list_reports.hpp"
#include "usecases/reports/list_restatements.hpp"
#include "usecases/reports/show_closings.hpp"
#include "usecases/reports/show_report.hpp"
#include "usecases/testing/example_town.hpp"

namespace timon::usecases::installation {
namespace {

using timon::boards::PlanImage;
using timon::people::OfficeId;

class ExampleCycle : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { town_ = new Town; }
  static void TearDownTestSuite() { delete town_; }
  void SetUp() override {
    ASSERT_TRUE(town_->loaded.has_value()) << told(town_->loaded.error());
    image_ = boards::open_image(town_->context, town_->memory, town_->loaded->plan, today).value().image;
  }
  std::string code(OfficeId office) const { return image_->office(office)->code; }
  OfficeId office(const std::string& code) const {
    for (const auto& its : image_->contents().offices)
      if (its.code == code) return its.id;
    throw std::logic_error(code);
  }
  reports::ShownReport report(const std::string& of, const std::string& period) const {
    return reports::show_report(town_->context, *image_, {office(of), period}, today).value();
  }

  static inline const Day today = make_day(2026, 3, 2);
  static Town* town_;
  std::shared_ptr<const PlanImage> image_;
};
Town* ExampleCycle::town_ = nullptr;

std::string told(const reports::ReportCell& cell) {
  return (cell.report ? std::string(name_of(cell.report->state)) : "-") + " " +
         (cell.standing ? std::string(name_of(cell.standing->state)) : "-");
}

TEST_F(ExampleCycle, ends_with_this_matrix_of_offices_and_quarters) {
  const std::map<std::string, std::vector<std::string>> promised{
      {"AGUA", {"published on_time", "published on_time", "published on_time", "accepted on_time"}},
      {"AMBIENTE", {"published on_time", "published on_time", "published on_time", "draft missing"}},
      {"ATENCION", {"- missing", "- missing", "- missing", "- missing"}},
      {"ECONOMIA", {"published on_time", "published on_time", "published on_time", "accepted on_time"}},
      {"EDUCACION", {"published late", "published late", "published late", "delivered late"}},
      {"HACIENDA", {"published on_time", "published on_time", "published on_time", "accepted on_time"}},
      {"OBRAS", {"published on_time", "published on_time", "published on_time", "observed on_time"}},
      {"SALUD", {"published on_time", "published on_time", "published on_time", "delivered on_time"}},
      {"SEGURIDAD", {"published on_time", "published on_time", "published on_time", "delivered on_time"}},
      {"VIAS", {"published on_time", "published on_time", "published on_time", "in_review on_time"}},
  };
  const auto matrix = reports::list_reports(town_->context, *image_, {today, "2025-T4"}).value();
  std::map<std::string, std::vector<std::string>> found;
  for (const auto& row : matrix.rows)
    for (const auto& cell : row.cells) found[row.office->code].push_back(told(cell));
  EXPECT_EQ(found, promised);
}

TEST_F(ExampleCycle, closes_three_quarters_without_the_office_that_never_delivered) {
  const auto shown = reports::show_closings(town_->context, *image_).value();
  ASSERT_EQ(shown.periods.size(), 4u);
  for (std::size_t quarter = 0; quarter < 3; ++quarter) {
    const auto& its = shown.periods[quarter];
    EXPECT_EQ(its.life, reports::PeriodLife::Closed) << its.period->code;
    ASSERT_EQ(its.missing.size(), 1u) << its.period->code;
    EXPECT_EQ(code(its.missing[0].office), "ATENCION");
    EXPECT_EQ(its.reopenings.size(), quarter == 1 ? 1u : 0u);
  }
  EXPECT_EQ(shown.periods[3].life, reports::PeriodLife::Open) << "for the trainees";
  const auto checked = reports::check_snapshots(town_->context).value();
  EXPECT_GT(checked.snapshots, 3);
  EXPECT_TRUE(checked.faults.empty());
}

TEST_F(ExampleCycle, publishes_the_two_leaks_of_june_beside_the_first_figure) {
  const auto restated = reports::list_restatements(town_->context, *image_).items;
  const auto is_of_leaks = [&](const reports::Restatement& its) {
    return its.period.code == "2025-T2" && its.after.kind == timon::boards::FrozenKind::Indicator &&
           its.after.code.starts_with("1.1.1.2") && its.figures.front().what == "reported_value";
  };
  const auto leaks = std::ranges::find_if(restated, is_of_leaks);
  ASSERT_NE(leaks, restated.end());
  EXPECT_EQ(leaks->figures.front(), (timon::boards::Restated{"reported_value", "74", "76"}));
  EXPECT_EQ(leaks->office, "Unidad de Agua y Saneamiento");
  EXPECT_EQ(leaks->on, make_day(2025, 9, 25));
}

TEST_F(ExampleCycle, brings_the_1200_lamps_to_an_end_by_observation_and_second_delivery) {
  const auto lamps = report("VIAS", "2025-T2");
  ASSERT_EQ(lamps.observations.size(), 1u);
  EXPECT_EQ(lamps.observations[0].severity, timon::reports::ObservationSeverity::High);
  EXPECT_EQ(lamps.observations[0].state, timon::reports::ObservationState::Closed);
  EXPECT_EQ(lamps.deliveries.size(), 2u);
  EXPECT_EQ(lamps.turns.size(), 2u);
}

TEST_F(ExampleCycle, has_a_rejection_a_rebuttal_and_an_observation_that_still_waits) {
  EXPECT_FALSE(report("ECONOMIA", "2025-T1").deliveries.at(0).rejected_reason.empty());
  EXPECT_EQ(report("AMBIENTE", "2025-T2").turns.at(0).kind, timon::reports::TurnKind::Rebutted);
  EXPECT_EQ(report("OBRAS", "2025-T4").observations.at(0).state, timon::reports::ObservationState::Open);
}

TEST_F(ExampleCycle, every_report_of_an_office_has_its_words) {
  for (const auto& row : reports::list_reports(town_->context, *image_, {today, "2025-T4"}).value().rows)
    for (const auto& cell : row.cells) {
      if (!cell.report || !cell.report->delivered_at) continue;
      const auto shown = report(row.office->code, image_->period(cell.report->period_id)->code);
      EXPECT_FALSE(shown.content->delivery.activities.empty()) << row.office->code;
      EXPECT_FALSE(shown.content->delivery.next_period.empty()) << row.office->code;
    }
}

TEST_F(ExampleCycle, recommends_three_times_and_one_is_overdue) {
  const auto listed =
      recommendations::list_recommendations(town_->context, {.institution = town_->loaded->institution}).value();
  std::map<std::string, std::string> found;
  for (const auto& its : listed.items)
    found[code(its.recommendation.office_id)] = std::string(name_of(its.recommendation.origin)) + " " +
                                                std::string(name_of(its.recommendation.state)) +
                                                (its.days_late > 0 ? " late" : "");
  EXPECT_EQ(found,
            (std::map<std::string, std::string>{
                {"ATENCION", "planning answered"}, {"EDUCACION", "planning open late"}, {"VIAS", "audit accepted"}}));
}

TEST_F(ExampleCycle, has_an_urgent_need_that_nothing_answers) {
  std::map<std::string, std::pair<bool, std::size_t>> found;
  for (const auto& its : needs::list_needs(town_->context, town_->loaded->institution).value())
    found[its.need.code] = {its.is_waiting, its.answers.size()};
  EXPECT_EQ(found, (std::map<std::string, std::pair<bool, std::size_t>>{
                       {"NEC-01", {false, 1}}, {"NEC-02", {false, 1}}, {"NEC-03", {false, 1}}, {"NEC-04", {true, 0}}}));
}

TEST_F(ExampleCycle, has_cover_sheets_accepted_observed_and_waiting) {
  const auto covers = covers::list_covers(town_->context, town_->memory, town_->loaded->plan, today).value();
  std::map<std::string, std::string> found;
  for (const auto& its : covers.initiatives) {
    const auto& identity = its.sheets.at(0);
    if (identity.version > 0)
      found[image_->element(its.row).code] =
          std::string(name_of(identity.state)) + " " + std::string(name_of(its.sheets.at(1).state));
  }
  EXPECT_EQ(found, (std::map<std::string, std::string>{{"1.1.1", "accepted accepted"},
                                                       {"1.2.2", "accepted accepted"},
                                                       {"2.1.1", "accepted accepted"},
                                                       {"3.2.2", "observed draft"},
                                                       {"4.1.1", "delivered draft"}}));
}

TEST_F(ExampleCycle, called_everybody_once_and_says_who_came) {
  const auto tomas = town_->database->read([](storage::Session& session) {
    return storage::people::find_person(session, *storage::people::find_person_id(session, "tomas.ejemplo"))->id;
  });
  access::Caller planner = town_->system;
  planner.person_id = tomas, planner.institution_id = town_->loaded->institution;
  const auto calls = convocations::list_convocations({*town_->database, planner, town_->clock}, {}).value();
  ASSERT_EQ(calls.items.size(), 1u);
  EXPECT_EQ(calls.items[0].standing, convocations::Standing::Marked);
  EXPECT_EQ(calls.items[0].offices.size(), 10u);
}

}  // namespace
}  // namespace timon::usecases::installation
