#include <gmock/gmock.h>

#include "storage/ledger/ledger_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/mandates/delete_mandate.hpp"
#include "usecases/mandates/import_mandate.hpp"
#include "usecases/mandates/list_mandates.hpp"
#include "usecases/mandates/show_alignment.hpp"
#include "usecases/mandates/show_coverage.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/copy_plan.hpp"
#include "usecases/plans/edit_element.hpp"
#include "usecases/plans/move_element.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::usecases::mandates {
namespace {

using testing::Codes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::refusals;
using timon::mandates::MandateEntryId;
using timon::plans::ElementId;

class Mandates : public testing::InVillage {
 protected:
  static ImportMandate national(std::vector<CodedRow> rows) {
    return {.kind = timon::mandates::MandateKind::National, .code = "PND", .title = "Plan Nacional", .rows = rows};
  }
  void import(std::vector<CodedRow> rows = {{"1", "Bienestar", ""}, {"1.1", "Salud", "1"}, {"2", "Vías", ""}}) {
    ASSERT_EQ(refusals(import_mandate(as_planner(), national(std::move(rows)))), Codes{"-"});
  }
  std::vector<ShownMandate> listed() { return list_mandates(as_planner(), {}).value(); }
  MandateEntryId entry(const std::string& code) {
    const auto all = listed();
    for (const auto& one : all.front().entries)
      if (one.code == code) return one.id;
    throw std::out_of_range(code);
  }
  ElementId add(const std::string& level, const std::string& code, ElementId parent) {
    plans::AddElement input{.level = level, .code = code, .name = code};
    input.parent = parent;
    return plans::add_element(as_planner(), village.plan.id, input).value();
  }
  ElementId add_axis(const std::string& code) {
    return plans::add_element(as_planner(), village.plan.id, {.level = "axis", .code = code, .name = code}).value();
  }
  ShownAlignment alignment(ElementId id) { return show_alignment(as_planner(), id).value(); }
  Result<void> align(ElementId id, const plans::EditElement& edit, const access::Caller& caller) {
    plans::EditElement input = edit;
    input.version = alignment(id).version;
    return plans::edit_element(as(caller), id, input);
  }
  Result<void> align(ElementId id, std::vector<MandateEntryId> entries) {
    return align(id, {.alignments = std::move(entries)}, planner);
  }
  Result<void> contribute(ElementId id, std::vector<ElementId> objectives) {
    return align(id, {.contributions = std::move(objectives)}, planner);
  }
};
TIMON_ON_BOTH_ENGINES(Mandates);

std::vector<std::string> codes_of(const std::vector<NamedElement>& elements) {
  std::vector<std::string> codes;
  for (const auto& one : elements) codes.push_back(one.code);
  return codes;
}

TEST_P(Mandates, come_whole_from_a_list_and_are_brought_up_to_date_by_code) {
  import({{"1.1", "Salud", "1"}, {"1", "Bienestar", ""}});
  const auto done = import_mandate(as_planner(), national({{"1.1", "Salud para todos", "1"}, {"2", "Vías", ""}}));
  EXPECT_EQ(done.value().created, 1);
  EXPECT_EQ(done.value().updated, 1);
  EXPECT_EQ(done.value().unchanged, 0);
  EXPECT_EQ(done.value().kept, 1);
  ASSERT_EQ(listed().size(), 1U);
  EXPECT_EQ(listed().front().entries.size(), 3U);
}

TEST_P(Mandates, a_dry_run_and_a_mistake_enter_nothing) {
  auto input = national({{"1", "Bienestar", ""}});
  input.mode = ImportMode::DryRun;
  const auto tried = import_mandate(as_planner(), input);
  EXPECT_EQ(tried.value().created, 1);
  EXPECT_FALSE(tried.value().id);
  EXPECT_EQ(refusals(import_mandate(as_planner(), national({{"1", "Bienestar", ""}, {"2", "", "9"}}))),
            (Codes{"rows[1].name required", "rows[1].parent mandate_entry_unknown"}));
  EXPECT_THAT(listed(), IsEmpty());
}

TEST_P(Mandates, are_entered_by_planners_and_seen_by_all_who_see_plans) {
  EXPECT_EQ(refusals(import_mandate(as(works), national({{"1", "Bienestar", ""}}))), Codes{"not_allowed"});
  EXPECT_EQ(refusals(list_mandates(as(nobody), village.institution)), Codes{"institution unknown_institution"});
  import();
  EXPECT_EQ(list_mandates(as(works), {}).value().size(), 1U);
  EXPECT_EQ(refusals(delete_mandate(as(works), listed().front().mandate.id)), Codes{"not_allowed"});
}

TEST_P(Mandates, go_only_while_nothing_is_aligned_to_them) {
  import();
  const auto id = listed().front().mandate.id;
  ASSERT_TRUE(align(village.goal.id, {entry("2")}));
  EXPECT_EQ(refusals(delete_mandate(as_planner(), id)), Codes{"mandate_in_use"});
  ASSERT_TRUE(align(village.goal.id, std::vector<MandateEntryId>{}));
  EXPECT_TRUE(delete_mandate(as_planner(), id));
  EXPECT_THAT(listed(), IsEmpty());
}

// A mandate to which only withdrawn elements answered could be deleted by nobody: they stay, and cannot be edited.
TEST_P(Mandates, are_not_held_by_what_was_withdrawn) {
  import();
  ASSERT_TRUE(align(village.goal.id, {entry("1.1")}));
  written([&](storage::Transaction& transaction) {
    auto goal = *storage::plans::find_element(transaction, village.goal.id);
    goal.withdrawn_at = clock();
    ASSERT_TRUE(storage::plans::save_element(transaction, goal));
  });
  EXPECT_EQ(listed().front().alignments, 0);
  const auto id = listed().front().mandate.id;
  EXPECT_EQ(refusals(delete_mandate(as_planner(), id)), Codes{"-"});
  EXPECT_THAT(listed(), IsEmpty());
  const auto entries = database().read(
      [&](storage::Session& session) { return storage::ledger::entries_of_subject(session, id.value); });
  EXPECT_THAT(entries.back().body, HasSubstr("alignments_of_withdrawn"));
}

// Two offices of one name were counted as one.
TEST_P(Mandates, the_report_tells_offices_of_one_name_apart) {
  import();
  written([&](storage::Transaction& transaction) {
    auto namesake = *storage::people::find_office(transaction, village.health);
    namesake.name = storage::people::find_office(transaction, village.works)->name;
    ASSERT_TRUE(storage::people::save_office(transaction, namesake));
    auto other = village.goal;
    other.id = {470};
    other.code = "M9";
    other.office_id = village.health;
    storage::plans::add_element(transaction, other);
  });
  const auto shown = show_coverage(as_planner(), village.plan.id).value();
  std::vector<std::string> names;
  for (const auto& one : shown.offices)
    if (one.name.starts_with("Obras")) names.push_back(one.name);
  EXPECT_THAT(names, ElementsAre("Obras Públicas (OBR)", "Obras Públicas (SAL)"));
}

TEST_P(Mandates, an_element_is_aligned_by_who_may_edit_it) {
  import();
  EXPECT_EQ(refusals(align(village.goal.id, {.alignments = {{entry("1")}}}, health)), Codes{"not_allowed"});
  EXPECT_TRUE(align(village.goal.id, {.alignments = {{entry("2"), entry("1.1")}}}, works));
  const auto shown = alignment(village.goal.id);
  ASSERT_EQ(shown.alignments.size(), 2U);
  EXPECT_EQ(shown.alignments.front().entry.code, "1.1") << "in the order of the mandate";
  EXPECT_TRUE(shown.may_edit);
  EXPECT_FALSE(show_alignment(as(health), village.goal.id).value().may_edit);
  EXPECT_EQ(refusals(align(village.goal.id, {entry("2"), entry("2"), {1}})),
            (Codes{"alignments[0] given_twice", "alignments[1] given_twice", "alignments[2] unknown_mandate_entry"}));
}

TEST_P(Mandates, an_initiative_also_contributes_elsewhere_until_it_stands_there) {
  const ElementId other = add_axis("B");
  const ElementId initiative = add("initiative", "I", village.axis.id);
  ASSERT_TRUE(contribute(initiative, {other}));
  EXPECT_THAT(codes_of(alignment(initiative).contributions), ElementsAre("B"));
  EXPECT_THAT(codes_of(alignment(other).contributors), ElementsAre("I"));
  EXPECT_THAT(codes_of(alignment(initiative).objectives), ElementsAre("B")) << "never to what it stands under";
  ASSERT_TRUE(
      plans::move_element(as_planner(), initiative, {.version = alignment(initiative).version, .parent = other}));
  EXPECT_THAT(alignment(other).contributors, IsEmpty()) << "it is counted there now";
}

TEST_P(Mandates, contributions_that_make_no_sense_are_refused) {
  const ElementId goal = village.goal.id;
  EXPECT_EQ(refusals(contribute(goal, {village.axis.id})), Codes{"contributions[0] counted_there"});
  EXPECT_EQ(refusals(contribute(village.axis.id, {add_axis("B")})), Codes{"contributions[0] contributes_not"});
  EXPECT_EQ(refusals(contribute(goal, {add("initiative", "I", village.axis.id)})),
            Codes{"contributions[0] objective_expected"});
  EXPECT_EQ(refusals(contribute(goal, {{4711}})), Codes{"contributions[0] unknown_objective"});
}

TEST_P(Mandates, a_copy_of_the_plan_is_aligned_as_it_was) {
  import();
  const ElementId other = add_axis("B");
  ASSERT_TRUE(align(village.goal.id, {.alignments = {{entry("2")}}, .contributions = {{other}}}, planner));
  const auto copy = plans::copy_plan(as_planner(), village.plan.id,
                                     {.code = "PDM2", .name = "Otro", .start_on = make_day(2028, 1, 1)});
  ASSERT_TRUE(copy);
  const auto coverage = show_coverage(as_planner(), *copy).value();
  const auto goal = std::ranges::find(coverage.elements, village.goal.code, &CoveredElement::code);
  EXPECT_THAT(goal->entries, ElementsAre("PND 2"));
  EXPECT_THAT(codes_of(alignment(goal->id).contributions), ElementsAre("B"));
}

TEST_P(Mandates, the_report_counts_what_answers_to_nothing_and_what_has_no_goal) {
  import();
  add_axis("B");
  ASSERT_TRUE(align(village.axis.id, {entry("1.1")}));
  const auto report = show_coverage(as_planner(), village.plan.id).value();
  ASSERT_EQ(report.levels.size(), 2U);
  EXPECT_EQ(report.levels[0].own, 1);
  EXPECT_EQ(report.levels[0].none, 1);
  EXPECT_EQ(report.levels[1].above, 1) << "the goal, through its axis";
  EXPECT_EQ(report.offices.front().name, "") << "no office answers for the axes";
  EXPECT_EQ(report.mandates.front().without_goal(), 1) << "entry 2";
}

}  // namespace
}  // namespace timon::usecases::mandates
