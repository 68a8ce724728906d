#pragma once
// One box for everything: elements of all plans in sight, people and offices, by words in any order, accents ignored.
// Each kind is shown to whom its list is shown.

#include <string>
#include <vector>

#include "domain/people/office.hpp"
#include "storage/people/name_store.hpp"
#include "usecases/boards/open_plan.hpp"

namespace timon::usecases::homes {

using boards::PlanMemory;
using boards::PlanOnDay;

struct SearchWords {
  std::string words{};  ///< as people type them
  std::optional<Day> on{};
  std::optional<timon::plans::PlanId> plan{};  ///< whose elements come first
};

struct FoundElement {
  PlanOnDay plan;
  timon::boards::Row row = timon::boards::no_row;
};

struct Found {
  std::vector<FoundElement> elements{};
  std::vector<storage::people::PersonHit> people{};
  std::vector<timon::people::Office> offices{};
};

/// Nothing for fewer than two letters.
Result<Found> search_words(const Context& context, PlanMemory& memory, const SearchWords& input);

}  // namespace timon::usecases::homes
