#include "storage/reminders/reminder_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/staffed_town.hpp"

namespace timon::storage::reminders {
namespace {

using ::testing::ElementsAre;
using ::testing::Pair;
using timon::testing::StaffedTown;

class ReminderStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(ReminderStore);

TEST_P(ReminderStore, settings_are_the_usual_ones_until_somebody_sets_them_and_nobody_overwrites_unread) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(settings_of(transaction, StaffedTown::town), ReminderSettings{});
    ReminderSettings settings{.days_before = 1, .late_every = 5, .late_for = 10, .digest_hour = 6};
    settings.is_for_reviewers = false;
    EXPECT_TRUE(put_settings(transaction, StaffedTown::town, settings));
    EXPECT_FALSE(put_settings(transaction, StaffedTown::town, settings)) << "it says version 0";
    settings.version = 1;
    EXPECT_EQ(settings_of(transaction, StaffedTown::town), settings);
    settings.days_before = 2;
    EXPECT_TRUE(put_settings(transaction, StaffedTown::town, settings));
    EXPECT_FALSE(put_settings(transaction, StaffedTown::town, settings)) << "it says version 1";
    EXPECT_EQ(settings_of(transaction, StaffedTown::town).days_before, 2);
    EXPECT_EQ(settings_of(transaction, StaffedTown::other_town), ReminderSettings{});
  });
}

TEST_P(ReminderStore, what_was_read_is_never_unread_by_an_older_page) {
  database().write([](Transaction& transaction) {
    const Day first = make_day(2026, 6, 24), last = make_day(2026, 6, 30);
    mark_read(transaction, StaffedTown::ana, "report.1.2.3", last, Instant{});
    mark_read(transaction, StaffedTown::ana, "report.1.2.3", first, Instant{});
    mark_read(transaction, StaffedTown::ana, "answer.1.2.3", first, Instant{});
    EXPECT_THAT(read_marks(transaction, StaffedTown::ana),
                ElementsAre(Pair("answer.1.2.3", first), Pair("report.1.2.3", last)));
    EXPECT_TRUE(read_marks(transaction, StaffedTown::planner).empty());
  });
}

}  // namespace
}  // namespace timon::storage::reminders
