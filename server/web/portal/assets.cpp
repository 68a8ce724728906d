#include "web/portal/assets.hpp"

#include <stdexcept>

#include "base/embedded.hpp"
#include "base/secret.hpp"

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
  std::string text(bytes_of("server/web/portal/base.css"));
  for (const auto path : embedded_files("server/web/portal/components/"))
    if (path.ends_with(".css")) text += bytes_of(path);
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

}  // namespace timon::portal
