#include "domain/mails/mail_settings.hpp"

#include <algorithm>
#include <string_view>

#include "domain/people/email.hpp"

namespace timon::mails {
namespace {

constexpr std::size_t longest = 200;

bool is_host(std::string_view text) {
  return !text.empty() && text.size() <= longest && std::ranges::all_of(text, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-' ||
           c == ':';
  });
}

bool is_site(std::string_view text) {
  const bool begins = text.starts_with("https://") || text.starts_with("http://");
  return begins && text.size() <= longest && text.size() > 8 &&
         text.find_first_of(" \"<>'\r\n?#") == std::string_view::npos;
}

bool is_line(std::string_view text) {
  return text.size() <= longest &&
         std::ranges::none_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

bool is_here(std::string_view host) { return host == "localhost" || host == "127.0.0.1" || host == "::1"; }

}  // namespace

std::vector<FieldError> errors_of(const MailSettings& its) {
  std::vector<FieldError> errors;
  constexpr std::int64_t last_port = 65535;
  if (!is_host(its.host)) errors.push_back({"host", "mail_host_form"});
  if (its.port < 1 || its.port > last_port)
    errors.push_back({"port", "not_between", {{"min", "1"}, {"max", std::to_string(last_port)}}});
  if (!people::is_email(its.from_address)) errors.push_back({"from_address", "email_form"});
  if (!is_line(its.from_name)) errors.push_back({"from_name", "control_character"});
  if (!is_line(its.user_name)) errors.push_back({"user_name", "control_character"});
  if (!is_site(its.site_address)) errors.push_back({"site_address", "site_address_form"});
  if (!its.user_name.empty() && its.encryption == Encryption::None && !is_here(its.host))
    errors.push_back({"encryption", "mail_password_in_clear"});
  return errors;
}

}  // namespace timon::mails
