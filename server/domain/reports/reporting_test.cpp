#include "domain/reports/reporting.hpp"

#include <gtest/gtest.h>

#include "domain/case_table.hpp"

namespace timon::reports {
namespace {

std::optional<Millionths> number(const std::string& cell) { return parse_decimal<Millionths>(cell); }

plans::Plan plan_in(plans::PlanState state) {
  plans::Plan plan;
  plan.code = "P";
  plan.state = state;
  plan.start_on = make_day(2026, 1, 1);
  plan.end_on = make_day(2027, 12, 31);
  return plan;
}

indicators::Indicator indicator_that(const Case& row) {
  indicators::Indicator indicator;
  indicator.accumulation = *parse_name<indicators::Accumulation>(row.at("accumulation"));
  indicator.frequency = plans::PeriodKind::Quarter;
  if (row.at("measure") != "none") indicator.measure_id = indicators::MeasureId{1};
  if (row.at("measure") == "validated") indicator.measure_validated_at = Instant{};
  return indicator;
}

std::string texts(const std::vector<FieldError>& errors) {
  std::string all;
  for (const auto& error : errors) all += (all.empty() ? "" : " ") + error.field + ":" + error.code;
  return all.empty() ? "-" : all;
}

std::optional<Fact> fact_with(const std::string& cell) {
  if (cell == "-") return std::nullopt;
  Fact fact;
  fact.value = number(cell);
  return fact;
}

TEST(Reporting, refuses_what_every_case_of_its_table_refuses) {
  for (const auto& row : read_cases("server/domain/reports/reporting.cases.tsv")) {
    const auto plan = plan_in(plans::PlanState::Approved);
    const bool is_progress = row.at("accumulation") == "progress";
    const auto indicator = is_progress ? indicators::Indicator{} : indicator_that(row);
    plans::Period period;
    period.kind = *parse_name<plans::PeriodKind>(row.at("period"));
    period.start_on = *parse_day(row.at("start"));
    period.end_on = period.start_on + 89;
    const Setting setting{.plan = plan,
                          .indicator = is_progress ? nullptr : &indicator,
                          .period = period,
                          .today = make_day(2026, 6, 30),
                          .expected_measure = "km",
                          .given_measure = "m",
                          .current = fact_with(row.at("current")),
                          .previous = fact_with(row.at("previous"))};
    Typed typed{number(row.at("value")), number(row.at("numerator")), number(row.at("denominator"))};
    if (row.at("given") != "-") typed.measure_id = indicators::MeasureId{row.at("given") == "km" ? 1 : 2};
    typed.correction_reason = row.at("correction") == "-" ? "  " : row.at("correction");
    EXPECT_EQ(texts(errors_of(setting, *parse_name<FactKind>(row.at("kind")), typed)), row.at("refused"))
        << row.at("case");
  }
}

TEST(Reporting, names_the_measure_it_expected) {
  const auto plan = plan_in(plans::PlanState::Approved);
  indicators::Indicator indicator;
  indicator.measure_id = indicators::MeasureId{1};
  indicator.measure_validated_at = Instant{};
  plans::Period period;
  period.start_on = make_day(2026, 1, 1);
  period.end_on = make_day(2026, 12, 31);
  const Setting setting{.plan = plan,
                        .indicator = &indicator,
                        .period = period,
                        .today = make_day(2026, 6, 30),
                        .expected_measure = "kilómetros",
                        .given_measure = "metros"};
  const auto errors = errors_of(setting, FactKind::Reported, {whole<6>(1), {}, {}, indicators::MeasureId{2}});
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].arguments, (Arguments{{"expected", "kilómetros"}, {"given", "metros"}}));
}

std::string code_of(const std::optional<Error>& error) { return error ? error->code : "-"; }

TEST(Reporting, needs_an_approved_plan_and_a_subject_that_is_there) {
  plans::Period period;
  const auto refused = [&](plans::PlanState state, FactKind kind, bool is_withdrawn, bool is_parent) {
    const auto plan = plan_in(state);
    return code_of(refusal_of_place({.plan = plan,
                                     .is_withdrawn = is_withdrawn,
                                     .makes_its_figure_otherwise = is_parent,
                                     .period = period,
                                     .today = {}},
                                    kind));
  };
  using enum plans::PlanState;
  EXPECT_EQ(refused(Draft, FactKind::Reported, false, false), "plan_not_approved");
  EXPECT_EQ(refused(Draft, FactKind::Planned, false, false), "-");
  EXPECT_EQ(refused(Closed, FactKind::Planned, false, false), "plan_closed");
  EXPECT_EQ(refused(Approved, FactKind::Verified, true, false), "withdrawn");
  EXPECT_EQ(refused(Approved, FactKind::Reported, false, true), "progress_comes_from_below");
  EXPECT_EQ(refused(Approved, FactKind::Reported, false, false), "-");
}

TEST(Variance, is_explained_outside_green_and_where_nothing_was_planned) {
  using indicators::Compliance;
  using indicators::Outcome;
  const auto profile = lights::shipped_profiles().front();
  const auto asked = [&](const Compliance& compliance, const Typed& typed) {
    const auto shown = compliance.is_known() ? std::optional(Hundredths{*compliance.value.rounded(2)}) : std::nullopt;
    return texts(variance_errors(compliance, lights::light_of(profile, shown), profile.name, typed));
  };
  const std::string both = "variance_kind:variance_needs_kind variance_reason:variance_needs_reason";
  EXPECT_EQ(asked({Outcome::Known, 100, {}}, {}), "-");
  EXPECT_EQ(asked({Outcome::Known, 89, {}}, {}), both);
  EXPECT_EQ(asked({Outcome::Known, 120, {}}, {}), both);
  EXPECT_EQ(asked({Outcome::UnplannedProgress, {}, {}}, {}), both);
  EXPECT_EQ(asked({Outcome::NoDenominator, {}, {}}, {}), both);
  EXPECT_EQ(asked({Outcome::NotProgrammed, {}, {}}, {}), "-");
  Typed typed;
  typed.variance_kind = VarianceKind::Budget;
  typed.variance_reason = "El presupuesto llegó en mayo.";
  EXPECT_EQ(asked({Outcome::Known, 50, {}}, typed), "-");
}

TEST(Verifier, is_another_person_and_not_of_the_responsible_office) {
  Fact reported;
  reported.person_id = people::PersonId{7};
  access::Caller caller{.kind = access::CallerKind::Person, .person_id = people::PersonId{7}};
  EXPECT_EQ(code_of(refusal_of_verifier(caller, std::nullopt, std::nullopt)), "nothing_reported");
  EXPECT_EQ(code_of(refusal_of_verifier(caller, reported, std::nullopt)), "verifier_is_reporter");
  caller.person_id = people::PersonId{8};
  caller.office_path = {people::OfficeId{3}, people::OfficeId{2}, people::OfficeId{1}};
  EXPECT_EQ(code_of(refusal_of_verifier(caller, reported, people::OfficeId{2})), "verifier_of_responsible_office");
  EXPECT_EQ(code_of(refusal_of_verifier(caller, reported, people::OfficeId{4})), "-");
}

}  // namespace
}  // namespace timon::reports
