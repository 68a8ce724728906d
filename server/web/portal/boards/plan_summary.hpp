#pragma once
// What start page and plan page say first about a plan on a day.

#include <string>

#include "usecases/boards/show_money.hpp"
#include "web/portal/addresses.hpp"
#include "web/portal/boards/figures_text.hpp"
#include "web/portal/boards/goals_tally.hpp"
#include "web/portal/components/elements_table/elements_table.hpp"

namespace timon::portal {

/// A plan judged on a day, and how its pages are addressed.
struct JudgedPlan {
  const timon::boards::PlanImage& image;
  const timon::boards::Board& board;
  std::string key{};  ///< what its address says: its code, or its id where two institutions use the same code
  std::string institution{};
  std::string institution_language = "es";
  /// Given when the reader chose the day: links keep it.
  std::string chosen_day{};
  bool is_example = false;  ///< of an invented institution
  /// What its money is held against.
  usecases::boards::MoneyOnDay money{};

  std::string element_address(timon::boards::Row row, const Catalogue& words) const;
};

/// cut-off day and source.
std::string source_text(const JudgedPlan& plan, const Catalogue& words);

Html plan_summary(const JudgedPlan& plan, const Catalogue& words);

/// How to read the bars, in the forms themselves.
Html facts_key(const Catalogue& words);

Html elements_table(const JudgedPlan& plan, const std::vector<timon::boards::Row>& rows, const std::string& caption,
                    const Catalogue& words);

struct LightCount {
  Html light_html{};
  std::string count{};
  std::string address{};
};
BOOST_DESCRIBE_STRUCT(LightCount, (), (light_html, count, address))

/// Goals by light, each leading to the list of those goals.
std::vector<LightCount> light_counts(const JudgedPlan& plan, const Catalogue& words);
/// Of goals already counted, without addresses.
std::vector<LightCount> light_counts(const GoalsTally& tally, const Catalogue& words);

}  // namespace timon::portal
