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

/// Where what is counted begins: own progress is one figure from the first day of the plan on.
Day first_day(const PlanImage& image, const homes::Task& task) {
  if (image.leaf(task.leaf).is_progress) return image.plan().start_on;
  const auto year = homes::periods_of_year(image, *task.period);
  return year.empty() ? task.period->start_on : year.front()->start_on;
}

/// Those of the year to the end of the period, with what was delivered for it.
std::vector<PeriodFacts> facts_of_year(const PlanImage& image, const homes::Task& task,
                                       const std::optional<Amount>& delivered) {
  const auto& period = *task.period;
  const Day start = first_day(image, task);
  std::vector<PeriodFacts> facts;
  for (const auto& its : image.leaf(task.leaf).periods)
    if (its.start_on >= start && its.end_on <= period.end_on) facts.push_back(its);
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

AnnexFigures figures_of(const PlanImage& image, const homes::Task& task, const std::vector<PeriodFacts>& facts) {
  auto settings = image.settings();
  settings.time_weights = {};
  const auto standing = indicators::standing_of(image.leaf(task.leaf).sheet, facts, settings, task.period->end_on);
  return {standing.by_reported.due, standing.by_reported.done, standing.compliance};
}

/// What was told last against what is expected by the end of the period, not of the one it was told for.
indicators::Compliance compliance_by_end(const schedules::ProgressStanding& standing) {
  if (!standing.reported.is_known()) return standing.compliance;
  std::optional<Rational> expected;
  if (standing.planned.is_known()) expected = standing.planned.value;
  return indicators::compliance_of({}, expected, standing.reported.value, indicators::Window::Closed);
}

/// How far a thing without indicators is and should be at the end of the period: its percentages are never added up.
AnnexFigures progress_figures(const PlanImage& image, const homes::Task& task, const std::vector<PeriodFacts>& facts) {
  const auto& leaf = image.leaf(task.leaf);
  const auto standing = schedules::standing_of({leaf.start_on, leaf.end_on, facts}, task.period->end_on);
  const auto figure = [](const indicators::Compliance& its) {
    return its.is_known() ? indicators::Accumulated{its.value} : indicators::Accumulated{};
  };
  return {figure(standing.planned), figure(standing.reported), compliance_by_end(standing)};
}

/// Of the period alone what was delivered for it.
void keep_reported_of(const plans::Period& period, std::vector<PeriodFacts>& facts) {
  for (auto& its : facts)
    if (!is_of(its, period)) its.reported.reset();
}

}  // namespace

AnnexLine annex_line(const PlanImage& image, const homes::Task& task,
                     const std::optional<reports::ReportLine>& content) {
  AnnexLine line{task, content};
  auto facts = facts_of_year(image, task, amount_of(content));
  if (image.leaf(task.leaf).is_progress) {
    line.year = progress_figures(image, task, facts);
    keep_reported_of(*task.period, facts);
    line.period = progress_figures(image, task, facts);
    return line;
  }
  line.year = figures_of(image, task, facts);
  std::erase_if(facts, [&](const auto& its) { return !is_of(its, *task.period); });
  line.period = figures_of(image, task, facts);
  return line;
}

}  // namespace timon::documents
