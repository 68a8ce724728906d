#pragma once
// A statement as a named constant: one text for both engines, with parameters written `:name`.
// Refused by the compiler: a semicolon (SQLite would silently run only what stands before it) and `::` casts.
//   constexpr Sql find_person{"people/find_person", R"sql(SELECT id, post FROM people WHERE id = :id)sql"};

#include <string_view>

namespace timon::storage {

namespace detail {
constexpr bool is_one_statement(std::string_view text) {
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\'') is_quoted = !is_quoted;
    if (is_quoted) continue;
    if (text[at] == ';' || text.substr(at, 2) == "::" || text.substr(at, 2) == "--") return false;
  }
  return !is_quoted;
}
}  // namespace detail

struct Sql {
  std::string_view name;
  std::string_view text;

  consteval Sql(const char* name_, const char* text_) : name(name_), text(text_) {
    if (!detail::is_one_statement(text)) throw "one statement, without semicolon, comment or :: cast";
  }
};

/// Many rows into one table: a prepared loop on SQLite, COPY on PostgreSQL.
///   constexpr Bulk add_facts{"reports/add_facts", "facts", "id, plan_id, kind"};
struct Bulk {
  std::string_view name;
  std::string_view table;
  std::string_view columns;

  consteval Bulk(const char* name_, const char* table_, const char* columns_)
      : name(name_), table(table_), columns(columns_) {}
};

}  // namespace timon::storage
