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

}  // namespace timon::storage
