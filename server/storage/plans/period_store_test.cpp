#include "storage/plans/period_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::plans {
namespace {

using ::testing::ElementsAre;

class PeriodStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(PeriodStore);

TEST_P(PeriodStore, finds_and_lists_in_time_order) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    Period quarter = town.year_2025;
    quarter.id = {303};
    quarter.kind = PeriodKind::Quarter;
    quarter.code = "2025-T1";
    quarter.end_on = make_day(2025, 3, 31);
    add_periods(transaction, {quarter});
    EXPECT_EQ(find_period(transaction, quarter.id), quarter);
    EXPECT_EQ(find_period_by_code(transaction, town.institution, "2025"), town.year_2025);
    EXPECT_EQ(find_period_by_code(transaction, town.institution, "2026"), std::nullopt);
    EXPECT_THAT(list_periods(transaction, town.institution), ElementsAre(town.year_2024, town.year_2025, quarter));
    EXPECT_THAT(periods_within(transaction, town.institution, make_day(2025, 1, 1), make_day(2025, 12, 30)),
                ElementsAre(quarter));
  });
}

}  // namespace
}  // namespace timon::storage::plans
