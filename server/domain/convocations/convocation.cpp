#include "domain/convocations/convocation.hpp"

#include "domain/plans/texts.hpp"

namespace timon::convocations {
namespace {

constexpr std::size_t longest_title = 200;
constexpr std::size_t longest_text = 4000;
constexpr std::size_t most_offices = 2000;

void add_text_errors(std::vector<FieldError>& errors, const char* field, const std::string& text, std::size_t limit,
                     bool is_required) {
  if (is_required && text.find_first_not_of(" \t\r\n") == std::string::npos) errors.push_back({field, "required"});
  if (text.size() > limit)
    errors.push_back({field, "too_long", {{"limit", std::to_string(limit)}}});
  else
    plans::check_text(errors, field, text);  // what a page, a PDF or a table cannot show
}

}  // namespace

std::vector<FieldError> convocation_errors(const Convocation& convocation, std::size_t offices) {
  std::vector<FieldError> errors;
  add_text_errors(errors, "title", convocation.title, longest_title, true);
  add_text_errors(errors, "purpose", convocation.purpose, longest_text, true);
  if (offices == 0) errors.push_back({"offices", "nobody_called"});
  if (offices > most_offices) errors.push_back({"offices", "too_many", {{"limit", std::to_string(most_offices)}}});
  return errors;
}

std::vector<FieldError> mark_errors(const Mark& mark, const Convocation& convocation, Day today) {
  std::vector<FieldError> errors;
  if (today < convocation.held_on)
    errors.push_back({"participation", "convocation_not_held", {{"day", convocation.held_on.text()}}});
  add_text_errors(errors, "note", mark.note, longest_text, mark.participation != Participation::InTimeAndForm);
  return errors;
}

}  // namespace timon::convocations
