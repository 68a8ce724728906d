#include "domain/plans/texts.hpp"

#include <algorithm>

#include "base/folded.hpp"

namespace timon::plans {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; }
bool is_control_but_line(char c) { return is_control(c) && c != '\n' && c != '\r' && c != '\t'; }
bool is_blank(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c == ' ' || is_control(c); });
}

void add(std::vector<FieldError>& errors, std::string_view field, std::string code, Arguments arguments = {}) {
  errors.push_back({std::string(field), std::move(code), std::move(arguments)});
}

void check_length(std::vector<FieldError>& errors, std::string_view field, std::string_view text, std::size_t limit) {
  if (text.size() > limit)
    add(errors, field, "too_long", {{"limit", std::to_string(limit)}});
  else if (!is_utf8(text))
    add(errors, field, "not_utf8");
}

}  // namespace

void check_code(std::vector<FieldError>& errors, std::string_view field, std::string_view code) {
  if (is_blank(code)) return add(errors, field, "required");
  check_length(errors, field, code, code_limit);
  const bool has_blank_end = code.front() == ' ' || code.back() == ' ';
  const bool has_odd_character = std::ranges::any_of(code, is_control) || code.find_first_of("/\\?#%\"") != code.npos;
  if (has_blank_end || has_odd_character) add(errors, field, "code_form");
}

void check_name(std::vector<FieldError>& errors, std::string_view field, std::string_view name) {
  if (is_blank(name)) return add(errors, field, "required");
  check_length(errors, field, name, name_limit);
  if (std::ranges::any_of(name, is_control_but_line)) add(errors, field, "control_character");
}

void check_text(std::vector<FieldError>& errors, std::string_view field, std::string_view text) {
  check_length(errors, field, text, text_limit);
  if (std::ranges::any_of(text, is_control_but_line)) add(errors, field, "control_character");
}

}  // namespace timon::plans
