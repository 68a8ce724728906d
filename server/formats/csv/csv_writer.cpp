#include "formats/csv/csv_writer.hpp"

namespace timon::formats {
namespace {

constexpr std::size_t piece = 64 * 1024;

bool looks_like_a_formula(std::string_view value) {
  return !value.empty() && std::string_view("=+-@\t\r").find(value.front()) != std::string_view::npos;
}

}  // namespace

void CsvWriter::put(std::string_view value) {
  const char special[] = {delimiter_, '"', '\r', '\n', '\0'};
  if (value.find_first_of(special) == std::string_view::npos) {
    buffer_ += value;
    return;
  }
  buffer_ += '"';
  for (const char c : value) {
    if (c == '"') buffer_ += '"';
    buffer_ += c;
  }
  buffer_ += '"';
}

void CsvWriter::plain(std::string_view value) {
  if (is_row_begun_) buffer_ += delimiter_;
  is_row_begun_ = true;
  put(value);
}

void CsvWriter::text(std::string_view value) {
  if (looks_like_a_formula(value))
    plain("'" + std::string(value));
  else
    plain(value);
}

void CsvWriter::end_row() {
  buffer_ += "\r\n";
  is_row_begun_ = false;
  if (buffer_.size() < piece) return;
  write_(buffer_);
  buffer_.clear();
}

void CsvWriter::finish() {
  write_(buffer_);
  buffer_.clear();
}

}  // namespace timon::formats
