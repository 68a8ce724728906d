#include "domain/indicators/compliance.hpp"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include "domain/case_table.hpp"

namespace timon::indicators {
namespace {

std::optional<Rational> value_of(const std::string& cell) {
  const auto value = parse_decimal<Millionths>(cell);
  return value ? std::optional(Rational::of(*value)) : std::nullopt;
}

std::string shown(const Compliance& compliance) {
  if (!compliance.is_known()) return std::string(name_of(compliance.outcome));
  const auto units = *compliance.value.rounded(2);
  return std::to_string(units / 100) + (units % 100 < 10 ? ".0" : ".") + std::to_string(units % 100);
}

std::string flags_text(const Flags& flags) {
  return flags.review ? "review" : flags.setback ? "setback" : flags.unplanned_progress ? "unplanned_progress" : "-";
}

ComplianceRule rule_of(const Case& row) {
  return {*parse_name<Sense>(row.at("sense")), *parse_name<Method>(row.at("method")), value_of(row.at("tolerance")),
          value_of(row.at("baseline")), plans::ZeroPlanned::NotApplicable};
}

Window window_of(const std::string& cell) { return parse_name<Window>(cell).value_or(Window::Open); }

TEST(Compliance, judges_every_case_of_its_table) {
  for (const auto& row : read_cases("server/domain/indicators/compliance.cases.tsv")) {
    const auto judged = compliance_of(rule_of(row), value_of(row.at("planned")), value_of(row.at("actual")),
                                      window_of(row.at("window")));
    EXPECT_EQ(shown(judged), row.at("expected")) << row.at("case");
    EXPECT_EQ(flags_text(judged.flags), row.at("flags")) << row.at("case");
  }
}

TEST(Compliance, counts_zero_planned_as_zero_where_the_plan_says_so) {
  const ComplianceRule rule{.zero_planned = plans::ZeroPlanned::Zero};
  EXPECT_EQ(shown(compliance_of(rule, Rational(0), Rational(0), Window::Open)), "0.00");
  const auto unplanned = compliance_of(rule, Rational(0), Rational(15), Window::Open);
  EXPECT_EQ(shown(unplanned), "0.00");
  EXPECT_TRUE(unplanned.flags.unplanned_progress);
  EXPECT_EQ(shown(compliance_of(rule, Rational(0), std::nullopt, Window::NotEnded)), "not_due");
  const ComplianceRule descending{
      .sense = Sense::Descending, .method = Method::Inverse, .zero_planned = plans::ZeroPlanned::Zero};
  EXPECT_EQ(shown(compliance_of(descending, Rational(0), Rational(0), Window::Open)), "not_programmed");
}

Rational some_value(int from, int to) { return Rational::ratio(*rc::gen::inRange(from, to), 100); }

Compliance judged(Sense sense, Method method, const Rational& planned, const Rational& actual) {
  return compliance_of({sense, method, Rational(3), Rational(method == Method::Baseline ? -500 : 0), {}}, planned,
                       actual, Window::Open);
}

RC_GTEST_PROP(Compliance, never_falls_when_an_ascending_value_rises, ()) {
  const auto method = *rc::gen::element(Method::Ratio, Method::Baseline, Method::Binary);
  const auto planned = some_value(1, 100000);
  const auto low = some_value(-10000, 100000);
  const auto high = low + some_value(0, 100000);
  RC_ASSERT(judged(Sense::Ascending, method, planned, low).value <=
            judged(Sense::Ascending, method, planned, high).value);
}

/// The inverse method breaks the invariant of 9.10 at zero by its own case C5 (100 at R = 0, more than 100 just above
/// it): it holds for what a roll-up counts, which is at most 100.
RC_GTEST_PROP(Compliance, never_rises_when_a_descending_value_rises, ()) {
  const auto method = *rc::gen::element(Method::Inverse, Method::Mirror, Method::Binary);
  const auto planned = some_value(1, 100000);
  const auto low = some_value(-10000, 100000);
  const auto high = low + some_value(0, 100000);
  const auto counted = [&](const Rational& actual) {
    const auto value = judged(Sense::Descending, method, planned, actual).value;
    return value > Rational(100) ? Rational(100) : value;
  };
  RC_ASSERT(counted(low) >= counted(high));
}

RC_GTEST_PROP(Compliance, is_a_hundred_when_the_value_is_the_target, ()) {
  const auto sense = *rc::gen::element(Sense::Ascending, Sense::Descending, Sense::Maintain);
  const auto method = sense == Sense::Ascending ? *rc::gen::element(Method::Ratio, Method::Baseline, Method::Binary)
                                                : *rc::gen::element(Method::Inverse, Method::Mirror, Method::Binary);
  const auto planned = some_value(1, 100000);
  RC_ASSERT(judged(sense, method, planned, planned).value == Rational(100));
}

}  // namespace
}  // namespace timon::indicators
