#include "domain/plans/make_periods.hpp"

#include <array>

namespace timon::plans {

namespace {

int months_in(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::Month:
      return 1;
    case PeriodKind::TwoMonths:
      return 2;
    case PeriodKind::Quarter:
      return 3;
    case PeriodKind::FourMonths:
      return 4;
    case PeriodKind::HalfYear:
      return 6;
    case PeriodKind::Year:
      return 12;
    case PeriodKind::Term:
      return 0;
  }
  return 0;
}

Day months_later(Day first_of_month, int months) {
  return {std::chrono::sys_days{first_of_month.parts() + std::chrono::months{months}}};
}

int year_of(Day day) { return static_cast<int>(day.parts().year()); }
int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(day.parts().month())); }

int months_between(Day from, Day to) { return (year_of(to) - year_of(from)) * 12 + month_of(to) - month_of(from); }

/// From where periods of `span` months are numbered: January where they fall in with the calendar, else `start_on`.
Day first_year_start(Day start_on, int span) {
  const bool is_calendar = span < 12 && (month_of(start_on) - 1) % span == 0;
  return is_calendar ? make_day(year_of(start_on), 1, 1) : start_on;
}

/// "2026", or "2026-2027" for what reaches into another year.
std::string years(Day start_on, Day end_on) {
  const std::string first = std::to_string(year_of(start_on));
  return year_of(start_on) == year_of(end_on) ? first : first + "-" + std::to_string(year_of(end_on));
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

/// How a language names periods. Nouns: of two months, three, four, six.
struct Language {
  std::string_view tag;
  std::array<std::string_view, 12> months;
  std::array<std::string_view, 6> ordinals;
  std::array<std::string_view, 4> nouns;
  std::string_view of;
  std::string_view term;
};
constexpr auto languages = std::to_array<Language>({{"es",
                                                     {"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
                                                      "agosto", "septiembre", "octubre", "noviembre", "diciembre"},
                                                     {"Primer", "Segundo", "Tercer", "Cuarto", "Quinto", "Sexto"},
                                                     {"bimestre", "trimestre", "cuatrimestre", "semestre"},
                                                     " de ",
                                                     "Periodo "},
                                                    {"en",
                                                     {"January", "February", "March", "April", "May", "June", "July",
                                                      "August", "September", "October", "November", "December"},
                                                     {"First", "Second", "Third", "Fourth", "Fifth", "Sixth"},
                                                     {"two months", "quarter", "four months", "half"},
                                                     " of ",
                                                     "Period "},
                                                    {"pt",
                                                     {"janeiro", "fevereiro", "março", "abril", "maio", "junho",
                                                      "julho", "agosto", "setembro", "outubro", "novembro", "dezembro"},
                                                     {"Primeiro", "Segundo", "Terceiro", "Quarto", "Quinto", "Sexto"},
                                                     {"bimestre", "trimestre", "quadrimestre", "semestre"},
                                                     " de ",
                                                     "Período "}});

const Language& language_of(std::string_view tag) {
  for (const auto& language : languages)
    if (language.tag == tag) return language;
  return languages.front();
}

struct Words {
  const char* letter;
  std::size_t noun;
};
Words words_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::TwoMonths:
      return {"B", 0};
    case PeriodKind::Quarter:
      return {"T", 1};
    case PeriodKind::FourMonths:
      return {"C", 2};
    default:
      return {"S", 3};
  }
}

/// `year` names the year that the period belongs to, `number` its place in it from 1.
void give_name(Period& period, const Language& language, const std::string& year, std::size_t number) {
  switch (period.kind) {
    case PeriodKind::Month: {
      const int month = month_of(period.start_on);
      const std::string own_year = std::to_string(year_of(period.start_on));
      period.code = own_year + "-" + two_digits(month);
      const auto name = language.months.at(static_cast<std::size_t>(month - 1));
      period.name = std::string(name) + (language.tag == "en" ? " " : std::string(language.of)) + own_year;
      return;
    }
    case PeriodKind::Year:
      period.code = period.name = year;
      return;
    case PeriodKind::Term:
      period.code = years(period.start_on, period.end_on);
      period.name = std::string(language.term) + period.code;
      return;
    default: {
      const Words words = words_of(period.kind);
      period.code = year + "-" + words.letter + std::to_string(number);
      period.name = std::string(language.ordinals.at(number - 1)) + " " + std::string(language.nouns.at(words.noun)) +
                    std::string(language.of) + year;
    }
  }
}

Period one_period(PeriodKind kind, Day start_on, Day end_on) {
  Period period;
  period.kind = kind;
  period.start_on = start_on;
  period.end_on = end_on;
  return period;
}

}  // namespace

Result<std::vector<Period>> make_periods(PeriodKind kind, Day start_on, Day end_on, std::string_view language) {
  const Language& words = language_of(language);
  if (end_on < start_on) return invalid("end_on", "end_before_start");
  if (kind == PeriodKind::Term) {
    Period term = one_period(kind, start_on, end_on);
    give_name(term, words, {}, 1);
    return std::vector<Period>{term};
  }
  if (start_on.parts().day() != std::chrono::day{1}) return invalid("start_on", "not_first_of_month");
  std::vector<Period> periods;
  const int span = months_in(kind);
  const Day year_start = first_year_start(start_on, span);
  for (Day at = start_on; at <= end_on; at = months_later(at, span)) {
    if (periods.size() == period_limit) return invalid("end_on", "too_many", {{"limit", std::to_string(period_limit)}});
    periods.push_back(one_period(kind, at, months_later(at, span) + -1));
    const int passed = months_between(year_start, at);
    const Day own_year = months_later(year_start, passed / 12 * 12);
    give_name(periods.back(), words, years(own_year, months_later(own_year, 12) + -1),
              static_cast<std::size_t>(passed % 12 / span + 1));
  }
  if (periods.back().end_on != end_on)
    return invalid("end_on", "no_period_ends_here", {{"expected", periods.back().end_on.text()}});
  return periods;
}

}  // namespace timon::plans
