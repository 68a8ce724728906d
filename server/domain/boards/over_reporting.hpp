#pragma once
// By how many points more is reported than is verified (T3): goal by goal, and together for the offices that answer.

#include <optional>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

struct OverReported {
  Row row = no_row;
  std::optional<people::OfficeId> office{};
  Hundredths reported{};  ///< of what is verified: of later periods nobody knows yet whether it was too much
  Hundredths verified{};

  Hundredths points() const { return {reported.units - verified.units}; }
};

/// Of an element: nothing where no more is reported than is verified of the same periods.
std::optional<OverReported> over_reported(const PlanImage& image, const Board& board, Row row);
/// The goals of which more is reported than is verified, the most points first.
std::vector<OverReported> over_reported(const PlanImage& image, const Board& board);

struct OverReportingOffice {
  std::optional<people::OfficeId> office{};
  std::int64_t goals = 0;
  Hundredths most{};
  Hundredths mean{};
};

/// Who reports most points too much first, by the mean of their goals that are in the list.
std::vector<OverReportingOffice> offices_of(const std::vector<OverReported>& goals);

}  // namespace timon::boards
