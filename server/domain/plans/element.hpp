#pragma once
// One element of a plan's tree, from axis to activity. Members stand in the order of the columns of `elements`.
// What is computed about it (figures, lights) lives elsewhere.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/day.hpp"
#include "base/decimal.hpp"
#include "base/names.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::plans {

enum class InitiativeKind { Programme, Project, Campaign, Service };
enum class ActionType {
  Regulatory,
  Administrative,
  Financial,
  Procurement,
  Works,
  Coordination,
  Communication,
  Legislative,
  Training,
  FollowUp
};
enum class Priority { High, Medium, Low };

constexpr auto names_of(InitiativeKind) {
  using enum InitiativeKind;
  return std::to_array<Name<InitiativeKind>>(
      {{Programme, "programme"}, {Project, "project"}, {Campaign, "campaign"}, {Service, "service"}});
}
constexpr auto names_of(ActionType) {
  using enum ActionType;
  return std::to_array<Name<ActionType>>({{Regulatory, "regulatory"},
                                          {Administrative, "administrative"},
                                          {Financial, "financial"},
                                          {Procurement, "procurement"},
                                          {Works, "works"},
                                          {Coordination, "coordination"},
                                          {Communication, "communication"},
                                          {Legislative, "legislative"},
                                          {Training, "training"},
                                          {FollowUp, "follow_up"}});
}
constexpr auto names_of(Priority) {
  using enum Priority;
  return std::to_array<Name<Priority>>({{High, "high"}, {Medium, "medium"}, {Low, "low"}});
}

struct Element {
  ElementId id;
  PlanId plan_id;
  std::optional<ElementId> parent_id;
  LevelId level_id;
  std::string code;
  std::string name;
  std::string description;
  std::int64_t position = 0;
  std::optional<Hundredths> weight;  ///< nothing: as much as its siblings
  std::optional<people::OfficeId> office_id;
  std::optional<people::PersonId> person_id;
  std::optional<Day> start_on;
  std::optional<Day> end_on;
  std::optional<InitiativeKind> initiative_kind;
  std::optional<ActionType> action_type;
  std::string place;
  std::string theme;
  std::optional<Priority> priority;
  std::optional<Instant> withdrawn_at;
  std::int64_t version = 1;

  bool operator==(const Element&) const = default;
};

/// The element may begin `lag_days` after its predecessor ends.
struct Predecessor {
  ElementId predecessor_id;
  std::int64_t lag_days = 0;

  auto operator<=>(const Predecessor&) const = default;
};

/// What an element points to besides its parent, its office and its person.
struct ElementLinks {
  std::vector<people::OfficeId> collaborating_offices;
  std::vector<Predecessor> predecessors;
  std::vector<MandateEntryId> alignments{};  ///< to outside plans
  std::vector<ElementId> contributions{};    ///< to further objectives of the plan, never counted there

  bool operator==(const ElementLinks&) const = default;
};

}  // namespace timon::plans
