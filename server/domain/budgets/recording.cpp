#include "domain/budgets/recording.hpp"

#include <algorithm>

#include "domain/plans/texts.hpp"

namespace timon::budgets {
namespace {

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void add_period_errors(const Recording& recording, Stage stage, std::vector<FieldError>& errors) {
  const auto& year = recording.year;
  const auto& period = recording.period;
  if (year.kind != plans::PeriodKind::Year) return errors.push_back({"year", "not_a_year"});
  if (year.end_on < recording.plan.start_on || year.start_on > recording.plan.end_on)
    errors.push_back({"year", "period_outside_plan"});
  if (stage == Stage::Approved && period.id != year.id)
    errors.push_back({"period", "approved_for_the_year", {{"expected", year.code}}});
  else if (!is_within(period, year))
    errors.push_back({"period", "period_outside_year", {{"expected", year.code}}});
  if (stage != Stage::Approved && period.start_on > recording.today)
    errors.push_back({"period", "amount_too_early", {{"expected", period.start_on.text()}}});
}

enum class Lines { One, Many };

void add_text_error(std::vector<FieldError>& errors, const char* field, const std::string& text, std::size_t limit,
                    Lines lines) {
  if (text.size() > limit)
    errors.push_back({field, "too_long", {{"limit", std::to_string(limit)}}});
  else if (lines == Lines::One && text.find_first_of("\r\n\t") != std::string::npos)
    errors.push_back({field, "control_character"});
  else
    plans::check_text(errors, field, text);
}

void add_text_errors(const Line& line, const Amount& amount, std::vector<FieldError>& errors) {
  add_text_error(errors, "source", line.source, longest_source, Lines::One);
  add_text_error(errors, "classifier", line.classifier, longest_classifier, Lines::One);
  add_text_error(errors, "note", amount.note, longest_note, Lines::Many);
  add_text_error(errors, "correction_reason", amount.correction_reason, longest_note, Lines::Many);
}

bool is_capital(char c) { return c >= 'A' && c <= 'Z'; }

}  // namespace

bool is_within(const plans::Period& inner, const plans::Period& outer) {
  return outer.start_on <= inner.start_on && inner.end_on <= outer.end_on;
}

std::optional<Error> refusal_of_place(const Recording& recording, Stage stage) {
  const Arguments plan{{"plan", recording.plan.code}};
  if (recording.plan.state == plans::PlanState::Closed) return conflict("plan_closed", plan);
  if (recording.plan.state == plans::PlanState::Draft && is_execution(stage))
    return conflict("plan_not_approved", plan);
  if (recording.is_withdrawn) return conflict("withdrawn");
  if (!recording.has_settings) return conflict("currency_missing");
  for (const auto& locked : recording.locked)
    if (is_within(recording.period, locked)) return conflict("period_locked", {{"expected", locked.code}});
  return std::nullopt;
}

std::vector<FieldError> errors_of(const Recording& recording, const Line& line, const Amount& amount) {
  std::vector<FieldError> errors;
  add_period_errors(recording, amount.stage, errors);
  add_text_errors(line, amount, errors);
  if (amount.amount.units < 0) errors.push_back({"amount", "negative"});
  const bool is_free = recording.plan.state == plans::PlanState::Draft;
  if (recording.current && !is_free && has_only_blanks(amount.correction_reason))
    errors.push_back({"correction_reason", "correction_needs_reason"});
  return errors;
}

std::vector<FieldError> settings_errors(const Settings& settings) {
  std::vector<FieldError> errors;
  if (settings.currency.size() != 3 || !std::ranges::all_of(settings.currency, is_capital))
    errors.push_back({"currency", "currency_form"});
  if (!is_execution(settings.spent)) errors.push_back({"spent", "not_a_stage_of_spending"});
  if (settings.margin.units < 0 || settings.margin > whole<2>(100)) errors.push_back({"margin", "out_of_range"});
  return errors;
}

}  // namespace timon::budgets
