#pragma once
// Patterns that an official can read: `Eje {#}. {*}` takes the 4 of "Eje 4. Transformación Social".
//   {}   the text that is taken        {#}  a number that is taken (digits, points, commas, hyphens between)
//        beside {} a number that only has to stand there
//   {*}  any text, left out            {year} {quarter} {month} {half} …  parts of a period, in headings
// Everything else stands for itself, whatever its case and accents. It is no formula language and no regular
// expression.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace timon::usecases::imports {

/// What a pattern takes, by name: "" for {} and {#}, "year", "quarter" …
using PeriodParts = std::map<std::string, std::string>;

class TextPattern {
 public:
  /// Places in braces that a pattern may have: each multiplies the ways to fit a text.
  static constexpr std::ptrdiff_t most_places = 16;

  /// Nothing for a brace that is not closed, a word in braces that is not known, two places that are taken, or more
  /// places than a pattern may have.
  static std::optional<TextPattern> parse(std::string_view text);

  /// What it takes out of a text, by name: "" for {} and {#}. Nothing when the text is of another form.
  std::optional<std::map<std::string, std::string>> match(std::string_view text) const;

  const std::string& text() const { return text_; }

 private:
  struct Token {
    enum class Kind { Literal, Any, Taken, Number, Period } kind;
    std::string text;  ///< of a literal, folded; the name of a part of a period
  };

  bool match_from(std::size_t token, std::string_view rest, std::map<std::string, std::string>& taken,
                  std::size_t& steps) const;

  std::string text_;
  std::vector<Token> tokens_;
};

/// The code of the period that {year} with {quarter}, {month}, {half} … name: "2024-T1". Month names are read in
/// Spanish, Portuguese and English. Nothing when they name none.
std::optional<std::string> period_of(const PeriodParts& parts);

/// What a sheet's name says when it fits a name of a map, such as "POA {year}". Nothing when it does not.
std::optional<PeriodParts> parts_of_name(std::string_view pattern, std::string_view sheet);
/// The same of the first name that fits; empty when none does.
PeriodParts parts_of_names(const std::vector<std::string>& patterns, std::string_view sheet);

}  // namespace timon::usecases::imports
