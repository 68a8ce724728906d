#include "domain/plans/tree.hpp"

#include <algorithm>
#include <unordered_map>

namespace timon::plans {

namespace {

using ById = std::unordered_map<ElementId, const Element*>;

Arguments names_in(const Levels& levels, LevelId level, std::optional<LevelId> parent) {
  const auto name = [&](LevelId id) {
    const Level* found = levels.find(id);
    return found ? found->name : std::string();
  };
  Arguments arguments{{"level", name(level)}};
  if (parent) arguments.emplace_back("parent", name(*parent));
  return arguments;
}

std::optional<FieldError> parent_error(const Levels& levels, LevelId level, std::optional<LevelId> parent) {
  const Level* own = levels.find(level);
  if (!own) return FieldError{"level", "unknown_level"};
  if (!parent && !own->may_be_root) return FieldError{"parent", "parent_required", names_in(levels, level, parent)};
  if (parent && !levels.may_stand_under(level, *parent))
    return FieldError{"parent", "parent_not_allowed", names_in(levels, level, parent)};
  return std::nullopt;
}

Arguments depth_arguments() { return {{"limit", std::to_string(depth_limit)}}; }

/// Depth of an element, 1 for a root; nothing when walking up never ends at a root.
std::optional<std::size_t> depth_of(const Element& element, const ById& by_id) {
  std::size_t depth = 1;
  for (const Element* at = &element; at->parent_id; ++depth) {
    const auto parent = by_id.find(*at->parent_id);
    if (parent == by_id.end()) return depth;
    at = parent->second;
    if (depth > by_id.size()) return std::nullopt;
  }
  return depth;
}

std::optional<FieldError> element_error(const Levels& levels, const Element& element, const ById& by_id) {
  std::optional<LevelId> parent_level;
  if (element.parent_id) {
    const auto parent = by_id.find(*element.parent_id);
    if (parent == by_id.end()) return FieldError{element.code, "parent_missing"};
    parent_level = parent->second->level_id;
  }
  const auto depth = depth_of(element, by_id);
  if (!depth) return FieldError{element.code, "cycle"};
  if (*depth > depth_limit) return FieldError{element.code, "too_deep", depth_arguments()};
  auto error = parent_error(levels, element.level_id, parent_level);
  if (error) error->field = element.code;
  return error;
}

}  // namespace

std::vector<FieldError> place_errors(const Levels& levels, ElementId element, LevelId level, const Place& place,
                                     std::size_t height) {
  std::vector<FieldError> errors;
  if (auto error = parent_error(levels, level, place.parent_level)) errors.push_back(std::move(*error));
  if (std::ranges::find(place.path, element) != place.path.end()) errors.push_back({"parent", "cycle"});
  if (place.path.size() + height > depth_limit) errors.push_back({"parent", "too_deep", depth_arguments()});
  return errors;
}

std::vector<ElementId> reordered(std::vector<ElementId> siblings, ElementId moved, std::size_t position) {
  std::erase(siblings, moved);
  const auto at = static_cast<std::ptrdiff_t>(std::min(position, siblings.size()));
  siblings.insert(siblings.begin() + at, moved);
  return siblings;
}

std::vector<Element> in_tree_order(std::vector<Element> elements) {
  std::unordered_map<ElementId, std::vector<std::size_t>> below;
  for (std::size_t i = elements.size(); i-- > 0;) below[elements[i].parent_id.value_or(ElementId{})].push_back(i);
  std::vector<Element> ordered;
  ordered.reserve(elements.size());
  std::vector<bool> is_taken(elements.size());
  std::vector<std::size_t> open = below[ElementId{}];
  while (!open.empty()) {
    const std::size_t at = open.back();
    open.pop_back();
    is_taken[at] = true;
    if (const auto its = below.find(elements[at].id); its != below.end())
      open.insert(open.end(), its->second.begin(), its->second.end());
    ordered.push_back(std::move(elements[at]));
  }
  for (std::size_t i = 0; i < elements.size(); ++i)
    if (!is_taken[i]) ordered.push_back(std::move(elements[i]));
  return ordered;
}

std::vector<FieldError> tree_errors(const Levels& levels, std::span<const Element> elements) {
  ById by_id;
  for (const Element& element : elements) by_id.emplace(element.id, &element);
  std::vector<FieldError> errors;
  for (const Element& element : elements)
    if (auto error = element_error(levels, element, by_id)) errors.push_back(std::move(*error));
  return errors;
}

}  // namespace timon::plans
