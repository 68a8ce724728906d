// The story of fixtures/town/README.md: each situation that it promises is there, with its light and its figures. The
// day is fixed, so the lived year is the one before it.
#include "usecases/installation/load_example.hpp"

#include <gtest/gtest.h>

#include "storage/indicators/indicator_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/boards/find_element.hpp"
#include "usecases/boards/list_published.hpp"
#include "usecases/boards/show_money.hpp"
#include "usecases/boards/show_schedule.hpp"
#include "usecases/installation/example_files.hpp"
#include "usecases/installation/load_demonstration.hpp"
#include "usecases/ledger/check_ledger.hpp"
#include "usecases/people/add_institution.hpp"
#include "usecases/testing/example_town.hpp"

namespace timon::usecases::installation {
namespace {

using lights::Light;
using timon::boards::FigureName;
using timon::boards::ShownFigures;
using timon::reports::FactKind;

class ExampleTown : public ::testing::Test {
 protected:
  static void SetUpTestSuite() { town_ = new Town; }
  static void TearDownTestSuite() { delete town_; }
  void SetUp() override { ASSERT_TRUE(town_->loaded.has_value()) << told(town_->loaded.error()); }

  static boards::FoundElement element(const std::string& code, std::optional<Day> on = {}) {
    return boards::find_element(town_->context, town_->memory, {town_->loaded->plan, code, on}).value();
  }
  static ShownFigures figures(const std::string& code, std::optional<Day> on = {}) {
    const auto found = element(code, on);
    return found.opened.plan.board->figures(found.opened.row);
  }
  static std::vector<storage::reports::ListedFact> facts(const std::string& code, const std::string& period,
                                                         FactKind kind) {
    const auto plan = element(code);
    auto session = town_->database->begin_read();
    const auto sheets =
        storage::indicators::indicators_of_element(session, plan.opened.plan.image->element(plan.opened.row).id);
    auto all =
        storage::reports::facts_of_subject(session, sheets.at(0).id.value, timon::reports::FactId{INT64_MAX}, 1000);
    std::erase_if(all, [&](const auto& its) { return its.period_code != period || its.fact.kind != kind; });
    return all;
  }
  static Town* town_;
};
Town* ExampleTown::town_ = nullptr;

/// What a goal's row of the board says on a day: compliance and light.
struct Promise {
  const char* code;
  const char* on;
  const char* compliance;  ///< or why there is none
  Light light;
};

std::string compliance_of(const ShownFigures& figures) {
  const auto value = figures.value(FigureName::Compliance);
  return value ? text(*value) : std::string(name_of(figures.outcome(FigureName::Compliance)));
}

TEST_F(ExampleTown, shows_each_situation_of_the_story_with_its_light) {
  const Promise promises[] = {
      {"1.1.1.1", "2025-12-31", "96.43", Light::Green},              // on time, verified
      {"1.1.1.2", "2025-12-31", "102.04", Light::Green},             // fewer is better
      {"1.1.2.1", "2025-03-31", "80", Light::Yellow},                // blocked, and getting worse
      {"1.1.2.1", "2025-06-30", "28.57", Light::Red},                //
      {"1.1.2.1", "2025-09-30", "14.29", Light::Red},                //
      {"1.1.2.1", "2025-12-31", "22", Light::Red},                   // the site was bought in November
      {"1.2.1.1", "2025-09-30", "83.33", Light::Yellow},             // over-reported: 3.2 km, verified 2.1
      {"1.2.2.1", "2025-06-30", "99.09", Light::Green},              // 1200 typed, corrected to 120
      {"2.1.1.2", "2025-06-30", "88.79", Light::Yellow},             // a result, later than its product
      {"2.2.1.1", "2025-12-31", "95.45", Light::Green},              // late each time, and well
      {"2.2.1.2", "2025-06-30", "not_due", Light::Grey},             // nothing is due before September
      {"3.1.1.1", "2025-12-31", "156", Light::RedOver},              // a target set too low
      {"3.1.1.2", "2025-03-31", "60", Light::Red},                   // a recovery
      {"3.1.1.2", "2025-12-31", "90", Light::Green},                 //
      {"3.2.1.1", "2025-06-30", "100", Light::Green},                // to be maintained: held, broken, held again
      {"3.2.1.1", "2025-09-30", "0", Light::Red},                    //
      {"3.2.1.1", "2025-12-31", "100", Light::Green},                //
      {"3.2.2.1", "2025-03-31", "unplanned_progress", Light::Grey},  // done before it was planned
      {"4.1.1.1", "2025-12-31", "no_report", Light::Grey},           // never reported
      {"4.2.1.1", "2025-12-31", "101.43", Light::Green},             // against the targets raised in June
      {"4.2.1.2", "2025-12-31", "100", Light::Green},                // no indicator: its activities tell
  };
  for (const auto& [code, on, compliance, light] : promises) {
    const auto its = figures(code, parse_day(on).value());
    EXPECT_EQ(compliance_of(its), compliance) << code << " " << on;
    EXPECT_EQ(its.light.light, light) << code << " " << on;
  }
}

// The tanks of the plant were paid in June; the site on which they are to stand was bought in November.
TEST_F(ExampleTown, pays_for_the_plant_before_it_is_built_and_for_nothing_else) {
  using timon::budgets::GapKind;
  struct {
    Day on;
    GapKind plant;
  } const quarters[] = {{make_day(2025, 3, 31), GapKind::InStep},
                        {make_day(2025, 6, 30), GapKind::MoneyAhead},
                        {make_day(2025, 9, 30), GapKind::MoneyAhead},
                        {make_day(2025, 12, 31), GapKind::MoneyAhead}};
  for (const auto& [on, plant] : quarters) {
    const auto view = boards::show_money(town_->context, town_->memory, {town_->loaded->plan, on}).value();
    EXPECT_TRUE(view.findings.empty()) << on.text() << " what was told agrees with itself";
    for (const auto* code : {"1.1.1", "1.1.2", "1.2.1", "1.2.2", "2.1.1", "2.2.1", "3.1.1", "3.2.2", "4.2.1", "4.2.2"})
      EXPECT_EQ(boards::figures_at(view.money, element(code, on).opened.row).gap.kind,
                std::string_view(code) == "1.1.2" ? plant : GapKind::InStep)
          << code << " " << on.text();
  }
}

TEST_F(ExampleTown, opens_on_the_last_day_of_its_year) {
  const auto opened = element("1");
  EXPECT_EQ(opened.opened.plan.board->on(), make_day(2025, 12, 31));
  EXPECT_EQ(opened.opened.plan.image->plan().name, "Programa Anual de Gobierno 2025 de Río Encinas (ejemplo)");
}

TEST_F(ExampleTown, keeps_the_three_facts_of_the_over_reported_street) {
  const auto third = make_day(2025, 9, 30);
  EXPECT_TRUE(figures("1.2.1.1", third).is_over_reported);
  EXPECT_EQ(facts("1.2.1.1", "2025-T3", FactKind::Reported).at(0).fact.value, parse_decimal<Millionths>("3.2"));
  const auto verified = facts("1.2.1.1", "2025-T3", FactKind::Verified).at(0);
  EXPECT_EQ(verified.fact.value, parse_decimal<Millionths>("2.1"));
  EXPECT_EQ(verified.person_post, "Auditora interna");
}

TEST_F(ExampleTown, keeps_the_mistake_beside_its_correction) {
  const auto both = facts("1.2.2.1", "2025-T2", FactKind::Reported);
  ASSERT_EQ(both.size(), 2u);
  EXPECT_EQ(both[0].fact.value, parse_decimal<Millionths>("120"));
  EXPECT_EQ(both[0].fact.replaces_id, both[1].fact.id);
  EXPECT_FALSE(both[0].fact.correction_reason.empty());
  EXPECT_EQ(both[1].fact.value, parse_decimal<Millionths>("1200"));
}

TEST_F(ExampleTown, reports_culture_seven_weeks_late_and_the_rest_within_the_fortnight) {
  const Instant end = start_of_day(make_day(2025, 4, 1), "America/Bogota");
  const auto days_after = [&](const char* code) {
    const auto fact = facts(code, "2025-T1", FactKind::Reported).at(0).fact;
    return std::chrono::floor<std::chrono::days>(fact.recorded_at - end).count();
  };
  EXPECT_EQ(days_after("2.2.1.1"), 53);
  for (const auto* code : {"1.1.1.1", "1.2.1.1", "2.1.1.1", "3.1.1.1", "4.2.2.1"})
    EXPECT_LT(days_after(code), 14) << code;
}

TEST_F(ExampleTown, one_quarter_stays_unsaid) {
  EXPECT_TRUE(facts("3.2.1.2", "2025-T4", FactKind::Reported).empty());
  EXPECT_EQ(facts("3.2.1.2", "2025-T3", FactKind::Reported).size(), 1u);
  EXPECT_TRUE(facts("4.1.1.1", "2025-T1", FactKind::Reported).empty());
}

TEST_F(ExampleTown, the_plant_ends_later_than_approved) {
  const auto schedule = boards::show_schedule(town_->context, town_->memory, {town_->loaded->plan}).value();
  const auto row = element("1.1.2.1.2.2").opened.row;
  EXPECT_EQ(schedule.approved[row]->end_on, make_day(2025, 11, 15));
  EXPECT_EQ(schedule.spans[row]->end_on, make_day(2026, 5, 31));
  EXPECT_EQ(schedule.predecessors[row].size(), 2u);
}

TEST_F(ExampleTown, is_marked_and_comes_after_a_real_institution) {
  const auto alone = boards::list_published(town_->context).value();
  ASSERT_EQ(alone->plans.size(), 1u);
  EXPECT_TRUE(alone->plans[0].is_example);
  EXPECT_EQ(alone->institutions.at(0).name, "Municipio de Río Encinas (ejemplo)");
}

TEST_F(ExampleTown, nobody_may_sign_in_as_its_people) {
  for (const auto& account : example_accounts())
    EXPECT_FALSE(access::find_caller_by_user_name(*town_->database, account.user_name, town_->clock()))
        << account.user_name;
}

TEST_F(ExampleTown, leaves_the_ledger_whole) {
  const auto checked = ledger::check_ledger(town_->context).value();
  EXPECT_TRUE(checked.faults.empty());
  EXPECT_GT(checked.entries, 230);
}

constexpr storage::Sql list_acts{"testing/list_acts", R"sql(SELECT act FROM ledger_entries ORDER BY sequence)sql"};

class LoadExampleTown : public ::testing::Test {
 protected:
  timon::testing::TestDatabase database_;
  const access::Caller system_ = timon::access::the_system();
  const Clock clock_ = fixed_clock(parse_instant("2027-08-01T12:00:00.000000Z").value());
  const Context context_{*database_, system_, clock_};
};

TEST_F(LoadExampleTown, tells_the_same_story_in_another_year_and_only_once) {
  ASSERT_TRUE(load_town(context_, last_lived_year(context_)).has_value());
  boards::PlanMemory memory;
  const auto published = boards::list_published(context_).value();
  const auto plant = boards::find_element(context_, memory, {published->plans.at(0).plan.id, "1.1.2.1", {}}).value();
  EXPECT_EQ(plant.opened.plan.board->on(), make_day(2026, 12, 31));
  EXPECT_EQ(compliance_of(plant.opened.plan.board->figures(plant.opened.row)), "22");
  EXPECT_EQ(load_example(context_, {.year = 2026}).error().code, "example_loaded");
  EXPECT_TRUE(load_town(context_, 2026).has_value()) << "a second time changes nothing";
  const auto ines = access::find_caller_by_user_name(*database_, "ines.ejemplo", clock_());
  ASSERT_TRUE(ines.has_value()) << "a demonstration's accounts are open";
  EXPECT_EQ(ines->grants.at(0).role, timon::access::Role::Verifier);
}

/// Acts of everybody, without those of loading itself.
std::int64_t acts_in(storage::Database& database) {
  std::int64_t count = 0;
  for (const auto& entry : database.begin_read().rows<std::string>(list_acts)) count += entry != "load_example";
  return count;
}

// An example that broke halfway could neither be finished nor loaded again: it was there, and it was not whole.
TEST_F(LoadExampleTown, goes_on_where_it_broke) {
  const auto first = load_example(context_, {.year = 2025}).value();
  const auto whole = acts_in(*database_);
  timon::testing::TestDatabase broken;
  Instant now = clock_();
  for (const int signs : {4, 6, 90, 150, 190}) {
    int left = signs;
    const Clock power_cut = [&] {
      if (--left == 0) throw std::runtime_error("power cut");
      return now;
    };
    EXPECT_THROW((void)load_example({*broken, system_, power_cut}, {.year = 2025}), std::runtime_error) << signs;
    const Clock next = fixed_clock(now);
    EXPECT_EQ(load_example({*broken, system_, next}, {.year = 2025}).error().code, "example_loading");
    now = now + std::chrono::minutes{2};
  }
  const Clock later = fixed_clock(now);
  const auto loaded = load_example({*broken, system_, later}, {.year = 2026});
  ASSERT_TRUE(loaded.has_value()) << told(loaded.error());
  EXPECT_EQ(acts_in(*broken), whole) << "nothing twice, nothing missing";
  EXPECT_EQ(loaded->plan_code, first.plan_code) << "in the year in which it was begun";
  EXPECT_EQ(load_example({*broken, system_, later}, {.year = 2025}).error().code, "example_loaded");
}

TEST_F(LoadExampleTown, stands_behind_a_real_institution) {
  ASSERT_TRUE(people::add_institution(context_, {.code = "X", .name = "Alcaldía de X"}).has_value());
  EXPECT_EQ(load_town(context_, 2026).error().code, "installation_not_empty")
      << "open accounts only on a demonstration";
  ASSERT_TRUE(load_example(context_, {.year = 2026}).has_value());
  const auto published = boards::list_published(context_).value();
  ASSERT_EQ(published->institutions.size(), 1u);
  EXPECT_EQ(published->institutions[0].name, "Alcaldía de X");
}

TEST_F(LoadExampleTown, is_for_who_administers_the_whole_installation) {
  const auto nobody = timon::access::nobody();
  EXPECT_EQ(load_example({*database_, nobody, clock_}, {.year = 2026}).error().kind, ErrorKind::NotAllowed);
}

TEST(ExampleFiles, are_read_for_one_year) {
  EXPECT_EQ(in_year("@Y@-03-31 @Y-1@ @Y+1@", 2025), "2025-03-31 2024 2026");
  EXPECT_EQ(lived_year(make_day(2026, 1, 31)), 2024) << "in January some still report on the year before";
  EXPECT_EQ(lived_year(make_day(2026, 2, 1)), 2025);
}

}  // namespace
}  // namespace timon::usecases::installation
