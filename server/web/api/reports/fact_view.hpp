#pragma once
// A fact as the API sends it.

#include <boost/describe/class.hpp>

#include "domain/reports/fact.hpp"
#include "formats/json/write.hpp"

namespace timon::api::reports {

struct FactView {
  timon::reports::FactId id;
  timon::reports::FactKind kind{};
  std::string period;
  std::optional<Millionths> value, numerator, denominator;
  std::string note;
  std::optional<timon::reports::VarianceKind> variance_kind;
  std::string variance_reason, correction_reason;
  std::optional<timon::reports::FactId> replaces;
  std::optional<std::string> person_name, person_post;
  Instant recorded_at;
  bool is_current = false;
};
BOOST_DESCRIBE_STRUCT(FactView, (),
                      (id, kind, period, value, numerator, denominator, note, variance_kind, variance_reason,
                       correction_reason, replaces, person_name, person_post, recorded_at, is_current))

FactView fact_view(const timon::reports::ListedFact& listed);

}  // namespace timon::api::reports
