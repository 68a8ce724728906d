// The same workbook comes every month. What somebody corrected in the plan meanwhile is not undone by what the map says
// of all rows, or by what was made of a year's target.
#include "storage/indicators/indicator_store.hpp"
#include "storage/plans/period_store.hpp"
#include "usecases/testing/importing_town.hpp"

namespace timon::usecases::imports {
namespace {

using storage::Session;
using storage::Transaction;
using ::testing::ElementsAre;

const std::string yearly_map =
    with(with(small_map, "headings = \"p {year}-{quarter}\"", "headings = \"p {year}\"\ndivided = true"),
         "frequency = \"quarter\"", "frequency = \"quarter\"\naccumulation = \"sum\"");
std::string yearly_file(const std::string& target) {
  return "eje;nombre;peso;codigo;meta;oficina;unidad;total;p 2026;r 2026-1\n1;Agua;100;1.1;Pozos;Obras;Pozo;100;" +
         target + ";8\n";
}
const std::string quarterly_file =
    "eje;nombre;peso;codigo;meta;oficina;unidad;total;p 2026-2;r 2026-1\n1;Agua;100;1.1;Pozos;Obras;Pozo;100;5;8\n";

class ImportAgain : public InImportingTown {
 protected:
  std::vector<std::string> planned() {
    return database().read([&](Session& session) {
      std::map<std::string, std::string> by_period;
      const auto periods = storage::plans::list_periods(session, StaffedTown::town);
      for (const auto& fact : storage::reports::current_facts_of_plan(session, plan().id))
        if (fact.kind == FactKind::Planned)
          by_period[std::ranges::find(periods, fact.period_id, &plans::Period::id)->code] = text(*fact.value);
      std::vector<std::string> all;
      for (const auto& [period, value] : by_period) all.push_back(period + " " + value);
      return all;
    });
  }
  indicators::Indicator indicator() {
    return database().read(
        [&](Session& session) { return storage::indicators::indicators_of_plan(session, plan().id).front(); });
  }
};
TIMON_ON_BOTH_ENGINES(ImportAgain);

TEST_P(ImportAgain, a_corrected_part_of_a_divided_year_stays_until_the_year_has_another_target) {
  run(yearly_file("40"), ImportMode::AllOrNothing, yearly_map);
  EXPECT_THAT(planned(), ElementsAre("2026 40", "2026-T1 10", "2026-T2 10", "2026-T3 10", "2026-T4 10"));
  const auto corrected = run(quarterly_file);
  EXPECT_EQ(corrected.state, ImportState::Done) << told(corrected.id).front();
  run(yearly_file("40"), ImportMode::AllOrNothing, yearly_map);
  EXPECT_THAT(planned(), ElementsAre("2026 40", "2026-T1 10", "2026-T2 5", "2026-T3 10", "2026-T4 10"));
  run(yearly_file("80"), ImportMode::AllOrNothing, yearly_map);
  EXPECT_THAT(planned(), ElementsAre("2026 80", "2026-T1 20", "2026-T2 20", "2026-T3 20", "2026-T4 20"));
}

TEST_P(ImportAgain, what_the_map_says_of_all_does_not_undo_what_was_said_of_one) {
  run(yearly_file("40"), ImportMode::AllOrNothing, yearly_map);
  auto corrected = indicator();
  EXPECT_EQ(corrected.accumulation, indicators::Accumulation::Sum);
  corrected.accumulation = indicators::Accumulation::Last;
  EXPECT_TRUE(database().write([&](Transaction& transaction) -> Result<void> {
    return storage::indicators::save_indicator(transaction, corrected);
  }));
  run(yearly_file("40"), ImportMode::AllOrNothing, yearly_map);
  EXPECT_EQ(indicator().accumulation, indicators::Accumulation::Last);
}

}  // namespace
}  // namespace timon::usecases::imports
