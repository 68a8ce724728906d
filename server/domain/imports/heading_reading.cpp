#include "domain/imports/heading_reading.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace timon::imports {
namespace {

using Words = std::vector<std::string>;

std::optional<int> number(std::string_view text) {
  int value = 0;
  const auto [stopped, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool is_whole = !text.empty() && failure == std::errc{} && stopped == text.data() + text.size();
  return is_whole ? std::optional(value) : std::nullopt;
}

int year_of(const std::string& word) {
  const auto value = number(word);
  return value && word.size() == 4 && *value >= 1950 && *value <= 2100 ? *value : 0;
}

/// 1 to 12; only whole names and their usual short forms, so that "marco" is no March.
int month_of(std::string_view word) {
  struct Month {
    std::array<std::string_view, 6> names;
  };
  constexpr std::array<Month, 12> months{{{{"ene", "enero", "jan", "janeiro", "january", ""}},
                                          {{"feb", "febrero", "fev", "fevereiro", "february", ""}},
                                          {{"mar", "marzo", "marco", "march", "", ""}},
                                          {{"abr", "abril", "apr", "april", "", ""}},
                                          {{"may", "mayo", "mai", "maio", "", ""}},
                                          {{"jun", "junio", "junho", "june", "", ""}},
                                          {{"jul", "julio", "julho", "july", "", ""}},
                                          {{"ago", "agosto", "aug", "august", "", ""}},
                                          {{"sep", "sept", "septiembre", "setiembre", "set", "setembro"}},
                                          {{"oct", "octubre", "out", "outubro", "october", ""}},
                                          {{"nov", "noviembre", "novembro", "november", "", ""}},
                                          {{"dic", "diciembre", "dez", "dezembro", "dec", "december"}}}};
  for (std::size_t at = 0; at < months.size(); ++at)
    for (const auto name : months[at].names)
      if (!name.empty() && name == word) return static_cast<int>(at) + 1;
  return 0;
}

/// 1, I, 1er, primer, primeiro …; 0 for another word.
int ordinal_of(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 3>, 6> names{{{"i", "primer", "primeir"},
                                                                  {"ii", "segund", "segund"},
                                                                  {"iii", "tercer", "terceir"},
                                                                  {"iv", "cuart", "quart"},
                                                                  {"v", "quint", "quint"},
                                                                  {"vi", "sext", "sext"}}};
  for (std::size_t at = 0; at < names.size(); ++at)
    if (word == names[at][0] || word.starts_with(names[at][1]) || word.starts_with(names[at][2]))
      return static_cast<int>(at) + 1;
  const auto digits = std::min(word.find_first_not_of("0123456789"), word.size());
  const auto ending = word.substr(digits);
  constexpr std::array<std::string_view, 10> endings{"", "o", "a", "er", "ro", "ra", "do", "da", "to", "ta"};
  if (digits == 0 || digits > 2 || std::ranges::find(endings, ending) == endings.end()) return 0;
  return number(word.substr(0, digits)).value_or(0);
}

struct Division {
  char sign;
  int count;
  std::string_view beginning;
};
constexpr auto divisions = std::to_array<Division>(
    {{'T', 4, "trim"}, {'S', 2, "sem"}, {'C', 3, "cuatrim"}, {'C', 3, "quadrim"}, {'B', 6, "bim"}});

bool begins_division(std::string_view word, const Division& division) {
  if (word == "tri") return division.sign == 'T';
  return word.starts_with(division.beginning) && !word.starts_with("semaf") && !word.starts_with("semana");
}

/// "Ene-Mar", "enero a junio": the part of a year from one month to another; nothing when there is no such part.
std::optional<PeriodReading> from_month_to(int first, int last) {
  const int months = last - first + 1;
  if (months == 12) return PeriodReading{0, 'Y', 0};
  for (const auto& division : divisions)
    if (months * division.count == 12 && (first - 1) % months == 0)
      return PeriodReading{0, division.sign, (first - 1) / months + 1};
  return {};
}

/// The later month of a range that begins at a word: where it stands, and its number.
std::pair<std::size_t, int> later_month(const Words& words, std::size_t at) {
  for (auto next = at + 1; next < words.size() && next <= at + 2; ++next)
    if (const int month = month_of(words[next])) return {next, month};
  return {at, 0};
}

/// "T1", "1T", "Q3", "S2": 'T' and 1; nothing for another word.
std::optional<PeriodReading> short_form(std::string_view word) {
  if (word.size() != 2) return {};
  const bool is_first = word[0] >= '1' && word[0] <= '6';
  const int which = (is_first ? word[0] : word[1]) - '0';
  const char letter = is_first ? word[1] : word[0];
  const char sign = letter == 't' || letter == 'q' ? 'T' : letter == 's' ? 'S' : letter == 'b' ? 'B' : '\0';
  for (const auto& division : divisions)
    if (division.sign == sign && which >= 1 && which <= division.count) return PeriodReading{0, sign, which};
  return {};
}

/// A month with its short year, or a range of months, that begins at a word.
std::optional<PeriodReading> month_at(const Words& words, std::size_t at, int& year, std::vector<bool>& used) {
  const bool is_a_border = words[at] == "marco" && words.size() > 1 && year == 0;  // "Marco normativo" is no March
  const int month = is_a_border ? 0 : month_of(words[at]);
  if (month == 0) return {};
  const auto [end, later] = later_month(words, at);
  const auto part = later > month ? from_month_to(month, later) : std::nullopt;
  const auto after = (part ? end : at) + 1;
  if (part)
    std::fill(used.begin() + static_cast<std::ptrdiff_t>(at), used.begin() + static_cast<std::ptrdiff_t>(after), true);
  const bool has_short_year = after < words.size() && words[after].size() == 2 && number(words[after]) > 9;
  if (year == 0 && has_short_year) year = 2000 + *number(words[after]), used[after] = true;
  return part ? part : PeriodReading{0, 'M', month};
}

/// The words that tell a period, marked in `used`.
std::optional<PeriodReading> period_in(const Words& words, std::vector<bool>& used) {
  std::optional<PeriodReading> found;
  int year = 0;
  for (std::size_t at = 0; at < words.size(); ++at)
    if (const int value = year_of(words[at]); value != 0 && year == 0) year = value, used[at] = true;
  for (std::size_t at = 0; at < words.size() && !found; ++at) {
    if (const auto month = month_at(words, at, year, used)) {
      found = month;
    } else if (const auto whole = short_form(words[at])) {
      found = whole;
    } else if (at + 1 < words.size() && words[at].size() == 1) {
      found = short_form(words[at] + words[at + 1]);
      if (found) used[at + 1] = true;
    }
    for (const auto& division : divisions) {
      if (found || !begins_division(words[at], division)) continue;
      const bool is_sign_before = at > 1 && (words[at - 1] == "o" || words[at - 1] == "er");  // "1.º trim."
      for (const auto beside : {at + 1, is_sign_before ? at - 2 : at - 1}) {
        const int which = beside < words.size() ? ordinal_of(words[beside]) : 0;
        if (which < 1 || which > division.count) continue;
        found = {0, division.sign, which};
        used[beside] = true;
        if (is_sign_before) used[at - 1] = true;
        break;
      }
    }
    if (found) used[at] = true;
  }
  // A heading that is a real date: 2025-03-01.
  if (!found && year != 0 && words.size() == 3 && words[0].size() == 4 && words[1].size() == 2 && words[2].size() == 2)
    if (const auto month = number(words[1]); month && *month >= 1 && *month <= 12)
      found = {0, 'M', *month}, used.assign(used.size(), true);
  if (!found && year == 0) return {};
  if (!found) found = PeriodReading{};
  found->year = year;
  return found;
}

bool has_beginning(const Words& words, std::string_view beginning) {
  return std::ranges::any_of(words, [&](const auto& word) { return word.starts_with(beginning); });
}

constexpr std::array<std::string_view, 6> generic_names{"nombre",      "nome",       "denominacion",
                                                        "denominacao", "estructura", "resumen narrativo"};

}  // namespace

std::string code_of(const PeriodReading& period) {
  if (period.year == 0) return {};
  const auto year = std::to_string(period.year);
  if (period.division == 'Y') return year;
  if (period.division == 'M') return year + (period.number < 10 ? "-0" : "-") + std::to_string(period.number);
  return year + "-" + period.division + std::to_string(period.number);
}

HeadingReading read_heading(std::string_view heading) {
  HeadingReading reading;
  const auto words = words_of_heading(heading);
  std::vector<bool> used(words.size());
  reading.period = period_in(words, used);
  reading.fact = fact_of(words);
  reading.is_accumulated = has_beginning(words, "acum");
  const bool says_total = std::ranges::any_of(words, [](const auto& word) {
    return word == "total" || word == "totales" || word == "subtotal" || word == "totais";
  });
  const auto* phrase = phrase_of(words);
  reading.is_total = says_total && (!phrase || phrase->meaning != Meaning::TermTarget);
  if (phrase) {
    reading.meaning = phrase->meaning;
    reading.is_told = true;
    reading.kind = phrase->kind;
  }
  const bool names_level = phrase && phrase->meaning == Meaning::ElementName &&
                           std::ranges::find(generic_names, phrase->phrase) == generic_names.end();
  if (names_level) reading.level_word = phrase->phrase;
  if (says_code(words) && (!phrase || phrase->meaning == Meaning::ElementName)) reading.meaning = Meaning::Code;
  const bool may_name_level = reading.meaning == Meaning::Weight || reading.meaning == Meaning::ElementName ||
                              reading.meaning == Meaning::Description;
  if (may_name_level) {
    // "Ponderación eje", "Nombre del programa", "Descripción de la meta": the level is told beside.
    Words others;
    for (const auto& word : words)
      if (!phrase || phrase_of(std::vector{word}) != phrase) others.push_back(word);
    const auto* beside = reading.level_word.empty() ? phrase_of(others) : nullptr;
    if (beside && beside != phrase && beside->meaning == Meaning::ElementName)
      reading.level_word = beside->phrase, reading.kind = beside->kind;
  }
  if (reading.is_told || reading.meaning != Meaning::Nothing) reading.is_told = true;
  return reading;
}

bool is_heading_of_values(std::string_view text) {
  const auto words = words_of_heading(text);
  if (words.empty() || words.size() > 6) return false;
  std::vector<bool> used(words.size());
  period_in(words, used);
  constexpr std::array<std::string_view, 16> others{"codigo", "cod",   "descripcion", "descricao", "valor", "ano",
                                                    "nombre", "total", "semaforo",    "de",        "acum",  "acumulado",
                                                    "del",    "nome",  "fisica",      "fecha"};
  for (std::size_t at = 0; at < words.size(); ++at) {
    const Words one{words[at]};
    const bool is_numeral = words.size() == 1 && ordinal_of(words[at]) > 0 && !number(words[at]);
    const bool is_known = used[at] || is_numeral || fact_of(one) != Meaning::Nothing ||
                          std::ranges::find(others, words[at]) != others.end();
    if (!is_known) return false;
  }
  return true;
}

}  // namespace timon::imports
