#pragma once
// Where things stand in the pre-filled workbook of a report. Who draws it and who reads it back agree here; its words
// are the drawer's.

#include <cstdint>

namespace timon::usecases::documents::layout {

/// Sheets in their order; the last one is added by whoever seals the workbook.
enum Sheet : std::size_t { Instructions, Figures, Words, Lists, drawn_sheets };
inline constexpr const char* seal_sheet = "timon";

/// Annex 3: a row for each line, below one row of headings.
enum Column : std::uint32_t {
  Key = 1,
  Code,
  Goal,
  Measure,
  Planned,
  PlannedYear,
  Previous,
  PreviousPeriod,
  Value,
  Numerator,
  Denominator,
  VarianceKind,
  VarianceReason,
  Note,
  CorrectionReason,
};
inline constexpr std::uint32_t headings_row = 5, first_line = 6;

/// Annex 4: one column of boxes.
inline constexpr std::uint32_t words_column = 2;
inline constexpr std::uint32_t activities_row = 5, joint_work_row = 8, offices_row = 11, office_rows = 12,
                               next_period_row = 25;

/// What the choices offer: a word and what it stands for.
enum ListColumn : std::uint32_t { KindWord = 1, KindCode, OfficeWord, OfficeId };

}  // namespace timon::usecases::documents::layout
