#pragma once
// All facts of an indicator, also the replaced ones, newest first.

#include <vector>

#include "domain/plans/plan.hpp"
#include "usecases/reports/record_fact.hpp"

namespace timon::usecases::reports {

struct ListFacts {
  timon::indicators::IndicatorId indicator;
  std::optional<timon::reports::FactId> before{};  ///< the last fact of the page before
  std::int64_t limit = 1000;
};

struct FactPage {
  std::vector<ListedFact> facts{};
  bool has_more = false;
};

Result<FactPage> list_facts(const Context& context, const ListFacts& input);

}  // namespace timon::usecases::reports
