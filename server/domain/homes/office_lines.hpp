#pragma once
// What an office is asked for in a period: the lines of its report, and how many they are for each office and period.

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "domain/homes/asking.hpp"

namespace timon::homes {

/// In tree order. What told its hundred in an earlier period is not asked again.
std::vector<Task> lines_of_office(const PlanImage& image, people::OfficeId office, const plans::Period& period, Day on);

struct AskedCount {
  std::int64_t asked = 0;
  std::int64_t told = 0;  ///< reported already; of progress, also by a later period

  bool operator==(const AskedCount&) const = default;
};
using AskedOfOffices = std::map<std::pair<people::OfficeId, plans::PeriodId>, AskedCount>;

/// Of every office that answers for something, in the periods of one kind. Without an office: of all.
AskedOfOffices asked_of_offices(const PlanImage& image, plans::PeriodKind kind, Day on,
                                std::optional<people::OfficeId> office = std::nullopt);

/// Those that the plan reports in: of its rhythm, within its days, in order of their end.
std::vector<const plans::Period*> called_periods(const PlanImage& image);

/// The periods of a year in which reports are called: those of the same kind within the same period of kind year, or
/// that end in the same calendar year where there is none. In order of their end.
std::vector<const plans::Period*> periods_of_year(const PlanImage& image, const plans::Period& period);

}  // namespace timon::homes
