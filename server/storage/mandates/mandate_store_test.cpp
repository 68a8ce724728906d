#include "storage/mandates/mandate_store.hpp"

#include <gmock/gmock.h>

#include "storage/plans/element_store.hpp"
#include "storage/plans/link_store.hpp"
#include "storage/testing/test_database.hpp"
#include "storage/testing/village.hpp"

namespace timon::storage::mandates {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using timon::mandates::MandateKind;
using timon::plans::Element;

class MandateStore : public timon::testing::OnBothEngines {
 protected:
  static constexpr MandateId id{700};
  static Mandate mandate() { return {id, {1}, MandateKind::State, "PED", "Plan estatal", 2024, "Decreto 12", 1}; }
  static std::vector<MandateEntry> entries() {
    return {{{701}, id, {}, "1", "Bienestar", 1}, {{702}, id, MandateEntryId{701}, "1.1", "Salud", 2}};
  }
  static void add(Transaction& transaction) {
    add_mandate(transaction, mandate());
    add_entries(transaction, entries());
  }
};
TIMON_ON_BOTH_ENGINES(MandateStore);

TEST_P(MandateStore, keeps_a_mandate_and_its_entries) {
  database().write([](Transaction& transaction) {
    timon::testing::add_village(transaction);
    add(transaction);
    EXPECT_EQ(find_mandate(transaction, id), mandate());
    EXPECT_EQ(find_mandate_by_code(transaction, {1}, "PED"), mandate());
    EXPECT_THAT(list_mandates(transaction, {1}), ElementsAre(mandate()));
    EXPECT_THAT(list_mandates(transaction, {2}), IsEmpty());
    EXPECT_EQ(entries_of(transaction, id), entries());
    EXPECT_EQ(find_entry(transaction, {702}), entries().back());
  });
}

TEST_P(MandateStore, changes_and_deletes_them) {
  database().write([](Transaction& transaction) {
    timon::testing::add_village(transaction);
    add(transaction);
    Mandate changed = mandate();
    changed.kind = MandateKind::Council, changed.title = "Mandato del Cabildo", changed.year.reset(),
    changed.source = "";
    save_mandate(transaction, changed);
    ++changed.version;
    EXPECT_EQ(find_mandate(transaction, id), changed);
    MandateEntry entry = entries().back();
    entry.parent_id.reset(), entry.name = "Salud para todos", entry.position = 9;
    save_entry(transaction, entry);
    EXPECT_EQ(find_entry(transaction, entry.id), entry);
    delete_mandate(transaction, id);
    EXPECT_FALSE(find_mandate(transaction, id));
    EXPECT_THAT(entries_of(transaction, id), IsEmpty());
  });
}

TEST_P(MandateStore, elements_are_aligned_and_contribute_until_they_are_deleted) {
  database().write([](Transaction& transaction) {
    const auto town = timon::testing::add_village(transaction);
    add(transaction);
    Element second = town.axis;
    second.id = {410}, second.code = "B";
    Element third = town.goal;
    third.id = {411}, third.code = "M0";
    plans::add_elements(transaction, {second, third});
    const timon::plans::ElementLinks links{{}, {}, {{701}, {702}}, {second.id}};
    plans::replace_links(transaction, town.goal.id, links);
    plans::replace_links(transaction, third.id, {{}, {}, {}, {second.id}});
    EXPECT_EQ(plans::links_of(transaction, town.goal.id), links);
    EXPECT_EQ(plans::element_links_of_plan(transaction, town.plan.id).at(town.goal.id), links);
    EXPECT_THAT(plans::contributors_of(transaction, second.id), ElementsAre(third.id, town.goal.id));
    EXPECT_EQ(count_alignments(transaction, id), 2);
    EXPECT_THAT(plans_aligned_to(transaction, id), ElementsAre(town.plan.id));
    EXPECT_EQ(delete_alignments_of_withdrawn(transaction, id), 0);
    auto goal = *plans::find_element(transaction, town.goal.id);
    goal.withdrawn_at = town.plan.created_at;
    EXPECT_TRUE(plans::save_element(transaction, goal));
    EXPECT_EQ(count_alignments(transaction, id), 0) << "what is withdrawn holds nothing";
    EXPECT_EQ(delete_alignments_of_withdrawn(transaction, id), 2);
    plans::delete_element(transaction, third.id);
    plans::delete_element(transaction, second.id);
    EXPECT_THAT(plans::links_of(transaction, town.goal.id).contributions, IsEmpty());
  });
}

}  // namespace
}  // namespace timon::storage::mandates
