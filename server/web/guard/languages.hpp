#pragma once
// The catalogues of the program, one per language, and which of them a request wants.

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/catalogue.hpp"
#include "http/request.hpp"

namespace timon::guard {

class Languages {
 public:
  /// Reads the embedded i18n/*.json. Spanish is complete; what another language lacks is said in Spanish.
  Languages();

  /// The catalogue of "es", "en" or "pt"; Spanish for any other.
  const Catalogue& of(std::string_view language) const;
  /// By the first segment of a page's address ("/pt/planes"), else by Accept-Language.
  const Catalogue& of(const http::Request& request) const;
  bool has(std::string_view language) const;
  /// Spanish first.
  const std::vector<std::string_view>& names() const { return names_; }

 private:
  std::map<std::string, std::unique_ptr<Catalogue>, std::less<>> catalogues_;
  std::vector<std::string_view> names_;
};

}  // namespace timon::guard
