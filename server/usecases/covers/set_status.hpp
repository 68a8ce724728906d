#pragma once
// An initiative is active, suspended or finished, since a day and for a reason; and what a plan asks of its sheets.

#include "domain/covers/status.hpp"
#include "usecases/covers/cover_at.hpp"

namespace timon::usecases::covers {

struct SetStatus {
  ElementId element{};
  timon::covers::Status status{};
  std::string reason{};
  Day from_on{};
};
/// Refused: of what is no initiative, in a closed plan, of a withdrawn element.
Result<void> set_status(const Context& context, const SetStatus& input);

struct SetCoverSettings {
  timon::plans::PlanId plan{};
  std::int64_t version = 0;
  timon::covers::CoversRule rule{};
  Hundredths considerable{};
};
Result<timon::covers::Settings> set_cover_settings(const Context& context, const SetCoverSettings& input);

}  // namespace timon::usecases::covers
