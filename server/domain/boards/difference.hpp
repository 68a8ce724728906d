#pragma once
// What is not the same in two images of one plan: how what is kept in memory is held against a fresh reading.

#include <string_view>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

/// Names of the parts that differ, in whatever order their items stand: plan, levels, period_weights, periods,
/// elements, indicators, measures, offices, profiles, light_choices, facts, leaves, budget, time.
std::vector<std::string_view> differences(const PlanImage& one, const PlanImage& other);

/// Whether every row, and the whole, is printed the same.
bool are_same(const Board& one, const Board& other);

}  // namespace timon::boards
