#include "domain/budgets/recording.hpp"

#include <gmock/gmock.h>

namespace timon::budgets {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

plans::Period period(std::int64_t id, plans::PeriodKind kind, std::string code, Day start, Day end) {
  return {{id}, {1}, kind, std::move(code), "", start, end};
}

class MoneyRecording : public ::testing::Test {
 protected:
  MoneyRecording() {
    plan_.code = "P";
    plan_.state = plans::PlanState::Approved;
    plan_.start_on = make_day(2025, 1, 1);
    plan_.end_on = make_day(2026, 12, 31);
  }

  Recording recording(const plans::Period& period) const {
    return {.plan = plan_, .has_settings = true, .year = year_, .period = period, .today = make_day(2025, 5, 1)};
  }
  static Amount amount(Stage stage, std::int64_t units = 100) {
    Amount amount;
    amount.stage = stage;
    amount.amount = {units};
    return amount;
  }
  static std::vector<std::string> codes(const std::vector<FieldError>& errors) {
    std::vector<std::string> all;
    for (const auto& error : errors) all.push_back(error.field + " " + error.code);
    return all;
  }

  plans::Plan plan_;
  const plans::Period year_ = period(1, plans::PeriodKind::Year, "2025", make_day(2025, 1, 1), make_day(2025, 12, 31));
  const plans::Period quarter_ =
      period(2, plans::PeriodKind::Quarter, "2025-T2", make_day(2025, 4, 1), make_day(2025, 6, 30));
  const plans::Period later_ =
      period(3, plans::PeriodKind::Quarter, "2025-T3", make_day(2025, 7, 1), make_day(2025, 9, 30));
  const plans::Period next_year_ =
      period(4, plans::PeriodKind::Year, "2026", make_day(2026, 1, 1), make_day(2026, 12, 31));
};

TEST_F(MoneyRecording, takes_what_is_right) {
  EXPECT_THAT(errors_of(recording(quarter_), {}, amount(Stage::Paid)), IsEmpty());
  EXPECT_THAT(errors_of(recording(year_), {}, amount(Stage::Approved)), IsEmpty());
  EXPECT_FALSE(refusal_of_place(recording(quarter_), Stage::Paid));
}

// Sources and classifiers were measured and not read: a bell or a line break went into tables and exports.
TEST_F(MoneyRecording, takes_no_invisible_characters) {
  Line line;
  line.source = "SGP\x07";
  line.classifier = "3.1\n3.2";
  auto paid = amount(Stage::Paid);
  paid.note = "Acta 4\nfolio 2";
  paid.correction_reason = std::string("a\0b", 3);
  EXPECT_THAT(
      codes(errors_of(recording(quarter_), line, paid)),
      ElementsAre("source control_character", "classifier control_character", "correction_reason control_character"));
  paid.correction_reason = std::string(4001, 'a');
  EXPECT_THAT(codes(errors_of(recording(quarter_), {}, paid)), ElementsAre("correction_reason too_long"));
}

TEST_F(MoneyRecording, names_all_that_is_wrong) {
  Line line;
  line.source = std::string(201, 'a');
  line.classifier = std::string(101, '1');
  EXPECT_THAT(codes(errors_of(recording(later_), line, amount(Stage::Paid, -1))),
              ElementsAre("period amount_too_early", "source too_long", "classifier too_long", "amount negative"));
  EXPECT_THAT(codes(errors_of(recording(quarter_), {}, amount(Stage::Approved))),
              ElementsAre("period approved_for_the_year"));
  EXPECT_THAT(codes(errors_of(recording(next_year_), {}, amount(Stage::Modified))),
              ElementsAre("period period_outside_year", "period amount_too_early"));
}

TEST_F(MoneyRecording, takes_next_years_budget_before_it_begins) {
  auto next = Recording{
      .plan = plan_, .has_settings = true, .year = next_year_, .period = next_year_, .today = make_day(2025, 5, 1)};
  EXPECT_THAT(errors_of(next, {}, amount(Stage::Approved)), IsEmpty());
  EXPECT_THAT(codes(errors_of(next, {}, amount(Stage::Committed))), ElementsAre("period amount_too_early"));
}

TEST_F(MoneyRecording, asks_why_a_figure_changes_once_the_plan_is_approved) {
  auto again = recording(quarter_);
  again.current = amount(Stage::Paid);
  auto corrected = amount(Stage::Paid, 90);
  EXPECT_THAT(codes(errors_of(again, {}, corrected)), ElementsAre("correction_reason correction_needs_reason"));
  corrected.correction_reason = "Reintegro";
  EXPECT_THAT(errors_of(again, {}, corrected), IsEmpty());
  plan_.state = plans::PlanState::Draft;
  EXPECT_THAT(errors_of(again, {}, amount(Stage::Modified)), IsEmpty());
}

TEST_F(MoneyRecording, is_refused_where_no_money_may_be_told) {
  const auto code = [](const std::optional<Error>& error) { return error ? error->code : "none"; };
  auto here = recording(quarter_);
  here.has_settings = false;
  EXPECT_EQ(code(refusal_of_place(here, Stage::Paid)), "currency_missing");
  here.is_withdrawn = true;
  EXPECT_EQ(code(refusal_of_place(here, Stage::Paid)), "withdrawn");
  plan_.state = plans::PlanState::Draft;
  EXPECT_EQ(code(refusal_of_place(recording(quarter_), Stage::Committed)), "plan_not_approved");
  EXPECT_EQ(code(refusal_of_place(recording(year_), Stage::Approved)), "none");
  plan_.state = plans::PlanState::Closed;
  EXPECT_EQ(code(refusal_of_place(recording(year_), Stage::Approved)), "plan_closed");
}

TEST_F(MoneyRecording, is_refused_in_a_locked_period_and_in_those_inside_it) {
  const std::vector quarter{quarter_}, year{year_};
  auto here = recording(quarter_);
  here.locked = quarter;
  EXPECT_EQ(refusal_of_place(here, Stage::Paid)->code, "period_locked");
  here.locked = year;
  EXPECT_EQ(refusal_of_place(here, Stage::Paid)->code, "period_locked");
  auto later = recording(later_);
  later.locked = quarter;
  EXPECT_FALSE(refusal_of_place(later, Stage::Paid)) << "another quarter is open";
}

TEST(BudgetSettings, name_a_currency_a_stage_of_spending_and_a_margin) {
  Settings settings{.plan_id = {1}, .currency = "COP"};
  EXPECT_THAT(settings_errors(settings), IsEmpty());
  settings = {.plan_id = {1}, .currency = "pesos", .spent = Stage::Modified, .margin = whole<2>(101)};
  std::vector<std::string> fields;
  for (const auto& error : settings_errors(settings)) fields.push_back(error.field);
  EXPECT_THAT(fields, ElementsAre("currency", "spent", "margin"));
}

}  // namespace
}  // namespace timon::budgets
