#pragma once
// The village of tests whose plan is worked on: what is there, what was kept of each edit.

#include "storage/ledger/ledger_store.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/plans/add_element.hpp"
#include "usecases/plans/approve_plan.hpp"
#include "usecases/testing/in_village.hpp"

namespace timon::testing {

class EditedVillage : public InVillage {
 protected:
  using AddElement = usecases::plans::AddElement;

  AddElement goal(const std::string& code) const {
    AddElement input;
    input.parent = village.axis.id;
    input.level = "goal";
    input.code = code;
    input.name = "Meta " + code;
    input.office = village.works;
    return input;
  }
  plans::ElementId add(const AddElement& input) {
    return usecases::plans::add_element(as_planner(), village.plan.id, input).value();
  }
  std::optional<plans::Element> find(plans::ElementId id) {
    auto session = database().begin_read();
    return storage::plans::find_element(session, id);
  }
  std::vector<std::string> codes_below(std::optional<plans::ElementId> parent) {
    auto session = database().begin_read();
    std::vector<std::string> codes;
    for (const auto& one : storage::plans::children_of(session, village.plan.id, parent)) codes.push_back(one.code);
    return codes;
  }
  void approve() {
    const std::vector<std::string> accepted{"goal_without_indicator"};
    ASSERT_EQ(refusals(usecases::plans::approve_plan(as_planner(), village.plan.id, {1, accepted})), Codes{"-"});
  }
  std::vector<storage::plans::PlanEdit> edits(plans::ElementId id) {
    auto session = database().begin_read();
    return storage::plans::edits_of(session, id.value);
  }
  void disable(people::PersonId id) {
    database().write([&](storage::Transaction& transaction) {
      auto person = storage::people::find_person(transaction, id).value();
      person.is_disabled = true;
      ASSERT_TRUE(storage::people::save_person(transaction, person));
    });
  }
  /// The next village, with somebody who works there.
  void add_neighbour() {
    database().write([&](storage::Transaction& transaction) {
      storage::people::add_office(transaction, {.id = neighbour_,
                                                .institution_id = neighbour_,
                                                .kind = people::OfficeKind::Institution,
                                                .code = "VEC",
                                                .name = "Vecina"});
      storage::people::add_person(transaction,
                                  {.id = neighbour_clerk_,
                                   .institution_id = neighbour_,
                                   .office_id = neighbour_,
                                   .user_name = "clerk",
                                   .name = "Clara",
                                   .post = "Enlace"},
                                  "", clock());
    });
  }
  const people::OfficeId neighbour_{9};
  const people::PersonId neighbour_clerk_{19};
  std::int64_t entries() {
    auto session = database().begin_read();
    return storage::ledger::head(session).sequence;
  }
};

}  // namespace timon::testing
