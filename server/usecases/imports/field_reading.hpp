#pragma once
// The parts of a map that occur in many places: names of columns, patterns, fields.

#include "usecases/imports/import_map.hpp"
#include "usecases/imports/toml_table.hpp"

namespace timon::usecases::imports {

/// "EJE", "L.B#2" (the second column so headed), "@AB" (letters for sure).
ColumnName column_name(std::string_view text);

/// Whether a key such as `sense` has words of its own that may stand instead of a column.
enum class OwnWords { Allowed, None };

/// A text is a column's name; a table says more.
Field read_field(TomlTable& table, std::string_view key, OwnWords words = OwnWords::Allowed);
/// How what stands there is read, whatever tells the place.
void read_reading(TomlTable& table, Field& field);
/// The fields of a table of attributes, of those in `allowed`.
template <std::size_t N>
Fields read_fields(TomlTable& table, const std::array<std::string_view, N>& allowed) {
  Fields fields;
  for (const auto name : allowed)
    if (table.has(name)) fields.emplace(name, read_field(table, name));
  return fields;
}

/// Whether `word` is one of the attribute's own words ("ascending" of sense).
bool is_word_of(std::string_view attribute, std::string_view word);
/// Those words, for people.
std::string words_of_attribute(std::string_view attribute);

/// 100 -> 2, 0.01 -> -2; anything but a power of ten is refused.
std::optional<int> power_of(TomlTable& table, std::string_view key);

TextPattern read_pattern(TomlTable& table, std::string_view key, std::string_view text);

}  // namespace timon::usecases::imports
