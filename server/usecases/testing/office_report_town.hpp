#pragma once
// The town whose office reports: what the tests of an office's report and of its review begin with.

#include <gmock/gmock.h>

#include "storage/reports/fact_store.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/reports/accept_reports.hpp"
#include "usecases/reports/deliver_report.hpp"
#include "usecases/reports/list_reports.hpp"
#include "usecases/reports/observe_report.hpp"
#include "usecases/reports/report_value.hpp"
#include "usecases/reports/review_report.hpp"
#include "usecases/reports/save_report_draft.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/show_report.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::usecases::reports {

using testing::SmallTown;
using timon::reports::FactKind;
using timon::reports::ReportLine;
using timon::reports::ReportState;
using timon::reports::TurnKind;
using timon::reports::VarianceKind;

/// Rosa of works reports a goal (100 km a quarter) and an activity; Pia plans; it is 10 July 2026.
class OfficeReport : public ::testing::TestWithParam<storage::Engine> {
 protected:
  void SetUp() override {
    if (GetParam() == storage::Engine::Postgresql && !testing::has_postgresql()) GTEST_SKIP() << "no PostgreSQL";
    opened_ = std::make_unique<SmallTown>(GetParam());
    for (const auto* period : {"2026-T1", "2026-T2", "2026-T3", "2026-T4"})
      ASSERT_TRUE(set_target(planner(), {SmallTown::indicator, period, {.value = whole<6>(100)}, {}}));
  }
  Context as(timon::people::PersonId person) {
    callers_.push_back(std::make_unique<access::Caller>(opened_->caller(person)));
    return {opened_->database(), *callers_.back(), opened_->clock()};
  }
  Context reporter() { return as(SmallTown::reporter); }
  Context planner() { return as(SmallTown::planner); }

  const PlanImage& image() {
    image_ =
        opened_->database().read([&](storage::Session& session) { return memory_.image(session, SmallTown::plan); });
    return *image_;
  }
  static ReportAddress address(const char* period) { return {SmallTown::works, period}; }
  static ReportLine kilometres(std::int64_t value) {
    return {.subject_id = SmallTown::indicator.value, .value = whole<6>(value), .measure_id = SmallTown::kilometres};
  }
  static ReportLine progress(std::int64_t value) {
    ReportLine line{.subject_id = SmallTown::activity.value, .value = whole<6>(value)};
    line.variance_kind = VarianceKind::External, line.variance_reason = "Lluvias";
    return line;
  }
  static SaveReportDraft draft(const char* period, std::int64_t version, std::vector<ReportLine> lines) {
    return {.address = address(period), .version = version, .lines = std::move(lines), .on = today};
  }
  Result<Report> save(const SaveReportDraft& input) { return save_report_draft(reporter(), image(), input); }
  Result<Report> deliver(const char* period, std::int64_t version) {
    return deliver_report(reporter(), image(), {address(period), version, today});
  }
  Report delivered(const char* period) {
    const auto kept = save(draft(period, 0, {kilometres(100), progress(25)}));
    EXPECT_TRUE(kept) << kept.error().code << codes(kept);
    const auto sent = deliver(period, kept->version);
    EXPECT_TRUE(sent) << codes(sent);
    return *sent;
  }
  Result<Report> accept(const char* period, std::int64_t version) {
    const auto outcomes = accept_reports(planner(), image(), {{{address(period), version}}, today});
    return outcomes ? outcomes->front().outcome : Result<Report>(outcomes.error());
  }
  Result<Report> observe(const char* period, std::int64_t version) {
    return add_observation(planner(), image(),
                           {.address = address(period),
                            .version = version,
                            .subject = SmallTown::indicator.value,
                            .severity = timon::reports::ObservationSeverity::High,
                            .text = "Falta el acta",
                            .due_on = today + 5});
  }
  ShownReport shown(const char* period, timon::people::PersonId person = SmallTown::reporter) {
    return show_report(as(person), image(), address(period), today).value();
  }
  template <class T>
  static std::string codes(const Result<T>& result) {
    if (result) return "";
    if (result.error().fields.empty()) return result.error().code;
    std::string all;
    for (const auto& field : result.error().fields) all += (all.empty() ? "" : " ") + field.field + ":" + field.code;
    return all;
  }
  std::vector<timon::reports::Fact> reported() {
    auto facts = opened_->database().read(
        [](storage::Session& session) { return storage::reports::current_facts_of_plan(session, SmallTown::plan); });
    std::erase_if(facts, [](const auto& fact) { return fact.kind != FactKind::Reported; });
    return facts;
  }

  static inline const Day today = make_day(2026, 7, 10);
  std::unique_ptr<SmallTown> opened_;
  std::vector<std::unique_ptr<access::Caller>> callers_;
  boards::PlanMemory memory_;
  std::shared_ptr<const PlanImage> image_;
};

}  // namespace timon::usecases::reports
