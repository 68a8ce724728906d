#include "domain/recommendations/recommendation.hpp"

#include <algorithm>

namespace timon::recommendations {
namespace {

constexpr std::size_t longest_text = 4000;

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

void add_text_errors(std::vector<FieldError>& errors, const char* field, const std::string& text, bool is_required) {
  if (is_required && has_only_blanks(text)) errors.push_back({field, "required"});
  if (text.size() > longest_text) errors.push_back({field, "too_long", {{"limit", std::to_string(longest_text)}}});
}

}  // namespace

bool is_of_office(TurnKind kind) { return kind == TurnKind::Applied || kind == TurnKind::Rebutted; }

bool has_ended(State state) { return state == State::Accepted || state == State::Withdrawn; }

std::vector<FieldError> recommendation_errors(const Recommendation& recommendation, Day today) {
  std::vector<FieldError> errors;
  add_text_errors(errors, "text", recommendation.text, true);
  if (recommendation.due_on < today) errors.push_back({"due_on", "due_day_past", {{"today", today.text()}}});
  return errors;
}

std::optional<State> state_after(State before, TurnKind turn) {
  if (has_ended(before)) return std::nullopt;
  if (turn == TurnKind::Withdrawn) return State::Withdrawn;
  if (is_of_office(turn)) return before == State::Open ? std::optional(State::Answered) : std::nullopt;
  if (before == State::Open) return std::nullopt;
  return turn == TurnKind::Accepted ? State::Accepted : State::Open;
}

std::vector<FieldError> turn_errors(const Turn& turn, std::size_t files) {
  std::vector<FieldError> errors;
  add_text_errors(errors, "text", turn.text, turn.kind != TurnKind::Accepted);
  add_text_errors(errors, "proof", turn.proof, false);
  if (!is_of_office(turn.kind)) {
    if (files > 0) errors.push_back({"files", "files_of_answer_only"});
    return errors;
  }
  if (files == 0 && has_only_blanks(turn.proof)) errors.push_back({"proof", "proof_or_file"});
  if (files > most_files) errors.push_back({"files", "too_many", {{"limit", std::to_string(most_files)}}});
  return errors;
}

bool has_lost_proof(const Turn& turn, std::size_t standing_files) {
  return is_of_office(turn.kind) && standing_files == 0 && has_only_blanks(turn.proof);
}

bool speaks_for(const access::Caller& caller, Origin origin) {
  const auto wanted = origin == Origin::Planning ? access::Role::Planner
                      : origin == Origin::Audit  ? access::Role::Verifier
                                                 : access::Role::Expert;
  return caller.kind == access::CallerKind::System ||
         std::ranges::find(caller.grants, wanted, &access::ActiveGrant::role) != caller.grants.end();
}

std::int64_t days_late(const Recommendation& recommendation, Day today) {
  return recommendation.state == State::Open && recommendation.due_on < today ? today - recommendation.due_on : 0;
}

}  // namespace timon::recommendations
