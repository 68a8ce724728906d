#include "domain/plans/edits.hpp"

#include "domain/plans/field_text.hpp"

namespace timon::plans {
namespace {

template <class I>
std::string texts_of(const std::vector<I>& ids) {
  std::string text;
  for (const I id : ids) text += (text.empty() ? "" : " ") + id.text();
  return text;
}

}  // namespace

Fields fields_of(const Plan& plan) {
  return {{"name", plan.name},
          {"start_on", field_text(plan.start_on)},
          {"end_on", field_text(plan.end_on)},
          {"roll_up", field_text(plan.roll_up)},
          {"weight_scale", field_text(plan.weight_scale)},
          {"roll_up_cap", field_text(plan.roll_up_cap)},
          {"zero_planned", field_text(plan.zero_planned)},
          {"light_profile", field_text(plan.light_profile_id)}};
}

Fields fields_of(const Element& element) {
  return {{"parent", field_text(element.parent_id)},
          {"level", field_text(element.level_id)},
          {"code", element.code},
          {"name", element.name},
          {"description", element.description},
          {"position", field_text(element.position)},
          {"weight", field_text(element.weight)},
          {"office", field_text(element.office_id)},
          {"person", field_text(element.person_id)},
          {"start_on", field_text(element.start_on)},
          {"end_on", field_text(element.end_on)},
          {"initiative_kind", field_text(element.initiative_kind)},
          {"action_type", field_text(element.action_type)},
          {"place", element.place},
          {"theme", element.theme},
          {"priority", field_text(element.priority)},
          {"withdrawn_at", field_text(element.withdrawn_at)}};
}

Fields fields_of(const ElementLinks& links) {
  const std::string offices = texts_of(links.collaborating_offices);
  std::string predecessors;
  for (const Predecessor& one : links.predecessors) {
    predecessors += (predecessors.empty() ? "" : " ") + one.predecessor_id.text();
    if (one.lag_days != 0) predecessors += (one.lag_days > 0 ? "+" : "") + std::to_string(one.lag_days);
  }
  return {{"collaborating_offices", offices},
          {"predecessors", predecessors},
          {"alignments", texts_of(links.alignments)},
          {"contributions", texts_of(links.contributions)}};
}

std::vector<FieldChange> changes_between(const Fields& before, const Fields& after) {
  std::vector<FieldChange> changes;
  for (std::size_t index = 0; index < before.size(); ++index)
    if (before[index].second != after[index].second)
      changes.push_back({before[index].first, before[index].second, after[index].second});
  return changes;
}

}  // namespace timon::plans
