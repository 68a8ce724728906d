#include "domain/evidence/upload.hpp"

#include <algorithm>

namespace timon::evidence {
namespace {

constexpr std::size_t longest_name = 200;

/// Nothing for bytes that are no UTF-8; the caller's text comes out of JSON, which is.
std::vector<char32_t> code_points(std::string_view text) {
  std::vector<char32_t> points;
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    char32_t point = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t next = 1; next < length && at + next < text.size(); ++next)
      point = (point << 6U) | (static_cast<unsigned char>(text[at + next]) & 0x3FU);
    points.push_back(point);
    at += length;
  }
  return points;
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029; }

/// "informe\u202Efdp.exe" is read as "informeexe.pdf".
bool is_hidden(char32_t c) {
  return (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF ||
         c == 0xAD || c == 0x061C || c == 0x180E;
}

std::string megabytes(std::int64_t bytes) { return std::to_string(bytes >> 20); }

}  // namespace

std::vector<FieldError> limit_errors(const Limits& limits) {
  std::vector<FieldError> errors;
  constexpr std::int64_t smallest = 1 << 20;
  if (limits.file_bytes < smallest || limits.file_bytes > largest_file_limit)
    errors.push_back(
        {"file_megabytes", "megabytes_out_of_range", {{"from", "1"}, {"to", megabytes(largest_file_limit)}}});
  if (limits.total_bytes < limits.file_bytes || limits.total_bytes > largest_total_limit)
    errors.push_back({"total_megabytes",
                      "megabytes_out_of_range",
                      {{"from", megabytes(limits.file_bytes)}, {"to", megabytes(largest_total_limit)}}});
  return errors;
}

std::int64_t chunk_count(std::int64_t size) { return (size + chunk_bytes - 1) / chunk_bytes; }

std::int64_t size_of_chunk(std::int64_t size, std::int64_t number) {
  if (number < 0 || number >= chunk_count(size)) return 0;
  return std::min(chunk_bytes, size - number * chunk_bytes);
}

std::vector<FieldError> name_errors(std::string_view name) {
  if (name.empty()) return {{"name", "required"}};
  std::vector<FieldError> errors;
  const auto points = code_points(name);
  if (name.find_first_of("/\\:") != std::string_view::npos) errors.push_back({"name", "file_name_has_folders"});
  if (std::ranges::any_of(points, is_control)) errors.push_back({"name", "file_name_has_controls"});
  if (std::ranges::any_of(points, is_hidden)) errors.push_back({"name", "file_name_is_deceptive"});
  if (name.size() > longest_name) errors.push_back({"name", "too_long", {{"limit", std::to_string(longest_name)}}});
  if (is_telephone_photo(name))
    errors.push_back({"name", "evidence_is_heic", {{"name", std::string(name)}}});
  else if (!kind_named(name))
    errors.push_back({"name", "file_kind_not_taken", {{"taken", taken_endings()}}});
  return errors;
}

std::vector<FieldError> size_errors(std::int64_t size, const Limits& limits, std::int64_t used) {
  if (size <= 0) return {{"size", "evidence_empty"}};
  if (size > limits.file_bytes) return {{"size", "evidence_too_large", {{"limit", megabytes(limits.file_bytes)}}}};
  if (size > limits.total_bytes - used) return {{"size", "evidence_full", {{"limit", megabytes(limits.total_bytes)}}}};
  return {};
}

}  // namespace timon::evidence
