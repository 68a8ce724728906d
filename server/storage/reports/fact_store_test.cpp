#include "storage/reports/fact_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/version_store.hpp"
#include "storage/testing/test_database.hpp"

namespace timon::storage::reports {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;
using timon::indicators::IndicatorId;
using timon::plans::ElementId;
using timon::plans::PeriodId;
using timon::plans::PlanId;

constexpr Sql insert_office{"test/insert_office", R"sql(
  INSERT INTO offices (id, institution_id, kind, code, name, name_folded, position)
  VALUES (1, 1, 'institution', 'A', 'Alcaldía', 'alcaldia', 1))sql"};
constexpr Sql insert_person{"test/insert_person", R"sql(
  INSERT INTO people (id, institution_id, office_id, user_name, password_hash, post, created_at)
  VALUES (7, 1, 1, 'ana', '', 'Secretaria', '2026-01-01T00:00:00.000000Z'))sql"};
constexpr Sql insert_details{"test/insert_details", R"sql(
  INSERT INTO person_details (person_id, display_name, display_name_folded) VALUES (7, 'Ana', 'ana'))sql"};
constexpr Sql insert_period{"test/insert_period", R"sql(
  INSERT INTO periods (id, institution_id, kind, code, name, start_on, end_on)
  VALUES (:id, 1, 'quarter', :code, :code, :start_on, :end_on))sql"};
constexpr Sql insert_plan{"test/insert_plan", R"sql(
  INSERT INTO plans (id, institution_id, code, name, state, start_on, end_on, light_profile_id, created_at)
  VALUES (5, 1, 'P', 'Plan', 'approved', '2026-01-01', '2026-12-31', 1, '2026-01-01T00:00:00.000000Z'))sql"};
constexpr Sql insert_level{"test/insert_level", R"sql(
  INSERT INTO levels (id, plan_id, kind, code, name, plural_name, position, may_be_root)
  VALUES (6, 5, 'goal', 'G', 'Meta', 'Metas', 1, TRUE))sql"};
constexpr Sql insert_element{"test/insert_element", R"sql(
  INSERT INTO elements (id, plan_id, level_id, code, name, name_folded, position)
  VALUES (10, 5, 6, 'M1', 'Meta', 'meta', 1))sql"};

class FactStore : public timon::testing::OnBothEngines {
 protected:
  void SetUp() override {
    OnBothEngines::SetUp();
    if (IsSkipped()) return;
    database().write([](Transaction& transaction) {
      for (const auto& sql : {insert_office, insert_person, insert_details, insert_plan, insert_level, insert_element})
        transaction.execute(sql);
      for (const int number : {1, 2})
        transaction.execute(insert_period, {{"id", std::int64_t{number}},
                                            {"code", number == 1 ? "2026-T1" : "2026-T2"},
                                            {"start_on", make_day(2026, number == 1 ? 1 : 4, 1)},
                                            {"end_on", make_day(2026, number == 1 ? 3 : 6, number == 1 ? 31 : 30)}});
    });
  }
  static Fact fact(std::int64_t id, std::int64_t period, std::int64_t value) {
    Fact fact;
    fact.id = FactId{id};
    fact.plan_id = PlanId{5};
    fact.element_id = ElementId{10};
    fact.subject_id = 10;
    fact.period_id = PeriodId{period};
    fact.value = whole<6>(value);
    fact.person_id = people::PersonId{7};
    return fact;
  }
  template <class Read>
  auto read(Read what) {
    return database().read([&](Session& session) { return what(session); });
  }
};
TIMON_ON_BOTH_ENGINES(FactStore);

TEST_P(FactStore, finds_the_targets_that_a_version_kept) {
  database().write([](Transaction& transaction) {
    Fact target = fact(20, 1, 7);
    target.kind = FactKind::Planned;
    add_fact(transaction, target);
    const auto version = storage::plans::keep_version(
        transaction, {{1}, PlanId{5}, 0, "Acuerdo 4", std::nullopt, *parse_instant("2026-01-02T00:00:00.000000Z")});
    Fact later = fact(21, 1, 9);
    later.kind = FactKind::Planned;
    later.replaces_id = FactId{20};
    add_fact(transaction, later);
    EXPECT_THAT(targets_of_version(transaction, version.id), ::testing::ElementsAre(target));
  });
}

TEST_P(FactStore, appends_and_points_to_the_last) {
  auto ratio = fact(2, 1, 0);
  ratio.value.reset();
  ratio.numerator = whole<6>(40);
  ratio.denominator = Millionths{-1};
  ratio.variance_kind = timon::reports::VarianceKind::Budget;
  ratio.replaces_id = FactId{1};
  database().write([&](Transaction& transaction) {
    add_fact(transaction, fact(1, 1, 80));
    add_fact(transaction, ratio);
  });
  EXPECT_EQ(read([](Session& s) { return current_fact(s, 10, PeriodId{1}, FactKind::Reported); }), ratio);
  EXPECT_EQ(read([](Session& s) { return current_fact(s, 10, PeriodId{1}, FactKind::Verified); }), std::nullopt);
  EXPECT_EQ(read([](Session& s) { return current_facts_of_plan(s, PlanId{5}); }), std::vector{ratio});
}

TEST_P(FactStore, finds_the_period_before) {
  database().write([&](Transaction& transaction) {
    add_facts(transaction, std::vector{fact(1, 1, 80), fact(2, 2, 90)});
  });
  const auto before = [&](Day day) {
    return read([&](Session& s) { return current_fact_before(s, 10, day, FactKind::Reported); });
  };
  EXPECT_EQ(before(make_day(2026, 6, 30)), fact(1, 1, 80));
  EXPECT_EQ(before(make_day(2026, 7, 1)), fact(2, 2, 90));
  EXPECT_EQ(before(make_day(2026, 3, 31)), std::nullopt);
}

TEST_P(FactStore, points_to_all_facts_of_an_import_at_once) {
  auto old = fact(1, 1, 80);
  std::vector news{fact(3, 1, 70), fact(2, 2, 90)};
  for (auto& its : news) its.import_id = 77;
  database().write([&](Transaction& transaction) {
    add_fact(transaction, old);
    add_facts(transaction, news);
    add_facts(transaction, {});
  });
  EXPECT_EQ(read([](Session& s) { return current_fact(s, 10, PeriodId{1}, FactKind::Reported); }), news[0]);
  EXPECT_EQ(read([](Session& s) { return current_fact(s, 10, PeriodId{2}, FactKind::Reported); }), news[1]);
}

TEST_P(FactStore, lists_with_author_newest_first_also_what_was_replaced) {
  database().write([&](Transaction& transaction) {
    add_fact(transaction, fact(1, 1, 80));
    add_fact(transaction, fact(2, 1, 70));
  });
  const auto facts = read([](Session& s) { return facts_of_subject(s, 10, FactId{INT64_MAX}, 10); });
  ASSERT_THAT(facts, SizeIs(2));
  EXPECT_EQ(facts[0], (ListedFact{fact(2, 1, 70), "2026-T1", "Ana", "Secretaria", true}));
  EXPECT_EQ(facts[1], (ListedFact{fact(1, 1, 80), "2026-T1", "Ana", "Secretaria", false}));
  EXPECT_THAT(read([](Session& s) { return facts_of_subject(s, 10, FactId{1}, 10); }), IsEmpty());
  EXPECT_EQ(read([](Session& s) { return current_facts_of_subject(s, 10); }), std::vector{facts[0]});
}

TEST_P(FactStore, gives_the_values_that_count_with_their_days) {
  auto ratio = fact(3, 2, 0);
  ratio.value.reset();
  ratio.numerator = whole<6>(3), ratio.denominator = whole<6>(4);
  database().write([&](Transaction& transaction) {
    add_fact(transaction, fact(1, 1, 80));
    add_fact(transaction, fact(2, 1, 70));
    add_fact(transaction, ratio);
  });
  const DatedAmount plain{
      PeriodId{1}, make_day(2026, 1, 1), make_day(2026, 3, 31), FactKind::Reported, {whole<6>(70), {}}};
  const DatedAmount parts{
      PeriodId{2}, make_day(2026, 4, 1), make_day(2026, 6, 30), FactKind::Reported, {whole<6>(3), whole<6>(4)}};
  EXPECT_THAT(read([](Session& s) { return current_amounts(s, 10); }), ::testing::UnorderedElementsAre(plain, parts));
}

}  // namespace
}  // namespace timon::storage::reports
