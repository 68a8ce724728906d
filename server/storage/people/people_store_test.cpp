#include <gmock/gmock.h>

#include "base/folded.hpp"
#include "storage/people/installation_store.hpp"
#include "storage/people/logo_store.hpp"
#include "storage/people/name_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/people/session_store.hpp"
#include "storage/people/token_store.hpp"
#include "storage/testing/staffed_town.hpp"

namespace timon::storage::people {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;
using timon::people::OfficeKind;
using timon::testing::StaffedTown;

const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");
constexpr std::chrono::minutes minute{1};

class PeopleStores : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped()) StaffedTown::add_to(database());
  }
};
TIMON_ON_BOTH_ENGINES(PeopleStores);

TEST_P(PeopleStores, keep_offices_and_their_path) {
  Session session = database().begin_read();
  EXPECT_EQ(
      find_office(session, StaffedTown::roads),
      (Office{
          StaffedTown::roads, StaffedTown::town, StaffedTown::works, OfficeKind::Office, "VIAS", "Vías", 1, {}, 1}));
  EXPECT_THAT(office_path(session, StaffedTown::roads),
              ElementsAre(StaffedTown::roads, StaffedTown::works, StaffedTown::town));
  EXPECT_THAT(offices(session), SizeIs(5));
  Office clinic{.id = {77}, .institution_id = StaffedTown::town, .code = "VIAS"};
  EXPECT_TRUE(is_code_taken(session, clinic));
  EXPECT_FALSE(is_code_taken(session, *find_office(session, StaffedTown::roads)));
  EXPECT_EQ(next_position(session, StaffedTown::town), 3);
  EXPECT_EQ(next_position(session, std::nullopt), 3);
  EXPECT_EQ(find_institution(session, StaffedTown::town)->time_zone, "America/Bogota");
}

TEST_P(PeopleStores, names_many_people_at_once) {
  Session session = database().begin_read();
  const auto everybody = people_after(session, {}, 100);
  ASSERT_GE(everybody.size(), 3U);
  const auto& first = everybody.front();
  const auto& last = everybody.back();
  const auto names = names_of_people(session, std::vector{last.id, first.id});
  EXPECT_THAT(names, SizeIs(2)) << "not who lies between them";
  EXPECT_EQ(names.at(first.id), (PersonName{first.name, first.post}));
  EXPECT_THAT(names_of_people(session, {}), IsEmpty());
}

TEST_P(PeopleStores, find_people_by_words_of_their_name) {
  Session session = database().begin_read();
  const auto somebody = people_after(session, {}, 1).front();
  const auto word = folded(somebody.name).substr(0, 3);
  const auto is_somebody = ::testing::Contains(::testing::Field(&PersonHit::id, somebody.id));
  EXPECT_THAT(people_with_words(session, {}, {{word}}, 100), is_somebody);
  EXPECT_THAT(people_with_words(session, somebody.institution_id, {{word}}, 100), is_somebody);
  EXPECT_THAT(people_with_words(session, OfficeId{999}, {{word}}, 100), IsEmpty()) << "of another institution";
  EXPECT_THAT(people_with_words(session, {}, {{word, "zzz"}}, 100), IsEmpty()) << "each word";
  EXPECT_THAT(people_with_words(session, {}, {{"%"}}, 100), IsEmpty()) << "a sign is a sign";
}

TEST_P(PeopleStores, save_an_office_once_for_each_version) {
  database().write([](Transaction& transaction) {
    Office roads = *find_office(transaction, StaffedTown::roads);
    roads.name = "Vías y puentes";
    EXPECT_TRUE(save_office(transaction, roads));
    EXPECT_FALSE(save_office(transaction, roads));
    EXPECT_EQ(find_office(transaction, StaffedTown::roads)->name, "Vías y puentes");
    EXPECT_EQ(find_office(transaction, StaffedTown::roads)->version, 2);
  });
}

TEST_P(PeopleStores, withdraw_an_office_and_change_an_institution_once_for_each_version) {
  database().write([](Transaction& transaction) {
    const Office roads = *find_office(transaction, StaffedTown::roads);
    EXPECT_EQ(count_people_of(transaction, roads.id), 1);
    EXPECT_TRUE(withdraw_office(transaction, roads, now));
    EXPECT_FALSE(withdraw_office(transaction, roads, now));
    EXPECT_THAT(offices(transaction), SizeIs(4));
    Institution town = *find_institution(transaction, StaffedTown::town);
    town.time_zone = "America/Lima";
    EXPECT_TRUE(save_institution(transaction, town));
    EXPECT_FALSE(save_institution(transaction, town));
    EXPECT_EQ(find_institution(transaction, StaffedTown::town)->time_zone, "America/Lima");
  });
}

TEST_P(PeopleStores, keep_one_sign_of_an_institution) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(find_logo(transaction, StaffedTown::town), std::nullopt);
    put_logo(transaction, StaffedTown::town, {"image/png", "old", "a"});
    const Logo logo{"image/webp", "new", std::string("b\0c", 3)};
    put_logo(transaction, StaffedTown::town, logo);
    EXPECT_EQ(find_logo(transaction, StaffedTown::town), logo);
    EXPECT_EQ(logo_hash(transaction, StaffedTown::town), "new");
    delete_logo(transaction, StaffedTown::town);
    EXPECT_EQ(logo_hash(transaction, StaffedTown::town), std::nullopt);
  });
}

TEST_P(PeopleStores, keep_people_with_their_names_apart) {
  database().write([](Transaction& transaction) {
    Person ana = *find_person(transaction, StaffedTown::ana);
    EXPECT_EQ(ana.office_name, "Vías");
    ana.name = "Ana María Díaz";
    ana.email = "ana@example.org";
    ana.is_disabled = true;
    EXPECT_TRUE(save_person(transaction, ana));
    EXPECT_FALSE(save_person(transaction, ana));
    ana.version = 2;
    EXPECT_EQ(find_person(transaction, StaffedTown::ana), ana);
    EXPECT_TRUE(find_account(transaction, "ana")->is_disabled);
  });
  Session session = database().begin_read();
  EXPECT_THAT(people_after(session, StaffedTown::ana, 1), SizeIs(1));
  EXPECT_EQ(find_person_id(session, "ana"), StaffedTown::ana);
  EXPECT_EQ(find_person_id(session, "nobody"), std::nullopt);
}

TEST_P(PeopleStores, keep_passwords) {
  database().write([](Transaction& transaction) {
    set_password(transaction, StaffedTown::ana, "hash");
    EXPECT_EQ(find_account(transaction, "ana")->password_hash, "hash");
    EXPECT_FALSE(is_password_temporary(transaction, StaffedTown::ana));
    mark_password_temporary(transaction, StaffedTown::ana);
    EXPECT_TRUE(is_password_temporary(transaction, StaffedTown::ana));
    EXPECT_THAT(with_temporary_password(transaction), ElementsAre(StaffedTown::ana));
    set_password(transaction, StaffedTown::ana, "own");
    EXPECT_FALSE(is_password_temporary(transaction, StaffedTown::ana)) << "chosen by its owner";
  });
}

TEST_P(PeopleStores, keep_sessions_until_they_end) {
  const auto is_there = [&](std::string_view hash) {
    Session session = database().begin_read();
    return find_session(session, hash).has_value();
  };
  database().write([](Transaction& transaction) {
    for (const char* hash : {"a", "b", "c"})
      add_session(transaction, {hash, StaffedTown::ana, "csrf", now, now, now + minute});
    add_session(transaction, {"d", StaffedTown::ana, "csrf", now, now, now});
    touch_session(transaction, "a", now + minute);
    EXPECT_EQ(find_session(transaction, "a")->seen_at, now + minute);
    EXPECT_FALSE(find_session(transaction, "a")->is_password_temporary);
    mark_password_temporary(transaction, StaffedTown::ana);
    EXPECT_TRUE(find_session(transaction, "a")->is_password_temporary);
    forget_expired_sessions(transaction, now);
    end_session(transaction, "c");
  });
  EXPECT_TRUE(is_there("b"));
  EXPECT_FALSE(is_there("c"));
  EXPECT_FALSE(is_there("d"));
  database().write([](Transaction& transaction) { end_sessions(transaction, StaffedTown::ana, "a"); });
  EXPECT_TRUE(is_there("a"));
  EXPECT_FALSE(is_there("b"));
}

TEST_P(PeopleStores, count_failed_sign_ins) {
  database().write([](Transaction& transaction) {
    add_failure(transaction, "x", now);
    add_failure(transaction, "x", now + minute);
    add_failure(transaction, "y", now);
    EXPECT_EQ(failures_since(transaction, "x", now + (-minute)), (Failures{2, now + minute}));
    EXPECT_EQ(failures_since(transaction, "x", now), (Failures{1, now + minute}));
    EXPECT_EQ(failures_since(transaction, "z", now), (Failures{0, {}}));
    forget_failures_before(transaction, now);
    EXPECT_EQ(failures_since(transaction, "y", now + (-minute)).count, 0);
    forget_failures(transaction, "x");
    EXPECT_EQ(failures_since(transaction, "x", now + (-minute)).count, 0);
  });
}

TEST_P(PeopleStores, keep_tokens) {
  const Token token{{5}, StaffedTown::ana, "hoja", now, now + minute, {}, {}};
  database().write([&](Transaction& transaction) {
    add_token(transaction, token, "hash");
    EXPECT_EQ(find_token(transaction, "hash"), token);
    set_last_used(transaction, token.id, make_day(2026, 6, 30));
    revoke_token(transaction, token.id, now);
    EXPECT_EQ(find_token(transaction, token.id)->last_used_on, make_day(2026, 6, 30));
    EXPECT_EQ(find_token(transaction, token.id)->revoked_at, now);
    EXPECT_THAT(tokens_of(transaction, StaffedTown::ana), SizeIs(1));
    EXPECT_THAT(tokens_of(transaction, StaffedTown::planner), IsEmpty());
  });
}

TEST_P(PeopleStores, keep_what_the_installation_is) {
  database().write([](Transaction& transaction) {
    EXPECT_EQ(find_installation(transaction), std::nullopt);
    Installation installation{now, false, {}, "hash"};
    put_installation(transaction, installation);
    EXPECT_EQ(find_installation(transaction), installation);
    installation = {now, true, make_day(2025, 9, 30), {}};
    put_installation(transaction, installation);
    EXPECT_EQ(find_installation(transaction), installation);
  });
}

}  // namespace
}  // namespace timon::storage::people
