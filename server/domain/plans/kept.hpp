#pragma once
// What a version of a plan keeps of its elements, and how it differs from what there is now. Members stand in the
// order of the columns of `version_elements`.

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "domain/plans/edits.hpp"

namespace timon::plans {

struct KeptElement {
  ElementId element_id;
  std::optional<ElementId> parent_id;
  LevelId level_id;
  std::string code;
  std::string name;
  std::optional<Hundredths> weight;
  std::optional<people::OfficeId> office_id;
  std::optional<people::PersonId> person_id;
  std::optional<Day> start_on;
  std::optional<Day> end_on;

  bool operator==(const KeptElement&) const = default;
};

/// The part of an element that versions keep.
KeptElement kept(const Element& element);
Fields fields_of(const KeptElement& element);

enum class DifferenceKind { Added, Withdrawn, Changed };

constexpr auto names_of(DifferenceKind) {
  using enum DifferenceKind;
  return std::to_array<Name<DifferenceKind>>({{Added, "added"}, {Withdrawn, "withdrawn"}, {Changed, "changed"}});
}

/// How one thing differs between two states of a plan.
template <class Kept>
struct Difference {
  DifferenceKind kind = DifferenceKind::Changed;
  Kept before;  ///< empty for what was added
  Kept after;   ///< empty for what was withdrawn
  std::vector<FieldChange> changes;
};

/// In the order of `now`, then what was withdrawn in the order of `before`. `id` tells what is the same thing.
template <class Kept, class Id>
std::vector<Difference<Kept>> differences_between(const std::vector<Kept>& before, const std::vector<Kept>& now,
                                                  Id Kept::*id) {
  std::vector<Difference<Kept>> differences;
  std::unordered_map<Id, const Kept*> old;
  for (const Kept& one : before) old.emplace(one.*id, &one);
  for (const Kept& one : now) {
    const auto found = old.extract(one.*id);
    if (found.empty())
      differences.push_back({DifferenceKind::Added, {}, one, {}});
    else if (auto changes = changes_between(fields_of(*found.mapped()), fields_of(one)); !changes.empty())
      differences.push_back({DifferenceKind::Changed, *found.mapped(), one, std::move(changes)});
  }
  for (const Kept& one : before)
    if (old.contains(one.*id)) differences.push_back({DifferenceKind::Withdrawn, one, {}, {}});
  return differences;
}

}  // namespace timon::plans
