#include "storage/ledger/ledger_store.hpp"

#include <gmock/gmock.h>

#include "storage/ledger/change_store.hpp"
#include "storage/ledger/entry_query.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::ledger {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

const Act act{.act = "add_person",
              .subject_kind = "person",
              .subject_id = 42,
              .institution_id = people::OfficeId{1},
              .plan_id = 5,
              .fields = {{"post", "Alcaldesa"}},
              .private_texts = {{"name", "Ana"}, {"email", "ana@example.org"}}};

class LedgerStore : public timon::testing::OnBothEngines {
 protected:
  void append_twice() {
    for (int round = 0; round < 2; ++round)
      database().write([](Transaction& transaction) { append(transaction, act, people::PersonId{7}, Instant{}); });
  }
};
TIMON_ON_BOTH_ENGINES(LedgerStore);

TEST_P(LedgerStore, keeps_a_chain) {
  append_twice();
  Session session = database().begin_read();
  const auto entries = entries_after(session, 0, 10);
  ASSERT_THAT(entries, SizeIs(2));
  EXPECT_EQ(timon::ledger::fault_of({}, entries[0]), std::nullopt);
  EXPECT_EQ(timon::ledger::fault_of({1, entries[0].hash}, entries[1]), std::nullopt);
  EXPECT_EQ(head(session), (Head{2, entries[1].hash}));
  EXPECT_EQ(entries_after(session, 1, 10), std::vector{entries[1]});
  EXPECT_EQ(entries_of_subject(session, 42), entries);
  EXPECT_EQ(entries_of_subject(session, 42, 9, 1), std::vector{entries[1]}) << "the newest first";
  EXPECT_EQ(entries_of_subject(session, 42, 2, 9), std::vector{entries[0]});
}

TEST_P(LedgerStore, salts_private_texts_and_can_erase_them) {
  append_twice();
  const auto kept = [&] {
    Session session = database().begin_read();
    return private_texts(session, 1, 2);
  };
  const auto texts = kept();
  ASSERT_THAT(texts, SizeIs(4));
  EXPECT_EQ(texts[0].text.field, "email");
  EXPECT_EQ(texts[1].text.value, "Ana");
  EXPECT_NE(texts[1].text.salt, texts[3].text.salt);
  database().write([](Transaction& transaction) { EXPECT_EQ(erase_private_texts(transaction, 42), 4); });
  EXPECT_THAT(kept(), SizeIs(0));
}

TEST_P(LedgerStore, finds_entries_by_all_that_is_asked_newest_first) {
  append_twice();
  Session session = database().begin_read();
  const auto sequences = [&](const EntryQuery& query) {
    std::vector<std::int64_t> found;
    for (const auto& entry : find_entries(session, query)) found.push_back(entry.sequence);
    return found;
  };
  EXPECT_THAT(sequences({}), ElementsAre(2, 1));
  EXPECT_THAT(sequences({.before = 2}), ElementsAre(1));
  EXPECT_THAT(sequences({.limit = 1}), ElementsAre(2));
  EXPECT_THAT(sequences({.institution = people::OfficeId{1}, .person = people::PersonId{7}, .act = "add_person"}),
              ElementsAre(2, 1));
  EXPECT_THAT(sequences({.institution = people::OfficeId{2}}), SizeIs(0));
  EXPECT_THAT(sequences({.person = people::PersonId{8}}), SizeIs(0));
  EXPECT_THAT(sequences({.act = "edit_person"}), SizeIs(0));
  EXPECT_THAT(sequences({.subject = 43}), SizeIs(0));
  EXPECT_THAT(sequences({.from = Instant{}, .until = Instant{} + std::chrono::minutes{1}}), ElementsAre(2, 1));
  EXPECT_THAT(sequences({.until = Instant{}}), SizeIs(0)) << "before it";
  EXPECT_THAT(recorded_acts(session), ElementsAre("add_person"));
  EXPECT_EQ(count_acts(session, people::PersonId{7}, Instant{}, "add_person"), 2);
  EXPECT_EQ(count_acts(session, people::PersonId{7}, Instant{}, "edit_person"), 0);
}

TEST_P(LedgerStore, tells_what_changed) {
  append_twice();
  Session session = database().begin_read();
  EXPECT_THAT(changes_after(session, 1, 10), ElementsAre(Change{2, Instant{}, people::OfficeId{1}, 5, "person", 42}));
  EXPECT_EQ(last_change(session), 2);
  EXPECT_EQ(last_change_of_plan(session, 5), 2);
  EXPECT_EQ(last_change_of_plan(session, 6), 0);
}

// The names of a page's subjects were asked for one by one.
TEST_P(LedgerStore, names_what_entries_are_about) {
  database().write([](Transaction& transaction) {
    const auto village = timon::testing::add_village(transaction);
    const auto about = [&](const char* kind, std::int64_t id) {
      append(transaction, {.act = "edit", .subject_kind = kind, .subject_id = id}, {}, Instant{});
    };
    about("plan", village.plan.id.value);
    about("element", village.goal.id.value);
    about("indicator", village.indicator.id.value);
    about("office", village.works.value);
    about("person", village.manager.value);
    about("person", 999);
    about("import", village.plan.id.value);
    const auto names = subject_names(transaction, {.act = "edit", .limit = 100});
    EXPECT_EQ(names.size(), 7U);
    EXPECT_EQ(names.at(1), village.plan.name);
    EXPECT_EQ(names.at(2), village.goal.name);
    EXPECT_EQ(names.at(3), village.indicator.name);
    EXPECT_EQ(names.at(4), "Obras Públicas");
    EXPECT_EQ(names.at(5), "manager");
    EXPECT_EQ(names.at(6), "");
    EXPECT_EQ(names.at(7), "") << "another kind may have the same number";
    EXPECT_EQ(subject_names(transaction, {.limit = 2}).size(), 2U);
  });
}

}  // namespace
}  // namespace timon::storage::ledger
