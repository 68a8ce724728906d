#include "storage/access/module_store.hpp"
#include "storage/indicators/indicator_store.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/withdraw_evidence.hpp"
#include "usecases/reports/verify_value.hpp"
#include "usecases/testing/town_with_evidence.hpp"

namespace timon::usecases::evidence {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using testing::SmallTown;
using timon::evidence::Audience;

class EvidenceRights : public TownWithEvidence {};
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

}  // namespace
}  // namespace timon::usecases::evidence
