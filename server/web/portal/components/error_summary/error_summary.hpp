#pragma once
// All mistakes of a form at its top, each leading to its field.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct Mistake {
  std::string text{};
  std::optional<std::string> address{};  ///< "#al": the field
};
BOOST_DESCRIBE_STRUCT(Mistake, (), (text, address))

struct ErrorSummaryView {
  std::string title{};
  std::vector<Mistake> mistakes{};
};
BOOST_DESCRIBE_STRUCT(ErrorSummaryView, (), (title, mistakes))

}  // namespace timon::portal
