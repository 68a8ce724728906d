#pragma once
// What stands below a table, or between its parts, and is nothing of the plan: totals, sources, notes.

#include <string_view>

namespace timon::usecases::imports {

enum class Footer {
  None,
  Total,  ///< "TOTAL EJE 1", "Promedio": of a row of numbers; a goal may begin so too
  Note,   ///< "Fuente: …", "Elaboró: …"
};

Footer footer_of(std::string_view text);

}  // namespace timon::usecases::imports
