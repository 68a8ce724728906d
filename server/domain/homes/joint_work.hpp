#pragma once
// PMG-44 by initiative (PPCS): with which offices the plan has it work, and which of them the report of a period names.

#include <vector>

#include "domain/homes/asking.hpp"
#include "domain/reports/report.hpp"

namespace timon::homes {

/// That the plan has another office work on an element.
struct Collaborator {
  plans::ElementId element_id{};
  people::OfficeId office_id{};
};

struct JointWork {
  Row row = boards::no_row;                 ///< of the initiative
  std::vector<people::OfficeId> planned{};  ///< others than the report's own
  std::vector<people::OfficeId> missing{};  ///< of them, not named
  reports::Integrality integrality = reports::Integrality::NoJointWork;
};

/// Whom the plan has work on any of the lines, but the office itself; each once.
std::vector<people::OfficeId> planned_offices(const PlanImage& image, people::OfficeId own,
                                              const std::vector<Row>& lines,
                                              const std::vector<Collaborator>& collaborators);

/// Of each initiative that the report has lines of, in tree order. A collaborator counts where its element holds one of
/// those lines: what is not reported in the period asks for no name. Lines outside of initiatives have none.
std::vector<JointWork> joint_work_of(const PlanImage& image, people::OfficeId own, const std::vector<Row>& lines,
                                     const std::vector<Collaborator>& collaborators,
                                     const std::vector<people::OfficeId>& named);

}  // namespace timon::homes
