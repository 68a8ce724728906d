#pragma once
// The names that a map uses for what an element and an indicator may say about themselves.

#include <array>
#include <string_view>

namespace timon::usecases::imports {

inline constexpr std::array<std::string_view, 12> element_attributes{
    "description", "weight",          "office", "collaborating_offices", "start_on", "end_on",
    "place",       "initiative_kind", "theme",  "action_type",           "priority", "predecessors"};

inline constexpr std::array<std::string_view, 15> indicator_attributes{
    "definition", "weight", "level",        "dimension", "formula",  "source",      "frequency",  "measure",
    "sense",      "method", "accumulation", "tolerance", "baseline", "baseline_on", "term_target"};

/// Attributes whose value in a map may be one of their own words instead of a column.
inline constexpr std::array<std::string_view, 9> worded_attributes{
    "sense", "method", "accumulation", "level", "dimension", "frequency", "priority", "action_type", "initiative_kind"};

}  // namespace timon::usecases::imports
