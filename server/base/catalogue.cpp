#include "base/catalogue.hpp"

#include <unicode/msgfmt.h>

#include <mutex>
#include <stdexcept>

namespace timon {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

bool is_decimal_text(std::string_view text) {
  return !text.empty() && text.size() <= 20 && parse_units(text, 6) && text.find_first_of("eE") == text.npos;
}

bool names_a_day(std::string_view name) { return name == "on" || name == "day" || name.ends_with("_on"); }

}  // namespace

/// A pattern, compiled when it is first needed. ICU's formatter keeps state while it writes, hence the lock.
struct Catalogue::Message {
  explicit Message(std::string text) : pattern(std::move(text)) {}

  std::string pattern;
  std::mutex lock{};
  std::unique_ptr<icu::MessageFormat> format{};

  bool counts_with(std::string_view name) const {
    return pattern.find("{" + std::string(name) + ",") != std::string::npos;
  }

  icu::Formattable value(const Locale& locale, const std::string& name, const std::string& text) const {
    if (counts_with(name) && is_decimal_text(text)) {
      UErrorCode status = U_ZERO_ERROR;
      icu::Formattable number(icu::StringPiece(text), status);
      if (U_SUCCESS(status)) return number;
    }
    if (names_a_day(name))
      if (const auto day = parse_day(text)) return icu::UnicodeString::fromUTF8(locale.day(*day));
    return icu::UnicodeString::fromUTF8(text);
  }

  std::string compile(const Locale& locale) {
    if (format) return {};
    UErrorCode status = U_ZERO_ERROR;
    UParseError where;
    auto compiled = std::make_unique<icu::MessageFormat>(
        icu::UnicodeString::fromUTF8(pattern), icu::Locale::createFromName(locale.tag().c_str()), where, status);
    if (U_FAILURE(status)) return u_errorName(status);
    format = std::move(compiled);
    return {};
  }

  std::string text(const Locale& locale, const Arguments& arguments) {
    std::vector<icu::UnicodeString> names;
    std::vector<icu::Formattable> values;
    for (const auto& [name, argument] : arguments) {
      names.push_back(icu::UnicodeString::fromUTF8(name));
      values.push_back(value(locale, name, argument));
    }
    const std::lock_guard guard(lock);
    if (!compile(locale).empty()) return pattern;
    UErrorCode status = U_ZERO_ERROR;
    icu::UnicodeString out;
    format->format(names.data(), values.data(), static_cast<int32_t>(names.size()), out, status);
    return U_FAILURE(status) ? pattern : utf8(out);
  }
};

Catalogue::Catalogue(Locale locale, std::string_view json, const Catalogue* fallback)
    : locale_(std::move(locale)), fallback_(fallback) {
  for (auto& [key, pattern] : parse_flat_texts(json))
    messages_.emplace(key, std::make_unique<Message>(std::move(pattern)));
}

Catalogue::~Catalogue() = default;

std::vector<std::string_view> Catalogue::keys() const {
  std::vector<std::string_view> keys;
  for (const auto& [key, message] : messages_) keys.push_back(key);
  return keys;
}

const Catalogue::Message* Catalogue::message(std::string_view key) const {
  const auto place = messages_.find(key);
  if (place != messages_.end()) return place->second.get();
  return fallback_ ? fallback_->message(key) : nullptr;
}

std::string Catalogue::text(std::string_view key, const Arguments& arguments) const {
  const auto place = messages_.find(key);
  if (place != messages_.end()) return place->second->text(locale_, arguments);
  return fallback_ ? fallback_->text(key, arguments) : std::string(key);
}

std::string Catalogue::sentence(std::string_view code, const Arguments& arguments) const {
  return text("error." + std::string(code), arguments);
}

std::vector<std::string> Catalogue::faults() const {
  std::vector<std::string> faults;
  for (const auto& [key, message] : messages_) {
    const std::lock_guard guard(message->lock);
    if (const auto fault = message->compile(locale_); !fault.empty()) faults.push_back(key + ": " + fault);
    if (message->pattern.empty()) faults.push_back(key + ": empty");
  }
  return faults;
}

}  // namespace timon
