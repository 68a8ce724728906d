#include "domain/people/logo.hpp"

namespace timon::people {

std::optional<std::string_view> picture_type_of(std::string_view content) {
  using namespace std::string_view_literals;
  if (content.starts_with("\x89PNG\r\n\x1a\n"sv)) return "image/png";
  if (content.starts_with("\xff\xd8\xff"sv)) return "image/jpeg";
  if (content.starts_with("RIFF"sv) && content.substr(0, 12).ends_with("WEBP"sv)) return "image/webp";
  return std::nullopt;
}

std::vector<FieldError> logo_errors(std::string_view content) {
  std::vector<FieldError> errors;
  if (!picture_type_of(content)) errors.push_back(FieldError{"logo", "logo_type"});
  if (content.size() > logo_limit)
    errors.push_back(FieldError{"logo", "logo_too_big", {{"limit", std::to_string(logo_limit / 1024)}}});
  return errors;
}

}  // namespace timon::people
