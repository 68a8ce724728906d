#include "domain/documents/annex.hpp"

#include <algorithm>

#include "domain/homes/office_lines.hpp"
#include "domain/schedules/own_progress.hpp"

namespace timon::documents {
namespace {

using boards::PlanImage;
using indicators::Amount;
using indicators::PeriodFacts;

std::optional<Amount> amount_of(const std::optional<reports::ReportLine>& content) {
  if (!content || !reports::has_value(*content)) return std::nullopt;
  if (content->value) return Amount{*content->value, std::nullopt};
  return Amount{content->numerator.value_or(Millionths{}), content->denominator};
}

bool is_of(const PeriodFacts& facts, const plans::Period& period) {
  return facts.start_on == period.start_on && facts.end_on == period.end_on;
}

/// Those of the year to the end of the period, of progress from its beginning on, with what was delivered for it.
std::vector<PeriodFacts> facts_until(const PlanImage& image, const homes::Task& task,
                                     const std::optional<Amount>& delivered) {
  const auto& period = *task.period;
  const auto year = homes::periods_of_year(image, period);
  const Day start = year.empty() ? period.start_on : year.front()->start_on;
  const auto& leaf = image.leaf(task.leaf);
  std::vector<PeriodFacts> facts;
  for (const auto& its : leaf.periods)
    if ((leaf.is_progress || its.start_on >= start) && its.end_on <= period.end_on) facts.push_back(its);
  if (std::ranges::none_of(facts, [&](const auto& its) { return is_of(its, period); }))
    facts.push_back({period.start_on, period.end_on, {}, {}, {}});
  for (auto& its : facts) {
    its.verified.reset();
    if (is_of(its, period)) its.reported = delivered;
    if (!its.reported) its.last_on = its.end_on + -1;  // what was not delivered by then is missing
  }
  std::ranges::stable_sort(facts, {}, &PeriodFacts::end_on);
  return facts;
}

/// Progress is told as so much of the whole by then: the period's figure and the year's are the same one, never a sum.
AnnexFigures progress_figures(const PlanImage& image, const homes::Task& task, const std::vector<PeriodFacts>& facts) {
  const auto& leaf = image.leaf(task.leaf);
  const auto on = task.period->end_on;
  const auto standing = schedules::standing_of({leaf.start_on, leaf.end_on, facts}, on);
  AnnexFigures figures{.compliance = standing.compliance};
  if (standing.planned.is_known()) figures.planned.value = standing.planned.value;
  if (standing.reported.is_known()) figures.achieved.value = standing.reported.value;
  return figures;
}

AnnexFigures figures_of(const PlanImage& image, const homes::Task& task, const std::vector<PeriodFacts>& facts) {
  auto settings = image.settings();
  settings.time_weights = {};
  const auto standing = indicators::standing_of(image.leaf(task.leaf).sheet, facts, settings, task.period->end_on);
  return {standing.by_reported.due, standing.by_reported.done, standing.compliance};
}

}  // namespace

AnnexLine annex_line(const PlanImage& image, const homes::Task& task,
                     const std::optional<reports::ReportLine>& content) {
  AnnexLine line{task, content};
  auto facts = facts_until(image, task, amount_of(content));
  if (image.leaf(task.leaf).is_progress) {
    line.year = line.period = progress_figures(image, task, facts);
    return line;
  }
  line.year = figures_of(image, task, facts);
  std::erase_if(facts, [&](const auto& its) { return !is_of(its, *task.period); });
  line.period = figures_of(image, task, facts);
  return line;
}

}  // namespace timon::documents
