#pragma once
// By how many points more is reported than is verified (T3): goal by goal, and together for the offices that answer.

#include <optional>
#include <vector>

#include "domain/boards/plan_image.hpp"

namespace timon::boards {

struct OverReported {
  Row row = no_row;
  std::optional<people::OfficeId> office{};
  Hundredths reported{};  ///< of the periods that somebody verified: of others nobody knows yet whether it was too much
  Hundredths verified{};  ///< of the same

  Hundredths points() const { return {reported.units - verified.units}; }
};

/// Of an element: nothing where no more was reported than was found, of the same periods. Exact, and quick where every
/// finding agrees with what was reported.
std::optional<OverReported> over_reported(const PlanImage& image, const Board& board, Row row);
/// Goals by what was found of them; above them, where all is verified, by the whole figures.
bool is_over_reported(const PlanImage& image, const Board& board, Row row);
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
