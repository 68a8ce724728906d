#include "domain/boards/plan_image.hpp"

#include <algorithm>
#include <utility>

namespace timon::boards {
namespace {

using Periods = std::unordered_map<plans::PeriodId, const plans::Period*>;
using Windows = std::unordered_map<plans::PeriodId, calendars::Window>;

/// In order of their end. `facts` stand in order of period.
std::vector<indicators::PeriodFacts> periods_of(const std::vector<reports::Fact>& facts, const Periods& known,
                                                const Windows* windows) {
  std::vector<indicators::PeriodFacts> periods;
  plans::PeriodId last;
  for (const auto& fact : facts) {
    const auto its = known.find(fact.period_id);
    if (its == known.end()) continue;
    if (periods.empty() || last != fact.period_id) {
      periods.push_back({its->second->start_on, its->second->end_on, {}, {}, {}, {}});
      if (windows != nullptr) periods.back().last_on = windows->at(fact.period_id).last_on;
    }
    last = fact.period_id;
    auto& values = periods.back();
    auto& amount = fact.kind == reports::FactKind::Planned    ? values.planned
                   : fact.kind == reports::FactKind::Reported ? values.reported
                                                              : values.verified;
    amount = reports::amount_of(fact);
  }
  std::sort(periods.begin(), periods.end(), [](const auto& a, const auto& b) {
    return a.end_on != b.end_on ? a.end_on < b.end_on : a.start_on < b.start_on;
  });
  return periods;
}

}  // namespace

PlanImage::PlanImage(PlanContents contents) : change_(contents.change) {
  std::unordered_map<std::int64_t, std::vector<reports::Fact>> by_subject;
  for (auto& fact : contents.facts) by_subject[fact.subject_id].push_back(std::move(fact));
  contents.facts.clear();
  contents.facts.shrink_to_fit();
  auto budget = std::exchange(contents.budget, {});
  frame_ = std::make_shared<const Frame>(std::move(contents));
  keep_money(std::move(budget));
  leaves_ = frame_->bare_leaves;
  for (auto& [subject, facts] : by_subject) keep_facts(std::move(facts));
}

PlanImage::PlanImage(const PlanImage& before, const Said& said, std::int64_t change)
    : change_(change), frame_(before.frame_), facts_(before.facts_), leaves_(before.leaves_), money_(before.money_) {
  for (const auto& facts : said.facts)
    if (!facts.empty()) keep_facts(facts);
  if (!said.money.empty()) keep_money(with_money_of(before.budget(), said.money));
}

void PlanImage::keep_money(budgets::PlanBudget budget) {
  money_ = std::make_shared<const PlanMoney>(
      std::move(budget), [this](plans::ElementId id) { return row_of(id); },
      [this](plans::PeriodId id) { return period(id); });
}

void PlanImage::keep_facts(std::vector<reports::Fact> of_one_subject) {
  std::sort(of_one_subject.begin(), of_one_subject.end(), [](const auto& a, const auto& b) {
    return a.period_id != b.period_id ? a.period_id < b.period_id : a.kind < b.kind;
  });
  const auto subject = of_one_subject.front().subject_id;
  const auto& facts =
      *(facts_[subject] = std::make_shared<const std::vector<reports::Fact>>(std::move(of_one_subject)));
  const auto leaf = frame_->leaves_by_subject.find(subject);
  if (leaf == frame_->leaves_by_subject.end()) return;
  auto& periods = leaves_[leaf->second].periods;
  periods = periods_of(facts, frame_->periods, contents().asks_for_reports ? &frame_->windows : nullptr);
  if (frame_->statuses.empty()) return;
  const auto* indicator = frame_->leaf_indicators[leaf->second];
  const Row row = frame_->rows.at(indicator != nullptr ? indicator->element_id.value : subject);
  for (auto& its : periods)
    if (!is_asked(row, its.end_on)) its.last_on.reset();
}

bool PlanImage::is_asked(Row row, Day period_end) const {
  if (frame_->statuses.empty()) return true;
  for (Row step = row; step != no_row; step = tree().parent[step]) {
    const auto said = frame_->statuses.find(element(step).id);
    if (said != frame_->statuses.end() && !plans::is_asked(said->second, period_end)) return false;
  }
  return true;
}

const plans::Level& PlanImage::level(Row row) const { return *frame_->levels.at(element(row).level_id); }

std::optional<Row> PlanImage::row_of(plans::ElementId id) const {
  const auto found = frame_->rows.find(id.value);
  return found == frame_->rows.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Row> PlanImage::row_of(indicators::IndicatorId id) const {
  const auto leaf = leaf_of(id);
  return leaf ? row_of(frame_->leaf_indicators[*leaf]->element_id) : std::nullopt;
}

std::optional<Row> PlanImage::leaf_of(indicators::IndicatorId id) const {
  const auto found = frame_->leaves_by_subject.find(id.value);
  return found == frame_->leaves_by_subject.end() ? std::nullopt : std::optional(found->second);
}

const indicators::Indicator* PlanImage::indicator_of_leaf(Row leaf) const { return frame_->leaf_indicators[leaf]; }

std::optional<Row> PlanImage::own_progress(Row row) const {
  const Row leaf = tree().first_leaf[row];
  return tree().has_leaves(row) && leaves_[leaf].is_progress ? std::optional(leaf) : std::nullopt;
}

std::vector<Row> PlanImage::children_between(Row first, Row last) const {
  std::vector<Row> children;
  for (Row row = first; row < last; row = tree().end[row]) children.push_back(row);
  return children;
}

std::vector<Row> PlanImage::path(Row row) const {
  std::vector<Row> path;
  for (Row step = row; step != no_row; step = tree().parent[step]) path.push_back(step);
  std::reverse(path.begin(), path.end());
  return path;
}

std::optional<people::OfficeId> PlanImage::responsible_office(Row row) const {
  for (Row step = row; step != no_row; step = tree().parent[step])
    if (const auto office = element(step).office_id) return office;
  return std::nullopt;
}

std::optional<people::PersonId> PlanImage::responsible_person(Row row) const {
  for (Row step = row; step != no_row; step = tree().parent[step])
    if (const auto person = element(step).person_id) return person;
  return std::nullopt;
}

const std::string& PlanImage::theme(Row row) const {
  Row step = row;
  while (element(step).theme.empty() && tree().parent[step] != no_row) step = tree().parent[step];
  return element(step).theme;
}

const std::string& PlanImage::place(Row row) const {
  Row step = row;
  while (element(step).place.empty() && tree().parent[step] != no_row) step = tree().parent[step];
  return element(step).place;
}

const people::Office* PlanImage::office(people::OfficeId id) const {
  const auto found = frame_->offices.find(id);
  return found == frame_->offices.end() ? nullptr : found->second;
}

std::vector<people::OfficeId> PlanImage::office_path(people::OfficeId id) const {
  std::vector<people::OfficeId> path;
  for (const auto* step = office(id); step != nullptr && path.size() <= frame_->offices.size();
       step = step->parent_id ? office(*step->parent_id) : nullptr)
    path.push_back(step->id);
  return path;
}

bool PlanImage::is_at_or_below(people::OfficeId office, people::OfficeId other) const {
  const auto path = office_path(office);
  return std::find(path.begin(), path.end(), other) != path.end();
}

const plans::Period* PlanImage::period(plans::PeriodId id) const {
  const auto found = frame_->periods.find(id);
  return found == frame_->periods.end() ? nullptr : found->second;
}

calendars::Window PlanImage::window(const plans::Period& period) const {
  const auto found = frame_->windows.find(period.id);
  return found == frame_->windows.end() ? contents().windows.of(period) : found->second;
}

/// A demonstration that opens when its plan is over, as the example does, had its last reports in the month after.
Day PlanImage::day_of(Instant at) const {
  const auto& its = contents();
  const Day day = local_day(at, its.time_zone.empty() ? "UTC" : its.time_zone);
  if (!its.demonstration_on) return day;
  constexpr int days_to_report_after = 31;
  const bool is_over = *its.demonstration_on >= its.plan.end_on;
  return std::min(day, *its.demonstration_on + (is_over ? days_to_report_after : 0));
}

const lights::Profile* PlanImage::profile(plans::ProfileId id) const { return frame_->profile_of(id); }

const lights::Profile& PlanImage::profile_for(Row leaf, const plans::Period& period) const {
  return lights::profile_for(leaves_[leaf].profiles, frame_->profiles.at(0), period.start_on);
}

const indicators::Measure* PlanImage::measure(indicators::MeasureId id) const {
  for (const auto& measure : contents().measures)
    if (measure.id == id) return &measure;
  return nullptr;
}

indicators::Settings PlanImage::settings() const {
  return {contents().plan.zero_planned, contents().plan.roll_up_cap, frame_->time_weights};
}

Board PlanImage::judged(Day on) const {
  const lights::PlanLights lights(frame_->profiles.at(0), lights::last_starts(contents().periods, on), frame_->rhythm);
  return Board({tree(), leaves_, settings(), lights, on});
}

}  // namespace timon::boards
