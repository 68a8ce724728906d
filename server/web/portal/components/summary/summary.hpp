#pragma once
// What a page says before it shows anything: one sentence, and the two numbers that are often taken for each other
// (how many goals are complete, how complete they are on average).

#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct SummaryTile {
  std::string value{};
  std::string text{};
};
BOOST_DESCRIBE_STRUCT(SummaryTile, (), (value, text))

struct SummaryView {
  std::string sentence{};
  std::vector<SummaryTile> tiles{};
  std::string source{};  ///< cut-off day and source
};
BOOST_DESCRIBE_STRUCT(SummaryView, (), (sentence, tiles, source))

}  // namespace timon::portal
