#include "domain/boards/plan_image.hpp"

#include <algorithm>
#include <stdexcept>

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

PlanImage::PlanImage(PlanContents contents) : contents_(std::move(contents)) {
  index_by_id(periods_, contents_.periods);
  index_by_id(offices_, contents_.offices);
  index_by_id(levels_, contents_.levels.items);
  profile_ = profile(contents_.plan.light_profile_id);
  if (profile_ == nullptr) throw std::logic_error("a plan without its light profile");
  for (const auto& weight : contents_.period_weights)
    if (const auto* its = period(weight.period_id))
      time_weights_.push_back({its->start_on, its->end_on, weight.weight});
  order_elements();
  gather_leaves();
  gather_facts();
}

/// Depth first from the roots; what hangs under something withdrawn is not reached.
void PlanImage::order_elements() {
  std::unordered_map<std::int64_t, std::vector<std::size_t>> children;
  for (std::size_t i = 0; i < contents_.elements.size(); ++i)
    children[contents_.elements[i].parent_id.value_or(plans::ElementId{}).value].push_back(i);
  for (auto& [parent, siblings] : children)
    std::sort(siblings.begin(), siblings.end(), [this](std::size_t a, std::size_t b) {
      return stands_before(contents_.elements[b], contents_.elements[a]);
    });
  std::vector<std::pair<std::size_t, Row>> open;
  for (const auto root : children[0]) open.emplace_back(root, no_row);
  while (!open.empty()) {
    const auto [place, parent] = open.back();
    open.pop_back();
    const auto row = static_cast<Row>(elements_.size());
    elements_.push_back(place);
    parents_.push_back(parent);
    const auto id = contents_.elements[place].id.value;
    rows_.emplace(id, row);
    const auto below = children.find(id);
    if (below == children.end()) continue;
    for (const auto child : below->second) open.emplace_back(child, row);
  }
}

void PlanImage::gather_leaves() {
  std::unordered_map<std::int64_t, std::vector<const indicators::Indicator*>> by_element;
  for (const auto& indicator : contents_.indicators) by_element[indicator.element_id.value].push_back(&indicator);
  std::vector<bool> has_children(elements_.size());
  for (const auto parent : parents_)
    if (parent != no_row) has_children[parent] = true;
  std::vector<TreeRow> rows;
  for (Row row = 0; row < elements_.size(); ++row) {
    const auto& its = element(row);
    rows.push_back({parents_[row], its.weight, {}});
    auto& own = by_element[its.id.value];
    std::sort(own.begin(), own.end(), [](const auto* a, const auto* b) { return stands_before(*a, *b); });
    for (const auto* indicator : own) {
      rows.back().leaves.push_back(indicator->weight);
      leaves_by_subject_.emplace(indicator->id.value, static_cast<Row>(leaves_.size()));
      leaf_indicators_.push_back(indicator);
      const auto* profile = indicator->light_profile_id ? this->profile(*indicator->light_profile_id) : nullptr;
      leaves_.push_back({false, sheet_of(*indicator), {}, {}, profile, {}});
    }
    if (!own.empty() || has_children[row] || !may_have_own_progress(level(row).kind)) continue;
    rows.back().leaves.emplace_back();
    leaves_by_subject_.emplace(its.id.value, static_cast<Row>(leaves_.size()));
    leaf_indicators_.push_back(nullptr);
    leaves_.push_back({true, {}, its.start_on, its.end_on, nullptr, {}});
  }
  tree_ = make_tree(rows, contents_.plan.roll_up);
}

void PlanImage::gather_facts() {
  std::unordered_map<std::int64_t, std::unordered_map<std::int64_t, std::size_t>> places;
  for (const auto& fact : contents_.facts) {
    const auto leaf = leaves_by_subject_.find(fact.subject_id);
    const auto* its_period = period(fact.period_id);
    if (leaf == leaves_by_subject_.end() || its_period == nullptr) continue;
    auto& periods = leaves_[leaf->second].periods;
    const auto [place, is_new] = places[fact.subject_id].try_emplace(fact.period_id.value, periods.size());
    if (is_new) periods.push_back({its_period->start_on, its_period->end_on, {}, {}, {}, indicators::Window::Open});
    auto& facts = periods[place->second];
    auto& amount = fact.kind == reports::FactKind::Planned    ? facts.planned
                   : fact.kind == reports::FactKind::Reported ? facts.reported
                                                              : facts.verified;
    amount = reports::amount_of(fact);
  }
  for (auto& leaf : leaves_)
    std::sort(leaf.periods.begin(), leaf.periods.end(), [](const auto& a, const auto& b) {
      return a.end_on != b.end_on ? a.end_on < b.end_on : a.start_on < b.start_on;
    });
}

const plans::Level& PlanImage::level(Row row) const { return *levels_.at(element(row).level_id); }

std::optional<Row> PlanImage::row_of(plans::ElementId id) const {
  const auto found = rows_.find(id.value);
  return found == rows_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Row> PlanImage::row_of(indicators::IndicatorId id) const {
  const auto leaf = leaf_of(id);
  return leaf ? row_of(leaf_indicators_[*leaf]->element_id) : std::nullopt;
}

std::optional<Row> PlanImage::leaf_of(indicators::IndicatorId id) const {
  const auto found = leaves_by_subject_.find(id.value);
  return found == leaves_by_subject_.end() ? std::nullopt : std::optional(found->second);
}

const indicators::Indicator* PlanImage::indicator_of_leaf(Row leaf) const { return leaf_indicators_[leaf]; }

std::optional<Row> PlanImage::own_progress(Row row) const {
  const Row leaf = tree_.first_leaf[row];
  return tree_.has_leaves(row) && leaves_[leaf].is_progress ? std::optional(leaf) : std::nullopt;
}

std::vector<Row> PlanImage::children_between(Row first, Row last) const {
  std::vector<Row> children;
  for (Row row = first; row < last; row = tree_.end[row]) children.push_back(row);
  return children;
}

std::vector<Row> PlanImage::path(Row row) const {
  std::vector<Row> path;
  for (Row step = row; step != no_row; step = tree_.parent[step]) path.push_back(step);
  std::reverse(path.begin(), path.end());
  return path;
}

std::optional<people::OfficeId> PlanImage::responsible_office(Row row) const {
  for (Row step = row; step != no_row; step = tree_.parent[step])
    if (const auto office = element(step).office_id) return office;
  return std::nullopt;
}

const people::Office* PlanImage::office(people::OfficeId id) const {
  const auto found = offices_.find(id);
  return found == offices_.end() ? nullptr : found->second;
}

std::vector<people::OfficeId> PlanImage::office_path(people::OfficeId id) const {
  std::vector<people::OfficeId> path;
  for (const auto* step = office(id); step != nullptr && path.size() <= offices_.size();
       step = step->parent_id ? office(*step->parent_id) : nullptr)
    path.push_back(step->id);
  return path;
}

bool PlanImage::is_at_or_below(people::OfficeId office, people::OfficeId other) const {
  const auto path = office_path(office);
  return std::find(path.begin(), path.end(), other) != path.end();
}

const plans::Period* PlanImage::period(plans::PeriodId id) const {
  const auto found = periods_.find(id);
  return found == periods_.end() ? nullptr : found->second;
}

const lights::Profile* PlanImage::profile(plans::ProfileId id) const {
  for (const auto& profile : contents_.profiles)
    if (profile.id == id) return &profile;
  return nullptr;
}

const indicators::Measure* PlanImage::measure(indicators::MeasureId id) const {
  for (const auto& measure : contents_.measures)
    if (measure.id == id) return &measure;
  return nullptr;
}

indicators::Settings PlanImage::settings() const {
  return {contents_.plan.zero_planned, contents_.plan.roll_up_cap, time_weights_};
}

Board PlanImage::judged(Day on) const { return Board({tree_, leaves_, settings(), *profile_, on}); }

}  // namespace timon::boards
