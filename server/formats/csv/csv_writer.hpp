#pragma once
// Tables as RFC 4180 text, row by row. A text cell that a spreadsheet program would take for a formula is
// made harmless with an apostrophe in front; numbers are left alone.

#include <functional>
#include <string>
#include <string_view>

namespace timon::formats {

class CsvWriter {
 public:
  using Write = std::function<void(std::string_view)>;

  /// `write` is given pieces of about 64 KB and, with finish(), the rest.
  explicit CsvWriter(Write write, char delimiter = ',') : write_(std::move(write)), delimiter_(delimiter) {}

  /// The mark by which Excel knows UTF-8; only at the very beginning.
  void byte_order_mark() { buffer_ += "\xEF\xBB\xBF"; }
  void text(std::string_view value);
  /// A number, a day, an id: what the program itself wrote.
  void plain(std::string_view value);
  void empty() { plain({}); }
  void end_row();
  void finish();

 private:
  void put(std::string_view value);

  Write write_;
  char delimiter_;
  std::string buffer_;
  bool is_row_begun_ = false;
};

}  // namespace timon::formats
