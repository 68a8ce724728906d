#include "domain/imports/divide_targets.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <map>
#include <tuple>
#include <utility>

#include "domain/plans/make_periods.hpp"

namespace timon::imports {
namespace {

using indicators::Accumulation;

/// "12.5" is told in tenths, "400" in ones.
std::int64_t smallest_step(Millionths value) {
  std::int64_t step = 1;
  while (step < power_of_ten(Millionths::scale) && value.units % (step * 10) == 0) step *= 10;
  return step;
}

/// units x part / parts, half away from zero, without leaving 64 bits.
std::int64_t share_of(std::int64_t units, std::int64_t part, std::int64_t parts) {
  const auto rest = units % parts * part;
  const auto half = rest < 0 ? -parts : parts;
  return units / parts * part + (rest * 2 + half) / (parts * 2);
}

std::vector<std::string> parts_of(const std::string& year, plans::PeriodKind kind) {
  constexpr std::size_t year_length = 4;
  int number = 0;
  const auto* end = year.data() + year.size();
  if (year.size() != year_length || std::from_chars(year.data(), end, number).ptr != end) return {};
  if (kind >= plans::PeriodKind::Year) return {};
  std::vector<std::string> codes;
  if (const auto periods = plans::make_periods(kind, make_day(number, 1, 1), make_day(number, 12, 31)))
    for (const auto& period : *periods) codes.push_back(period.code);
  return codes;
}

class Divider {
 public:
  explicit Divider(ImportedPlan& plan) : plan_(plan) {
    for (const auto& indicator : plan.indicators)
      indicators_.emplace(Key{indicator.element, indicator.code}, &indicator);
    for (const auto& fact : plan.facts)
      if (fact.kind == FactKind::Planned && fact.indicator)
        planned_[{fact.element, *fact.indicator}].emplace(fact.period, fact.value);
  }

  std::vector<Verdict> divide() {
    std::vector<ImportedFact> more;
    for (const auto& fact : plan_.facts)
      if (fact.is_divided && fact.indicator && fact.value) add_parts(fact, more);
    plan_.facts.insert(plan_.facts.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    std::vector<Verdict> told;
    for (const auto& [key, count] : counts_) {
      const auto& [sheet, column, parts] = key;
      told.push_back({plans::Severity::Notice,
                      "target_divided",
                      {sheet, 0, column},
                      std::to_string(count),
                      std::to_string(parts)});
    }
    return told;
  }

 private:
  using Key = std::pair<std::string, std::string>;  ///< element, indicator

  void add_parts(const ImportedFact& fact, std::vector<ImportedFact>& more) {
    const Key key{fact.element, *fact.indicator};
    const auto found = indicators_.find(key);
    if (found == indicators_.end()) return;
    const auto& indicator = *found->second;
    const auto codes = parts_of(fact.period, indicator.frequency.value_or(plans::PeriodKind::Quarter));
    if (codes.empty() || is_planned_by_parts(key, fact.period)) return;
    const auto values = divided(indicator.accumulation.value_or(Accumulation::Sum), *fact.value, codes.size(),
                                level_before(key, fact.period, indicator.baseline));
    for (std::size_t at = 0; at < codes.size(); ++at) {
      auto part = fact;
      part.period = codes[at];
      part.value = values[at];
      part.is_divided = false;
      part.of_year = {fact.period, *fact.value};
      more.push_back(std::move(part));
    }
    ++counts_[{fact.origin.sheet, fact.origin.column, codes.size()}];
  }

  bool is_planned_by_parts(const Key& key, const std::string& year) const {
    const auto& its = planned_.at(key);
    const auto next = its.upper_bound(year);
    return next != its.end() && next->first.starts_with(year + "-");
  }

  std::optional<Millionths> level_before(const Key& key, const std::string& year,
                                         std::optional<Millionths> baseline) const {
    const auto& its = planned_.at(key);
    const auto year_before = std::to_string(std::stoi(year) - 1);
    if (const auto whole = its.find(year_before); whole != its.end() && whole->second) return whole->second;
    const auto after = its.lower_bound(year);
    if (after == its.begin()) return baseline;
    const auto& [period, value] = *std::prev(after);
    return value && period.starts_with(year_before + "-") ? value : baseline;
  }

  ImportedPlan& plan_;
  std::map<Key, const ImportedIndicator*> indicators_;
  std::map<Key, std::map<std::string, std::optional<Millionths>>> planned_;          ///< by period
  std::map<std::tuple<std::string, std::string, std::size_t>, std::size_t> counts_;  ///< by sheet, column, parts
};

}  // namespace

std::vector<Millionths> divided(Accumulation accumulation, Millionths target, std::size_t parts,
                                std::optional<Millionths> from) {
  using enum Accumulation;
  const bool is_level = accumulation == Last || accumulation == Capacity || accumulation == Reduction;
  if (accumulation != Sum && !(is_level && from)) return std::vector(parts, target);
  const std::int64_t start = is_level ? from->units : 0;
  std::int64_t way = 0;
  if (__builtin_sub_overflow(target.units, start, &way)) return std::vector(parts, target);
  const auto step = is_level ? std::min(smallest_step(target), smallest_step(*from)) : smallest_step(target);
  const auto count = static_cast<std::int64_t>(parts);
  std::vector<Millionths> values;
  std::int64_t before = 0;
  for (std::int64_t part = 1; part <= count; ++part) {
    const auto reached = start + share_of(way / step, part, count) * step;
    values.push_back({is_level ? reached : reached - before});
    before = reached;
  }
  return values;
}

std::vector<Verdict> divide_targets(ImportedPlan& plan) {
  if (std::ranges::none_of(plan.facts, &ImportedFact::is_divided)) return {};
  return Divider(plan).divide();
}

}  // namespace timon::imports
