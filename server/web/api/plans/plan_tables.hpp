#pragma once
// Plans, periods and what is missing before a plan is approved, as files to keep.

#include "web/api/plans/plan_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::plans {

enum class ReadinessTable { Missing, Matrix };
constexpr auto names_of(ReadinessTable) {
  return std::to_array<Name<ReadinessTable>>(
      {{ReadinessTable::Missing, "missing"}, {ReadinessTable::Matrix, "matrix"}});
}

Result<Response> plan_list_table(const Request& request, TableFormat format, const std::vector<PlanRowView>& plans,
                                 const Catalogue& catalogue);
Result<Response> period_table(const Request& request, TableFormat format, const std::vector<PeriodView>& periods,
                              const std::string& institution, const Catalogue& catalogue);
Result<Response> readiness_table(const Request& request, TableFormat format, ReadinessTable which,
                                 const PlanRowView& plan, const ReadinessView& view, const Catalogue& catalogue);

}  // namespace timon::api::plans
