#pragma once
// From the start to where one is. The last step is the page itself and is not a link.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct BreadcrumbStep {
  std::string text{};
  std::optional<std::string> address{};
};
BOOST_DESCRIBE_STRUCT(BreadcrumbStep, (), (text, address))

struct BreadcrumbView {
  std::string label{};  ///< what a screen reader calls it
  std::vector<BreadcrumbStep> steps{};
};
BOOST_DESCRIBE_STRUCT(BreadcrumbView, (), (label, steps))

}  // namespace timon::portal
