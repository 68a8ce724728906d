#include "domain/boards/attention.hpp"

#include <algorithm>
#include <tuple>

#include "domain/boards/results.hpp"
#include "domain/boards/shares.hpp"

namespace timon::boards {
namespace {

bool was_reported(const LeafFacts& leaf, Day on) {
  return std::any_of(leaf.periods.begin(), leaf.periods.end(),
                     [on](const auto& period) { return period.end_on <= on && (period.reported || period.verified); });
}

struct Silence {
  bool was_ever_reported = false;
  int missing_periods = 0;
};

/// Of a goal: somebody reported any part; the longest silence of its parts.
Silence silence_of(const Watched& watched, Row row) {
  Silence silence;
  const auto& tree = watched.image.tree();
  for (Row leaf = tree.first_leaf[row]; leaf < tree.first_leaf[tree.end[row]]; ++leaf) {
    silence.was_ever_reported |= was_reported(watched.image.leaf(leaf), watched.board.on());
    if (leaf < watched.late_reports.size())
      silence.missing_periods = std::max(silence.missing_periods, watched.late_reports[leaf]);
  }
  return silence;
}

bool is_reached(const ShownFigures& figures) {
  const auto done =
      figures.value(FigureName::Verified) ? figures.value(FigureName::Verified) : figures.value(FigureName::Reported);
  return done && *done >= whole<2>(100);
}

/// What the whole plan loses by it.
std::int64_t loss_of(const Attention& item, const Board& board) {
  const auto compliance = board.figures(item.row).value(FigureName::Compliance).value_or(Hundredths{});
  const auto all = whole<2>(100).units;
  const auto distance = compliance.units < all ? all - compliance.units : compliance.units - all;
  return item.share * std::min(distance, all);
}

lights::Light light_before(const Watched& watched, Row row) {
  return watched.before != nullptr ? watched.before->figures(row).light.light : lights::Light::Grey;
}

bool is_money_ahead(const Watched& watched, Row row) {
  return watched.money != nullptr && watched.money->gap(row) == budgets::GapKind::MoneyAhead;
}

struct Concerned {
  std::vector<Concern> concerns{};
  int missing_periods = 0;
  std::optional<OverReported> over_reported{};
};

Concerned concerns_of_goal(const Watched& watched, Row row, std::optional<Day> due_on) {
  const auto& figures = watched.board.figures(row);
  const auto silence = silence_of(watched, row);
  const auto days_left = due_on ? std::optional(*due_on - watched.board.on()) : std::nullopt;
  auto over = over_reported(watched.image, watched.board, row);
  return {concerns_of({.light = figures.light.light,
                       .before = light_before(watched, row),
                       .was_ever_reported = silence.was_ever_reported,
                       .missing_periods = silence.missing_periods,
                       .is_over_reported = over.has_value(),
                       .days_left = days_left,
                       .is_reached = is_reached(figures),
                       .is_money_ahead = is_money_ahead(watched, row),
                       .has_result = !has_no_result(watched.image, row)}),
          silence.missing_periods, std::move(over)};
}

/// Of what is no goal only the money that hangs on itself is looked at: above, the same money would be told again.
Concerned concerns_of_money(const Watched& watched, Row row) {
  if (!is_money_ahead(watched, row) || watched.image.money().lines(row, row + 1).empty()) return {};
  return {.concerns = {Concern::MoneyAhead}};
}

}  // namespace

std::vector<Concern> concerns_of(const Seen& seen) {
  std::vector<Concern> concerns;
  const auto severity = severity_of(seen.light);
  const bool is_critical = severity && *severity >= 2;
  if (is_critical) concerns.push_back(Concern::Critical);
  if (movement_of(seen.before, seen.light) == Movement::Fell) concerns.push_back(Concern::Fell);
  if (seen.is_money_ahead) concerns.push_back(Concern::MoneyAhead);
  if (seen.missing_periods > 0 && !seen.was_ever_reported) concerns.push_back(Concern::NeverReported);
  if (seen.is_over_reported) concerns.push_back(Concern::OverReported);
  if (severity == 1) concerns.push_back(Concern::AtRisk);
  if (seen.missing_periods > 0 && seen.was_ever_reported) concerns.push_back(Concern::NoReport);
  const bool ends_soon = seen.days_left && *seen.days_left >= 0 && *seen.days_left <= soon;
  if (ends_soon && !seen.is_reached) concerns.push_back(Concern::DueSoon);
  if (!seen.has_result) concerns.push_back(Concern::NoResult);
  return concerns;
}

std::vector<Attention> attention(const Watched& watched) {
  const auto shares = shares_of(watched.image.tree());
  const auto spans = planned_spans(watched.image);
  std::vector<Attention> found;
  for (Row row = 0; row < watched.image.size(); ++row) {
    const auto due_on = spans[row] ? std::optional(spans[row]->end_on) : std::nullopt;
    auto [concerns, missing, over] = watched.image.kind(row) == plans::ElementKind::Goal
                                         ? concerns_of_goal(watched, row, due_on)
                                         : concerns_of_money(watched, row);
    if (!concerns.empty()) found.push_back({row, std::move(concerns), shares[row], missing, due_on, std::move(over)});
  }
  std::sort(found.begin(), found.end(), [&](const auto& a, const auto& b) {
    const auto urgency = [&](const Attention& item) { return std::tuple(-loss_of(item, watched.board), item.row); };
    return a.concerns.front() != b.concerns.front() ? a.concerns.front() < b.concerns.front() : urgency(a) < urgency(b);
  });
  return found;
}

void keep_order(std::vector<Attention>& list) {
  std::erase_if(list, [](const auto& item) { return item.concerns.empty(); });
  std::stable_sort(list.begin(), list.end(),
                   [](const auto& a, const auto& b) { return a.concerns.front() < b.concerns.front(); });
}

}  // namespace timon::boards
