#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/plans/link_store.hpp"
#include "storage/plans/search_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "storage/reports/first_reports.hpp"
#include "storage/reports/review_mark_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::reports {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

/// What the first screens of people ask.
class HomeQueries : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (!IsSkipped())
      town = database().write([](Transaction& transaction) { return timon::testing::add_village(transaction); });
  }
  Fact reported(std::int64_t id, const char* at, std::optional<FactId> replaces = {}) const {
    Fact fact;
    fact.id = {id};
    fact.plan_id = town.plan.id;
    fact.element_id = town.goal.id;
    fact.indicator_id = town.indicator.id;
    fact.subject_id = town.indicator.id.value;
    fact.period_id = town.year_2024.id;
    fact.value = whole<6>(3);
    fact.replaces_id = replaces;
    fact.recorded_at = *parse_instant(at);
    return fact;
  }
  timon::testing::Village town;
};
TIMON_ON_BOTH_ENGINES(HomeQueries);

TEST_P(HomeQueries, tell_when_a_corrected_report_was_first_made) {
  database().write([&](Transaction& transaction) {
    add_fact(transaction, reported(901, "2024-12-30T10:00:00.000000Z"));
    EXPECT_THAT(first_reports(transaction, town.plan.id), IsEmpty()) << "nothing was corrected";
    add_fact(transaction, reported(902, "2025-02-01T10:00:00.000000Z", FactId{901}));
    const auto firsts = first_reports(transaction, town.plan.id);
    ASSERT_THAT(firsts, SizeIs(1));
    EXPECT_EQ(firsts.at({town.indicator.id.value, town.year_2024.id}).text(), "2024-12-30T10:00:00.000000Z");
  });
}

TEST_P(HomeQueries, keep_until_when_somebody_looked_and_never_go_back) {
  const auto first = *parse_instant("2025-01-01T00:00:00.000000Z"),
             later = *parse_instant("2025-03-01T00:00:00.000000Z");
  database().write([&](Transaction& transaction) {
    EXPECT_EQ(seen_until(transaction, town.planner), std::nullopt);
    mark_seen(transaction, town.planner, later);
    mark_seen(transaction, town.planner, first);
    EXPECT_EQ(seen_until(transaction, town.planner), later);
    EXPECT_EQ(seen_until(transaction, town.manager), std::nullopt);
  });
}

TEST_P(HomeQueries, find_elements_by_words_of_name_and_code) {
  database().write([&](Transaction& transaction) {
    const auto codes = [&](std::vector<std::string> words) {
      std::vector<std::string> found;
      for (const auto& hit : plans::elements_with_words(transaction, town.plan.id, words, 10))
        found.push_back(hit.code_folded);
      return found;
    };
    EXPECT_THAT(codes({"m1"}), ::testing::ElementsAre("m1"));
    EXPECT_THAT(codes({"m1", "zzz"}), IsEmpty());
    EXPECT_THAT(codes({"%"}), IsEmpty()) << "a sign is a sign";
    EXPECT_THAT(codes({}), SizeIs(2));
  });
}

TEST_P(HomeQueries, list_where_an_office_takes_part) {
  database().write([&](Transaction& transaction) {
    EXPECT_THAT(plans::elements_with_collaborator(transaction, town.health), IsEmpty());
    plans::replace_links(transaction, town.goal.id, {{town.health}, {}});
    EXPECT_THAT(plans::elements_with_collaborator(transaction, town.health), ::testing::ElementsAre(town.goal.id));
  });
}

}  // namespace
}  // namespace timon::storage::reports
