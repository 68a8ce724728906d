#pragma once
// What was approved, kept as it was; and what was edited afterwards, with the reason.

#include <optional>
#include <string>
#include <vector>

#include "domain/people/ids.hpp"
#include "domain/plans/edits.hpp"
#include "domain/plans/kept.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::plans {

using timon::plans::EditedKind;
using timon::plans::EditId;
using timon::plans::ElementId;
using timon::plans::FieldChange;
using timon::plans::PlanId;
using timon::plans::VersionId;

struct PlanVersion {
  VersionId id;
  PlanId plan_id;
  std::int64_t number = 0;
  std::string reason;
  std::optional<timon::people::PersonId> person_id;
  Instant recorded_at;

  bool operator==(const PlanVersion&) const = default;
};

/// Keeps the elements, indicators and planned facts that count at this moment; `number` is given here.
PlanVersion keep_version(Transaction& transaction, PlanVersion version);
std::vector<PlanVersion> list_versions(Session& session, PlanId plan);

struct VersionCounts {
  std::int64_t elements = 0;
  std::int64_t indicators = 0;
  std::int64_t targets = 0;

  bool operator==(const VersionCounts&) const = default;
};
VersionCounts count_version(Session& session, VersionId version);

/// When an element was to begin and end by what was approved first of it; its re-programmings never change that.
struct ApprovedDays {
  ElementId element_id;
  std::optional<Day> start_on;
  std::optional<Day> end_on;

  bool operator==(const ApprovedDays&) const = default;
};
/// Elements approved with a day, each once.
std::vector<ApprovedDays> first_approved_days(Session& session, PlanId plan);
/// Of an element and of what is directly below it.
std::vector<ApprovedDays> first_approved_days_below(Session& session, PlanId plan, ElementId element);
std::vector<timon::plans::KeptElement> elements_of_version(Session& session, VersionId version);

struct PlanEdit {
  EditId id;
  PlanId plan_id;
  EditedKind subject_kind = EditedKind::Element;
  std::int64_t subject_id = 0;
  std::string field;
  std::optional<std::string> old_value;
  std::optional<std::string> new_value;
  std::string reason;
  std::optional<timon::people::PersonId> person_id;
  Instant recorded_at;

  bool operator==(const PlanEdit&) const = default;
};

void add_edits(Transaction& transaction, const std::vector<PlanEdit>& edits);
/// Newest last.
std::vector<PlanEdit> edits_of_plan(Session& session, PlanId plan, Instant since);
std::vector<PlanEdit> edits_of(Session& session, std::int64_t subject_id);

}  // namespace timon::storage::plans
