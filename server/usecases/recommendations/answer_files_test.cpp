#include "storage/access/module_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/testing/village_acts.hpp"
#include "usecases/documents/attach_scan.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/discard_upload.hpp"
#include "usecases/evidence/sweep_uploads.hpp"
#include "usecases/recommendations/read_recommendation_file.hpp"
#include "usecases/testing/answers_with_files.hpp"

namespace timon::usecases::recommendations {
namespace {

using testing::AnswerFiles;
using testing::Codes;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using timon::evidence::UploadId;
namespace files = storage::evidence;

TIMON_ON_BOTH_ENGINES(AnswerFiles);

TEST_P(AnswerFiles, back_an_answer_without_other_proof) {
  const auto id = added();
  ASSERT_EQ(answer(id, 1, {whole(id, "acta"), whole(id, "foto", "foto.jpg")}), Codes{"-"});
  const auto all = shown(planner);
  ASSERT_THAT(all, SizeIs(2));
  EXPECT_EQ(all[0].file.name, "acta.pdf");
  EXPECT_EQ(all[0].file.hash, "acta");
  EXPECT_EQ(all[1].file.kind, timon::evidence::FileKind::Jpeg);
  EXPECT_THAT(all[0].also.answers, IsEmpty()) << "its own answer is no other use";
  EXPECT_EQ(used(), 8);
  std::string bytes;
  const auto opened = open_recommendation_file(as_planner(), all[0].file.id).value();
  copy_recommendation_file(as_planner(), opened, 1, 3, [&](std::string_view some) { bytes += some; });
  EXPECT_EQ(bytes, "ct");
  const auto entries =
      written([&](storage::Transaction& session) { return storage::ledger::entries_of_subject(session, id.value); });
  ASSERT_THAT(entries, SizeIs(4)) << "made, answered, two files";
  EXPECT_THAT(entries[0].body + entries[1].body + entries[2].body + entries[3].body, HasSubstr("\"acta\""));
  for (const auto& entry : entries) EXPECT_EQ(entry.body.find("acta.pdf"), std::string::npos) << "names stay out";
}

TEST_P(AnswerFiles, are_announced_by_the_office_alone_while_it_has_to_answer) {
  const auto id = added();
  EXPECT_EQ(refusals(begun(id, planner)), Codes{"not_allowed"});
  EXPECT_EQ(refusals(begun(id, health)), Codes{"not_found"});
  EXPECT_EQ(refusals(begun(id, nobody)), Codes{"not_found"});
  EXPECT_EQ(refusals(begun({99}, works)), Codes{"not_found"});
  EXPECT_EQ(refusals(begun(id, works, "instalar.exe")), Codes{"name file_kind_not_taken"});
  EXPECT_EQ(refusals(begun(id, works, "acta.pdf", 0)), Codes{"size evidence_empty"});
  EXPECT_EQ(refusals(begun(id, works, "acta.pdf", std::int64_t{200} << 20)), Codes{"evidence_too_large"});
  ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  EXPECT_EQ(refusals(begun(id, works)), Codes{"recommendation_not_in_state"});
}

TEST_P(AnswerFiles, are_kept_all_or_none_with_every_mistake_named) {
  const auto id = added();
  const auto other = added();
  const auto mine = whole(id, "acta");
  const auto strange = whole(other, "otra");
  const auto coming = begun(id, works).value().upload.id;
  EXPECT_EQ(answer(id, 1, {mine, whole(id, "acta"), strange, coming, {77}}),
            (Codes{"files[1] file_given_twice", "files[2] upload_elsewhere", "files[3] upload_not_whole",
                   "files[4] upload_missing"}));
  EXPECT_THAT(shown(planner), IsEmpty());
  EXPECT_EQ(answer(id, 1, {}), Codes{"proof proof_or_file"});
  EXPECT_EQ(answer(id, 1, std::vector<UploadId>(21, mine)), Codes{"files too_many"});
  EXPECT_EQ(answer(id, 1, {mine}), Codes{"-"}) << "nothing of what was refused was kept";
  EXPECT_EQ(refusals(judge_recommendation(as_planner(), id,
                                          {2, TurnKind::Accepted, std::nullopt, std::nullopt, {{strange}}})),
            Codes{"files files_of_answer_only"});
}

TEST_P(AnswerFiles, are_read_by_who_reads_the_recommendation_and_nobody_else) {
  const auto id = added();
  ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  const auto file = shown(works).at(0).file.id;
  EXPECT_EQ(refusals(open_recommendation_file(as(works), file)), Codes{"-"});
  for (const auto& who : {health, nobody}) {
    EXPECT_EQ(refusals(open_recommendation_file(as(who), file)), Codes{"not_found"});
    EXPECT_EQ(refusals(show_recommendation_thumbnail(as(who), file)), Codes{"not_found"});
  }
  EXPECT_EQ(refusals(open_recommendation_file(as(works), {99})), Codes{"not_found"});
  EXPECT_EQ(refusals(show_recommendation_thumbnail(as(works), file)), Codes{"not_found"}) << "no picture";
}

TEST_P(AnswerFiles, say_what_else_the_same_bytes_back) {
  const auto id = added();
  ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  const auto other = added();
  const auto again = whole(other, "acta", "otro nombre.pdf");
  const auto upload = evidence::show_upload(as(works), again).value();
  ASSERT_THAT(upload.backs_already.answers, SizeIs(1));
  EXPECT_EQ(upload.backs_already.answers[0].recommendation_id, id);
  EXPECT_EQ(used(), 4) << "kept once";
  ASSERT_EQ(answer(other, 1, {again}), Codes{"-"});
  const auto all = shown(planner);
  ASSERT_THAT(all, SizeIs(1));
  ASSERT_THAT(all[0].also.answers, SizeIs(1));
  EXPECT_EQ(all[0].also.answers[0].office_name, "Obras Públicas");
  EXPECT_EQ(all[0].also.answers[0].text, "Publicar las actas");
  const auto counted = list_recommendations(as_planner(), {.file_uses = FileUses::LeftOut}).value().items.at(0).files;
  ASSERT_THAT(counted, SizeIs(1)) << "who counts them is spared the question";
  EXPECT_THAT(counted[0].also.answers, IsEmpty());
}

TEST_P(AnswerFiles, say_nothing_of_answers_that_one_may_not_read) {
  const auto id = added();
  ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  const auto again = whole_of(health, added_to(village.health), "acta", "acta.pdf");
  EXPECT_THAT(evidence::show_upload(as(health), again).value().backs_already.answers, IsEmpty());
}

// The first six answers were read before anybody asked whose they are: those that one may read came after them.
TEST_P(AnswerFiles, say_all_that_one_may_read_beside_what_one_may_not) {
  const auto own = added_to(village.health);
  ASSERT_EQ(refusals(answer_recommendation(
                as(health), own,
                {1, TurnKind::Applied, "Hecho", std::nullopt, {{whole_of(health, own, "acta", "acta.pdf")}}})),
            Codes{"-"});
  for (int count = 0; count < 7; ++count) {
    const auto id = added();
    ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  }
  const auto again = whole_of(health, added_to(village.health), "acta", "acta.pdf");
  const auto told = evidence::show_upload(as(health), again).value().backs_already.answers;
  ASSERT_THAT(told, SizeIs(1));
  EXPECT_EQ(told[0].recommendation_id, own);
  const auto enough = whole_of(works, added(), "acta", "acta.pdf");
  EXPECT_THAT(evidence::show_upload(as(works), enough).value().backs_already.answers, SizeIs(6)) << "and no more";
}

// Files of all recommendations of the institution were read, whichever were listed.
TEST_P(AnswerFiles, are_those_of_the_recommendations_that_are_listed) {
  std::vector<RecommendationId> ids;
  for (int count = 0; count < 10; ++count) {
    ids.push_back(added());
    ASSERT_EQ(answer(ids.back(), 1, {whole(ids.back(), "acta " + std::to_string(count))}), Codes{"-"});
  }
  ASSERT_EQ(refusals(judge_recommendation(as_planner(), ids[3], {2, TurnKind::Accepted})), Codes{"-"});
  const auto all = list_recommendations(as_planner(), {}).value().items;
  ASSERT_THAT(all, SizeIs(10));
  for (std::size_t place = 0; place < all.size(); ++place) {
    ASSERT_THAT(all[place].files, SizeIs(1));
    EXPECT_EQ(all[place].files[0].file.hash, "acta " + std::to_string(9 - place));
  }
  const auto accepted = list_recommendations(as_planner(), {.state = State::Accepted}).value().items;
  ASSERT_THAT(accepted, SizeIs(1));
  EXPECT_EQ(accepted[0].files.at(0).file.hash, "acta 3");
}

TEST_P(AnswerFiles, are_never_swept_and_what_was_not_given_is) {
  const auto id = added();
  const auto left = whole(id, "sobra");
  ASSERT_EQ(answer(id, 1, {whole(id, "acta")}), Codes{"-"});
  const auto next_day = fixed_clock(clock() + std::chrono::hours(25));
  EXPECT_EQ(evidence::sweep_uploads({database(), system, next_day}).value(), 1);
  EXPECT_EQ(refusals(evidence::show_upload(as(works), left)), Codes{"not_found"});
  EXPECT_EQ(used(), 4);
  EXPECT_EQ(refusals(open_recommendation_file(as(works), shown(works).at(0).file.id)), Codes{"-"});
  const bool has_left = written([](storage::Transaction& session) {
    return files::left_content(session).has_value() || files::find_content_by_hash(session, "sobra").has_value();
  });
  EXPECT_FALSE(has_left);
}

// An upload of one door let in by another would be bytes that nobody asked the right for.
TEST_P(AnswerFiles, back_no_fact) {
  testing::approve_plan(database(), village);
  testing::add_fact(database(), village, timon::reports::FactKind::Reported, 6);
  const auto id = added();
  auto manager = works;
  manager.person_id = timon::people::PersonId{12};
  manager.grants.push_back({access::Role::GoalManager, access::ScopeKind::Institution, 1, village.institution});
  EXPECT_EQ(
      refusals(evidence::attach_evidence(
          as(manager),
          {village.indicator.id, village.year_2024.code, timon::evidence::Backed::Reported, {{whole(id, "acta")}}})),
      Codes{"evidence[0] upload_elsewhere"});
}

}  // namespace
}  // namespace timon::usecases::recommendations
