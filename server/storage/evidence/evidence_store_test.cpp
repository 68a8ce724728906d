#include "storage/evidence/evidence_store.hpp"

#include <gmock/gmock.h>

#include "storage/evidence/upload_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::evidence {
namespace {

using namespace timon::evidence;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

const Instant morning = *parse_instant("2026-06-30T10:00:00.000000Z");

class EvidenceStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    database().write([&](Transaction& transaction) {
      village_ = timon::testing::add_village(transaction);
      timon::reports::Fact fact;
      fact.id = {900}, fact.plan_id = village_.plan.id, fact.element_id = village_.goal.id;
      fact.subject_id = village_.indicator.id.value, fact.indicator_id = village_.indicator.id;
      fact.period_id = village_.year_2024.id, fact.value = whole<6>(7), fact.recorded_at = morning;
      storage::reports::add_fact(transaction, fact);
    });
  }

  Upload upload(std::int64_t id, Instant started = morning) const {
    return {{id},       village_.institution, village_.goal.id, std::nullopt, village_.manager,
            {id + 100}, "acta.pdf",           FileKind::Pdf,    started};
  }
  Evidence evidence(std::int64_t id, ContentId content) const {
    Evidence evidence;
    evidence.id = {id}, evidence.institution_id = village_.institution, evidence.plan_id = village_.plan.id;
    evidence.element_id = village_.goal.id, evidence.subject_id = village_.indicator.id.value;
    evidence.period_id = village_.year_2024.id, evidence.fact_id = 900, evidence.content_id = content;
    evidence.name = "acta.pdf", evidence.audience = Audience::Citizens, evidence.person_id = village_.manager;
    evidence.attached_at = morning;
    return evidence;
  }
  /// One upload of ten bytes in two chunks, whole.
  ContentId add_whole(Transaction& transaction, std::int64_t id) {
    const auto its = upload(id);
    add_upload(transaction, its, 10);
    put_chunk(transaction, its.content_id, 0, "h0", std::string_view("\0holas", 6));
    put_chunk(transaction, its.content_id, 1, "h1", "dos!");
    set_hash(transaction, its.content_id, "hash" + std::to_string(id));
    return its.content_id;
  }

  timon::testing::Village village_;
};
TIMON_ON_BOTH_ENGINES(EvidenceStore);

TEST_P(EvidenceStore, keeps_chunks_and_says_which_are_there) {
  database().write([&](Transaction& transaction) {
    const auto its = upload(1);
    add_upload(transaction, its, 10);
    put_chunk(transaction, its.content_id, 1, "h1", "dos!");
    put_chunk(transaction, its.content_id, 1, "other", "otra");
    put_chunk(transaction, its.content_id, 0, "h0", std::string_view("\0holas", 6));
    EXPECT_EQ(find_upload(transaction, its.id), its);
    EXPECT_THAT(chunk_numbers(transaction, its.content_id), ElementsAre(0, 1));
    EXPECT_EQ(chunk_hash(transaction, its.content_id, 1), "h1") << "the first one stays";
    EXPECT_EQ(chunk_hash(transaction, its.content_id, 2), std::nullopt);
    std::string all;
    each_chunk(transaction, its.content_id, 0, 1, [&](std::string_view bytes) { all += bytes; });
    EXPECT_EQ(all, std::string("\0holasdos!", 10));
    EXPECT_EQ(find_content(transaction, its.content_id), (Content{its.content_id, 10, std::nullopt}));
    EXPECT_EQ(count_uploads_of(transaction, village_.manager), 1);
  });
}

TEST_P(EvidenceStore, keeps_equal_bytes_once_and_counts_them_once) {
  database().write([&](Transaction& transaction) {
    const auto first = add_whole(transaction, 1);
    const auto second = upload(2);
    add_upload(transaction, second, 10);
    EXPECT_EQ(used_bytes(transaction, village_.institution), 20);
    EXPECT_EQ(find_content_by_hash(transaction, "hash1")->id, first);
    EXPECT_THAT(whole_contents_after(transaction, {}, 9), ElementsAre(Content{first, 10, "hash1"}));
    EXPECT_THAT(whole_contents_after(transaction, first, 9), IsEmpty());
    point_upload_to(transaction, second.id, first);
    leave_unused_content(transaction, second.content_id);
    EXPECT_EQ(left_content(transaction), second.content_id);
    EXPECT_TRUE(delete_left_content(transaction, second.content_id, 9));
    EXPECT_EQ(find_content(transaction, second.content_id), std::nullopt);
    EXPECT_EQ(used_bytes(transaction, village_.institution), 10);
    delete_upload(transaction, second.id);
    leave_unused_content(transaction, first);
    EXPECT_EQ(find_content_by_hash(transaction, "hash1")->id, first) << "the first upload still refers to it";
    EXPECT_EQ(left_content(transaction), std::nullopt);
  });
}

TEST_P(EvidenceStore, lists_with_names_and_never_drops_what_backs_a_fact) {
  database().write([&](Transaction& transaction) {
    const auto content = add_whole(transaction, 1);
    put_picture(transaction, content, Form::Thumbnail, "t");
    put_picture(transaction, content, Form::Public, "public");
    add_evidence(transaction, evidence(50, content));
    delete_upload(transaction, {1});
    leave_unused_content(transaction, content);
    EXPECT_EQ(find_picture(transaction, content, Form::Public), "public");
    const auto list = evidence_of_element(transaction, village_.goal.id);
    ASSERT_THAT(list, SizeIs(1));
    EXPECT_EQ(list[0].evidence, evidence(50, content));
    EXPECT_EQ(list[0].size_bytes, 10);
    EXPECT_EQ(list[0].hash, "hash1");
    EXPECT_EQ(list[0].public_bytes, 6);
    EXPECT_EQ(list[0].period_code, village_.year_2024.code);
    EXPECT_EQ(list[0].element_code, village_.goal.code);
    EXPECT_TRUE(list[0].person_name);
    EXPECT_EQ(find_evidence(transaction, {50}), list[0]);
    EXPECT_EQ(find_evidence(transaction, {51}), std::nullopt);
    EXPECT_THAT(backed_by_content(transaction, content, village_.institution), SizeIs(1));
    EXPECT_TRUE(
        backs_already(transaction, content, village_.indicator.id.value, village_.year_2024.id, Backed::Reported));
    EXPECT_FALSE(
        backs_already(transaction, content, village_.indicator.id.value, village_.year_2024.id, Backed::Verified));
  });
}

TEST_P(EvidenceStore, tells_which_files_back_something_else_too) {
  database().write([&](Transaction& transaction) {
    const auto content = add_whole(transaction, 1);
    add_evidence(transaction, evidence(50, content));
    EXPECT_THAT(repeated_of_element(transaction, village_.goal.id), IsEmpty()) << "itself is nothing else";
    add_evidence(transaction, evidence(51, content));
    add_evidence(transaction, evidence(52, add_whole(transaction, 2)));
    EXPECT_THAT(repeated_of_element(transaction, village_.goal.id),
                ::testing::UnorderedElementsAre(EvidenceId{50}, EvidenceId{51}));
    EXPECT_THAT(repeated_of_element(transaction, village_.axis.id), IsEmpty());
  });
}

TEST_P(EvidenceStore, withdraws_once_and_keeps_the_row) {
  database().write([&](Transaction& transaction) {
    const auto content = add_whole(transaction, 1);
    add_evidence(transaction, evidence(50, content));
    EXPECT_TRUE(withdraw(transaction, {50}, morning, village_.planner, "Datos de menores"));
    EXPECT_FALSE(withdraw(transaction, {50}, morning, village_.planner, "Otra vez"));
    const auto found = find_evidence(transaction, {50}).value();
    EXPECT_EQ(found.evidence.withdrawn_by, village_.planner);
    EXPECT_EQ(found.evidence.withdrawal_reason, "Datos de menores");
    const auto keeping = backed_by_content(transaction, content, village_.institution);
    ASSERT_THAT(keeping, SizeIs(1)) << "staff still read it";
    EXPECT_EQ(keeping[0].evidence.withdrawn_at, morning);
    EXPECT_FALSE(
        backs_already(transaction, content, village_.indicator.id.value, village_.year_2024.id, Backed::Reported));
  });
}

// A file of two hundred megabytes was deleted in one transaction while everybody waited.
TEST_P(EvidenceStore, finds_what_was_left_and_deletes_it_piece_by_piece) {
  database().write([&](Transaction& transaction) {
    const auto old = upload(1, morning + -std::chrono::hours(30));
    add_upload(transaction, old, 10);
    put_chunk(transaction, old.content_id, 0, "h0", "hola");
    put_chunk(transaction, old.content_id, 1, "h1", "dos!");
    const auto idle = upload(2, morning + -std::chrono::hours(2)), busy = upload(3, idle.started_at);
    add_upload(transaction, idle, 10);
    add_upload(transaction, busy, 10);
    put_chunk(transaction, busy.content_id, 0, "h0", "hola");
    add_upload(transaction, upload(4), 10);
    const auto left = uploads_to_sweep(transaction, morning + -kept_for, morning + -waited_for, 10);
    ASSERT_THAT(left, ElementsAre(old, idle));
    delete_upload(transaction, old.id);
    leave_unused_content(transaction, old.content_id);
    EXPECT_EQ(find_upload(transaction, old.id), std::nullopt);
    EXPECT_EQ(left_content(transaction), old.content_id);
    EXPECT_EQ(used_bytes(transaction, village_.institution), 30) << "what was left is not counted";
    EXPECT_FALSE(delete_left_content(transaction, old.content_id, 1));
    EXPECT_THAT(chunk_numbers(transaction, old.content_id), ElementsAre(0));
    EXPECT_FALSE(delete_left_content(transaction, old.content_id, 1));
    EXPECT_TRUE(delete_left_content(transaction, old.content_id, 1));
    EXPECT_EQ(find_content(transaction, old.content_id), std::nullopt);
  });
}

TEST_P(EvidenceStore, keeps_limits_of_institutions) {
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(find_limits(transaction, village_.institution), std::nullopt);
    put_limits(transaction, village_.institution, {10, 20});
    put_limits(transaction, village_.institution, {30, 40});
    EXPECT_EQ(find_limits(transaction, village_.institution), (Limits{30, 40}));
  });
}

}  // namespace
}  // namespace timon::storage::evidence
