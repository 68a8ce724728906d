#include "domain/reports/observation.hpp"

namespace timon::reports {
namespace {

constexpr std::size_t longest_text = 4000;

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void add_length_error(const std::string& text, std::vector<FieldError>& errors) {
  if (text.size() > longest_text) errors.push_back({"text", "too_long", {{"limit", std::to_string(longest_text)}}});
}

}  // namespace

std::vector<FieldError> observation_errors(const Observation& observation, Day today) {
  std::vector<FieldError> errors;
  if (has_only_blanks(observation.text)) errors.push_back({"text", "required"});
  add_length_error(observation.text, errors);
  if (observation.due_on < today) errors.push_back({"due_on", "due_day_past", {{"today", today.text()}}});
  return errors;
}

std::optional<ObservationState> observation_after(ObservationState before, TurnKind turn) {
  const bool is_of_office = turn == TurnKind::Attended || turn == TurnKind::Rebutted;
  if (before == ObservationState::Open && is_of_office) return ObservationState::Answered;
  if (before == ObservationState::Closed || is_of_office) return std::nullopt;
  if (turn == TurnKind::Closed) return ObservationState::Closed;
  return before == ObservationState::Answered ? std::optional(ObservationState::Open) : std::nullopt;
}

std::vector<FieldError> turn_errors(TurnKind kind, const std::string& text) {
  std::vector<FieldError> errors;
  if ((kind == TurnKind::Rebutted || kind == TurnKind::Insisted) && has_only_blanks(text))
    errors.push_back({"text", "required"});
  add_length_error(text, errors);
  return errors;
}

}  // namespace timon::reports
