#pragma once
// A period is a row of its institution, never derived from month numbers: fiscal years differ.

#include <string>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::plans {

/// From the shortest to the longest.
enum class PeriodKind { Month, TwoMonths, Quarter, FourMonths, HalfYear, Year, Term };

constexpr auto names_of(PeriodKind) {
  using enum PeriodKind;
  return std::to_array<Name<PeriodKind>>({{Month, "month"},
                                          {TwoMonths, "two_months"},
                                          {Quarter, "quarter"},
                                          {FourMonths, "four_months"},
                                          {HalfYear, "half_year"},
                                          {Year, "year"},
                                          {Term, "term"}});
}

struct Period {
  PeriodId id;
  people::OfficeId institution_id;
  PeriodKind kind = PeriodKind::Year;
  std::string code;
  std::string name;
  Day start_on;
  Day end_on;

  bool operator==(const Period&) const = default;
};

}  // namespace timon::plans
