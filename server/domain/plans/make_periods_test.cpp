#include "domain/plans/make_periods.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::plans {

namespace {

std::string codes_of(const std::vector<Period>& periods) {
  std::string codes;
  for (const Period& period : periods) codes += (codes.empty() ? "" : " ") + period.code;
  return codes;
}

}  // namespace

TEST(MakePeriods, EveryCase) {
  for (auto& row : read_cases("server/domain/plans/make_periods.cases.tsv")) {
    const auto kind = parse_name<PeriodKind>(row["kind"]).value();
    const auto periods = make_periods(kind, parse_day(row["start_on"]).value(), parse_day(row["end_on"]).value());
    if (periods) {
      EXPECT_EQ(codes_of(*periods), row["codes"]);
    } else {
      const FieldError error = periods.error().fields.at(0);
      EXPECT_EQ(error.field + " " + error.code, row["refusal"]) << row["start_on"];
    }
  }
}

TEST(MakePeriods, TheyFollowOneAnotherAndHaveNames) {
  const auto periods = make_periods(PeriodKind::Quarter, make_day(2024, 1, 1), make_day(2024, 12, 31)).value();
  EXPECT_EQ(periods[0].name, "Primer trimestre de 2024");
  EXPECT_EQ(periods[0].end_on.text(), "2024-03-31");
  for (std::size_t index = 1; index < periods.size(); ++index)
    EXPECT_EQ(periods[index].start_on - periods[index - 1].end_on, 1);
  EXPECT_EQ(make_periods(PeriodKind::Month, make_day(2024, 2, 1), make_day(2024, 2, 29)).value()[0].name,
            "febrero de 2024");
}

// A Portuguese town reported for "Primer trimestre de 2026".
TEST(MakePeriods, TheyAreNamedInTheLanguageOfTheInstitution) {
  const auto named = [](PeriodKind kind, Day end_on, std::string_view language) {
    return make_periods(kind, make_day(2026, 3, 1), end_on, language).value()[0].name;
  };
  EXPECT_EQ(named(PeriodKind::Month, make_day(2026, 3, 31), "pt"), "março de 2026");
  EXPECT_EQ(named(PeriodKind::Month, make_day(2026, 3, 31), "en"), "March 2026");
  EXPECT_EQ(named(PeriodKind::Term, make_day(2027, 2, 28), "pt"), "Período 2026-2027");
  const auto first = [](PeriodKind kind, std::string_view language) {
    return make_periods(kind, make_day(2026, 1, 1), make_day(2026, 12, 31), language).value()[0].name;
  };
  EXPECT_EQ(first(PeriodKind::FourMonths, "pt"), "Primeiro quadrimestre de 2026");
  EXPECT_EQ(first(PeriodKind::Quarter, "en"), "First quarter of 2026");
  EXPECT_EQ(first(PeriodKind::Quarter, "fr"), "Primer trimestre de 2026") << "another language has no words here";
}

}  // namespace timon::plans
