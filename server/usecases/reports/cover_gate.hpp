#pragma once
// The one gate before a reported value: where the plan asks for cover sheets, what stands below an initiative is
// reported only when both of its sheets are accepted.

#include <map>
#include <string>
#include <vector>

#include "base/error.hpp"
#include "domain/plans/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::usecases::reports {

/// What a plan asks and what stands, read at once: a report has many lines, and each asks for the initiatives above it.
class CoverGate {
 public:
  CoverGate(storage::Session& session, timon::plans::PlanId plan);

  /// Nothing, or what is missing, with the initiative's code. `path`: from the root to what is reported.
  std::vector<FieldError> errors(const std::vector<timon::plans::ElementId>& path) const;
  /// An initiative without both sheets accepted.
  bool holds(timon::plans::ElementId initiative) const { return missing_.contains(initiative); }

 private:
  /// Codes of initiatives whose sheets are not all accepted, and which those are: "identity", "goals", "both".
  struct Missing {
    std::string code{};
    std::string which{};
  };
  std::map<timon::plans::ElementId, Missing> missing_;
};

}  // namespace timon::usecases::reports
