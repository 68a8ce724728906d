#pragma once
// One element as a person meets it: its figures, its indicators with the facts of each period, what stands around it
// and what the caller may do here.

#include <map>
#include <optional>
#include <vector>

#include "domain/access/permissions.hpp"
#include "domain/people/person.hpp"
#include "storage/plans/element_store.hpp"
#include "storage/reports/fact_store.hpp"
#include "usecases/boards/show_board.hpp"

namespace timon::usecases::boards {

using FactsBySubject = std::map<std::int64_t, std::vector<storage::reports::ListedFact>>;

struct ElementView {
  OpenRow opened;
  std::optional<PlanOnDay> before{};  ///< at the end of the last period before the day
  timon::plans::ElementLinks links{};
  std::optional<timon::people::Person> person{};
  FactsBySubject facts{};  ///< those that count now, of its indicators or of itself
  std::vector<BoardRow> children{};
  std::optional<timon::plans::ElementId> previous{};  ///< the sibling before
  std::optional<timon::plans::ElementId> following{};
  std::vector<access::Action> may{};
  Day today{};  ///< where the institution is, whatever day the figures are of
};

struct ShowElement {
  timon::plans::ElementId element;
  std::optional<Day> on{};
};

Result<ElementView> show_element(const Context& context, PlanMemory& memory, const ShowElement& input);

/// The element of an indicator; the rest as above.
struct ShowIndicator {
  timon::indicators::IndicatorId indicator;
  std::optional<Day> on{};
};

Result<ElementView> show_indicator(const Context& context, PlanMemory& memory, const ShowIndicator& input);

}  // namespace timon::usecases::boards
