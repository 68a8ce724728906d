#pragma once
// T11: what is missing before anything may report, with the names that people know, and offices against axes.

#include <optional>
#include <string>
#include <vector>

#include "domain/indicators/readiness.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::plans {

struct NamedItem {
  timon::indicators::ReadinessItem item;
  std::optional<std::string> element_code;
  std::optional<std::string> element_name;
};

struct NamedOffice {
  timon::people::OfficeId id;
  std::string code;
  std::string name;
};

struct NamedAxis {
  timon::plans::ElementId id;
  std::string code;
  std::string name;
};

struct ShownReadiness {
  bool is_ready = false;
  std::vector<NamedItem> missing;
  std::vector<NamedOffice> offices;  ///< of the institution, also those without any element, and others that have one
  std::vector<NamedAxis> axes;
  std::vector<timon::indicators::OfficeUnderAxis> cells;
};

Result<ShownReadiness> check_readiness(const Context& context, timon::plans::PlanId plan);

}  // namespace timon::usecases::plans
