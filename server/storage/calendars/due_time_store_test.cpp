#include "storage/calendars/due_time_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"

namespace timon::storage::calendars {
namespace {

constexpr Instant at(int minute) { return {std::chrono::sys_seconds{std::chrono::minutes{minute}}}; }

class DueTimeStore : public timon::testing::OnBothEngines {
 protected:
  std::vector<std::int64_t> claim_at(int minute, int abandoned_before, int limit = 10) {
    std::vector<std::int64_t> subjects;
    database().write([&](Transaction& transaction) {
      for (const DueTime& due : claim(transaction, at(minute), at(abandoned_before), limit))
        subjects.push_back(due.subject_id);
    });
    return subjects;
  }
};
TIMON_ON_BOTH_ENGINES(DueTimeStore);

TEST_P(DueTimeStore, is_claimed_once_until_it_is_abandoned_or_done) {
  database().write([](Transaction& transaction) {
    ask_for(transaction, "remind", 2, at(20));
    ask_for(transaction, "remind", 1, at(10));
    ask_for(transaction, "remind", 1, at(10));
    ask_for(transaction, "remind", 3, at(90));
  });
  using ::testing::ElementsAre;
  EXPECT_THAT(claim_at(30, 0, 1), ElementsAre(1));
  EXPECT_THAT(claim_at(30, 0), ElementsAre(2));
  EXPECT_THAT(claim_at(31, 0), ElementsAre());
  EXPECT_THAT(claim_at(60, 31), ElementsAre(1, 2));
  database().write([](Transaction& transaction) {
    for (const DueTime& due : claim(transaction, at(80), at(70), 10)) finish(transaction, due.id, at(80));
  });
  EXPECT_THAT(claim_at(85, 84), ElementsAre());
  Session session = database().begin_read();
  EXPECT_EQ(next_due(session), at(90));
}

TEST_P(DueTimeStore, is_done_once_by_whoever_comes_first) {
  database().write([](Transaction& transaction) {
    EXPECT_FALSE(is_done(transaction, "remind", 1, at(10)));
    EXPECT_TRUE(do_once(transaction, "remind", 1, at(10), at(11)));
    EXPECT_FALSE(do_once(transaction, "remind", 1, at(10), at(12)));
    EXPECT_TRUE(is_done(transaction, "remind", 1, at(10)));
    EXPECT_FALSE(is_done(transaction, "remind", 1, at(20)));
  });
}

TEST_P(DueTimeStore, has_no_next_when_nothing_was_asked) {
  Session session = database().begin_read();
  EXPECT_EQ(next_due(session), std::nullopt);
}

}  // namespace
}  // namespace timon::storage::calendars
