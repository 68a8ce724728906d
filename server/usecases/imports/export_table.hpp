#pragma once
// An exported plan as a table: a row an element, and below it its further indicators and its values.

#include "usecases/imports/exported_plan.hpp"

namespace timon::usecases::imports {

std::string table_of(const ExportedDocument& document);

}  // namespace timon::usecases::imports
