// Evidence of a closed period stays as it was published, but for what shows somebody's data.
#include <gmock/gmock.h>

#include "storage/ledger/ledger_store.hpp"
#include "storage/plans/period_store.hpp"
#include "storage/reports/closing_store.hpp"
#include "usecases/evidence/attach_evidence.hpp"
#include "usecases/evidence/withdraw_evidence.hpp"
#include "usecases/testing/town_with_evidence.hpp"

namespace timon::usecases::evidence {
namespace {

using testing::SmallTown;
using timon::evidence::Audience;

class ClosedEvidence : public TownWithEvidence {};
INSTANTIATE_TEST_SUITE_P(On, ClosedEvidence, ::testing::Values(storage::Engine::Sqlite, storage::Engine::Postgresql),
                         testing::engine_name);

// The evidence of a published, closed figure could be taken away without anybody opening its period.
TEST_P(ClosedEvidence, stays_with_a_closed_period_until_it_is_open_again) {
  const auto id = deliver(Audience::Citizens);
  const timon::reports::ClosingId closing{9};
  const auto withdraw = [&](people::PersonId who) {
    return code(as(who, [&](const Context& context) { return withdraw_evidence(context, {id, "Es otra acta"}); }));
  };
  close_second_quarter();
  EXPECT_EQ(withdraw(SmallTown::verifier), "not_allowed") << "rights come first";
  EXPECT_EQ(withdraw(SmallTown::reporter), "period_closed");
  EXPECT_FALSE(list(SmallTown::reporter).front().evidence.withdrawn_at);
  town().database().write([&](storage::Transaction& transaction) {
    const Day last = make_day(2026, 7, 10);
    storage::reports::add_reopening(
        transaction, {timon::reports::ReopeningId{8}, closing, SmallTown::works, "Otra acta", {}, {}, last});
  });
  EXPECT_EQ(withdraw(SmallTown::reporter), "-");
}

// A file with somebody's data stayed public until Planning opened the whole period again.
TEST_P(ClosedEvidence, leaves_a_closed_period_at_once_for_personal_data) {
  using enum timon::evidence::WithdrawalGround;
  const auto id = deliver(Audience::Citizens);
  close_second_quarter();
  const auto withdraw = [&](people::PersonId who, const char* reason, timon::evidence::WithdrawalGround ground) {
    return code(as(who, [&](const Context& context) { return withdraw_evidence(context, {id, reason, ground}); }));
  };
  EXPECT_EQ(withdraw(SmallTown::reporter, "Trae una cédula", Mistake), "period_closed");
  EXPECT_EQ(withdraw(SmallTown::verifier, "Trae una cédula", PersonalData), "not_allowed");
  EXPECT_EQ(withdraw(SmallTown::reporter, " ", PersonalData), "required");
  EXPECT_EQ(withdraw(SmallTown::planner, "Trae una cédula", PersonalData), "-") << "who reviews reports";
  EXPECT_EQ(code(as_citizen([&](const Context& context) { return open_evidence(context, id); })), "not_found");
  EXPECT_EQ(list(SmallTown::reporter).front().hash, sha256_hex(pdf)) << "it stays on record";
  const auto entries = town().database().read(
      [&](storage::Session& session) { return storage::ledger::entries_of_subject(session, id.value); });
  EXPECT_THAT(entries.back().body, ::testing::HasSubstr(R"("ground":"personal_data")"));
}

// Files could be added to what a closed period was published with.
TEST_P(ClosedEvidence, is_not_added_to_a_closed_period) {
  deliver(Audience::Staff);
  const auto more = upload("anexo.pdf", pdf + " ").value().upload.id;
  const auto attach = [&] {
    return code(as(SmallTown::reporter, [&](const Context& context) {
      return attach_evidence(context, {SmallTown::indicator, "2026-T2", Backed::Reported, {{more, Audience::Staff}}});
    }));
  };
  close_second_quarter();
  EXPECT_EQ(attach(), "period_closed");
  town().database().write([&](storage::Transaction& transaction) {
    storage::reports::add_reopening(transaction, {timon::reports::ReopeningId{8},
                                                  timon::reports::ClosingId{9},
                                                  SmallTown::works,
                                                  "Otra acta",
                                                  {},
                                                  {},
                                                  make_day(2026, 7, 10)});
  });
  EXPECT_EQ(attach(), "-");
}

}  // namespace
}  // namespace timon::usecases::evidence
