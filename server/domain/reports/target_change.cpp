#include "domain/reports/target_change.hpp"

#include <algorithm>

namespace timon::reports {
namespace {

constexpr std::size_t longest_text = 4000;

bool has_only_blanks(const std::string& text) { return text.find_first_not_of(" \t\r\n") == std::string::npos; }

bool is_less(ChangeKind kind) { return kind == ChangeKind::Cancel || kind == ChangeKind::Reduce; }

void add_text(const char* field, const std::string& text, bool is_asked, std::vector<FieldError>& errors) {
  if (is_asked && has_only_blanks(text)) errors.push_back({field, "required"});
  if (text.size() > longest_text) errors.push_back({field, "too_long", {{"limit", std::to_string(longest_text)}}});
}

ChangeKind kind_of_one(const ChangedTarget& its) {
  if (!its.initial) return ChangeKind::Create;
  if (its.modified.units == 0) return ChangeKind::Cancel;
  return its.modified < *its.initial ? ChangeKind::Reduce : ChangeKind::Increase;
}

}  // namespace

Day last_day_to_ask(const plans::Period& period, const calendars::BusinessCalendar& calendar) {
  return calendar.at_or_before(period.end_on);
}

Day last_day_to_authorise(const plans::Period& period, const TargetRules& rules,
                          const calendars::BusinessCalendar& calendar) {
  return calendars::term_end(period.end_on, static_cast<int>(rules.days), rules.counting, calendar);
}

std::optional<ChangeKind> kind_of(const std::vector<ChangedTarget>& values) {
  std::optional<ChangeKind> kind;
  for (const auto& its : values) {
    if (its.initial == its.modified) continue;
    const auto one = kind_of_one(its);
    if (kind && *kind != one) return std::nullopt;
    kind = one;
  }
  return kind;
}

std::vector<FieldError> errors_of(const TargetChange& change, const std::vector<ChangedTarget>& values) {
  std::vector<FieldError> errors;
  const auto said = kind_of(values);
  if (said != change.kind)
    errors.push_back({"kind",
                      said ? "not_what_the_values_say" : "values_say_no_one_kind",
                      {{"expected", said ? std::string(name_of(*said)) : std::string()}}});
  add_text("cause", change.cause, is_less(change.kind), errors);
  add_text("legal_ground", change.legal_ground, is_less(change.kind), errors);
  add_text("impact", change.impact, !is_less(change.kind), errors);
  return errors;
}

std::optional<Error> refusal_of_decision(const TargetChange& change, std::optional<people::PersonId> signer,
                                         Day today) {
  if (change.state != ChangeState::Requested) return conflict("target_change_decided");
  if (signer && signer == change.requested_by) return not_allowed("signer_is_requester");
  if (today > change.authorise_by) return conflict("target_change_too_late", {{"last_on", change.authorise_by.text()}});
  return std::nullopt;
}

}  // namespace timon::reports
