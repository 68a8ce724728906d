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

constexpr std::array months{"enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
                            "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};
constexpr std::array ordinals{"Primer", "Segundo", "Tercer", "Cuarto", "Quinto", "Sexto"};

struct Words {
  const char* letter;
  const char* noun;
};
Words words_of(PeriodKind kind) {
  switch (kind) {
    case PeriodKind::TwoMonths:
      return {"B", "bimestre"};
    case PeriodKind::Quarter:
      return {"T", "trimestre"};
    case PeriodKind::FourMonths:
      return {"C", "cuatrimestre"};
    default:
      return {"S", "semestre"};
  }
}

/// `year` names the year that the period belongs to, `number` its place in it from 1.
void give_name(Period& period, const std::string& year, std::size_t number) {
  switch (period.kind) {
    case PeriodKind::Month: {
      const int month = month_of(period.start_on);
      const std::string own_year = std::to_string(year_of(period.start_on));
      period.code = own_year + "-" + two_digits(month);
      period.name = std::string(months.at(static_cast<std::size_t>(month - 1))) + " de " + own_year;
      return;
    }
    case PeriodKind::Year:
      period.code = period.name = year;
      return;
    case PeriodKind::Term:
      period.code = years(period.start_on, period.end_on);
      period.name = "Periodo " + period.code;
      return;
    default: {
      const Words words = words_of(period.kind);
      period.code = year + "-" + words.letter + std::to_string(number);
      period.name = std::string(ordinals.at(number - 1)) + " " + words.noun + " de " + year;
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

Result<std::vector<Period>> make_periods(PeriodKind kind, Day start_on, Day end_on) {
  if (end_on < start_on) return invalid("end_on", "end_before_start");
  if (kind == PeriodKind::Term) {
    Period term = one_period(kind, start_on, end_on);
    give_name(term, {}, 1);
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
    give_name(periods.back(), years(own_year, months_later(own_year, 12) + -1),
              static_cast<std::size_t>(passed % 12 / span + 1));
  }
  if (periods.back().end_on != end_on)
    return invalid("end_on", "no_period_ends_here", {{"expected", periods.back().end_on.text()}});
  return periods;
}

}  // namespace timon::plans
