#pragma once
// Where an indicator's value can be verified, and the answers to the six questions about it (CREMAA).

#include <boost/describe/class.hpp>

#include "domain/logframes/criteria.hpp"
#include "usecases/context.hpp"

namespace timon::usecases::logframes {

struct CriterionInput {
  timon::logframes::Criterion criterion{};
  bool is_met = false;
  std::optional<std::string> note{};
};
BOOST_DESCRIBE_STRUCT(CriterionInput, (), (criterion, is_met, note))

struct ReviewIndicator {
  std::int64_t version = 0;  ///< of the indicator
  std::string means{};
  std::vector<CriterionInput> criteria{};  ///< those that are answered
  std::optional<std::string> reason{};
};
BOOST_DESCRIBE_STRUCT(ReviewIndicator, (), (version, means, criteria, reason))

/// Refused: not allowed, another version, a no without its reason, an approved plan without a reason.
Result<void> review_indicator(const Context& context, timon::logframes::IndicatorId id, const ReviewIndicator& input);

}  // namespace timon::usecases::logframes
