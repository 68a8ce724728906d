#pragma once
// What does not agree in the money of a plan, by name: told beside the figures, never silently mended.

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/budgets/standing.hpp"

namespace timon::budgets {

enum class FindingCode : std::uint8_t {
  CommittedOverModified,
  AccruedOverCommitted,
  PaidOverAccrued,
  StageOverEarlier,   ///< the same where the stage between the two is not told
  WithoutBudget,      ///< spent with nothing approved
  AmountFell,         ///< less than at the end of the period before: released, or a mistake
  TotalDiffers,       ///< the lines do not add to the total that was given
  TotalWithoutLines,  ///< a total was given, and nothing that adds to it
};

constexpr auto names_of(FindingCode) {
  using enum FindingCode;
  return std::to_array<Name<FindingCode>>({{CommittedOverModified, "committed_over_modified"},
                                           {AccruedOverCommitted, "accrued_over_committed"},
                                           {PaidOverAccrued, "paid_over_accrued"},
                                           {StageOverEarlier, "stage_over_earlier"},
                                           {WithoutBudget, "without_budget"},
                                           {AmountFell, "amount_fell"},
                                           {TotalDiffers, "total_differs"},
                                           {TotalWithoutLines, "total_without_lines"}});
}

struct Finding {
  FindingCode code = FindingCode::WithoutBudget;
  LineId line_id;
  Stage stage = Stage::Committed;
  Hundredths amount;                  ///< what was found
  std::optional<Stage> against{};     ///< the stage that it is held against
  std::optional<Hundredths> limit{};  ///< what that one holds, or what the lines add to

  bool operator==(const Finding&) const = default;
};

/// Of one line at the end of a day.
std::vector<Finding> findings_of(const LineMoney& line, Day on);

/// A total that was given against the sum of its lines: those of its element and below, of its year, and of its source
/// and classifier where it tells one.
std::vector<Finding> total_findings(const LineMoney& total, std::span<const LineMoney> lines, Day on);

}  // namespace timon::budgets
