#pragma once
// The weighted roll-up (docs/rules.md, R-7 to R-9), one code for the fast and for the exact number. An element's figure
// is the mean of its leaves (its indicators, or its own progress) if it has any, else of its children; the children of
// one with leaves are summed up beside it and never mixed in.

#include <string_view>
#include <unordered_map>
#include <vector>

#include "domain/boards/figures.hpp"
#include "domain/boards/tree.hpp"

namespace timon::boards {

inline constexpr std::string_view kRollUpVersion = "1";

/// How a figure enters the mean above it.
enum class Entry : std::uint8_t {
  Value,    ///< with its value, at most the cap (R-8)
  Nothing,  ///< as 0: sin reporte after the window closed (R-9, W3); of the whole, what is not due yet
  Leaves    ///< not at all: the rest is renormalised (R-9)
};
Entry entry_of(FigureName name, Outcome outcome);

/// Whether there is a number above it. Silence makes one of what was reported (W9); in what is verified it counts as
/// nothing only beside something verified.
bool makes_a_number(FigureName name, Outcome outcome);

/// What stands above parts of which none has a number (W8): the outcome a person can do most about.
Outcome outcome_without_number(Outcome so_far, Outcome part);

/// The mean of one figure of some siblings.
template <class Number>
class SiblingMean {
 public:
  void add(FigureName name, std::int64_t weight, const Figure<Number>& part, const std::optional<Number>& cap) {
    const Entry entry = entry_of(name, part.outcome);
    if (entry == Entry::Value) mean_.add(weight, cap ? lesser(part.value, *cap) : part.value);
    if (entry == Entry::Nothing) mean_.add(weight, Number{});
    has_number_ |= weight > 0 && makes_a_number(name, part.outcome);
    if (!part.is_known()) without_ = outcome_without_number(without_, part.outcome);
  }
  Figure<Number> value() const {
    if (!has_number_ || mean_.is_empty()) return {{}, without_, {}};
    return {mean_.value(), Outcome::Known, {}};
  }

 private:
  WeightedMean<Number> mean_;
  Outcome without_ = Outcome::NoResult;
  bool has_number_ = false;
};

template <class Number>
class Siblings {
 public:
  void add(std::int64_t weight, const Figures<Number>& part, const std::optional<Number>& cap) {
    for (const auto name : all_figures) means_[static_cast<std::size_t>(name)].add(name, weight, part[name], cap);
    waits_ |= part[FigureName::Reported].is_known() && part[FigureName::Verified].outcome == Outcome::NoData;
    if (part.basis == Basis::None || !part[FigureName::Compliance].is_known()) return;
    basis_ = basis_ == Basis::None || part.basis == Basis::Reported ? part.basis : basis_;
  }
  Figures<Number> value() const {
    Figures<Number> figures;
    for (const auto name : all_figures) figures[name] = means_[static_cast<std::size_t>(name)].value();
    auto& verified = figures[FigureName::Verified];
    if (waits_ && !verified.is_known()) verified.outcome = Outcome::NoData;
    figures.basis = basis_;
    return figures;
  }

 private:
  std::array<SiblingMean<Number>, all_figures.size()> means_;
  Basis basis_ = Basis::None;
  bool waits_ = false;  ///< something reported is not verified yet, so it leaves above also where others are silent
};

template <class Number>
struct Rolled {
  std::vector<Figures<Number>> figures;                ///< of each element of the range
  std::unordered_map<Row, Figures<Number>> execution;  ///< of the children of those that have leaves, beside
  Figures<Number> top;                                 ///< of the roots of the range
};

/// A single leaf is shown as it is, above the cap too; several are rolled up.
template <class Number, class LeafOf>
Figures<Number> own_figures(const Tree& tree, Row row, const std::optional<Number>& cap, const LeafOf& leaf_of) {
  const Row first = tree.first_leaf[row];
  const Row last = tree.first_leaf[row + 1];
  if (last - first == 1) return leaf_of(first);
  Siblings<Number> leaves;
  for (Row leaf = first; leaf < last; ++leaf) leaves.add(tree.leaf_weight[leaf], leaf_of(leaf), cap);
  return leaves.value();
}

/// Rows `first` to `last` (whole subtrees), from the last to the first: when a row comes, all its children have come,
/// so one set of sums a level is enough. `leaf_of(leaf)` gives the Figures of a leaf.
template <class Number, class LeafOf>
Rolled<Number> roll_up(const Tree& tree, Row first, Row last, const std::optional<Number>& cap, const LeafOf& leaf_of) {
  Rolled<Number> rolled;
  rolled.figures.resize(last - first);
  const std::size_t base = first < last ? tree.depth[first] : 0;
  std::vector<Siblings<Number>> open(1);
  for (Row row = last; row-- > first;) {
    const std::size_t level = tree.depth[row] - base;
    if (open.size() < level + 2) open.resize(level + 2);
    auto& figures = rolled.figures[row - first];
    if (tree.has_leaves(row)) figures = own_figures<Number>(tree, row, cap, leaf_of);
    if (tree.has_children(row)) {
      (tree.has_leaves(row) ? rolled.execution[row] : figures) = open[level + 1].value();
      open[level + 1] = {};
    }
    open[level].add(tree.weight[row], figures, cap);
  }
  rolled.top = open.front().value();
  return rolled;
}

}  // namespace timon::boards
