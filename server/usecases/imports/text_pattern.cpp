#include "usecases/imports/text_pattern.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/folded.hpp"

namespace timon::usecases::imports {
namespace {

constexpr std::array period_words{"year", "short_year", "month", "two_months", "quarter", "four_months", "half"};
constexpr std::size_t most_steps = 20'000;
/// The name of a number that only tells the form, beside the text that is taken.
constexpr const char* left_out = "#";

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word(char c) { return is_digit(c) || (c >= 'a' && c <= 'z'); }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

/// Bytes of the UTF-8 character at the front.
std::size_t character(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80) ++length;
  return length;
}

/// Where `literal` (folded) ends when `text` begins with it in any case and with any accents.
std::optional<std::size_t> literal_end(std::string_view text, std::string_view literal) {
  std::size_t at = 0, matched = 0;
  while (matched < literal.size()) {
    if (at >= text.size()) return std::nullopt;
    const auto length = character(text.substr(at));
    const auto one = text[at] == ' ' ? " " : folded(text.substr(at, length));
    if (literal.substr(matched, one.size()) != one) return std::nullopt;
    matched += one.size();
    at += length;
  }
  return at;
}

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [stopped, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  return failure == std::errc{} && stopped == text.data() + text.size() ? std::optional(value) : std::nullopt;
}

/// 1 to 12 for a number or the beginning of a month's name; 0 for what is none.
int month_number(const std::string& text) {
  if (const auto value = number(text)) return *value >= 1 && *value <= 12 ? *value : 0;
  constexpr std::array<std::array<const char*, 4>, 12> names{{{"ene", "jan", "", ""},
                                                              {"feb", "fev", "", ""},
                                                              {"mar", "", "", ""},
                                                              {"abr", "apr", "", ""},
                                                              {"may", "mai", "", ""},
                                                              {"jun", "", "", ""},
                                                              {"jul", "", "", ""},
                                                              {"ago", "aug", "", ""},
                                                              {"sep", "set", "", ""},
                                                              {"oct", "out", "", ""},
                                                              {"nov", "", "", ""},
                                                              {"dic", "dez", "dec", ""}}};
  for (std::size_t month = 0; month < names.size(); ++month)
    for (const std::string_view name : names[month])
      if (!name.empty() && text.starts_with(name)) return static_cast<int>(month) + 1;
  return 0;
}

/// I, II, III, IV and 1er, 2do, primer, first …
int ordinal(const std::string& text) {
  std::string digits;
  for (const char c : text) {
    if (!is_digit(c)) break;
    digits += c;
  }
  if (const auto value = number(digits)) return *value;
  constexpr std::array<std::array<const char*, 4>, 6> words{{{"i", "prim", "first", "uno"},
                                                             {"ii", "seg", "second", "dos"},
                                                             {"iii", "ter", "third", "tres"},
                                                             {"iv", "cuar", "quar", "fourth"},
                                                             {"v", "quint", "fifth", "cinco"},
                                                             {"vi", "sext", "sixth", "seis"}}};
  for (std::size_t at = 0; at < words.size(); ++at)
    for (std::size_t word = 0; word < 4; ++word)
      if (word == 0 ? text == words[at][word] : text.starts_with(words[at][word])) return static_cast<int>(at) + 1;
  return 0;
}

struct Division {
  const char* word;
  const char* letter;
  int count;
};
constexpr std::array divisions{Division{"quarter", "T", 4}, Division{"half", "S", 2}, Division{"two_months", "B", 6},
                               Division{"four_months", "C", 3}};

}  // namespace

std::optional<TextPattern> TextPattern::parse(std::string_view text) {
  using Kind = Token::Kind;
  if (std::ranges::count(text, '{') > most_places) return std::nullopt;
  TextPattern pattern;
  pattern.text_ = text;
  while (!text.empty()) {
    if (!text.starts_with('{')) {
      const auto end = std::min(text.find('{'), text.size());
      std::string literal;
      for (auto part = text.substr(0, end); !part.empty();) {
        const auto length = character(part);
        literal += part[0] == ' ' ? " " : folded(part.substr(0, length));
        part.remove_prefix(length);
      }
      pattern.tokens_.push_back({Kind::Literal, literal});
      text.remove_prefix(end);
      continue;
    }
    const auto end = text.find('}');
    if (end == std::string_view::npos) return std::nullopt;
    const auto word = text.substr(1, end - 1);
    text.remove_prefix(end + 1);
    if (word.empty())
      pattern.tokens_.push_back({Kind::Taken, ""});
    else if (word == "#")
      pattern.tokens_.push_back({Kind::Number, ""});
    else if (word == "*")
      pattern.tokens_.push_back({Kind::Any, ""});
    else if (std::ranges::find(period_words, word) != period_words.end())
      pattern.tokens_.push_back({Kind::Period, std::string(word)});
    else
      return std::nullopt;
  }
  const auto count = [&](Kind kind) { return std::ranges::count(pattern.tokens_, kind, &Token::kind); };
  if (count(Kind::Taken) > 1 || (count(Kind::Taken) == 0 && count(Kind::Number) > 1)) return std::nullopt;
  for (auto& token : pattern.tokens_)
    if (token.kind == Kind::Number && count(Kind::Taken) == 1) token.text = left_out;
  return pattern;
}

std::optional<std::map<std::string, std::string>> TextPattern::match(std::string_view text) const {
  std::map<std::string, std::string> taken;
  std::size_t steps = 0;
  if (!match_from(0, trimmed(text), taken, steps)) return std::nullopt;
  return taken;
}

bool TextPattern::match_from(std::size_t token, std::string_view rest, std::map<std::string, std::string>& taken,
                             std::size_t& steps) const {
  using Kind = Token::Kind;
  if (++steps > most_steps) return false;
  if (token == tokens_.size()) return rest.empty();
  const auto& [kind, word] = tokens_[token];
  if (kind == Kind::Literal) {
    const auto end = literal_end(rest, word);
    return end && match_from(token + 1, rest.substr(*end), taken, steps);
  }
  const auto accepts = [kind = kind](char c) {
    if (kind == Kind::Number) return is_digit(c) || c == '.' || c == ',' || c == '-';
    return kind != Kind::Period || is_word(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) || c == '.' || c < 0;
  };
  // Numbers and parts of periods take as much as they can, texts as little.
  std::size_t longest = 0;
  while (longest < rest.size() && accepts(rest[longest])) ++longest;
  const bool is_greedy = kind == Kind::Number || kind == Kind::Period;
  for (std::size_t step = 0; step <= longest; ++step) {
    const auto length = is_greedy ? longest - step : step;
    if (is_greedy && (length == 0 || (kind == Kind::Number && !is_digit(rest[length - 1])))) continue;
    if (!match_from(token + 1, rest.substr(length), taken, steps)) continue;
    if (kind != Kind::Any && word != left_out) taken[word] = std::string(trimmed(rest.substr(0, length)));
    return true;
  }
  return false;
}

std::optional<std::string> period_of(const PeriodParts& parts) {
  const auto part = [&](const char* name) {
    const auto found = parts.find(name);
    return found == parts.end() ? std::string() : folded(found->second);
  };
  auto year = part("year");
  if (const auto two = part("short_year"); two.size() == 2) year = "20" + two;
  const auto value = number(year);
  if (!value || *value < 1900 || *value > 2999) return std::nullopt;
  if (parts.contains("month")) {
    const int month = month_number(part("month"));
    if (month == 0) return std::nullopt;
    return year + "-" + (month < 10 ? "0" : "") + std::to_string(month);
  }
  for (const auto& [word, letter, count] : divisions) {
    if (!parts.contains(word)) continue;
    const int which = ordinal(part(word));
    if (which < 1 || which > count) return std::nullopt;
    return year + "-" + letter + std::to_string(which);
  }
  return year;
}

std::optional<PeriodParts> parts_of_name(std::string_view name, std::string_view sheet) {
  const auto pattern = TextPattern::parse(name);
  auto parts = pattern ? pattern->match(sheet) : std::nullopt;
  if (!parts) return std::nullopt;
  parts->erase("");
  auto whole = *parts;
  if (!whole.contains("short_year")) whole.emplace("year", "2000");
  return period_of(whole) ? parts : std::nullopt;
}

PeriodParts parts_of_names(const std::vector<std::string>& names, std::string_view sheet) {
  for (const auto& name : names)
    if (auto parts = parts_of_name(name, sheet)) return std::move(*parts);
  return {};
}

}  // namespace timon::usecases::imports
