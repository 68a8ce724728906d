#pragma once
// An element by the code that people use, also by one that it once had, as citizens read it: with its plan judged, the
// facts behind it and who answers for it. People by post and never by name.

#include <optional>
#include <string>
#include <vector>

#include "domain/covers/population.hpp"
#include "domain/covers/status.hpp"
#include "domain/needs/need.hpp"
#include "domain/plans/element.hpp"
#include "storage/plans/version_store.hpp"
#include "usecases/boards/explain_figure.hpp"
#include "usecases/mandates/show_alignment.hpp"

namespace timon::usecases::boards {

using storage::plans::ApprovedDays;

struct FindElement {
  PlanId plan;
  std::string code;
  std::optional<Day> on{};
};

struct FoundElement {
  OpenRow opened;
  std::vector<storage::reports::ListedFact> facts{};  ///< of the element itself, by period; empty for a roll-up
  timon::plans::ElementLinks links{};
  mandates::ShownAlignment alignment{};
  std::vector<timon::needs::Need> needs{};        ///< that it answers
  timon::covers::Reach reach{};                   ///< of the people an initiative is for
  std::optional<timon::covers::Status> status{};  ///< of an initiative that is not active
  std::vector<ApprovedDays> approved{};           ///< first, of it and of what is directly below it
  std::string post{};                             ///< of the responsible person; empty for nobody
};

/// Its code is another than the one asked for where that was a former one.
Result<FoundElement> find_element(const Context& context, PlanMemory& memory, const FindElement& input);

}  // namespace timon::usecases::boards
