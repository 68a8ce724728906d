#include "domain/ledger/chain.hpp"

#include <gtest/gtest.h>

#include "base/secret.hpp"

namespace timon::ledger {
namespace {

const Act act{.act = "add_person",
              .subject_kind = "person",
              .subject_id = 42,
              .institution_id = people::OfficeId{1},
              .fields = {{"post", "Alcalde \"mayor\"\n"}, {"email", std::nullopt}}};
const std::vector<PrivateText> texts{{"name", "s", "Ana"}};
const Instant now = *parse_instant("2026-06-30T10:00:00.000000Z");

TEST(LedgerEntries, have_one_canonical_form) {
  const Entry entry = next_entry({}, act, texts, people::PersonId{7}, now);
  EXPECT_EQ(entry.body, "{\"commitments\":{\"name\":\"" + sha256_hex("s:Ana") +
                            "\"},\"fields\":{\"email\":null,\"post\":\"Alcalde \\\"mayor\\\"\\u000a\"}}");
  EXPECT_EQ(entry.hash,
            sha256_hex("[\"timon-ledger-1\",\"1\",\"2026-06-30T10:00:00.000000Z\",\"1\",\"7\",\"add_person\","
                       "\"person\",\"42\",\"{\\\"commitments\\\":{\\\"name\\\":\\\"" +
                       sha256_hex("s:Ana") +
                       "\\\"},\\\"fields\\\":{\\\"email\\\":null,\\\"post\\\":\\\"Alcalde "
                       "\\\\\\\"mayor\\\\\\\"\\\\u000a\\\"}}\",\"\"]"));
}

TEST(LedgerEntries, do_not_depend_on_the_order_of_fields_but_refuse_doubles) {
  EXPECT_EQ(body_of({{"b", "2"}, {"a", "1"}}, {}), body_of({{"a", "1"}, {"b", "2"}}, {}));
  EXPECT_THROW(body_of({{"a", "1"}, {"a", "2"}}, {}), std::logic_error);
}

TEST(LedgerChain, finds_each_fault) {
  const Entry first = next_entry({}, act, texts, std::nullopt, now);
  const Head head{first.sequence, first.hash};
  const Entry second = next_entry(head, act, {}, std::nullopt, now);
  EXPECT_EQ(fault_of({}, first), std::nullopt);
  EXPECT_EQ(fault_of(head, second), std::nullopt);
  EXPECT_EQ(fault_of({}, second), Fault::Gap);
  EXPECT_EQ(fault_of({1, "other"}, second), Fault::BrokenLink);
  const auto changed = [&](auto change) {
    Entry entry = second;
    change(entry);
    return fault_of(head, entry);
  };
  EXPECT_EQ(changed([](Entry& entry) { entry.body += " "; }), Fault::WrongHash);
  EXPECT_EQ(changed([](Entry& entry) { entry.person_id = people::PersonId{8}; }), Fault::WrongHash);
  EXPECT_EQ(changed([](Entry& entry) { entry.subject_id = 43; }), Fault::WrongHash);
  EXPECT_EQ(changed([](Entry& entry) { entry.recorded_at = Instant{}; }), Fault::WrongHash);
  EXPECT_EQ(changed([](Entry& entry) { entry.act = "edit_person"; }), Fault::WrongHash);
}

TEST(LedgerChain, knows_a_private_text_that_was_changed) {
  const Entry entry = next_entry({}, act, texts, std::nullopt, now);
  EXPECT_TRUE(is_committed(entry, texts[0]));
  EXPECT_FALSE(is_committed(entry, {"name", "s", "Eva"}));
  EXPECT_FALSE(is_committed(entry, {"email", "s", "Ana"}));
}

}  // namespace
}  // namespace timon::ledger
