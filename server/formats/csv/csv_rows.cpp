#include "formats/csv/csv_rows.hpp"

#include <algorithm>

namespace timon::formats {
namespace {

char separator_of(std::string_view text) {
  const auto first = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(first.begin(), first.end(), c); };
  return std::ranges::max(std::initializer_list<char>{';', '\t', ','}, {}, count);
}

std::string trimmed(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return std::string(cell.substr(first, cell.find_last_not_of(" \t\r") - first + 1));
}

class Rows {
 public:
  explicit Rows(char separator) : separator_(separator) {}

  void take(char c) {
    if (c == '"')
      quote();
    else if (is_quoted_)
      cell_ += c;
    else if (c == separator_)
      end_cell();
    else if (c == '\n')
      end_row();
    else
      was_quote_ = false, cell_ += c;
  }

  std::vector<std::vector<std::string>> finish() {
    end_row();
    return std::move(rows_);
  }

 private:
  /// Two in a row within quotes stand for one.
  void quote() {
    if (!is_quoted_ && was_quote_) cell_ += '"';
    is_quoted_ = !is_quoted_;
    was_quote_ = !is_quoted_;
  }
  void end_cell() {
    row_.push_back(trimmed(cell_));
    cell_.clear();
    was_quote_ = false;
  }
  void end_row() {
    end_cell();
    const bool says_something = std::ranges::any_of(row_, [](const auto& cell) { return !cell.empty(); });
    if (says_something) rows_.push_back(std::move(row_));
    row_.clear();
  }

  char separator_;
  std::vector<std::vector<std::string>> rows_{};
  std::vector<std::string> row_{};
  std::string cell_{};
  bool is_quoted_ = false;
  bool was_quote_ = false;
};

}  // namespace

std::vector<std::vector<std::string>> csv_rows(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  Rows rows(separator_of(text));
  for (const char c : text) rows.take(c);
  return rows.finish();
}

}  // namespace timon::formats
