#pragma once
// What a fact is said of, found with the right to say it; what it is held against, and the fact as it would be kept.

#include <optional>

#include "usecases/plans/at_thing.hpp"
#include "usecases/reports/fact_input.hpp"

namespace timon::usecases::reports {

struct SubjectAt {
  plans::ElementAt at;
  std::optional<timon::indicators::Indicator> indicator;

  std::int64_t subject_id() const { return indicator ? indicator->id.value : at.element.id.value; }
};

Result<SubjectAt> subject_for(const Context& context, storage::Session& session, const Subject& subject,
                              timon::access::Action action);

timon::reports::Setting setting_of(const Context& context, storage::Session& session, const SubjectAt& its,
                                   const timon::plans::Period& period, timon::reports::FactKind kind,
                                   const FactInput& input);

timon::reports::Fact fact_of(const Context& context, const SubjectAt& its, const timon::reports::Setting& setting,
                             timon::reports::FactKind kind, const FactInput& input);

}  // namespace timon::usecases::reports
