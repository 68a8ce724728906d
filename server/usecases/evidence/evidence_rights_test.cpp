#include "storage/access/module_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "usecases/boards/open_plan.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/withdraw_evidence.hpp"
#include "usecases/reports/set_target.hpp"
#include "usecases/reports/show_report.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/town_with_evidence.hpp"

namespace timon::usecases::evidence {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::evidence::Audience;

class EvidenceRights : public TownWithEvidence {
 protected:
  /// Another plan of the town with a fact that the same bytes back.
  void back_another_plan(EvidenceId like) {
    town().database().write([&](storage::Transaction& transaction) {
      auto plan = storage::plans::find_plan(transaction, SmallTown::plan).value();
      plan.id = {200}, plan.code = "SECRETO";
      storage::plans::add_plan(transaction, plan);
      timon::plans::Levels levels;
      levels.items = {{{201}, plan.id, timon::plans::ElementKind::Goal, "META", "Meta", "Metas", 1, true}};
      storage::plans::add_levels(transaction, levels);
      auto goal = storage::plans::find_element(transaction, SmallTown::goal).value();
      goal.id = {211}, goal.plan_id = plan.id, goal.parent_id = {}, goal.level_id = {201};
      goal.office_id = SmallTown::control;
      storage::plans::add_element(transaction, goal);
      auto other = storage::evidence::find_evidence(transaction, like).value().evidence;
      other.id = {300}, other.plan_id = plan.id, other.element_id = goal.id, other.subject_id = goal.id.value;
      storage::evidence::add_evidence(transaction, other);
    });
  }
  std::vector<reports::ShownEvidence> of_report(const access::Caller& caller) {
    boards::PlanMemory memory;
    const auto image =
        town().database().read([&](storage::Session& session) { return memory.image(session, SmallTown::plan); });
    const Context context{town().database(), caller, town().clock()};
    std::vector<reports::ShownEvidence> all;
    for (const auto& line :
         reports::show_report(context, *image, {SmallTown::works, "2026-T2"}, make_day(2026, 7, 10)).value().lines)
      all.insert(all.end(), line.evidence.begin(), line.evidence.end());
    return all;
  }
};
INSTANTIATE_TEST_SUITE_P(On, EvidenceRights, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

// Evidence was attached to a withdrawn indicator, and what backed it before stayed public.
TEST_P(EvidenceRights, ends_with_its_indicator) {
  const auto id = deliver(Audience::Citizens);
  const auto more = upload("anexo.pdf", pdf + " ").value();
  const auto listed = [&] {
    return as_citizen([](const Context& context) { return list_evidence(context, SmallTown::goal); }).value();
  };
  const auto open = [&] { return as_citizen([&](const Context& context) { return open_evidence(context, id); }); };
  EXPECT_THAT(listed(), SizeIs(1));
  EXPECT_TRUE(open());
  town().database().write([&](storage::Transaction& transaction) {
    auto indicator = storage::indicators::find_indicator(transaction, SmallTown::indicator).value();
    indicator.withdrawn_at = town().clock()();
    EXPECT_TRUE(storage::indicators::save_indicator(transaction, indicator));
  });
  EXPECT_THAT(listed(), IsEmpty());
  EXPECT_EQ(code(open()), "not_found");
  EXPECT_EQ(code(as(SmallTown::reporter,
                    [&](const Context& context) {
                      return attach_evidence(
                          context,
                          {SmallTown::indicator, "2026-T2", Backed::Reported, {{more.upload.id, Audience::Citizens}}});
                    })),
            "withdrawn");
  EXPECT_THAT(list(SmallTown::planner), SizeIs(1)) << "staff still see what was delivered";
}

// R-16 held for attaching: a verifier who then reported could take away the proof against their own value.
TEST_P(EvidenceRights, of_a_verification_are_taken_away_by_who_may_verify_it) {
  ASSERT_TRUE(report({}));
  const auto own = upload("visita.pdf", pdf, SmallTown::verifier).value();
  const auto typed = timon::reports::Typed{.value = whole<6>(50), .measure_id = SmallTown::kilometres};
  ASSERT_TRUE(as(SmallTown::verifier, [&](const Context& context) {
    return reports::verify_value(context, {SmallTown::indicator, "2026-T2", typed});
  }));
  const auto attached = as(SmallTown::verifier, [&](const Context& context) {
    return attach_evidence(context,
                           {SmallTown::indicator, "2026-T2", Backed::Verified, {{own.upload.id, Audience::Staff}}});
  });
  ASSERT_TRUE(attached);
  const auto withdraw = [&](const access::Caller& caller) {
    return withdraw_evidence({town().database(), caller, town().clock()}, {attached->front().evidence.id, "Sobra"});
  };
  auto reporter = town().caller(SmallTown::reporter);
  reporter.grants[0].role = access::Role::Verifier;
  EXPECT_EQ(code(withdraw(reporter)), "verifier_is_reporter");
  EXPECT_TRUE(withdraw(town().caller(SmallTown::verifier)));
}

// Whoever uploaded the same bytes read names and places of evidence of plans that they may not see.
TEST_P(EvidenceRights, says_what_a_file_backs_already_to_who_may_read_it) {
  deliver(Audience::Staff);
  const auto again = upload("copia.pdf", pdf).value();
  EXPECT_THAT(again.backs_already.facts, SizeIs(1));
  auto stranger = town().caller(SmallTown::reporter);
  stranger.grants.clear();
  const auto shown = show_upload({town().database(), stranger, town().clock()}, again.upload.id);
  ASSERT_TRUE(shown);
  EXPECT_THAT(shown->backs_already.facts, IsEmpty());
}

// The same bytes twice are no second proof: the report says of its files where else they serve.
TEST_P(EvidenceRights, are_told_in_the_report_where_the_same_file_serves_elsewhere) {
  ASSERT_TRUE(as(SmallTown::planner, [](const Context& context) {
    return reports::set_target(context, {SmallTown::indicator, "2026-T2", {.value = whole<6>(100)}, {}});
  }));
  const auto id = deliver(Audience::Staff);
  ASSERT_THAT(of_report(town().caller(SmallTown::planner)), SizeIs(1));
  EXPECT_THAT(of_report(town().caller(SmallTown::planner)).at(0).also, IsEmpty()) << "itself is no other use";
  back_another_plan(id);
  const auto all = of_report(town().caller(SmallTown::planner));
  ASSERT_THAT(all.at(0).also, SizeIs(1));
  EXPECT_EQ(all[0].also[0].evidence.id.value, 300);
}

}  // namespace
}  // namespace timon::usecases::evidence
