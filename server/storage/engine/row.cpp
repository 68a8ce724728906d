#include "storage/engine/row.hpp"

namespace timon::storage::detail {

void unreadable(const RowView& row, int column, const char* wanted) {
  throw DatabaseFailure("column " + std::string(row.column_name(column)) + " does not hold " + wanted);
}

void expect_columns(const RowView& row, std::size_t wanted) {
  if (static_cast<std::size_t>(row.columns()) != wanted)
    throw DatabaseFailure("the statement has " + std::to_string(row.columns()) + " columns, its receiver " +
                          std::to_string(wanted));
}

void expect_name(const RowView& row, int column, std::string_view member) {
  const std::string_view name = row.column_name(column);
  const bool is_same = name == member;
  const bool is_scaled =
      name.size() == member.size() + 3 && name.starts_with(member) && (name.ends_with("_e2") || name.ends_with("_e6"));
  if (!is_same && !is_scaled)
    throw DatabaseFailure("column " + std::string(name) + " stands where member " + std::string(member) + " is read");
}

}  // namespace timon::storage::detail
