#pragma once
// Needs as a list, one or many. A code that is there already is brought up to date by its row, what the list does not
// name stays. All or nothing, every mistake of every row at once.

#include <span>

#include "domain/needs/need.hpp"

namespace timon::needs {

inline constexpr std::size_t need_rows_limit = 5000;
inline constexpr std::int64_t affected_limit = 1'000'000'000;

struct NeedRow {
  std::string code{};
  std::string name{};
  Origin origin = Origin::Other;
  Urgency urgency = Urgency::Medium;
  std::string place{};
  std::optional<std::int64_t> affected{};
  std::string office{};  ///< code; empty: nobody yet
  std::optional<Day> raised_on{};
  std::string source{};
  std::optional<std::int64_t> version{};  ///< that was read, 0 of a new one; a list brings up to date whatever is there
};

/// Of their form; whether the offices are there is for who knows them. `today`: nothing was raised after it.
std::vector<FieldError> errors_of_rows(std::span<const NeedRow> rows, Day today);

}  // namespace timon::needs
