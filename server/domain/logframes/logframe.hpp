#pragma once
// A matrix of indicators for results (MIR) is no second tree: an element below an initiative, or the initiative itself,
// may have a level of the initiative's matrix, its name is the narrative summary, its indicators are the matrix's.
// Members of stored structs stand in the order of the columns.

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/names.hpp"
#include "domain/indicators/ids.hpp"
#include "domain/plans/element.hpp"

namespace timon::logframes {

using indicators::IndicatorId;
using plans::ElementId;

enum class LogframeLevel { End, Purpose, Component, Activity };

constexpr auto names_of(LogframeLevel) {
  using enum LogframeLevel;
  return std::to_array<Name<LogframeLevel>>(
      {{End, "end"}, {Purpose, "purpose"}, {Component, "component"}, {Activity, "activity"}});
}

struct LogframeRow {
  ElementId element_id;
  LogframeLevel level{};
  std::string assumptions{};  ///< what must hold outside, so that this level leads to the one above it

  bool operator==(const LogframeRow&) const = default;
};

/// An element of the matrix with what hangs on it.
struct MatrixRow {
  ElementId element_id;
  std::optional<ElementId> parent_id{};  ///< nothing: the initiative itself
  std::optional<LogframeLevel> level{};  ///< nothing: it stands below the initiative outside the matrix
  std::string assumptions{};
  std::vector<std::pair<IndicatorId, std::string>> means{};  ///< of each of its indicators; empty where it is not said
};

/// What does not hold together, in words for `logframe.fault.<code>`.
struct Fault {
  std::string code;
  std::optional<ElementId> element_id{};
  std::optional<IndicatorId> indicator_id{};

  bool operator==(const Fault&) const = default;
};

/// The vertical logic (activities lead to components, those to the purpose, that to the end): one end, one purpose,
/// components with activities below them, assumptions under each step, an indicator on each row, means of verification
/// for each indicator. None for an initiative that is not planned so. In the order of the rows, the whole first.
std::vector<Fault> faults_of(const std::vector<MatrixRow>& rows);

}  // namespace timon::logframes
