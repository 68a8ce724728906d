#include <algorithm>
#include <stdexcept>
#include <utility>

#include "domain/boards/plan_image.hpp"
#include "domain/boards/rhythm.hpp"

namespace timon::boards {
namespace {

template <class Id, class Item>
void index_by_id(std::unordered_map<Id, const Item*>& index, const std::vector<Item>& items) {
  for (const auto& item : items) index.emplace(item.id, &item);
}

/// Siblings by position, then by age.
template <class Item>
bool stands_before(const Item& a, const Item& b) {
  return a.position != b.position ? a.position < b.position : a.id < b.id;
}

/// A goal without indicators is *sin resultado*; what is below goals may tell its progress as a percentage.
bool may_have_own_progress(plans::ElementKind kind) {
  return kind == plans::ElementKind::Activity || kind == plans::ElementKind::IntermediateGoal ||
         kind == plans::ElementKind::Initiative;
}

indicators::Sheet sheet_of(const indicators::Indicator& indicator) {
  return {indicator.sense,     indicator.method,   indicator.accumulation,
          indicator.tolerance, indicator.baseline, indicator.term_target};
}

}  // namespace

PlanImage::Frame::Frame(PlanContents its) : contents(std::move(its)) {
  index_by_id(periods, contents.periods);
  index_by_id(offices, contents.offices);
  index_by_id(levels, contents.levels.items);
  rhythm = rhythm_of(contents.indicators);
  hold_profiles();
  for (const auto& entry : contents.statuses) statuses[entry.element_id].push_back(entry);
  for (const auto& weight : contents.period_weights)
    if (const auto found = periods.find(weight.period_id); found != periods.end())
      time_weights.push_back({found->second->start_on, found->second->end_on, weight.weight});
  for (const auto& period : contents.periods) windows.emplace(period.id, contents.windows.of(period));
  order_elements();
  gather_leaves();
}

/// Depth first from the roots; what hangs under something withdrawn is not reached.
void PlanImage::Frame::order_elements() {
  std::unordered_map<std::int64_t, std::vector<std::size_t>> children;
  for (std::size_t i = 0; i < contents.elements.size(); ++i)
    children[contents.elements[i].parent_id.value_or(plans::ElementId{}).value].push_back(i);
  for (auto& [parent, siblings] : children)
    std::sort(siblings.begin(), siblings.end(), [this](std::size_t a, std::size_t b) {
      return stands_before(contents.elements[b], contents.elements[a]);
    });
  std::vector<std::pair<std::size_t, Row>> open;
  for (const auto root : children[0]) open.emplace_back(root, no_row);
  while (!open.empty()) {
    const auto [place, parent] = open.back();
    open.pop_back();
    const auto row = static_cast<Row>(elements.size());
    elements.push_back(place);
    parents.push_back(parent);
    const auto id = contents.elements[place].id.value;
    rows.emplace(id, row);
    const auto below = children.find(id);
    if (below == children.end()) continue;
    for (const auto child : below->second) open.emplace_back(child, row);
  }
}

void PlanImage::Frame::gather_leaves() {
  std::unordered_map<std::int64_t, std::vector<const indicators::Indicator*>> by_element;
  for (const auto& indicator : contents.indicators) by_element[indicator.element_id.value].push_back(&indicator);
  std::vector<bool> has_children(elements.size());
  for (const auto parent : parents)
    if (parent != no_row) has_children[parent] = true;
  std::vector<TreeRow> tree_rows;
  for (Row row = 0; row < elements.size(); ++row) {
    const auto& its = contents.elements[elements[row]];
    tree_rows.push_back({parents[row], its.weight, {}});
    auto& own = by_element[its.id.value];
    std::sort(own.begin(), own.end(), [](const auto* a, const auto* b) { return stands_before(*a, *b); });
    for (const auto* indicator : own) {
      tree_rows.back().leaves.push_back(indicator->weight);
      leaves_by_subject.emplace(indicator->id.value, static_cast<Row>(bare_leaves.size()));
      leaf_indicators.push_back(indicator);
      bare_leaves.push_back({false, sheet_of(*indicator), {}, {}, profiles_of(*indicator), {}, indicator->frequency});
    }
    if (!own.empty() || has_children[row] || !may_have_own_progress(levels.at(its.level_id)->kind)) continue;
    tree_rows.back().leaves.emplace_back();
    leaves_by_subject.emplace(its.id.value, static_cast<Row>(bare_leaves.size()));
    leaf_indicators.push_back(nullptr);
    bare_leaves.push_back({true, {}, its.start_on, its.end_on, {}, {}, rhythm});
  }
  tree = make_tree(tree_rows, contents.plan.roll_up);
}

void PlanImage::Frame::hold_profiles() {
  std::unordered_map<std::int64_t, std::vector<lights::Choice>> choices;
  for (const auto& choice : contents.light_choices)
    choices[choice.indicator_id.value_or(indicators::IndicatorId{}).value].push_back(choice);
  const auto hold = [&](std::int64_t subject, std::optional<plans::ProfileId> chosen) {
    const auto made = choices.find(subject);
    if (made == choices.end() && !chosen) return;
    for (const auto& its :
         lights::held_in_time(made == choices.end() ? std::vector<lights::Choice>{} : made->second, chosen))
      profiles[subject].push_back({its.from_on, its.profile_id ? profile_of(*its.profile_id) : nullptr});
  };
  hold(0, contents.plan.light_profile_id);
  for (const auto& held : profiles[0])
    if (held.profile == nullptr) throw std::logic_error("a plan without its light profile");
  for (const auto& indicator : contents.indicators) hold(indicator.id.value, indicator.light_profile_id);
}

lights::HeldProfiles PlanImage::Frame::profiles_of(const indicators::Indicator& indicator) const {
  const auto own = profiles.find(indicator.id.value);
  return own == profiles.end() ? lights::HeldProfiles{} : own->second;
}

const lights::Profile* PlanImage::Frame::profile_of(plans::ProfileId id) const {
  for (const auto& its : contents.profiles)
    if (its.id == id) return &its;
  return nullptr;
}

}  // namespace timon::boards
