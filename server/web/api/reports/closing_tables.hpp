#pragma once
// Closed periods, frozen figures and restatements as files.

#include "web/api/reports/closing_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::reports {

Result<Response> closing_table(const Request& request, TableFormat format, const ClosingsView& view,
                               const Catalogue& catalogue);
/// With the hash of the published CSV among what is told of it.
Result<Response> snapshot_table(const Request& request, TableFormat format, const ShownSnapshotView& view,
                                const Catalogue& catalogue);
/// A row for each figure.
Result<Response> restatement_table(const Request& request, TableFormat format, const timon::plans::Plan& plan,
                                   const std::vector<RestatementView>& items, const Catalogue& catalogue);

}  // namespace timon::api::reports
