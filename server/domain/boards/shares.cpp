#include "domain/boards/shares.hpp"

#include "base/rational.hpp"

namespace timon::boards {

std::vector<std::int64_t> shares_of(const Tree& tree) {
  const auto size = tree.size();
  std::vector<Wide> together(size + 1);  // of the children of each row, and of the roots at the end
  const auto above = [&](std::size_t row) { return tree.parent[row] == no_row ? size : tree.parent[row]; };
  for (std::size_t row = 0; row < size; ++row) together[above(row)] += tree.weight[row];
  std::vector<std::int64_t> shares(size);
  for (std::size_t row = 0; row < size; ++row) {
    const Wide whole = above(row) == size ? whole_share : shares[above(row)];
    if (const Wide sum = together[above(row)]; sum > 0)
      shares[row] = static_cast<std::int64_t>(whole * tree.weight[row] / sum);
  }
  return shares;
}

Hundredths percentage_of(std::int64_t share) {
  constexpr std::int64_t unit = whole_share / 10'000;
  return Hundredths{(share + unit / 2) / unit};
}

Millionths exact_percentage_of(std::int64_t share) {
  constexpr std::int64_t unit = whole_share / 100'000'000;
  return Millionths{(share + unit / 2) / unit};
}

}  // namespace timon::boards
