#pragma once
// Mandates and the coverage of alignment as files.

#include "web/api/mandates/mandate_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::mandates {

/// Which of the tables of coverage.
enum class CoverageTable { Elements, Entries, Levels, Offices };
constexpr auto names_of(CoverageTable) {
  using enum CoverageTable;
  return std::to_array<Name<CoverageTable>>(
      {{Elements, "elements"}, {Entries, "entries"}, {Levels, "levels"}, {Offices, "offices"}});
}

/// A row for each entry of each mandate.
Result<Response> mandate_table(const Request& request, TableFormat format, const std::vector<MandateView>& mandates,
                               const Catalogue& catalogue);
Result<Response> coverage_table(const Request& request, TableFormat format, CoverageTable which,
                                const std::string& plan, const CoverageView& view, const Catalogue& catalogue);

}  // namespace timon::api::mandates
