#include "usecases/installation/load_demonstration.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "storage/people/installation_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "storage/testing/test_database.hpp"
#include "usecases/access/find_caller.hpp"
#include "usecases/people/add_institution.hpp"

namespace timon::usecases::installation {
namespace {

const std::string fixture = std::string(TIMON_SOURCE_DIR) + "/fixtures/tenjo/";

class LoadTenjo : public ::testing::Test {
 protected:
  Result<void> load() {
    std::ifstream map(fixture + "tenjo.toml");
    const int workbook = ::open((fixture + "plan-indicativo-tenjo.xlsx").c_str(), O_RDONLY | O_CLOEXEC);
    auto result = load_demonstration(context_, {.institution_code = "TENJO",
                                                .institution_name = "Tenjo",
                                                .plan_file = "plan.xlsx",
                                                .workbook = workbook,
                                                .map = {std::istreambuf_iterator<char>(map), {}},
                                                .on = parse_day("2025-09-30").value()});
    ::close(workbook);
    return result;
  }

  timon::testing::TestDatabase database_;
  const access::Caller system_ = timon::access::the_system();
  const Clock clock_ = [] { return parse_instant("2025-10-01T12:00:00.000000Z").value(); };
  const Context context_{*database_, system_, clock_};
};

TEST_F(LoadTenjo, leaves_an_approved_plan_and_an_account_for_each_kind_of_person) {
  ASSERT_TRUE(load().has_value());
  database_->read([](storage::Session& session) {
    const auto plans = storage::plans::list_plans(session);
    ASSERT_EQ(plans.size(), 1u);
    EXPECT_EQ(plans[0].state, timon::plans::PlanState::Approved);
    EXPECT_EQ(storage::plans::elements_of_plan(session, plans[0].id).size(), 534u);  // 5 + 34 + 74 + 90 + 331
    EXPECT_TRUE(storage::people::find_installation(session)->is_demonstration);
  });
  for (const auto& account : demonstration_accounts()) {
    const auto caller = access::find_caller_by_user_name(*database_, account.user_name, clock_());
    ASSERT_TRUE(caller.has_value()) << account.user_name;
    ASSERT_EQ(caller->grants.size(), 1u);
    EXPECT_EQ(caller->grants[0].role, account.role);
  }
  EXPECT_TRUE(load().has_value()) << "a second time changes nothing";
  EXPECT_EQ(database_->read([](storage::Session& session) { return storage::plans::list_plans(session).size(); }), 1u);
}

TEST_F(LoadTenjo, refuses_an_installation_that_is_in_use) {
  ASSERT_TRUE(people::add_institution(context_, {.code = "X", .name = "Otra"}).has_value());
  const auto refused = load();
  ASSERT_FALSE(refused.has_value());
  EXPECT_EQ(refused.error().code, "installation_not_empty");
}

}  // namespace
}  // namespace timon::usecases::installation
