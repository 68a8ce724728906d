#include "domain/indicators/plan_index.hpp"

namespace timon::indicators {

using plans::Element;
using plans::ElementId;

namespace {
template <class Map>
const typename Map::mapped_type& found_or_empty(const Map& map, ElementId id) {
  static const typename Map::mapped_type empty;
  const auto it = map.find(id);
  return it == map.end() ? empty : it->second;
}
}  // namespace

PlanIndex::PlanIndex(const PlanContent& content) {
  for (const plans::Level& level : content.levels.items) kinds_.emplace(level.id, level.kind);
  for (const Element& element : content.elements) {
    elements_.emplace(element.id, &element);
    (element.parent_id ? children_[*element.parent_id] : roots_).push_back(&element);
  }
  for (const Indicator& indicator : content.indicators) indicators_[indicator.element_id].push_back(&indicator);
}

const Element* PlanIndex::parent_of(const Element& element) const {
  if (!element.parent_id) return nullptr;
  const auto it = elements_.find(*element.parent_id);
  return it == elements_.end() ? nullptr : it->second;
}

const std::vector<const Element*>& PlanIndex::children_of(std::optional<ElementId> parent) const {
  return parent ? found_or_empty(children_, *parent) : roots_;
}

const std::vector<const Indicator*>& PlanIndex::indicators_of(ElementId element) const {
  return found_or_empty(indicators_, element);
}

std::optional<ElementId> PlanIndex::axis_of(const Element& element) const {
  const Element* top = &element;
  while (const Element* parent = parent_of(*top)) top = parent;
  if (kind_of(*top) != plans::ElementKind::StrategicLevel) return std::nullopt;
  return top->id;
}

std::optional<people::OfficeId> PlanIndex::responsible_office(const Element& element) const {
  for (const Element* at = &element; at; at = parent_of(*at))
    if (at->office_id) return at->office_id;
  return std::nullopt;
}

}  // namespace timon::indicators
