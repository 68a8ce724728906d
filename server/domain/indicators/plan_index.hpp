#pragma once
// Finds one's way in a plan's content: children, parents, indicators, the axis above, the office that answers.
// Points into the content, which must live longer.

#include <optional>
#include <unordered_map>
#include <vector>

#include "domain/indicators/readiness.hpp"

namespace timon::indicators {

class PlanIndex {
 public:
  explicit PlanIndex(const PlanContent& content);

  const plans::Element* parent_of(const plans::Element& element) const;
  const std::vector<const plans::Element*>& children_of(std::optional<plans::ElementId> parent) const;
  const std::vector<const Indicator*>& indicators_of(plans::ElementId element) const;
  plans::ElementKind kind_of(const plans::Element& element) const { return kinds_.at(element.level_id); }
  /// The root above the element (or itself) when that is a strategic level.
  std::optional<plans::ElementId> axis_of(const plans::Element& element) const;
  /// Its own office, or the one of the nearest element above it that has one.
  std::optional<people::OfficeId> responsible_office(const plans::Element& element) const;

 private:
  std::unordered_map<plans::ElementId, const plans::Element*> elements_;
  std::unordered_map<plans::ElementId, std::vector<const plans::Element*>> children_;
  std::vector<const plans::Element*> roots_;
  std::unordered_map<plans::ElementId, std::vector<const Indicator*>> indicators_;
  std::unordered_map<plans::LevelId, plans::ElementKind> kinds_;
};

}  // namespace timon::indicators
