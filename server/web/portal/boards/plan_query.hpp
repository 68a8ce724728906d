#pragma once
// What a reader asks of a plan's page: the day, and which goals to list. What cannot be understood is a mistake that
// is named beside its field; the rest still works.

#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "domain/boards/view.hpp"
#include "http/request.hpp"

namespace timon::portal {

struct PlanQuery {
  std::string day_text{};  ///< as typed
  std::string office_text{};
  std::string light_text{};
  std::string search_text{};
  bool all_goals = false;
  std::size_t page = 1;

  std::optional<Day> on{};
  std::optional<people::OfficeId> office{};
  std::optional<timon::lights::Light> light{};

  bool has_bad_day() const { return !day_text.empty() && !on; }
  /// Goals one below the other, rather than the plan's tree.
  bool lists_goals() const { return all_goals || office || light || !search_text.empty(); }
  timon::boards::Filter filter() const;
  /// The same question as pairs of an address, for another page of the list.
  std::vector<std::pair<std::string, std::string>> pairs() const;
};

PlanQuery plan_query(const http::Request& request);

}  // namespace timon::portal
