#pragma once
// The sentences of one language: flat keys to ICU messages, read from i18n/<language>.json. Chosen here by door
// and language; no floor below knows a sentence. Safe to share between threads.
//
// Messages keep to what every reader of the catalogues understands: {name}, {n, plural, one {…} other {…}},
// {kind, select, a {…} other {…}}, {n, number}. Days and percentages come in already written (base/locale.hpp).

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/error.hpp"
#include "base/locale.hpp"

namespace timon {

class Catalogue {
 public:
  /// `json` is one flat object of texts. Throws std::invalid_argument that names the line or the key at fault.
  /// A key that is missing here is looked for in `fallback`, which must outlive this one.
  Catalogue(Locale locale, std::string_view json, const Catalogue* fallback = nullptr);
  ~Catalogue();
  Catalogue(const Catalogue&) = delete;
  Catalogue& operator=(const Catalogue&) = delete;

  const Locale& locale() const { return locale_; }
  /// "es": for the `lang` of a page and the start of its address.
  std::string language() const { return locale_.tag().substr(0, 2); }
  std::vector<std::string_view> keys() const;

  bool has(std::string_view key) const { return message(key) != nullptr; }
  /// The sentence, or the key itself where no catalogue has one.
  ///
  /// An argument that a message counts with ({n, plural, …}, {n, number}) is given as plain decimal text; a day is
  /// given as 2026-06-30 under a name that is `on`, `day` or ends in `_on`, and comes out in words. An argument
  /// that is not given shows as its name in braces.
  std::string text(std::string_view key, const Arguments& arguments = {}) const;

  /// The sentence of a refusal: `error.<code>`.
  std::string sentence(const Error& error) const { return sentence(error.code, error.arguments); }
  std::string sentence(const FieldError& error) const { return sentence(error.code, error.arguments); }
  std::string sentence(std::string_view code, const Arguments& arguments = {}) const;

  /// What is wrong with the messages themselves, one line each: for the test that reads every catalogue.
  std::vector<std::string> faults() const;

 private:
  struct Message;
  const Message* message(std::string_view key) const;

  Locale locale_;
  std::map<std::string, std::unique_ptr<Message>, std::less<>> messages_;
  const Catalogue* fallback_;
};

/// A flat JSON object of texts, in its order. Throws std::invalid_argument with the line at fault; a key that comes
/// twice is a fault.
std::vector<std::pair<std::string, std::string>> parse_flat_texts(std::string_view json);

}  // namespace timon
