#pragma once
// The files that back figures, as a file to keep.

#include "web/api/evidence/evidence_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::evidence {

/// `of`: by what they were chosen. The file is called evidence-`name`.
Result<Response> evidence_table(const Request& request, TableFormat format, const std::vector<EvidenceView>& files,
                                const guard::TableFilters& of, const std::string& name, const Catalogue& catalogue);

}  // namespace timon::api::evidence
