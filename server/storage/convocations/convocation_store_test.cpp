#include "storage/convocations/convocation_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::convocations {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::convocations::Participation;

class ConvocationStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(ConvocationStore);

TEST_P(ConvocationStore, keeps_whom_it_called_and_appends_what_is_said_of_them) {
  const auto town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  Convocation one{{7}, town.institution, "Entrega de carátulas", "Traer los anexos",
                  {},  town.planner,     town.plan.created_at};
  one.held_on = make_day(2026, 7, 15);
  const std::vector offices{town.works, town.health};
  const Mark mark{{9}, one.id, town.works, Participation::Late, "Media hora", town.planner, town.plan.created_at};
  database().write([&](Transaction& transaction) {
    add_convocation(transaction, one, offices);
    add_mark(transaction, mark);
    EXPECT_EQ(find_convocation(transaction, one.id), one);
    EXPECT_EQ(find_convocation(transaction, {99}), std::nullopt);
    EXPECT_THAT(list_convocations(transaction, town.institution), ElementsAre(one));
    EXPECT_THAT(list_convocations(transaction, town.works), IsEmpty());
    EXPECT_THAT(list_convoked(transaction, town.institution),
                ElementsAre(Convoked{one.id, town.works}, Convoked{one.id, town.health}));
    EXPECT_THAT(list_marks(transaction, town.institution), ElementsAre(mark));
    EXPECT_TRUE(is_convoked(transaction, one.id, town.works));
    EXPECT_FALSE(is_convoked(transaction, one.id, town.institution));
  });
}

}  // namespace
}  // namespace timon::storage::convocations
