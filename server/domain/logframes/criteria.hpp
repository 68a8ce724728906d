#pragma once
// CREMAA: six questions about an indicator (claro, relevante, económico, monitoreable, adecuado, aporte marginal), each
// answered yes or no; a no says why. The last is asked where several indicators share an objective.

#include <span>
#include <vector>

#include "base/error.hpp"
#include "domain/logframes/logframe.hpp"

namespace timon::logframes {

enum class Criterion { Clear, Relevant, Economic, Monitorable, Adequate, Marginal };

constexpr auto names_of(Criterion) {
  using enum Criterion;
  return std::to_array<Name<Criterion>>({{Clear, "clear"},
                                         {Relevant, "relevant"},
                                         {Economic, "economic"},
                                         {Monitorable, "monitorable"},
                                         {Adequate, "adequate"},
                                         {Marginal, "marginal"}});
}

struct CriterionAnswer {
  IndicatorId indicator_id;
  Criterion criterion{};
  bool is_met = false;
  std::string note{};

  bool operator==(const CriterionAnswer&) const = default;
};

/// Those that are asked of an indicator whose element has so many of them.
std::span<const Criterion> asked_criteria(std::size_t indicators_of_element);

struct CriteriaScore {
  std::int64_t met = 0;
  std::int64_t answered = 0;
  std::int64_t asked = 0;

  bool operator==(const CriteriaScore&) const = default;
};

CriteriaScore score_of(std::span<const CriterionAnswer> answers, std::size_t indicators_of_element);

/// Refused: a no without its reason, a question answered twice.
std::vector<FieldError> criteria_errors(const std::vector<CriterionAnswer>& answers);

}  // namespace timon::logframes
