#include "web/portal/assets.hpp"

#include <stdexcept>

#include "base/embedded.hpp"
#include "base/secret.hpp"
#include "domain/people/accent.hpp"

namespace timon::portal {
namespace {

std::string_view bytes_of(std::string_view path) {
  const auto bytes = embedded_file(path);
  if (!bytes) throw std::logic_error("not embedded: " + std::string(path));
  return *bytes;
}

Asset asset(std::string bytes, std::string_view ending, std::string_view content_type) {
  auto address = "/assets/portal." + sha256_hex(bytes).substr(0, 12) + std::string(ending);
  return {std::move(address), std::move(bytes), content_type};
}

std::string all_styles() {
  constexpr std::string_view base = "server/web/portal/base.css";
  std::string text(bytes_of(base));
  for (const auto path : embedded_files("server/web/portal/"))
    if (path.ends_with(".css") && path != base) text += bytes_of(path);
  return text;
}

}  // namespace

const Asset& style_sheet() {
  static const Asset kept = asset(all_styles(), ".css", "text/css; charset=utf-8");
  return kept;
}

const Asset& icon() {
  static const Asset kept =
      asset(std::string(bytes_of("server/web/portal/icon.svg")), ".svg", "image/svg+xml; charset=utf-8");
  return kept;
}

std::string accent_address(std::string_view light, std::string_view dark) {
  return "/assets/accents/" + std::string(light.substr(1)) + '-' + std::string(dark.substr(1)) + ".css";
}

std::optional<std::string> accent_sheet(std::string_view file) {
  constexpr std::size_t digits = 6;
  const std::string light = '#' + std::string(file.substr(0, digits));
  const std::string dark = '#' + std::string(file.substr(std::min(file.size(), digits + 1), digits));
  if (!people::accent_errors(light, dark).empty() ||
      "/assets/accents/" + std::string(file) != accent_address(light, dark))
    return std::nullopt;
  return ":root { --accent: " + light + "; }\n@media (prefers-color-scheme: dark) { :root { --accent: " + dark +
         "; } }\n";
}

}  // namespace timon::portal
