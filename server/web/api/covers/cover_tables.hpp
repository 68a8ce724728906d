#pragma once
// The cover sheets of a plan's initiatives, and what one of them says in tables, as files to keep.

#include "web/api/covers/cover_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::covers {

enum class CoverTable { Goals, Population, Partners };
constexpr auto names_of(CoverTable) {
  return std::to_array<Name<CoverTable>>(
      {{CoverTable::Goals, "goals"}, {CoverTable::Population, "population"}, {CoverTable::Partners, "partners"}});
}

Result<Response> covers_table(const Request& request, TableFormat format, const std::string& plan,
                              const CoversView& view, const Catalogue& catalogue);
Result<Response> cover_table(const Request& request, TableFormat format, CoverTable which, const CoverView& view,
                             const guard::TableFilters& of, const Catalogue& catalogue);

}  // namespace timon::api::covers
