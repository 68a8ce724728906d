#pragma once
// The elements of plans. Lists leave out what was withdrawn; finding by id or code does not.

#include <optional>
#include <string_view>
#include <vector>

#include "domain/plans/element.hpp"
#include "domain/plans/predecessors.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::ElementLinks;
using timon::plans::LaggedLink;
using timon::plans::LevelId;
using timon::plans::Link;
using timon::plans::PlanId;
using timon::plans::Predecessor;

std::optional<Element> find_element(Session& session, ElementId id);
/// By its code of today, else by one that it had.
std::optional<Element> find_element_by_code(Session& session, PlanId plan, std::string_view code);
/// Siblings in their order.
std::vector<Element> elements_of_plan(Session& session, PlanId plan);
std::vector<Element> children_of(Session& session, PlanId plan, std::optional<ElementId> parent);

/// One step of the way from the root to an element.
struct PathStep {
  ElementId id;
  LevelId level_id;
  std::string code;
  std::string name;
  std::optional<timon::people::OfficeId> office_id;

  bool operator==(const PathStep&) const = default;
};
/// From the root to the element itself; empty for none.
std::vector<PathStep> path_to(Session& session, ElementId id);
/// Levels of its subtree that are not withdrawn, itself included.
std::size_t height_of(Session& session, ElementId id);
std::int64_t next_position(Session& session, PlanId plan, std::optional<ElementId> parent);
/// Whether anything, also withdrawn, stands below it.
bool has_children(Session& session, ElementId id);

void add_element(Transaction& transaction, const Element& element);
/// Many at once, parents before children.
void add_elements(Transaction& transaction, const std::vector<Element>& elements);
/// Conflict when the version is no longer the one that was read.
Result<void> save_element(Transaction& transaction, const Element& element);
void set_position(Transaction& transaction, ElementId id, std::int64_t position);
/// The version grows.
void set_weight(Transaction& transaction, ElementId id, std::optional<Hundredths> weight);
/// With its links and former codes; refused by the database while indicators, facts or children are there.
void delete_element(Transaction& transaction, ElementId id);

ElementLinks links_of(Session& session, ElementId id);
void replace_links(Transaction& transaction, ElementId id, const ElementLinks& links);
/// What also contributes to the objective from elsewhere in the plan, by code.
std::vector<ElementId> contributors_of(Session& session, ElementId objective);
/// All links along which `id` waits for others, directly or through them.
std::vector<Link> links_behind(Session& session, ElementId id);
std::vector<Link> links_of_plan(Session& session, PlanId plan);
std::vector<LaggedLink> lagged_links_of_plan(Session& session, PlanId plan);

struct FormerCode {
  PlanId plan_id;
  std::string code;
  ElementId element_id;
};
void add_former_codes(Transaction& transaction, const std::vector<FormerCode>& codes);
/// A code that comes back into use no longer leads elsewhere.
void delete_former_code(Transaction& transaction, PlanId plan, std::string_view code);

/// Those that an office answers for by itself or works on, closed plans included: they go on naming it.
std::int64_t count_elements_of_office(Session& session, timon::people::OfficeId office);
/// In which it does.
std::vector<PlanId> plans_of_office(Session& session, timon::people::OfficeId office);

}  // namespace timon::storage::plans
