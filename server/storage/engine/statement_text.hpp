#pragma once
// The little that we must know of SQL's surface: where a parameter stands, where a statement ends, what a type is
// called on each engine.

#include <string>
#include <string_view>
#include <vector>

#include "storage/engine/connection.hpp"

namespace timon::storage {

struct NamedText {
  std::vector<std::string> names;  ///< each name once, in the order of its first use
  std::string numbered;            ///< the same text with $1, $2 … for PostgreSQL
};

/// Finds `:name` outside quotes.
NamedText with_numbers(std::string_view text);

/// The values in the order of `names`. Throws when a name is missing, unknown or given twice.
std::vector<const Value*> in_order(const std::vector<std::string>& names, std::span<const Parameter> parameters,
                                   std::string_view statement);

/// Cuts a script at its semicolons, outside quotes and `--` comments (which are dropped).
std::vector<std::string> split_statements(std::string_view script);

/// Puts the engine's own types into a schema statement. On SQLite tables become STRICT: text in a number is refused
/// there as it is on PostgreSQL.
std::string for_engine(std::string_view statement, Engine engine);

}  // namespace timon::storage
