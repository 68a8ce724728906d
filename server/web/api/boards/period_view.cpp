#include "web/api/boards/period_view.hpp"

#include <algorithm>
#include <map>

namespace timon::api::boards {
namespace {

using timon::boards::FigureName;
using timon::boards::PlanImage;
using timon::reports::ListedFact;

struct Facts {
  const ListedFact* planned = nullptr;
  const ListedFact* reported = nullptr;
  const ListedFact* verified = nullptr;
};

/// Periods with a fact, and those within the plan of the indicator's frequency, or in the rhythm in which progress is
/// told.
std::map<timon::plans::PeriodId, Facts> gathered(const PlanImage& image, const timon::indicators::Indicator* indicator,
                                                 const std::vector<ListedFact>& facts) {
  const auto kind = indicator != nullptr ? indicator->frequency : image.rhythm();
  std::map<timon::plans::PeriodId, Facts> periods;
  for (const auto& fact : facts) {
    auto& its = periods[fact.fact.period_id];
    auto& place = fact.fact.kind == timon::reports::FactKind::Planned    ? its.planned
                  : fact.fact.kind == timon::reports::FactKind::Reported ? its.reported
                                                                         : its.verified;
    place = &fact;
  }
  for (const auto& period : image.contents().periods)
    if (period.kind == kind && period.start_on >= image.plan().start_on && period.end_on <= image.plan().end_on)
      periods.try_emplace(period.id);
  return periods;
}

std::optional<reports::FactView> view_of(const ListedFact* fact) {
  return fact != nullptr ? std::optional(reports::fact_view(*fact)) : std::nullopt;
}

PeriodFactsView period_view(const PlanOnDay& plan, Row leaf, const timon::plans::Period& period, const Facts& facts,
                            const Catalogue& catalogue) {
  PeriodFactsView view{period.code,
                       period.name,
                       period.start_on,
                       period.end_on,
                       period.end_on <= plan.board->on(),
                       view_of(facts.planned),
                       view_of(facts.reported),
                       view_of(facts.verified),
                       {},
                       {},
                       {}};
  const auto& profile = plan.image->profile_for(leaf, period);
  const auto figures =
      timon::boards::shown_alone(plan.image->leaf(leaf), period, profile, plan.image->settings().zero_planned);
  view.light_profile = profile.id;
  view.compliance = figures.value(FigureName::Compliance);
  view.light = light_view(figures, catalogue);
  return view;
}

}  // namespace

std::vector<PeriodFactsView> periods_view(const PlanOnDay& plan, Row leaf, const std::vector<ListedFact>& facts,
                                          const Catalogue& catalogue) {
  std::vector<PeriodFactsView> views;
  for (const auto& [id, its] : gathered(*plan.image, plan.image->indicator_of_leaf(leaf), facts))
    if (const auto* period = plan.image->period(id)) views.push_back(period_view(plan, leaf, *period, its, catalogue));
  std::sort(views.begin(), views.end(), [](const auto& a, const auto& b) {
    return a.start_on != b.start_on ? a.start_on < b.start_on : a.end_on > b.end_on;
  });
  return views;
}

}  // namespace timon::api::boards
