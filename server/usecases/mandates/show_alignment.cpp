#include "usecases/mandates/show_alignment.hpp"

#include <algorithm>
#include <map>

#include "domain/plans/contributions.hpp"
#include "storage/mandates/mandate_store.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/plans/plan_store.hpp"
#include "usecases/plans/at_thing.hpp"

namespace timon::usecases::mandates {

using storage::Session;
using timon::access::Action;
using timon::plans::Element;
using timon::plans::ElementId;
using timon::plans::Levels;

namespace {

std::vector<AlignedEntry> aligned_entries(Session& session, const std::vector<timon::plans::MandateEntryId>& ids) {
  std::vector<AlignedEntry> aligned;
  for (const auto id : ids) {
    auto entry = storage::mandates::find_entry(session, id);
    auto mandate = entry ? storage::mandates::find_mandate(session, entry->mandate_id) : std::nullopt;
    if (mandate) aligned.push_back({*std::move(mandate), *std::move(entry)});
  }
  std::ranges::sort(aligned, {}, [](const AlignedEntry& one) {
    return std::tie(one.mandate.title, one.entry.position, one.entry.id);
  });
  return aligned;
}

NamedElement named(const Element& element, const Levels& levels) {
  return {element.id, element.code, element.name, levels.find(element.level_id)->name};
}

std::vector<ElementId> path_of(Session& session, ElementId id) {
  std::vector<ElementId> path;
  for (const auto& step : storage::plans::path_to(session, id)) path.push_back(step.id);
  return path;
}

/// Nothing for what is counted there by now, since it was moved under it, or is there no more.
std::vector<NamedElement> those_elsewhere(Session& session, const Levels& levels, const std::vector<ElementId>& ids,
                                          auto is_elsewhere) {
  std::vector<NamedElement> found;
  for (const ElementId id : ids)
    if (const auto element = storage::plans::find_element(session, id);
        element && !element->withdrawn_at && is_elsewhere(id))
      found.push_back(named(*element, levels));
  return found;
}

std::vector<NamedElement> objectives_for(Session& session, const Element& element, const Levels& levels) {
  const auto path = path_of(session, element.id);
  const auto kind = levels.find(element.level_id)->kind;
  std::vector<NamedElement> objectives;
  for (const Element& other : storage::plans::elements_of_plan(session, element.plan_id))
    if (timon::plans::contribution_refusal(kind, path, {other.id, levels.find(other.level_id)->kind}).empty())
      objectives.push_back(named(other, levels));
  return objectives;
}

}  // namespace

ShownAlignment alignment_of(Session& session, const Element& element) {
  const auto levels = storage::plans::levels_of(session, element.plan_id);
  const auto links = storage::plans::links_of(session, element.id);
  const auto own_path = path_of(session, element.id);
  const auto is_on = [](const std::vector<ElementId>& path, ElementId id) {
    return std::ranges::find(path, id) != path.end();
  };
  return {
      .version = element.version,
      .alignments = aligned_entries(session, links.alignments),
      .contributions = those_elsewhere(session, levels, links.contributions,
                                       [&](ElementId objective) { return !is_on(own_path, objective); }),
      .contributors = those_elsewhere(session, levels, storage::plans::contributors_of(session, element.id),
                                      [&](ElementId other) { return !is_on(path_of(session, other), element.id); })};
}

Result<ShownAlignment> show_alignment(const Context& context, ElementId id) {
  return context.database.read([&](Session& session) -> Result<ShownAlignment> {
    const auto at = plans::element_for(context, session, id, Action::ViewPlans);
    if (!at) return at.error();
    auto shown = alignment_of(session, at->element);
    const bool is_open = at->plan.state != timon::plans::PlanState::Closed && !at->element.withdrawn_at;
    shown.may_edit = is_open && timon::access::may(context.caller, Action::EditElements,
                                                   plans::place_of(session, at->plan, at->path));
    if (shown.may_edit)
      shown.objectives = objectives_for(session, at->element, storage::plans::levels_of(session, at->element.plan_id));
    return shown;
  });
}

}  // namespace timon::usecases::mandates
