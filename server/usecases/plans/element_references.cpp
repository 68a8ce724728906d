#include "usecases/plans/element_references.hpp"

#include <algorithm>

#include "domain/plans/predecessors.hpp"
#include "domain/plans/weights.hpp"
#include "storage/people/office_store.hpp"
#include "storage/people/person_store.hpp"
#include "storage/plans/element_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::plans {

using storage::Session;
using timon::plans::ElementLinks;
using timon::plans::Link;
using timon::plans::Predecessor;

namespace {

constexpr std::int64_t longest_lag = 3660;  ///< days: ten years

bool is_on_path(Session& session, ElementId sought, ElementId end) {
  const auto path = storage::plans::path_to(session, end);
  return std::ranges::find(path, sought, &storage::plans::PathStep::id) != path.end();
}

/// Why one element cannot wait for another; empty when it can.
std::string_view predecessor_refusal(Session& session, const Element& element, ElementId predecessor) {
  const auto found = storage::plans::find_element(session, predecessor);
  if (!found || found->plan_id != element.plan_id || found->withdrawn_at) return "unknown_predecessor";
  const bool is_above = element.parent_id && is_on_path(session, predecessor, *element.parent_id);
  if (is_above || is_on_path(session, element.id, predecessor)) return "predecessor_above_or_below";
  return {};
}

std::string codes_of(Session& session, const std::vector<ElementId>& cycle) {
  std::string codes;
  for (const ElementId id : cycle)
    if (const auto element = storage::plans::find_element(session, id))
      codes += (codes.empty() ? "" : ", ") + element->code;
  return codes;
}

void check_cycle(std::vector<FieldError>& errors, Session& session, const Element& element,
                 const std::vector<Predecessor>& predecessors) {
  std::vector<Link> links;
  for (const Predecessor& one : predecessors) {
    links.push_back({element.id, one.predecessor_id});
    for (const Link& link : storage::plans::links_behind(session, one.predecessor_id))
      if (link.element_id != element.id) links.push_back(link);
  }
  const auto cycle = timon::plans::cycle_in(links);
  if (!cycle.empty()) errors.push_back({"predecessors", "predecessor_cycle", {{"codes", codes_of(session, cycle)}}});
}

void check_predecessors(std::vector<FieldError>& errors, Session& session, const Element& element,
                        const std::vector<Predecessor>& predecessors) {
  for (std::size_t index = 0; index < predecessors.size(); ++index) {
    const std::string field = "predecessors[" + std::to_string(index) + "].element";
    const auto twice =
        std::ranges::count(predecessors, predecessors[index].predecessor_id, &Predecessor::predecessor_id);
    if (twice > 1) errors.push_back({field, "given_twice"});
    const auto refusal = predecessor_refusal(session, element, predecessors[index].predecessor_id);
    if (!refusal.empty()) errors.push_back({field, std::string(refusal)});
    const auto lag = predecessors[index].lag_days;
    if (lag > longest_lag || lag < -longest_lag)
      errors.push_back({"predecessors[" + std::to_string(index) + "].lag_days",
                        "lag_too_long",
                        {{"limit", std::to_string(longest_lag)}}});
  }
  check_cycle(errors, session, element, predecessors);
}

bool is_office(Session& session, timon::people::OfficeId id) {
  const auto office = storage::people::find_office(session, id);
  return office && !office->withdrawn_at;
}

/// Of the element itself, else the nearest one above it.
std::optional<timon::people::OfficeId> office_answering_for(Session& session, const Element& element) {
  if (element.office_id || !element.parent_id) return element.office_id;
  return responsible_office(storage::plans::path_to(session, *element.parent_id));
}

bool may_answer(Session& session, const timon::plans::Plan& plan, const Element& element) {
  const auto person = storage::people::find_person(session, *element.person_id);
  if (!person || person->is_disabled) return false;
  if (person->institution_id == plan.institution_id) return true;
  const auto id = office_answering_for(session, element);
  const auto office = id ? storage::people::find_office(session, *id) : std::nullopt;
  return office && office->institution_id == person->institution_id;
}

bool names_as_before(const Element& element, const Element* before) {
  return before && before->person_id == element.person_id && before->office_id == element.office_id;
}

}  // namespace

void check_code_is_free(std::vector<FieldError>& errors, Session& session, const Element& element) {
  const auto found = storage::plans::find_element_by_code(session, element.plan_id, element.code);
  if (found && found->code == element.code && found->id != element.id)
    errors.push_back({"code", "code_taken", {{"code", element.code}}});
}

void check_references(std::vector<FieldError>& errors, Session& session, const timon::plans::Plan& plan,
                      const Element& element, const ElementLinks& links, const Element* before) {
  if (element.office_id && !is_office(session, *element.office_id)) errors.push_back({"office", "unknown_office"});
  if (element.person_id && !names_as_before(element, before) && !may_answer(session, plan, element))
    errors.push_back({"person", "unknown_person"});
  for (std::size_t index = 0; index < links.collaborating_offices.size(); ++index) {
    const std::string field = "collaborating_offices[" + std::to_string(index) + "]";
    const timon::people::OfficeId office = links.collaborating_offices[index];
    if (!is_office(session, office)) errors.push_back({field, "unknown_office"});
    if (std::ranges::count(links.collaborating_offices, office) > 1) errors.push_back({field, "given_twice"});
  }
  check_predecessors(errors, session, element, links.predecessors);
}

Hundredths weights_expected(Session& session, const timon::plans::Plan& plan, std::optional<ElementId> parent) {
  const auto above = parent ? storage::plans::find_element(session, *parent) : std::nullopt;
  return timon::plans::weights_below(plan.weight_scale, above ? above->weight : std::nullopt);
}

Result<void> require_weights(Session& session, const timon::plans::Plan& plan, std::optional<ElementId> parent) {
  if (plan.state == timon::plans::PlanState::Draft) return {};
  std::vector<std::optional<Hundredths>> weights;
  for (const Element& sibling : storage::plans::children_of(session, plan.id, parent))
    weights.push_back(sibling.weight);
  if (auto error = timon::plans::weights_error("weight", weights, weights_expected(session, plan, parent)))
    return invalid({*std::move(error)});
  return {};
}

}  // namespace timon::usecases::plans
