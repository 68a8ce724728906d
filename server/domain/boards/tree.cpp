#include "domain/boards/tree.hpp"

#include <algorithm>

namespace timon::boards {
namespace {

void append_leaves(Tree& tree, const TreeRow& row, plans::RollUp roll_up) {
  const bool is_equal = roll_up == plans::RollUp::Mean ||
                        std::none_of(row.leaves.begin(), row.leaves.end(), [](const auto& w) { return w.has_value(); });
  for (const auto& weight : row.leaves) tree.leaf_weight.push_back(is_equal ? 1 : weight.value_or(Hundredths{}).units);
  tree.first_leaf.push_back(static_cast<Row>(tree.leaf_weight.size()));
}

/// True for each parent (the roots' at the end) that has a child with a typed weight.
std::vector<bool> parents_with_weights(std::span<const TreeRow> rows) {
  std::vector<bool> has_weights(rows.size() + 1);
  for (const auto& row : rows)
    if (row.weight) has_weights[row.parent == no_row ? rows.size() : row.parent] = true;
  return has_weights;
}

}  // namespace

Tree make_tree(std::span<const TreeRow> rows, plans::RollUp roll_up) {
  Tree tree;
  tree.first_leaf.push_back(0);
  const auto has_weights = parents_with_weights(rows);
  for (Row row = 0; row < rows.size(); ++row) {
    const auto& its = rows[row];
    const bool is_root = its.parent == no_row;
    const bool is_equal = roll_up == plans::RollUp::Mean || !has_weights[is_root ? rows.size() : its.parent];
    tree.parent.push_back(its.parent);
    tree.depth.push_back(is_root ? std::uint16_t{0} : static_cast<std::uint16_t>(tree.depth[its.parent] + 1));
    tree.weight.push_back(is_equal ? 1 : its.weight.value_or(Hundredths{}).units);
    tree.end.push_back(row + 1);
    append_leaves(tree, its, roll_up);
  }
  for (Row row = static_cast<Row>(rows.size()); row-- > 0;)
    if (tree.parent[row] != no_row) tree.end[tree.parent[row]] = std::max(tree.end[tree.parent[row]], tree.end[row]);
  return tree;
}

}  // namespace timon::boards
