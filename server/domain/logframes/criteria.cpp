#include "domain/logframes/criteria.hpp"

#include <algorithm>
#include <set>

#include "domain/plans/texts.hpp"

namespace timon::logframes {

std::span<const Criterion> asked_criteria(std::size_t indicators_of_element) {
  using enum Criterion;
  static constexpr std::array all{Clear, Relevant, Economic, Monitorable, Adequate, Marginal};
  return std::span(all).first(indicators_of_element > 1 ? all.size() : all.size() - 1);
}

CriteriaScore score_of(std::span<const CriterionAnswer> answers, std::size_t indicators_of_element) {
  const auto asked = asked_criteria(indicators_of_element);
  CriteriaScore score{.asked = std::ssize(asked)};
  for (const CriterionAnswer& answer : answers) {
    if (std::ranges::find(asked, answer.criterion) == asked.end()) continue;
    ++score.answered;
    if (answer.is_met) ++score.met;
  }
  return score;
}

std::vector<FieldError> criteria_errors(const std::vector<CriterionAnswer>& answers) {
  std::vector<FieldError> errors;
  std::set<Criterion> given;
  for (std::size_t index = 0; index < answers.size(); ++index) {
    const std::string at = "criteria[" + std::to_string(index) + "].";
    if (!given.insert(answers[index].criterion).second) errors.push_back({at + "criterion", "given_twice"});
    if (answers[index].is_met)
      plans::check_text(errors, at + "note", answers[index].note);
    else
      plans::check_name(errors, at + "note", answers[index].note);
  }
  return errors;
}

}  // namespace timon::logframes
