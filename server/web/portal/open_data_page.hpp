#pragma once
// Where the figures can be taken from, by people and by programs.

#include "web/portal/layout.hpp"

namespace timon::portal {

struct PlanData {
  std::string key{};
  std::string name{};
};

http::Response open_data_page(const std::vector<PlanData>& plans, const Owner& owner, const Catalogue& words);

}  // namespace timon::portal
