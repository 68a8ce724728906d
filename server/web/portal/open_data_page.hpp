#pragma once
// Where the figures can be taken from, by people and by programs.

#include <vector>

#include "usecases/reports/list_restatements.hpp"
#include "web/portal/layout.hpp"

namespace timon::portal {

struct PlanData {
  std::string key{};
  std::string name{};
  plans::PlanId id{};
  std::vector<usecases::reports::FrozenPeriod> frozen{};  ///< closed periods, in order of time
};

http::Response open_data_page(const std::vector<PlanData>& plans, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
