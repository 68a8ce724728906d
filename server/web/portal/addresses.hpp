#pragma once
// The public addresses of one language: "/es/planes/PDM/1.2". They are said in letters and kept for ever.

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/names.hpp"

namespace timon::portal {

/// By what the goals of a plan are looked for.
enum class GroupBy { Office, Theme, Place };

constexpr auto names_of(GroupBy) {
  using enum GroupBy;
  return std::to_array<Name<GroupBy>>({{Office, "office"}, {Theme, "theme"}, {Place, "place"}});
}

class Addresses {
 public:
  /// "es", "en" or "pt".
  explicit Addresses(std::string_view language);

  const std::string& language() const { return language_; }
  std::string home() const { return "/" + language_; }
  std::string plan(std::string_view plan) const;
  std::string element(std::string_view plan, std::string_view element) const;
  /// "/es/planes/PDM/dependencia/OBRAS"
  std::string group(std::string_view plan, GroupBy by, std::string_view key) const;
  std::string accessibility() const { return home() + "/" + accessibility_; }
  std::string open_data() const { return home() + "/" + open_data_; }
  /// "/es/ayuda/ejecutor"; its pictures are the same in every language.
  std::string manual() const { return home() + "/" + manual_; }
  std::string manual_chapter(std::string_view name) const { return manual() + "/" + std::string(name); }
  static std::string manual_picture(std::string_view file) { return "/assets/manual/" + std::string(file); }
  /// "/es/evidencias/77": a download.
  std::string evidence(std::string_view id) const { return home() + "/" + evidence_ + "/" + std::string(id); }
  /// "/es/verificar", and with a code "/es/verificar/ABCD-EFGH-JKMN".
  std::string verification() const { return home() + "/" + verification_; }
  std::string verification_of(std::string_view code) const { return verification() + "/" + std::string(code); }
  /// "/es/datos-abiertos/PDM.csv"
  std::string table(std::string_view plan) const;

  /// As the router reads them: "/es/planes/{plan}/{element}".
  std::string plan_pattern() const { return home() + "/" + plans_ + "/{plan}"; }
  std::string table_pattern() const { return open_data() + "/{file}"; }
  std::string manual_pattern() const { return manual_chapter("{chapter}"); }
  std::string evidence_pattern() const { return evidence("{id}"); }
  std::string verification_pattern() const { return verification_of("{code}"); }
  std::string group_pattern(GroupBy by) const { return plan_pattern() + "/" + word_of(by) + "/{key}"; }
  std::string element_pattern() const { return plan_pattern() + "/{element}"; }

 private:
  std::string word_of(GroupBy by) const;

  std::string language_, plans_, accessibility_, open_data_, manual_, evidence_, verification_;
};

/// `address` with these pairs as its query; pairs without a value are left out.
std::string with_query(const std::string& address, const std::vector<std::pair<std::string, std::string>>& pairs);

}  // namespace timon::portal
