#pragma once
// Which named statements have run in this process, on which engine: what lets the store tests prove that every
// statement runs on both.

#include <set>
#include <string>
#include <string_view>

#include "storage/engine/connection.hpp"

namespace timon::storage {

void record_executed(Engine engine, std::string_view name);
std::set<std::string> executed_statements(Engine engine);

/// SQLite made an index for one run of it, over all rows of a table: an index is missing, or a join asks by a column
/// too few.
void record_made_index(std::string_view name);
std::set<std::string> statements_that_made_indexes();

}  // namespace timon::storage
