#pragma once
// One import that was tried, also a dry run. Members stand in the order of the columns of `imports`.

#include <optional>
#include <string>

#include "base/day.hpp"
#include "base/names.hpp"
#include "domain/imports/ids.hpp"
#include "domain/people/ids.hpp"
#include "domain/plans/ids.hpp"

namespace timon::imports {

enum class ImportMode { DryRun, AllOrNothing, GoodRows };
enum class ImportState { Running, Done, Refused, Cancelled, Failed };

constexpr auto names_of(ImportMode) {
  using enum ImportMode;
  return std::to_array<Name<ImportMode>>(
      {{DryRun, "dry_run"}, {AllOrNothing, "all_or_nothing"}, {GoodRows, "good_rows"}});
}
constexpr auto names_of(ImportState) {
  using enum ImportState;
  return std::to_array<Name<ImportState>>(
      {{Running, "running"}, {Done, "done"}, {Refused, "refused"}, {Cancelled, "cancelled"}, {Failed, "failed"}});
}

struct Import {
  ImportId id;
  people::OfficeId institution_id;
  std::optional<plans::PlanId> plan_id;
  std::optional<people::PersonId> person_id;  ///< nothing: the system
  std::string file_name;
  std::string file_hash;
  std::string map_text;
  ImportMode mode = ImportMode::DryRun;
  ImportState state = ImportState::Running;
  bool is_cancel_requested = false;
  std::int64_t read_rows = 0;
  std::optional<std::int64_t> total_rows;
  std::int64_t created_count = 0;    ///< elements
  std::int64_t updated_count = 0;    ///< elements of which anything changed, down to their values
  std::int64_t unchanged_count = 0;  ///< elements
  std::int64_t refused_count = 0;    ///< rows
  std::optional<std::string> failure_code;
  Instant started_at;
  std::optional<Instant> finished_at;
};

}  // namespace timon::imports
