#include "domain/people/person.hpp"

#include <algorithm>
#include <array>

#include "base/folded.hpp"
#include "domain/people/email.hpp"
#include "domain/people/texts.hpp"

namespace timon::people {
namespace {

constexpr std::size_t password_maximum = 500;

/// What guessing starts with, as far as ten characters allow it.
constexpr auto common_passwords = std::to_array<std::string_view>(
    {"1234567890",   "0123456789",  "0987654321",   "123456789012", "contrasena",  "contrasena1",   "contrasena123",
     "password12",   "password123", "password1234", "qwertyuiop",   "qwerty12345", "administrador", "administrator",
     "adminadmin",   "admin12345",  "admin123456",  "bienvenido",   "bienvenido1", "bienvenido123", "alcaldia123",
     "municipio123", "gobierno123", "iloveyou12",   "abcdefghij",   "abcd123456",  "abc1234567"});

bool is_user_name(std::string_view text) {
  const auto is_allowed = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-' || c == '@';
  };
  return text.size() >= 2 && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_allowed);
}

std::size_t characters(std::string_view utf8) {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

bool is_easy(std::string_view password, std::string_view user_name) {
  const std::string plain = folded(password);
  const bool is_one_character = plain.find_first_not_of(plain.empty() ? ' ' : plain[0]) == std::string::npos;
  return is_one_character ||
         (user_name.size() > 3 && plain.starts_with(user_name) && plain.size() < user_name.size() + 5) ||
         std::find(common_passwords.begin(), common_passwords.end(), plain) != common_passwords.end();
}

}  // namespace

std::vector<FieldError> person_errors(const Person& person) {
  std::vector<FieldError> errors;
  if (!is_user_name(person.user_name)) errors.push_back(FieldError{"user_name", "user_name_form"});
  check_line(errors, "name", person.name);
  check_line(errors, "post", person.post);
  if (person.email && !is_email(*person.email)) errors.push_back(FieldError{"email", "email_form"});
  return errors;
}

std::vector<FieldError> password_errors(std::string_view field, std::string_view password, std::string_view user_name) {
  const std::string name(field);
  if (characters(password) < password_minimum)
    return {FieldError{name, "password_too_short", {{"minimum", std::to_string(password_minimum)}}}};
  if (password.size() > password_maximum)
    return {FieldError{name, "too_long", {{"limit", std::to_string(password_maximum)}}}};
  if (is_easy(password, user_name)) return {FieldError{name, "password_too_common"}};
  return {};
}

bool is_usable(const Token& token, Instant now) {
  return !token.revoked_at && (!token.expires_at || now < *token.expires_at);
}

}  // namespace timon::people
