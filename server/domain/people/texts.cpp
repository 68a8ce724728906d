#include "domain/people/texts.hpp"

#include <algorithm>
#include <string>

#include "base/folded.hpp"

namespace timon::people {
namespace {

constexpr std::size_t code_limit = 64;
constexpr std::size_t line_limit = 300;

bool has_control_character(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

bool is_blank(std::string_view text) { return text.find_first_not_of(' ') == std::string_view::npos; }

void check_text(std::vector<FieldError>& errors, std::string_view field, std::string_view text, std::size_t limit) {
  const std::string name(field);
  if (is_blank(text)) errors.push_back(FieldError{name, "required"});
  if (text.size() > limit) errors.push_back(FieldError{name, "too_long", {{"limit", std::to_string(limit)}}});
  if (has_control_character(text)) errors.push_back(FieldError{name, "control_character"});
  if (!is_utf8(text)) errors.push_back(FieldError{name, "not_utf8"});
}

}  // namespace

void check_code(std::vector<FieldError>& errors, std::string_view field, std::string_view code) {
  check_text(errors, field, code, code_limit);
  if (is_blank(code)) return;
  if (code.front() == ' ' || code.back() == ' ' || code.find_first_of("/\\?#%\"") != std::string_view::npos)
    errors.push_back(FieldError{std::string(field), "code_form"});
}

void check_line(std::vector<FieldError>& errors, std::string_view field, std::string_view line) {
  check_text(errors, field, line, line_limit);
}

}  // namespace timon::people
