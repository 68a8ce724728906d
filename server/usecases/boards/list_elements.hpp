#pragma once
// Every element of a plan in tree order with its figures, page by page.

#include <optional>
#include <vector>

#include "domain/boards/view.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::boards {

struct ListElements {
  PlanId plan;
  std::optional<Day> on{};
  timon::boards::Filter filter{};  ///< its search as people type it
  std::size_t limit = 1000;
  std::optional<timon::plans::ElementId> after{};  ///< the last element of the page before
};

struct ElementPage {
  PlanOnDay plan;
  std::vector<timon::boards::Row> rows{};
  bool has_more = false;
};

inline constexpr std::size_t most_elements = 100'000;

Result<ElementPage> list_elements(const Context& context, PlanMemory& memory, const ListElements& input);

}  // namespace timon::usecases::boards
