#pragma once
// How much of the whole plan each element is, by the weights of itself and of all above it.

#include <cstdint>
#include <vector>

#include "domain/boards/tree.hpp"

namespace timon::boards {

/// The whole plan in the units of a share. Enough digits that a share of a share stays one, and whole numbers, so that
/// an order by shares is the same anywhere.
inline constexpr std::int64_t whole_share = 1'000'000'000'000;

/// Of each row. Siblings that together weigh nothing have none.
std::vector<std::int64_t> shares_of(const Tree& tree);

/// As a percentage, with two decimals.
Hundredths percentage_of(std::int64_t share);
/// The same with six: the parts of a large plan are small.
Millionths exact_percentage_of(std::int64_t share);

}  // namespace timon::boards
