#include "storage/covers/cover_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/status_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::covers {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::covers::Breakdown;
using timon::covers::CoverAct;
using timon::covers::CoversRule;
using timon::covers::CoverState;
using timon::covers::Sheet;
using timon::plans::InitiativeStatus;
using timon::plans::StatusEntry;

class CoverStore : public timon::testing::OnBothEngines {
 protected:
  static inline const Instant now = *parse_instant("2024-02-01T15:00:00.000000Z");
};
TIMON_ON_BOTH_ENGINES(CoverStore);

TEST_P(CoverStore, keeps_the_settings_of_a_plan) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    auto settings = settings_of(transaction, town.plan.id);
    EXPECT_EQ(settings.rule, CoversRule::NotRequired);
    settings.rule = CoversRule::Required, settings.considerable = Hundredths{6000};
    EXPECT_TRUE(put_settings(transaction, settings));
    EXPECT_FALSE(put_settings(transaction, settings)) << "there is a row by now";
    settings.version = 1;
    EXPECT_EQ(settings_of(transaction, town.plan.id), settings);
    EXPECT_TRUE(put_settings(transaction, settings));
    EXPECT_FALSE(put_settings(transaction, settings)) << "somebody else was quicker";
  });
}

TEST_P(CoverStore, keeps_sheets_and_their_turns) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    CoverSheet sheet{.element_id = town.axis.id, .sheet = Sheet::Goals};
    EXPECT_TRUE(put_sheet(transaction, sheet));
    EXPECT_FALSE(put_sheet(transaction, sheet));
    sheet.version = 1, sheet.state = CoverState::Accepted, sheet.delivered_at = now, sheet.delivered_by = town.manager,
    sheet.accepted_at = now;
    EXPECT_TRUE(put_sheet(transaction, sheet));
    EXPECT_FALSE(put_sheet(transaction, sheet));
    sheet.version = 2;
    EXPECT_THAT(sheets_of(transaction, town.axis.id), ElementsAre(sheet));
    EXPECT_THAT(sheets_of_plan(transaction, town.plan.id).at(town.axis.id), ElementsAre(sheet));
    EXPECT_THAT(initiatives_of_plan(transaction, town.plan.id), IsEmpty()) << "an axis is none";
    const CoverTurn turn{{900},        town.axis.id, Sheet::Goals, CoverAct::Observe, "Falta la línea base",
                         town.planner, now};
    add_turn(transaction, turn);
    EXPECT_THAT(turns_of(transaction, town.axis.id), ElementsAre(turn));
    forget_element(transaction, town.axis.id);
    EXPECT_THAT(sheets_of(transaction, town.axis.id), IsEmpty());
    EXPECT_THAT(turns_of(transaction, town.axis.id), IsEmpty());
  });
}

TEST_P(CoverStore, keeps_what_completes_the_plan_and_for_whom_it_is) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    Identity identity{town.axis.id, "Que haya agua", "Familias de La Punta", "Regalías"};
    put_identity(transaction, identity);
    identity.budget = "";
    put_identity(transaction, identity);
    EXPECT_EQ(identity_of(transaction, town.axis.id), identity);
    const Contribution contribution{town.health, "Vacunas"};
    replace_contributions(transaction, town.axis.id, {contribution});
    EXPECT_THAT(contributions_of(transaction, town.axis.id), ElementsAre(contribution));
    const Population population{{Breakdown::Whole, "", 120, 40, {}}, {Breakdown::Group, "rural", 60, {}, 3}};
    replace_population(transaction, town.axis.id, population);
    replace_population(transaction, town.axis.id, population);
    EXPECT_EQ(population_of(transaction, town.axis.id), population);
    EXPECT_EQ(populations_of_plan(transaction, town.plan.id).at(town.axis.id), population);
    forget_element(transaction, town.axis.id);
    EXPECT_FALSE(identity_of(transaction, town.axis.id));
    EXPECT_THAT(contributions_of(transaction, town.axis.id), IsEmpty());
    EXPECT_THAT(population_of(transaction, town.axis.id), IsEmpty());
  });
}

TEST_P(CoverStore, appends_statuses) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const StatusEntry first{
        {901}, town.axis.id, InitiativeStatus::Suspended, "Sin recursos", make_day(2024, 1, 5), town.manager, now};
    const StatusEntry second{{902}, town.axis.id, InitiativeStatus::Active, "", make_day(2024, 1, 9), {}, now};
    plans::add_status(transaction, first);
    plans::add_status(transaction, second);
    EXPECT_THAT(plans::statuses_of(transaction, town.axis.id), ElementsAre(first, second));
    EXPECT_THAT(plans::statuses_of_plan(transaction, town.plan.id).at(town.axis.id), ElementsAre(first, second));
    plans::forget_statuses(transaction, town.axis.id);
    EXPECT_THAT(plans::statuses_of(transaction, town.axis.id), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::covers
