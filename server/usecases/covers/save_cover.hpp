#pragma once
// Writes what completes the plan on the sheets, while they may be written; and whom an initiative attended, always.

#include "domain/covers/population.hpp"
#include "domain/indicators/ids.hpp"
#include "usecases/covers/cover_at.hpp"

namespace timon::usecases::covers {

struct SaveIdentity {
  ElementId element{};
  std::int64_t version = 0;  ///< of the sheet
  std::string objective{};
  std::string population_text{};
  std::string budget{};
  std::vector<timon::covers::Contribution> contributions{};
  timon::covers::Population population{};  ///< what was attended stays as it was told
};

/// Refused: mistakes of the population, offices that do not take part.
Result<void> save_identity(const Context& context, boards::PlanMemory& memory, const SaveIdentity& input);

struct MeansOfIndicator {
  timon::indicators::IndicatorId indicator{};
  std::string means{};
};
struct SaveGoals {
  ElementId element{};
  std::int64_t version = 0;  ///< of the sheet
  std::vector<MeansOfIndicator> means{};
};

/// The means of verification of indicators of the initiative's goals.
Result<void> save_goals(const Context& context, boards::PlanMemory& memory, const SaveGoals& input);

struct TellAttended {
  ElementId element{};
  std::int64_t version = 0;                ///< of what was attended; 0: nothing was told yet
  timon::covers::Population population{};  ///< only what was attended is taken
};

Result<void> tell_attended(const Context& context, boards::PlanMemory& memory, const TellAttended& input);

}  // namespace timon::usecases::covers
