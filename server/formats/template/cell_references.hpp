#pragma once
// What happens to the addresses of a sheet when some of its rows are repeated: rows below move down, areas that reach
// over the repeated rows grow with them.

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace timon::formats::templates {

/// Rows `first` to `last` of the sheet as it was stand `times` times.
struct Repetition {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint32_t times = 1;

  std::int64_t height() const { return std::int64_t(last) - first + 1; }
  std::int64_t growth() const { return height() * (std::int64_t(times) - 1); }
};
using Repetitions = std::vector<Repetition>;  ///< in order, apart from each other

/// Where the first (or the last) copy of a row stands then.
std::uint32_t first_row_after(const Repetitions& repetitions, std::uint32_t row);
std::uint32_t last_row_after(const Repetitions& repetitions, std::uint32_t row);

/// "B4" or "B4:D9", or several of them with blanks between, as in the attribute sqref.
std::string moved_reference(const Repetitions& repetitions, std::string_view reference);

/// A formula of the sheet itself: its own references move, those that name another sheet and texts stay. Of a formula
/// that stands in a repeated row, `copy` says in which copy of it, so that it reads its own row.
std::string moved_formula(const Repetitions& repetitions, std::string_view formula, const Repetition* within,
                          std::uint32_t copy);

}  // namespace timon::formats::templates
