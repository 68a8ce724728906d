#include "storage/needs/need_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::needs {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::needs::NeedState;
using timon::needs::Origin;
using timon::needs::Urgency;

class NeedStore : public timon::testing::OnBothEngines {
 protected:
  static constexpr NeedId id{700};
  static Need need() {
    return {.id = id,
            .institution_id = {1},
            .code = "N-1",
            .name = "Agua en La Punta",
            .origin = Origin::Assembly,
            .urgency = Urgency::Urgent,
            .place = "La Punta",
            .affected = 320,
            .office_id = timon::people::OfficeId{2},
            .raised_on = make_day(2024, 1, 15),
            .source = "Asamblea del 15 de enero"};
  }
  static Need bare() { return {.id = {701}, .institution_id = {1}, .code = "N-2", .name = "Luz"}; }
};
TIMON_ON_BOTH_ENGINES(NeedStore);

TEST_P(NeedStore, keeps_changes_and_deletes_needs) {
  database().write([](Transaction& transaction) {
    timon::testing::add_village(transaction);
    add_needs(transaction, {need(), bare()});
    EXPECT_THAT(list_needs(transaction, {1}), ElementsAre(need(), bare()));
    EXPECT_THAT(list_needs(transaction, {2}), IsEmpty());
    Need changed = need();
    changed.name = "Agua y alcantarillado", changed.office_id.reset(), changed.state = NeedState::Met,
    changed.state_reason = "Se inauguró", changed.state_on = make_day(2024, 2, 1);
    EXPECT_TRUE(save_need(transaction, changed));
    EXPECT_FALSE(save_need(transaction, changed)) << "somebody else was quicker";
    ++changed.version;
    EXPECT_EQ(find_need(transaction, id), changed);
    delete_need(transaction, id);
    EXPECT_FALSE(find_need(transaction, id));
  });
}

TEST_P(NeedStore, knows_what_answers_them) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    add_needs(transaction, {need(), bare()});
    replace_needs(transaction, town.goal.id, {{701}, id});
    EXPECT_THAT(needs_of(transaction, town.goal.id), ElementsAre(need(), bare()));
    const auto answers = answers_in(transaction, {1});
    ASSERT_EQ(answers.size(), 2U);
    EXPECT_EQ(answers.front().need_id, id);
    EXPECT_EQ(answers.front().element_id, town.goal.id);
    EXPECT_EQ(answers.front().plan_code, town.plan.code);
    EXPECT_FALSE(answers.front().is_withdrawn);
    replace_needs(transaction, town.goal.id, {});
    EXPECT_THAT(answers_in(transaction, {1}), IsEmpty());
    timon::plans::Element element = town.goal;
    element.id = {410}, element.code = "M9";
    plans::add_elements(transaction, {element});
    replace_needs(transaction, element.id, {id});
    plans::delete_element(transaction, element.id);
    EXPECT_THAT(answers_in(transaction, {1}), IsEmpty()) << "what is deleted answers nothing";
  });
}

}  // namespace
}  // namespace timon::storage::needs
