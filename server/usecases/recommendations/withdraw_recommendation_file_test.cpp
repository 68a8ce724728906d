#include "usecases/recommendations/withdraw_recommendation_file.hpp"

#include "storage/evidence/evidence_store.hpp"
#include "storage/ledger/ledger_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/testing/village_acts.hpp"
#include "usecases/evidence/sweep_uploads.hpp"
#include "usecases/recommendations/read_recommendation_file.hpp"
#include "usecases/testing/answers_with_files.hpp"

namespace timon::usecases::recommendations {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::refusals;
using ::testing::SizeIs;
using timon::recommendations::FileId;
using enum timon::evidence::WithdrawalGround;

class WithdrawnFiles : public testing::AnswerFiles {
 protected:
  /// The file of an answer that nothing else backs.
  FileId answered(RecommendationId id, const std::string& words = "cédula") {
    EXPECT_EQ(answer(id, 1, {whole(id, words)}), Codes{"-"});
    return file_of(id);
  }
  FileId file_of(RecommendationId id) { return item(planner, id).files.back().file.id; }
  ShownRecommendation item(const access::Caller& who, RecommendationId id) {
    for (auto& one : list_recommendations(as(who), {}).value().items)
      if (one.recommendation.id == id) return one;
    throw std::logic_error("not listed");
  }
  std::vector<std::string> withdraw(const access::Caller& who, FileId id, timon::evidence::WithdrawalGround ground,
                                    const char* reason = "Trae una cédula") {
    return refusals(withdraw_recommendation_file(as(who), {id, reason, ground}));
  }
  std::vector<std::string> judge(RecommendationId id, std::int64_t version, TurnKind kind) {
    return refusals(judge_recommendation(as_planner(), id, {version, kind, "Falta", std::nullopt, std::nullopt}));
  }
  std::vector<std::string> read(const access::Caller& who, FileId id) {
    return refusals(open_recommendation_file(as(who), id));
  }
  void sweep() { EXPECT_TRUE(evidence::sweep_uploads({database(), system, clock})); }

  const access::Caller auditor = person({11}, {{1}}, access::Role::Verifier, access::ScopeKind::Institution, 1);
  const access::Caller reviewer_of_health = person({11}, {{1}}, access::Role::Planner, access::ScopeKind::Office, 3);
};
TIMON_ON_BOTH_ENGINES(WithdrawnFiles);

// Somebody's data in a file of an answer stayed for everybody who reads the recommendation.
TEST_P(WithdrawnFiles, with_personal_data_are_read_by_nobody_and_their_bytes_go) {
  const auto id = added();
  const auto file = answered(id);
  EXPECT_EQ(used(), 7);
  EXPECT_EQ(withdraw(works, file, PersonalData), Codes{"-"});
  for (const auto& who : {works, planner, system}) EXPECT_EQ(read(who, file), Codes{"not_found"});
  EXPECT_EQ(refusals(show_recommendation_thumbnail(as(works), file)), Codes{"not_found"});
  sweep();
  EXPECT_EQ(used(), 0);
  const auto bytes = written([&](storage::Transaction& session) {
    return storage::evidence::find_content_by_hash(session, "cédula").has_value() ||
           storage::evidence::left_content(session).has_value();
  });
  EXPECT_FALSE(bytes);
  const auto shown = item(planner, id).files.at(0);
  EXPECT_EQ(shown.file.name, "acta.pdf");
  EXPECT_EQ(shown.file.hash, "cédula") << "it stays on record";
  EXPECT_EQ(shown.file.size_bytes, 7);
  EXPECT_EQ(shown.file.withdrawn_at, clock());
  EXPECT_EQ(shown.file.withdrawn_by, works.person_id);
  EXPECT_EQ(shown.file.withdrawal_reason, "Trae una cédula");
  EXPECT_THAT(shown.may_withdraw, IsEmpty());
  EXPECT_TRUE(list_recommendations(as_planner(), {})->names.contains(*works.person_id));
}

TEST_P(WithdrawnFiles, stand_in_the_ledger_without_what_is_private) {
  const auto id = added();
  const auto file = answered(id);
  ASSERT_EQ(withdraw(planner, file, PersonalData), Codes{"-"});
  const auto entries =
      written([&](storage::Transaction& session) { return storage::ledger::entries_of_subject(session, id.value); });
  ASSERT_THAT(entries, SizeIs(4)) << "made, answered, a file, withdrawn";
  EXPECT_EQ(entries.back().act, "withdraw_recommendation_file");
  EXPECT_THAT(entries.back().body, HasSubstr(R"("ground":"personal_data")"));
  EXPECT_THAT(entries.back().body, HasSubstr(R"("sha256":"cédula")"));
  EXPECT_EQ(entries.back().body.find("Trae una"), std::string::npos);
}

TEST_P(WithdrawnFiles, as_a_mistake_are_still_read_as_what_was_sent) {
  const auto id = added();
  const auto file = answered(id);
  EXPECT_EQ(withdraw(works, file, Mistake, "Es otra acta"), Codes{"-"});
  EXPECT_EQ(read(planner, file), Codes{"-"});
  EXPECT_EQ(used(), 7);
  EXPECT_EQ(withdraw(works, file, Mistake), Codes{"file evidence_withdrawn_already"});
  EXPECT_THAT(item(works, id).files.at(0).may_withdraw, ElementsAre(PersonalData));
  EXPECT_EQ(withdraw(works, file, PersonalData), Codes{"-"}) << "what turns out to show somebody still goes";
  EXPECT_EQ(read(planner, file), Codes{"not_found"});
  EXPECT_EQ(withdraw(works, file, PersonalData), Codes{"file evidence_withdrawn_already"});
}

TEST_P(WithdrawnFiles, say_why) {
  const auto file = answered(added());
  EXPECT_EQ(withdraw(works, file, PersonalData, " "), Codes{"reason required"});
  EXPECT_EQ(withdraw(works, file, PersonalData, std::string(1001, 'a').c_str()), Codes{"reason too_long"});
  EXPECT_EQ(read(works, file), Codes{"-"});
}

TEST_P(WithdrawnFiles, are_taken_away_by_who_answers_and_personal_data_by_who_reviews_too) {
  struct Case {
    const char* who;
    const access::Caller& caller;
    std::string mistake, personal_data, mistake_after_the_end, personal_data_after_the_end;
  };
  const std::vector<Case> cases{
      {"the office", works, "-", "-", "recommendation_ended", "-"},
      {"who reviews reports", planner, "not_allowed", "-", "not_allowed", "-"},
      {"who recommends and reviews nothing", auditor, "not_allowed", "not_allowed", "not_allowed", "not_allowed"},
      {"another office", health, "not_found", "not_found", "not_found", "not_found"},
      {"who reviews another office", reviewer_of_health, "not_found", "not_found", "not_found", "not_found"},
      {"a citizen", nobody, "not_found", "not_found", "not_found", "not_found"},
      {"the program itself", system, "not_allowed", "not_allowed", "not_allowed", "not_allowed"}};
  for (const auto& one : cases) {
    const std::string words = one.who;
    EXPECT_EQ(withdraw(one.caller, answered(added(), words), Mistake), Codes{one.mistake}) << one.who;
    EXPECT_EQ(withdraw(one.caller, answered(added(), words + " b"), PersonalData), Codes{one.personal_data}) << one.who;
    for (const auto ground : {Mistake, PersonalData}) {
      const auto id = added();
      const auto file = answered(id, words + std::string(name_of(ground)));
      ASSERT_EQ(judge(id, 2, TurnKind::Accepted), Codes{"-"});
      const auto& wanted = ground == Mistake ? one.mistake_after_the_end : one.personal_data_after_the_end;
      EXPECT_EQ(withdraw(one.caller, file, ground), Codes{wanted}) << one.who << " after the end";
    }
  }
  EXPECT_EQ(withdraw(works, {99}, PersonalData), Codes{"not_found"});
}

// An answer could be accepted although its only proof had been taken away meanwhile.
TEST_P(WithdrawnFiles, leave_an_answer_unproved_that_is_returned_and_not_accepted) {
  const auto id = added();
  const auto file = answered(id);
  ASSERT_EQ(withdraw(planner, file, PersonalData), Codes{"-"});
  EXPECT_EQ(judge(id, 2, TurnKind::Accepted), Codes{"version_mismatch"}) << "who judges looks again";
  EXPECT_EQ(judge(id, 3, TurnKind::Accepted), Codes{"answer_without_proof"});
  auto shown = item(planner, id);
  EXPECT_THAT(shown.lost_proof, ElementsAre(shown.turns.back().id));
  EXPECT_THAT(shown.may, ElementsAre(TurnKind::Returned, TurnKind::Withdrawn));
  ASSERT_EQ(judge(id, 3, TurnKind::Returned), Codes{"-"});
  ASSERT_EQ(answer(id, 4, {whole(id, "acta")}), Codes{"-"});
  shown = item(planner, id);
  EXPECT_THAT(shown.lost_proof, SizeIs(1)) << "the first answer still says so";
  EXPECT_EQ(judge(id, 5, TurnKind::Accepted), Codes{"-"});
}

TEST_P(WithdrawnFiles, do_not_unprove_what_words_or_another_file_prove) {
  const auto in_words = added();
  ASSERT_EQ(refusals(answer_recommendation(as(works), in_words,
                                           {1, TurnKind::Applied, "Hecho", "Acta 4", {{whole(in_words, "cédula")}}})),
            Codes{"-"});
  ASSERT_EQ(withdraw(works, file_of(in_words), PersonalData), Codes{"-"});
  EXPECT_EQ(judge(in_words, 3, TurnKind::Accepted), Codes{"-"});
  const auto by_another = added();
  ASSERT_EQ(answer(by_another, 1, {whole(by_another, "acta"), whole(by_another, "teléfono")}), Codes{"-"});
  ASSERT_EQ(withdraw(works, file_of(by_another), PersonalData), Codes{"-"});
  EXPECT_EQ(judge(by_another, 3, TurnKind::Accepted), Codes{"-"});
}

TEST_P(WithdrawnFiles, are_told_where_the_same_bytes_still_stand_and_are_pointed_out_no_more) {
  const auto first = added(), second = added();
  const auto file = answered(first);
  answered(second);
  ASSERT_EQ(withdraw(works, file, PersonalData), Codes{"-"});
  sweep();
  EXPECT_EQ(used(), 7) << "the other answer keeps them";
  ASSERT_THAT(item(planner, first).files.at(0).also.answers, SizeIs(1)) << "there they are to be withdrawn too";
  EXPECT_THAT(item(planner, second).files.at(0).also.answers, IsEmpty());
  EXPECT_EQ(read(planner, file_of(second)), Codes{"-"});
  const auto again = whole(added(), "cédula");
  EXPECT_THAT(evidence::show_upload(as(works), again).value().backs_already.answers, SizeIs(1));
  ASSERT_EQ(withdraw(works, file_of(second), PersonalData), Codes{"-"});
  EXPECT_EQ(used(), 7) << "an upload on its way keeps them";
}

// The identity card withdrawn from one answer stayed open in another, which had withdrawn it as a mistake.
TEST_P(WithdrawnFiles, with_personal_data_take_away_what_was_withdrawn_as_a_mistake_too) {
  const auto first = added(), second = added();
  const auto mistaken = answered(first), file = answered(second);
  const auto other = answered(added(), "otra");
  ASSERT_EQ(withdraw(works, mistaken, Mistake, "Es otra acta"), Codes{"-"});
  ASSERT_EQ(withdraw(works, other, Mistake, "Es otra acta"), Codes{"-"});
  ASSERT_EQ(withdraw(planner, file, PersonalData), Codes{"-"});
  EXPECT_EQ(read(planner, mistaken), Codes{"not_found"});
  EXPECT_EQ(read(works, other), Codes{"-"}) << "other bytes";
  sweep();
  EXPECT_EQ(used(), 4) << "of the other file alone";
  const auto shown = item(planner, first).files.at(0);
  EXPECT_EQ(shown.file.ground, PersonalData);
  EXPECT_EQ(shown.file.withdrawn_by, planner.person_id);
  EXPECT_EQ(shown.file.withdrawal_reason, "Trae una cédula");
  EXPECT_THAT(shown.may_withdraw, IsEmpty());
  EXPECT_THAT(item(planner, second).files.at(0).also.answers, IsEmpty());
  const auto entries =
      written([&](storage::Transaction& session) { return storage::ledger::entries_of_subject(session, first.value); });
  ASSERT_THAT(entries, SizeIs(5)) << "made, answered, a file, withdrawn twice";
  EXPECT_THAT(entries.back().body, HasSubstr(R"("ground":"personal_data")"));
}

TEST_P(WithdrawnFiles, as_a_mistake_go_too_where_the_same_bytes_showed_personal_data) {
  const auto file = answered(added()), standing = answered(added());
  ASSERT_EQ(withdraw(works, file, PersonalData), Codes{"-"});
  ASSERT_EQ(read(works, standing), Codes{"-"});
  ASSERT_EQ(withdraw(works, standing, Mistake, "Es otra acta"), Codes{"-"});
  EXPECT_EQ(read(works, standing), Codes{"not_found"});
  sweep();
  EXPECT_EQ(used(), 0);
}

// Evidence that was withdrawn keeps its bytes for staff: the list said that nothing did.
TEST_P(WithdrawnFiles, say_where_withdrawn_evidence_still_shows_them) {
  testing::approve_plan(database(), village);
  testing::add_fact(database(), village, timon::reports::FactKind::Reported, 6);
  const auto id = added();
  const auto file = answered(id);
  const auto evidence = written([&](storage::Transaction& transaction) {
    timon::evidence::Evidence its;
    its.id = {50}, its.institution_id = village.institution, its.plan_id = village.plan.id;
    its.element_id = village.goal.id, its.subject_id = village.indicator.id.value;
    its.period_id = village.year_2024.id, its.name = "acta.pdf", its.person_id = village.manager;
    its.fact_id =
        storage::reports::current_facts_of_subject(transaction, village.indicator.id.value).front().fact.id.value;
    its.content_id = storage::evidence::find_content_by_hash(transaction, "cédula")->id;
    storage::evidence::add_evidence(transaction, its);
    return storage::evidence::withdraw(transaction, its.id, clock(), village.manager, "Datos de otra persona");
  });
  ASSERT_TRUE(evidence);
  EXPECT_THAT(item(planner, id).files.at(0).also.facts, IsEmpty()) << "no second proof";
  ASSERT_EQ(withdraw(works, file, PersonalData), Codes{"-"});
  const auto facts = item(planner, id).files.at(0).also.facts;
  ASSERT_THAT(facts, SizeIs(1));
  EXPECT_TRUE(facts[0].evidence.withdrawn_at);
}

// What had been taken away came back with the next answer, and nobody was told.
TEST_P(WithdrawnFiles, do_not_come_back_with_another_answer) {
  ASSERT_EQ(withdraw(planner, answered(added()), PersonalData), Codes{"-"});
  ASSERT_EQ(withdraw(works, answered(added(), "otra"), Mistake), Codes{"-"});
  const auto id = added();
  EXPECT_EQ(answer(id, 1, {whole(id, "otra"), whole(id, "cédula")}), Codes{"files[1] file_shows_personal_data"});
  EXPECT_EQ(answer(id, 1, {whole(id, "otra")}), Codes{"-"}) << "a mistake there may be right here";
}

}  // namespace
}  // namespace timon::usecases::recommendations
