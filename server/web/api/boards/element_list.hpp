#pragma once
// The flat list of a plan's elements as the API sends it and as a file, and what the board shares with it.

#include "domain/boards/attention.hpp"
#include "domain/boards/view.hpp"
#include "usecases/boards/open_plan.hpp"
#include "web/api/tables.hpp"

namespace timon::api::boards {

Result<timon::boards::Filter> filter_of(const Request& request);

/// Figures are the same for everybody who may see them: they depend on the plan's last change (its offices' too), the
/// day, the language, whether reports are asked for, and the program with its rules; the address says the rest.
std::string figures_tag(const usecases::boards::PlanOnDay& plan, const Call& call);

/// By what the rows of a file were chosen.
guard::TableFilters filter_words(const usecases::boards::PlanOnDay& plan, const timon::boards::Filter& filter,
                                 std::optional<timon::plans::ElementId> under,
                                 std::optional<timon::boards::Concern> concern, const Call& call);

Result<Response> list_elements(usecases::boards::PlanMemory& memory, const Request& request, const Call& call);

}  // namespace timon::api::boards
