#pragma once
// Elements of a plan as rows: code, name, who answers, the three facts as a bar and as numbers, the light. The main
// instrument of every page; on a narrow screen each row reads as a card.

#include <optional>
#include <string>
#include <vector>

#include "web/portal/html.hpp"
#include "web/portal/view.hpp"

namespace timon::portal {

struct ElementsTableRow {
  std::string code{};
  std::string name{};
  std::string address{};
  std::optional<std::string> office{};
  std::string expected{};
  std::string reported{};
  std::string verified{};
  std::optional<std::string> goals{};  ///< how many are below it, or that it has no result
  Html bar_html{};
  Html light_html{};
};
BOOST_DESCRIBE_STRUCT(ElementsTableRow, (),
                      (code, name, address, office, expected, reported, verified, goals, bar_html, light_html))

struct ElementsTableView {
  std::string caption{};
  std::string code_head{};
  std::string name_head{};
  std::string bar_head{};
  std::string expected_head{};
  std::string reported_head{};
  std::string verified_head{};
  std::string light_head{};
  std::vector<ElementsTableRow> rows{};
};
BOOST_DESCRIBE_STRUCT(ElementsTableView, (),
                      (caption, code_head, name_head, bar_head, expected_head, reported_head, verified_head, light_head,
                       rows))

}  // namespace timon::portal
