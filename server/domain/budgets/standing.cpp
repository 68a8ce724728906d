#include "domain/budgets/standing.hpp"

#include <algorithm>
#include <limits>
#include <tuple>
#include <unordered_map>

namespace timon::budgets {
namespace {

Day speaks_from(const LineMoney& line, const Told& told) {
  return told.stage == Stage::Approved ? line.year_start : told.end_on;
}

bool is_later(const Told& one, const Told& other) {
  return std::tuple(one.end_on, one.start_on, one.id) > std::tuple(other.end_on, other.start_on, other.id);
}

std::optional<Hundredths> amount_of(const Told* told) {
  return told != nullptr ? std::optional(told->amount) : std::nullopt;
}

}  // namespace

std::optional<Hundredths> Standing::amount(Stage stage) const { return amount_of(counting[index_of(stage)]); }

const Told* Standing::in_force() const {
  const auto* modified = counting[index_of(Stage::Modified)];
  return modified != nullptr ? modified : counting[index_of(Stage::Approved)];
}

Standing standing_of(const LineMoney& line, Day on) {
  Standing standing;
  for (const auto& told : line.told) {
    if (on < speaks_from(line, told)) continue;
    auto& counting = standing.counting[index_of(told.stage)];
    if (counting == nullptr || is_later(told, *counting)) counting = &told;
  }
  return standing;
}

void Sum::add(std::optional<Hundredths> amount) {
  if (!amount) return;
  units += amount->units;
  ++told;
}

void Sum::add(const Sum& other) {
  units += other.units;
  told += other.told;
}

std::optional<Hundredths> Sum::value() const {
  using Limits = std::numeric_limits<std::int64_t>;
  if (told == 0 || units < Limits::min() || units > Limits::max()) return std::nullopt;
  return Hundredths{static_cast<std::int64_t>(units)};
}

void Sums::add(const Standing& standing) {
  ++lines;
  for (const auto stage : all_stages) stages[index_of(stage)].add(standing.amount(stage));
  in_force.add(amount_of(standing.in_force()));
}

void Sums::add(const Sums& others) {
  lines += others.lines;
  for (const auto stage : all_stages) stages[index_of(stage)].add(others.stages[index_of(stage)]);
  in_force.add(others.in_force);
}

std::optional<Rational> Sums::share(Stage stage) const {
  const auto& reached = stages[index_of(stage)];
  if (reached.told == 0 || in_force.told == 0 || in_force.units == 0) return std::nullopt;
  return Rational(100) * Rational::ratio(reached.units, in_force.units);
}

std::int64_t Sums::untold(Stage stage) const {
  return std::max<std::int64_t>(0, in_force.told - stages[index_of(stage)].told);
}

bool is_in(Years years, const LineMoney& line, Day on) {
  return line.year_start <= on && (years == Years::Begun || on <= line.year_end);
}

Sums sums_of(std::span<const LineMoney> lines, Years years, Day on) {
  Sums sums;
  for (const auto& line : lines)
    if (!line.line.is_total && is_in(years, line, on)) sums.add(standing_of(line, on));
  return sums;
}

std::vector<SourceSums> sums_by_source(std::span<const LineMoney> lines, Years years, Day on) {
  std::vector<SourceSums> all;
  std::unordered_map<std::string, std::size_t> places;
  for (const auto& line : lines) {
    if (line.line.is_total || !is_in(years, line, on)) continue;
    const auto [place, is_new] = places.emplace(line.line.source_folded, all.size());
    if (is_new) all.push_back({line.line.source});
    all[place->second].sums.add(standing_of(line, on));
  }
  return all;
}

}  // namespace timon::budgets
