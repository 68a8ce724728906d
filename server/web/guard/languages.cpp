#include "web/guard/languages.hpp"

#include <stdexcept>

#include "base/embedded.hpp"

namespace timon::guard {

Languages::Languages() {
  for (const std::string_view name : {"es", "en", "pt"}) {
    const auto path = "i18n/" + std::string(name) + ".json";
    const auto text = embedded_file(path);
    if (!text) throw std::logic_error(path + " is not embedded");
    const auto* fallback = catalogues_.empty() ? nullptr : catalogues_.at("es").get();
    catalogues_.emplace(name, std::make_unique<Catalogue>(Locale(name), *text, fallback));
    names_.push_back(name);
  }
}

const Catalogue& Languages::of(std::string_view language) const {
  const auto found = catalogues_.find(language);
  return found != catalogues_.end() ? *found->second : *catalogues_.at("es");
}

const Catalogue& Languages::of(const http::Request& request) const {
  const auto path = std::string_view(request.path);
  const auto first = path.substr(std::min<std::size_t>(1, path.size()), 2);
  if (has(first) && (path.size() == 3 || path[3] == '/')) return of(first);
  return of(request.language(names_));
}

bool Languages::has(std::string_view language) const { return catalogues_.contains(language); }

}  // namespace timon::guard
