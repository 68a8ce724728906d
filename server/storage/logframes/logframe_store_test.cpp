#include "storage/logframes/logframe_store.hpp"

#include <gmock/gmock.h>

#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::logframes {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;
using timon::logframes::Criterion;
using timon::logframes::LogframeLevel;

class LogframeStore : public timon::testing::OnBothEngines {};
TIMON_ON_BOTH_ENGINES(LogframeStore);

TEST_P(LogframeStore, keeps_the_row_of_an_element) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    EXPECT_FALSE(find_row(transaction, town.goal.id));
    LogframeRow row{town.goal.id, LogframeLevel::Component, ""};
    save_row(transaction, row);
    row.level = LogframeLevel::Purpose, row.assumptions = "Hay lluvias";
    save_row(transaction, row);
    EXPECT_EQ(find_row(transaction, town.goal.id), row);
    EXPECT_THAT(rows_of_plan(transaction, town.plan.id), ElementsAre(row));
    forget_element(transaction, town.goal.id);
    EXPECT_THAT(rows_of_plan(transaction, town.plan.id), IsEmpty());
  });
}

TEST_P(LogframeStore, keeps_means_and_answers_about_an_indicator) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    const auto id = town.indicator.id;
    save_means(transaction, id, "Actas");
    save_means(transaction, id, "Informe de obra");
    EXPECT_EQ(means_of(transaction, id), "Informe de obra");
    EXPECT_THAT(means_of_plan(transaction, town.plan.id), ElementsAre(Pair(id, "Informe de obra")));
    const std::vector<CriterionAnswer> answers{{id, Criterion::Clear, true, ""},
                                               {id, Criterion::Adequate, false, "No alcanza"}};
    replace_answers(transaction, id, {answers[1], answers[0]});
    EXPECT_EQ(answers_about(transaction, id), answers);
    EXPECT_EQ(answers_of_plan(transaction, town.plan.id), answers);
    save_means(transaction, id, "");
    EXPECT_EQ(means_of(transaction, id), "");
    forget_element(transaction, town.goal.id);
    EXPECT_THAT(answers_about(transaction, id), IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::logframes
