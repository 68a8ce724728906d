#pragma once
// A plan as columns in tree order: an element stands before its children, and a subtree is one unbroken range. Only
// what a roll-up needs; names and offices are somebody else's.

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/decimal.hpp"
#include "domain/plans/plan.hpp"

namespace timon::boards {

using Row = std::uint32_t;
inline constexpr Row no_row = UINT32_MAX;

/// One element as it comes, in tree order.
struct TreeRow {
  Row parent = no_row;
  std::optional<Hundredths> weight{};
  /// Weights of its indicators, or one empty weight for progress of its own; empty: its children make its figure.
  std::vector<std::optional<Hundredths>> leaves{};
};

struct Tree {
  std::vector<Row> parent;
  std::vector<Row> end;              ///< one past the last row of the subtree
  std::vector<std::uint16_t> depth;  ///< 0 for a root
  std::vector<std::int64_t> weight;  ///< as it counts: the typed hundredths, or 1 each where nobody typed any
  std::vector<Row> first_leaf;       ///< of each element, and one more at the end
  std::vector<std::int64_t> leaf_weight;

  std::size_t size() const { return parent.size(); }
  bool has_leaves(Row row) const { return first_leaf[row + 1] > first_leaf[row]; }
  bool has_children(Row row) const { return end[row] > row + 1; }
};

/// siblings without any weight count equally, and so do all in a plan that rolls up by the mean. In a draft
/// where some siblings have a weight and some have none, those without count nothing. `rows` are in tree order.
Tree make_tree(std::span<const TreeRow> rows, plans::RollUp roll_up);

}  // namespace timon::boards
