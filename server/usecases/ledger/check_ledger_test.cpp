#include "usecases/ledger/check_ledger.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "usecases/record_act.hpp"

namespace timon::usecases::ledger {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::ledger::Fault;

constexpr storage::Sql change_body{"test/change_body", "UPDATE ledger_entries SET body = '{}' WHERE sequence = 2"};
constexpr storage::Sql change_text{"test/change_text",
                                   "UPDATE ledger_private_texts SET value = 'Eva' WHERE sequence = 1"};
constexpr storage::Sql drop_last{"test/drop_last", "DELETE FROM ledger_entries WHERE sequence = 3"};
constexpr storage::Sql drop_texts{"test/drop_texts", "DELETE FROM ledger_private_texts"};

class CheckLedger : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    for (int round = 0; round < 3; ++round)
      database().write([this](storage::Transaction& transaction) {
        record_act({database(), system_, clock_}, transaction,
                   {.act = "a", .subject_kind = "b", .subject_id = 1, .private_texts = {{"name", "Ana"}}});
      });
  }
  std::vector<LedgerFault> faults_after(const storage::Sql& harm) {
    database().write([&](storage::Transaction& transaction) { transaction.execute(harm); });
    return check_ledger({database(), system_, clock_}).value().faults;
  }
  const access::Caller system_ = access::the_system();
  const Clock clock_ = fixed_clock({});
};
TIMON_ON_BOTH_ENGINES(CheckLedger);

TEST_P(CheckLedger, finds_nothing_in_a_whole_one) {
  const auto check = check_ledger({database(), system_, clock_}).value();
  EXPECT_EQ(check.entries, 3);
  EXPECT_EQ(check.head.size(), 64u);
  EXPECT_THAT(check.faults, IsEmpty());
}

TEST_P(CheckLedger, finds_a_changed_entry) {
  EXPECT_THAT(faults_after(change_body), ::testing::Contains(LedgerFault{2, Fault::WrongHash}));
}
TEST_P(CheckLedger, finds_a_changed_private_text) {
  EXPECT_THAT(faults_after(change_text), ElementsAre(LedgerFault{1, Fault::WrongCommitment}));
}
TEST_P(CheckLedger, accepts_erased_private_texts) { EXPECT_THAT(faults_after(drop_texts), IsEmpty()); }

TEST_P(CheckLedger, finds_a_missing_end) {
  database().write([](storage::Transaction& transaction) { transaction.execute(drop_texts); });
  EXPECT_THAT(faults_after(drop_last), ElementsAre(LedgerFault{2, Fault::WrongHead}));
}

TEST_P(CheckLedger, is_for_administrators_of_everything) {
  const auto caller = access::nobody();
  EXPECT_EQ(check_ledger({database(), caller, clock_}).error().kind, ErrorKind::NotFound);
}

}  // namespace
}  // namespace timon::usecases::ledger
