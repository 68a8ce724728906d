#pragma once
// How the report of an office for a period stands towards its window on a day (PMG-41), and how punctual the office is
// by it (PMG-46). It knows no acts: what was delivered when comes in.

#include <optional>

#include "domain/homes/office_lines.hpp"
#include "domain/homes/punctuality.hpp"

namespace timon::homes {

/// What is known of one report.
struct ReportHistory {
  AskedCount count{};
  bool is_begun = false;  ///< somebody wrote it, if only a draft
  calendars::Delivery delivery{};
};

/// Nothing where no report is asked, or where all that it would say came by another door: nobody knows when.
std::optional<calendars::Standing> report_standing(const PlanImage& image, const plans::Period& period,
                                                   const ReportHistory& history, Day on);

/// What counts as due: delivered, or missing (also while it is open again).
void count(Punctuality& punctuality, const std::optional<calendars::Standing>& standing);

}  // namespace timon::homes
