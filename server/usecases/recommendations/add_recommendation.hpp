#pragma once
// Planning, internal audit or the gender office recommends something to an office.

#include <boost/describe/class.hpp>

#include "usecases/recommendations/recommendation_at.hpp"

namespace timon::usecases::recommendations {

struct AddRecommendation {
  OfficeId office{};
  Origin origin = Origin::Planning;
  Criterion criterion = Criterion::Consistency;
  std::string text{};
  Day due_on{};
};
BOOST_DESCRIBE_STRUCT(AddRecommendation, (), (office, origin, criterion, text, due_on))

Result<RecommendationId> add_recommendation(const Context& context, const AddRecommendation& input);

}  // namespace timon::usecases::recommendations
