#include "domain/boards/difference.hpp"

#include <algorithm>

namespace timon::boards {
namespace {

template <class Item, class Id>
bool are_same_items(const std::vector<Item>& one, const std::vector<Item>& other, Id id_of) {
  const auto sorted = [&](const std::vector<Item>& items) {
    std::vector<const Item*> places;
    for (const auto& item : items) places.push_back(&item);
    std::sort(places.begin(), places.end(), [&](const Item* a, const Item* b) { return id_of(*a) < id_of(*b); });
    return places;
  };
  const auto a = sorted(one);
  const auto b = sorted(other);
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Item* x, const Item* y) { return *x == *y; });
}

template <class Item>
bool are_same_items(const std::vector<Item>& one, const std::vector<Item>& other) {
  return are_same_items(one, other, [](const Item& item) { return item.id; });
}

bool are_same_levels(const plans::Levels& one, const plans::Levels& other) {
  return are_same_items(one.items, other.items) &&
         are_same_items(one.allowed_parents, other.allowed_parents, [](const auto& pair) { return pair; });
}

bool are_same_facts(const FactsBySubject& one, const FactsBySubject& other) {
  return one.size() == other.size() && std::all_of(one.begin(), one.end(), [&](const auto& its) {
           const auto found = other.find(its.first);
           return found != other.end() && *found->second == *its.second;
         });
}

bool are_same_leaves(std::span<const LeafFacts> one, std::span<const LeafFacts> other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const LeafFacts& a, const LeafFacts& b) { return a.periods == b.periods; });
}

}  // namespace

std::vector<std::string_view> differences(const PlanImage& one, const PlanImage& other) {
  const auto& a = one.contents();
  const auto& b = other.contents();
  std::vector<std::string_view> found;
  const auto compare = [&](std::string_view name, bool is_same) {
    if (!is_same) found.push_back(name);
  };
  compare("plan", a.plan == b.plan);
  compare("levels", are_same_levels(a.levels, b.levels));
  compare("period_weights",
          are_same_items(a.period_weights, b.period_weights, [](const auto& weight) { return weight.period_id; }));
  compare("periods", are_same_items(a.periods, b.periods));
  compare("elements", are_same_items(a.elements, b.elements));
  compare("indicators", are_same_items(a.indicators, b.indicators));
  compare("measures", are_same_items(a.measures, b.measures));
  compare("offices", are_same_items(a.offices, b.offices));
  compare("profiles", are_same_items(a.profiles, b.profiles));
  compare("light_choices", are_same_items(a.light_choices, b.light_choices));
  compare("facts", are_same_facts(one.facts(), other.facts()));
  compare("leaves", are_same_leaves(one.leaves(), other.leaves()));
  compare("budget", one.budget() == other.budget());
  compare("windows", a.windows == b.windows && a.asks_for_reports == b.asks_for_reports);
  compare("time", a.time_zone == b.time_zone && a.demonstration_on == b.demonstration_on);
  return found;
}

bool are_same(const Board& one, const Board& other) {
  if (one.on() != other.on() || one.tree().size() != other.tree().size() || one.totals() != other.totals())
    return false;
  for (Row row = 0; row < one.tree().size(); ++row)
    if (one.figures(row) != other.figures(row)) return false;
  return true;
}

}  // namespace timon::boards
