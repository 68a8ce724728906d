#pragma once
// The hidden sheet by which a pre-filled workbook is known again: whose report it is, what the plan and the calendar
// were, and what each row said, signed with the program's key. What is forged or altered is not read.

#include <map>
#include <optional>
#include <string>

#include "formats/workbook/workbook.hpp"
#include "usecases/documents/report_workbook.hpp"

namespace timon::usecases::documents {

struct WorkbookSeal {
  timon::plans::PlanId plan{};
  timon::people::OfficeId office{};
  std::string period{};                       ///< code
  std::string structure{};                    ///< digest of every fixed cell: lines, measures, targets, headings
  std::string calendar{};                     ///< digest of the period's days and its window
  std::map<std::string, std::string> rows{};  ///< by name of the row: digest of what it said when it was made

  bool operator==(const WorkbookSeal&) const = default;
};

/// By these names the rows are known in the seal.
std::string row_name(std::int64_t subject_id);
inline constexpr const char *activities_name = "activities", *joint_work_name = "joint_work",
                            *next_period_name = "next_period", *offices_name = "offices";

/// What a row says, so that the same content is the same text: blanks at the ends and kinds of line ends do not count.
std::string face_of(const timon::reports::ReportLine& line);
std::string face_of(const std::string& words);
std::string face_of(std::vector<timon::people::OfficeId> offices);
/// As it stands in the seal.
std::string digest_of(const std::string& face);

WorkbookSeal seal_of(const ReportWorkbook& workbook, const formats::forms::Form& form);
void add_seal(formats::forms::Form& form, const WorkbookSeal& seal, const std::string& key);
/// Nothing for a workbook that has none, or whose seal is not of this key.
std::optional<WorkbookSeal> read_seal(const formats::workbook::Workbook& file, const std::string& key);

}  // namespace timon::usecases::documents
