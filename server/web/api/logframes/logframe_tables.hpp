#pragma once
// A matrix of indicators for results as a file to keep: its rows, and what does not hold together.

#include "web/api/logframes/logframe_view.hpp"
#include "web/api/tables.hpp"

namespace timon::api::logframes {

enum class LogframeTable { Rows, Faults };
constexpr auto names_of(LogframeTable) {
  return std::to_array<Name<LogframeTable>>({{LogframeTable::Rows, "rows"}, {LogframeTable::Faults, "faults"}});
}

Result<Response> logframe_table(const Request& request, TableFormat format, LogframeTable which,
                                timon::plans::ElementId initiative, const LogframeView& view,
                                const Catalogue& catalogue);

}  // namespace timon::api::logframes
