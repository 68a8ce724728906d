#include "web/documents/feeds/feed_calendar.hpp"

#include <gmock/gmock.h>

#include "usecases/reminders/renew_feed.hpp"
#include "usecases/testing/reminded_town.hpp"
#include "web/guard/languages.hpp"

namespace timon::documents::feeds {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::SmallTown;

/// Rosa owes the activity of the second quarter of 2026; it is 10 July.
class FeedCalendar : public ::testing::Test {
 protected:
  FeedCalendar() { testing::let_rosa_report(town_.database()); }
  usecases::Context as(const access::Caller& caller) { return {town_.database(), caller, town_.clock()}; }
  Result<usecases::reminders::Feed> read(const std::string& token) {
    return usecases::reminders::read_feed(as(nobody_), memory_, token);
  }

  SmallTown town_;
  usecases::boards::PlanMemory memory_;
  const access::Caller nobody_ = access::nobody();
  const access::Caller rosa_ = town_.caller(SmallTown::reporter);
  guard::Languages languages_;
};

TEST_F(FeedCalendar, has_what_is_owed_and_the_windows_ahead) {
  const auto token = usecases::reminders::renew_feed(as(rosa_)).value();
  const auto feed = read(token).value();
  const auto text = feed_calendar(feed, "https://timon.villa.gov", languages_.of("es"));
  EXPECT_THAT(text, AllOf(HasSubstr("DTSTART;VALUE=DATE:20260630"), HasSubstr("DTSTART;VALUE=DATE:20260930"),
                          HasSubstr("DTSTART;VALUE=DATE:20261231"), Not(HasSubstr("20260331"))));
  EXPECT_THAT(text, HasSubstr("UID:report.100.2.142@timon"));
  EXPECT_THAT(text, HasSubstr("https://timon.villa.gov/app/plans/100/reports/2/2026-T2"));
  EXPECT_THAT(feed_calendar(feed, "", languages_.of("es")), AllOf(Not(HasSubstr("/app/")), Not(HasSubstr("URL"))))
      << "a site without an address has no links";
  EXPECT_THAT(text, Not(HasSubstr("rosa"))) << "whoever finds the address learns nobody's name";
}

TEST_F(FeedCalendar, a_new_address_ends_the_one_before_and_a_closed_account_all) {
  const auto first = usecases::reminders::renew_feed(as(rosa_)).value();
  const auto second = usecases::reminders::renew_feed(as(rosa_)).value();
  EXPECT_FALSE(read(first));
  EXPECT_TRUE(read(second));
  EXPECT_FALSE(read(""));
  EXPECT_FALSE(usecases::reminders::renew_feed(as(nobody_)));
  EXPECT_TRUE(usecases::reminders::show_feed(as(rosa_)).value().has_value());
  EXPECT_TRUE(usecases::reminders::end_feed(as(rosa_)));
  EXPECT_FALSE(read(second));
}

}  // namespace
}  // namespace timon::documents::feeds
