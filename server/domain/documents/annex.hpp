#pragma once
// The figures of Annex 3 for one line of a report: programmed and achieved in the period and in the year to its end, as
// the office delivered them, whatever a verifier found since.

#include <optional>
#include <vector>

#include "domain/homes/asking.hpp"
#include "domain/reports/report.hpp"

namespace timon::documents {

struct AnnexFigures {
  indicators::Accumulated planned{};
  indicators::Accumulated achieved{};
  indicators::Compliance compliance{};
};

struct AnnexLine {
  homes::Task task{};
  std::optional<reports::ReportLine> content{};
  AnnexFigures period{};
  AnnexFigures year{};  ///< up to the end of the period; of progress, the last one told
};

/// `content` is what the delivery says of the task's subject.
AnnexLine annex_line(const boards::PlanImage& image, const homes::Task& task,
                     const std::optional<reports::ReportLine>& content);

}  // namespace timon::documents
