#pragma once
// Parts of what callers say about elements, by the names of the contract.

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/plans/element.hpp"

namespace timon::usecases::plans {

struct PredecessorInput {
  timon::plans::ElementId element;
  std::optional<std::int64_t> lag_days{};
};
BOOST_DESCRIBE_STRUCT(PredecessorInput, (), (element, lag_days))

inline std::vector<timon::plans::Predecessor> predecessors_from(const std::vector<PredecessorInput>& inputs) {
  std::vector<timon::plans::Predecessor> predecessors;
  for (const auto& one : inputs) predecessors.push_back({one.element, one.lag_days.value_or(0)});
  return predecessors;
}

}  // namespace timon::usecases::plans
