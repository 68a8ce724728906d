#pragma once
// What changed since a version of a plan was kept, as a file to keep.

#include "web/api/plans/content_views.hpp"
#include "web/api/tables.hpp"

namespace timon::api::plans {

/// A row for each field that changed; one for what was added or withdrawn whole. Who and why are told of the thing: no
/// edit is kept with all the fields that it brought.
Result<Response> change_table(const Request& request, TableFormat format, const timon::plans::Plan& plan,
                              const ComparisonView& comparison, const Catalogue& catalogue);

}  // namespace timon::api::plans
