#pragma once
// Every element of a plan in tree order with its figures, page by page.

#include <optional>
#include <unordered_map>
#include <vector>

#include "usecases/boards/show_money.hpp"
#include "usecases/boards/watch_plan.hpp"

namespace timon::usecases::boards {

struct ListElements {
  PlanId plan;
  std::optional<Day> on{};
  timon::boards::Filter filter{};  ///< its search as people type it
  std::optional<timon::boards::Concern> concern{};
  std::optional<timon::plans::ElementId> under{};  ///< only what hangs below it
  std::size_t limit = 1000;
  std::optional<timon::plans::ElementId> after{};  ///< the last element of the page before
};

struct ElementPage {
  PlanOnDay plan;
  MoneyOnDay money{};
  std::vector<timon::boards::Row> rows{};
  std::unordered_map<timon::boards::Row, std::vector<timon::boards::Concern>> concerns{};  ///< of those with any
  bool has_more = false;
};

inline constexpr std::size_t most_elements = 100'000;

Result<ElementPage> list_elements(const Context& context, PlanMemory& memory, const ListElements& input);

}  // namespace timon::usecases::boards
