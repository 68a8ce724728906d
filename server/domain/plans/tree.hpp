#pragma once
// Where an element may stand in its plan's tree: under an allowed parent, never below itself, not endlessly deep.

#include <optional>
#include <span>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/element.hpp"
#include "domain/plans/level.hpp"

namespace timon::plans {

/// Deeper than any plan that people can read; strategic levels may nest freely, so there must be an end.
inline constexpr std::size_t depth_limit = 32;

/// A place in the tree: the ids and levels from the root down to the parent; empty means a root.
struct Place {
  std::vector<ElementId> path;
  std::optional<LevelId> parent_level;
};

/// What stands against `element` standing at `place`. `height` counts the levels of its subtree, itself included.
std::vector<FieldError> place_errors(const Levels& levels, ElementId element, LevelId level, const Place& place,
                                     std::size_t height);

/// The siblings' order after `moved` comes to stand at `position` among them (past the end: last).
std::vector<ElementId> reordered(std::vector<ElementId> siblings, ElementId moved, std::size_t position);

/// An element before what hangs below it, siblings as they stand among themselves; what hangs under none of them, last.
std::vector<Element> in_tree_order(std::vector<Element> elements);

/// What is wrong with a whole tree, each with the element's code: missing parents, cycles, depth, parents not allowed.
std::vector<FieldError> tree_errors(const Levels& levels, std::span<const Element> elements);

}  // namespace timon::plans
