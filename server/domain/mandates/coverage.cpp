#include "domain/mandates/coverage.hpp"

#include <set>
#include <unordered_map>

namespace timon::mandates {
namespace {

using plans::Element;
using plans::ElementId;
using plans::ElementKind;

template <class Thing>
auto by_id(std::span<const Thing> things) {
  std::unordered_map<decltype(Thing::id), const Thing*> found;
  for (const Thing& one : things) found.emplace(one.id, &one);
  return found;
}

/// From the thing itself upwards.
template <class Thing, class Visit>
void each_upwards(const std::unordered_map<decltype(Thing::id), const Thing*>& things, decltype(Thing::id) from,
                  Visit visit) {
  for (auto at = things.find(from); at != things.end(); at = things.find(*at->second->parent_id)) {
    visit(*at->second);
    if (!at->second->parent_id) return;
  }
}

bool is_asked(ElementKind kind) {
  return kind == ElementKind::StrategicLevel || kind == ElementKind::Initiative || kind == ElementKind::Goal;
}

}  // namespace

Coverage coverage_of(std::span<const Element> elements, const plans::Levels& levels, const Alignments& alignments,
                     std::span<const MandateEntry> entries) {
  const auto elements_by_id = by_id(elements);
  const auto entries_by_id = by_id(entries);
  Coverage coverage;
  for (const Element& element : elements) {
    const ElementKind kind = levels.find(element.level_id)->kind;
    if (!is_asked(kind)) continue;
    std::set<MandateEntryId> reached;
    each_upwards<Element>(elements_by_id, element.id, [&](const Element& step) {
      const auto found = alignments.find(step.id);
      if (found == alignments.end()) return;
      for (const MandateEntryId entry : found->second)
        each_upwards<MandateEntry>(entries_by_id, entry, [&](const MandateEntry& one) { reached.insert(one.id); });
    });
    const auto own = alignments.find(element.id);
    const bool has_own = own != alignments.end() && !own->second.empty();
    coverage.elements[element.id] = has_own ? Alignment::Own : reached.empty() ? Alignment::None : Alignment::Above;
    if (kind != ElementKind::Goal) continue;
    for (const MandateEntryId entry : reached) ++coverage.goals[entry];
  }
  return coverage;
}

}  // namespace timon::mandates
