#include <gmock/gmock.h>

#include "usecases/reminders/list_contacts.hpp"
#include "usecases/reminders/list_reminders.hpp"
#include "usecases/reminders/set_reminder_settings.hpp"
#include "usecases/testing/office_report_town.hpp"
#include "usecases/testing/reminded_town.hpp"

namespace timon::usecases::reports {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class Reminders : public OfficeReport {
 protected:
  /// "kind occasion period count" of each, unread first.
  std::vector<std::string> reminded(people::PersonId person, Day on) {
    std::vector<std::string> words;
    for (const auto& item : reminders::list_reminders(as(person), memory_, on).value().items) {
      const auto& matter = item.matter;
      words.push_back((item.is_read ? "(" : "") + std::string(name_of(matter.kind)) + " " +
                      std::string(name_of(matter.reminded.occasion)) + " " + matter.period->code + " " +
                      std::to_string(matter.count) + (item.is_read ? ")" : ""));
    }
    return words;
  }
  void read_all(people::PersonId person, Day on) {
    std::vector<reminders::ReadReminder> read;
    for (const auto& item : reminders::list_reminders(as(person), memory_, on).value().items)
      read.push_back({item.key, item.matter.reminded.on});
    ASSERT_TRUE(reminders::mark_reminders_read(as(person), read));
  }
};
TIMON_ON_BOTH_ENGINES(Reminders);

TEST_P(Reminders, tell_a_reporter_before_on_and_after_the_day) {
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 24)), IsEmpty()) << "the window opens tomorrow";
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 25)), ElementsAre("report opens 2026-T1 2"));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 26)), ElementsAre("report soon 2026-T1 2"));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 31)), ElementsAre("report last_day 2026-T1 2"));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 4, 1)), ElementsAre("report late 2026-T1 2"));
  EXPECT_THAT(reminded(SmallTown::verifier, make_day(2026, 4, 1)), IsEmpty()) << "who does not report";
}

TEST_P(Reminders, are_gone_when_the_report_is_there_and_wait_for_the_reviewer_from_the_next_day) {
  delivered("2026-T1");
  EXPECT_THAT(reminded(SmallTown::planner, today), IsEmpty());
  EXPECT_THAT(reminded(SmallTown::planner, make_day(2026, 7, 13)), ElementsAre("review waiting 2026-T1 1"));
  const auto own = reminded(SmallTown::reporter, today);
  EXPECT_THAT(own, ElementsAre("report late 2026-T2 2"));
}

TEST_P(Reminders, tell_the_office_what_was_observed_and_planning_what_was_answered) {
  const auto sent = delivered("2026-T1");
  const auto observed = observe("2026-T1", sent.version);
  ASSERT_TRUE(observed);
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 7, 13)),
              ElementsAre("report late 2026-T2 2", "answer opens 2026-T1 1"));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 7, 16)),
              ElementsAre("report late 2026-T2 2", "answer late 2026-T1 1"));
  EXPECT_THAT(reminded(SmallTown::planner, make_day(2026, 7, 13)), IsEmpty());
}

TEST_P(Reminders, stay_read_until_the_next_one_of_the_same_matter) {
  read_all(SmallTown::reporter, make_day(2026, 3, 25));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 25)), ElementsAre("(report opens 2026-T1 2)"));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 26)), ElementsAre("report soon 2026-T1 2"));
  EXPECT_FALSE(reminders::mark_reminders_read(reporter(), {{std::string(101, 'a'), today}}));
}

TEST_P(Reminders, name_whom_to_call_with_a_telephone_and_never_a_closed_account) {
  testing::let_rosa_report(opened_->database());
  const auto list = reminders::list_contacts(planner(), memory_, today).value();
  ASSERT_THAT(list.items, SizeIs(2)) << "the goal owes the first quarter, the activity the second";
  ASSERT_THAT(list.items.front().people, SizeIs(1));
  EXPECT_EQ(list.items.front().people.front().name, "rosa");
  EXPECT_EQ(list.phones.at(SmallTown::reporter), "311 555 0101");
  EXPECT_FALSE(reminders::list_contacts(reporter(), memory_, today)) << "telephones are for who reviews";

  opened_->database().write([](storage::Transaction& transaction) {
    auto person = storage::people::find_person(transaction, SmallTown::reporter).value();
    person.is_disabled = true;
    storage::people::save_person(transaction, person);
  });
  const auto without = reminders::list_contacts(planner(), memory_, today).value();
  ASSERT_THAT(without.items, SizeIs(2)) << "what falls to nobody is told all the same";
  EXPECT_THAT(without.items.front().people, IsEmpty());
}

TEST_P(Reminders, come_on_the_days_that_planning_sets) {
  auto settings = reminders::show_reminder_settings(reporter(), SmallTown::town).value();
  EXPECT_FALSE(settings.may_edit);
  settings.settings.days_before = 2;
  EXPECT_FALSE(reminders::set_reminder_settings(reporter(), SmallTown::town, settings.settings));
  EXPECT_TRUE(reminders::set_reminder_settings(planner(), SmallTown::town, settings.settings).value().may_edit);
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 3, 26)), ElementsAre("report opens 2026-T1 2"));
  EXPECT_FALSE(reminders::set_reminder_settings(planner(), SmallTown::town, settings.settings)) << "of version 0";
  settings.settings.version = 1;
  settings.settings.is_for_reporters = false;
  EXPECT_TRUE(reminders::set_reminder_settings(planner(), SmallTown::town, settings.settings));
  EXPECT_THAT(reminded(SmallTown::reporter, make_day(2026, 4, 1)), IsEmpty());
}

}  // namespace
}  // namespace timon::usecases::reports
