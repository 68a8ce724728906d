#pragma once
// What the heading of one column says by its words alone; its cells and its neighbours may say otherwise.

#include "domain/imports/heading_words.hpp"

namespace timon::imports {

/// A year, or a part of one: which of how many.
struct PeriodReading {
  int year = 0;         ///< 0: the heading does not tell it
  char division = 'Y';  ///< Y a year, S half, C four months, T quarter, B two months, M month
  int number = 0;

  bool operator==(const PeriodReading&) const = default;
};

/// "2026", "2026-T1", "2026-03"; empty without a year.
std::string code_of(const PeriodReading& period);

struct HeadingReading {
  Meaning meaning = Meaning::Nothing;
  bool is_told = false;    ///< a phrase of the table said it, even that it is nothing
  std::string level_word;  ///< of a code, a name, a weight: the phrase that names the level; empty for any
  plans::ElementKind kind = plans::ElementKind::StrategicLevel;
  Meaning fact = Meaning::Nothing;  ///< planned, reported or verified, should its cells be numbers
  std::optional<PeriodReading> period;
  bool is_accumulated = false;
  bool is_total = false;  ///< of other columns
};

HeadingReading read_heading(std::string_view heading);

/// Made of nothing but periods and words such as Programado: below it stands no cell of data.
bool is_heading_of_values(std::string_view text);

}  // namespace timon::imports
