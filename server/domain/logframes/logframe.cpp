#include "domain/logframes/logframe.hpp"

#include <algorithm>

namespace timon::logframes {
namespace {

using Rows = std::vector<MatrixRow>;

const MatrixRow* row_of(const Rows& rows, ElementId id) {
  const auto found = std::ranges::find(rows, id, &MatrixRow::element_id);
  return found == rows.end() ? nullptr : &*found;
}

/// Whether something of this level stands above the row.
bool stands_under(const Rows& rows, const MatrixRow& row, LogframeLevel level) {
  for (const MatrixRow* at = &row; at && at->parent_id;) {
    at = row_of(rows, *at->parent_id);
    if (at && at->level == level) return true;
  }
  return false;
}

bool has_activity(const Rows& rows, const MatrixRow& component) {
  return std::ranges::any_of(rows, [&](const MatrixRow& row) {
    if (row.level != LogframeLevel::Activity) return false;
    for (const MatrixRow* at = &row; at && at->parent_id; at = row_of(rows, *at->parent_id))
      if (*at->parent_id == component.element_id) return true;
    return false;
  });
}

void judge_whole(std::vector<Fault>& faults, const Rows& rows) {
  const auto count = [&](LogframeLevel level) { return std::ranges::count(rows, level, &MatrixRow::level); };
  const auto told = [&](LogframeLevel level, const char* none, const char* many) {
    if (count(level) == 0) faults.push_back({none});
    if (many && count(level) > 1) faults.push_back({many});
  };
  told(LogframeLevel::End, "no_end", "many_ends");
  told(LogframeLevel::Purpose, "no_purpose", "many_purposes");
  told(LogframeLevel::Component, "no_component", nullptr);
}

void judge_row(std::vector<Fault>& faults, const Rows& rows, const MatrixRow& row) {
  const auto add = [&](const char* code) { faults.push_back({code, row.element_id}); };
  if (row.level == LogframeLevel::Component && !has_activity(rows, row)) add("component_without_activity");
  if (row.level == LogframeLevel::Activity && !stands_under(rows, row, LogframeLevel::Component))
    add("activity_without_component");
  if (row.level != LogframeLevel::End && row.assumptions.empty()) add("no_assumptions");
  if (row.means.empty()) add("no_indicator");
  for (const auto& [indicator, means] : row.means)
    if (means.empty()) faults.push_back({"no_means", row.element_id, indicator});
}

}  // namespace

std::vector<Fault> faults_of(const std::vector<MatrixRow>& rows) {
  std::vector<Fault> faults;
  if (std::ranges::none_of(rows, [](const MatrixRow& row) { return row.level.has_value(); })) return faults;
  judge_whole(faults, rows);
  for (const MatrixRow& row : rows)
    if (row.level) judge_row(faults, rows, row);
  return faults;
}

}  // namespace timon::logframes
