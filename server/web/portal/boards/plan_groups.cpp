#include "web/portal/boards/plan_groups.hpp"

#include <algorithm>
#include <map>

#include "base/folded.hpp"

namespace timon::portal {

using timon::boards::Row;

namespace {

const people::Office* office_of(const JudgedPlan& plan, Row row) {
  const auto id = plan.image.responsible_office(row);
  return id ? plan.image.office(*id) : nullptr;
}

/// Key and name of the group that the goal is in; an empty key for none.
std::pair<std::string, std::string> place_of(const JudgedPlan& plan, GroupBy by, Row row) {
  const auto& element = plan.image.element(row);
  if (by == GroupBy::Theme) return {element.theme, element.theme};
  if (by == GroupBy::Place) return {element.place, element.place};
  const auto* office = office_of(plan, row);
  return office == nullptr ? std::pair<std::string, std::string>{} : std::pair{office->code, office->name};
}

template <class Take>
void each_goal(const JudgedPlan& plan, Take take) {
  for (Row row = 0; row < plan.image.size(); ++row)
    if (plan.image.kind(row) == plans::ElementKind::Goal) take(row);
}

/// The office of this code that answers for a goal, itself or through one below.
const people::Office* office_with_code(const JudgedPlan& plan, std::string_view code) {
  for (const auto& office : plan.image.contents().offices)
    if (office.code == code && office.institution_id == plan.image.plan().institution_id) return &office;
  return nullptr;
}

PlanGroup goals_of_office(const JudgedPlan& plan, const people::Office& office) {
  PlanGroup group{GroupBy::Office, office.code, office.name, {}};
  each_goal(plan, [&](Row row) {
    const auto* responsible = office_of(plan, row);
    if (responsible != nullptr && plan.image.is_at_or_below(responsible->id, office.id)) group.goals.push_back(row);
  });
  return group;
}

}  // namespace

std::vector<PlanGroup> plan_groups(const JudgedPlan& plan, GroupBy by) {
  std::map<std::string, PlanGroup> by_name;
  each_goal(plan, [&](Row row) {
    auto [key, name] = place_of(plan, by, row);
    if (key.empty()) return;
    auto& group = by_name.try_emplace(folded(name) + " " + key, PlanGroup{by, key, name, {}}).first->second;
    group.goals.push_back(row);
  });
  std::vector<PlanGroup> groups;
  for (auto& [name, group] : by_name) groups.push_back(std::move(group));
  return groups;
}

std::optional<PlanGroup> plan_group(const JudgedPlan& plan, GroupBy by, std::string_view key) {
  PlanGroup group{by, std::string(key), std::string(key), {}};
  if (by == GroupBy::Office) {
    const auto* office = office_with_code(plan, key);
    if (office == nullptr) return std::nullopt;
    group = goals_of_office(plan, *office);
  } else {
    each_goal(plan, [&](Row row) {
      if (place_of(plan, by, row).first == key) group.goals.push_back(row);
    });
  }
  return group.goals.empty() ? std::nullopt : std::optional(std::move(group));
}

std::string group_address(const JudgedPlan& plan, const PlanGroup& group, const Catalogue& words) {
  return with_query(Addresses(words.language()).group(plan.key, group.by, group.key), {{"al", plan.chosen_day}});
}

}  // namespace timon::portal
