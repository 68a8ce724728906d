#pragma once
// Results before anything else: each with from where, how far and to where in a sentence, its bar and its light.

#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct ResultItem {
  std::string name{};
  std::string address{};
  std::string level{};     ///< impact or result, in words
  std::string sentence{};  ///< from, how far, to
  Html bar_html{};
  Html light_html{};
};
BOOST_DESCRIBE_STRUCT(ResultItem, (), (name, address, level, sentence, bar_html, light_html))

struct ResultsListView {
  std::vector<ResultItem> items{};
};
BOOST_DESCRIBE_STRUCT(ResultsListView, (), (items))

}  // namespace timon::portal
