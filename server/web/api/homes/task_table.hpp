#pragma once
// Tasks of any home as a file.

#include "web/api/homes/task_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::homes {

/// `name` is that of the table; all of them, whatever the page shows.
Result<Response> task_table(const Request& request, TableFormat format, const std::string& name,
                            const std::vector<TaskView>& tasks, const Catalogue& catalogue);

}  // namespace timon::api::homes
