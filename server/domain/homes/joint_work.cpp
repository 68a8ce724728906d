#include "domain/homes/joint_work.hpp"

#include <algorithm>
#include <map>

namespace timon::homes {
namespace {

Row initiative_of(const PlanImage& image, Row row) {
  while (row != boards::no_row && image.kind(row) != plans::ElementKind::Initiative) row = image.tree().parent[row];
  return row;
}

}  // namespace

std::vector<people::OfficeId> planned_offices(const PlanImage& image, people::OfficeId own,
                                              const std::vector<Row>& lines,
                                              const std::vector<Collaborator>& collaborators) {
  std::vector<people::OfficeId> offices;
  for (const auto& its : collaborators) {
    const auto row = its.office_id == own ? std::nullopt : image.row_of(its.element_id);
    const auto lies_in = [&](Row line) { return *row <= line && line < image.tree().end[*row]; };
    if (row && std::ranges::any_of(lines, lies_in)) offices.push_back(its.office_id);
  }
  std::ranges::sort(offices);
  offices.erase(std::unique(offices.begin(), offices.end()), offices.end());
  return offices;
}

std::vector<JointWork> joint_work_of(const PlanImage& image, people::OfficeId own, const std::vector<Row>& lines,
                                     const std::vector<Collaborator>& collaborators,
                                     const std::vector<people::OfficeId>& named) {
  std::map<Row, std::vector<Row>> by_initiative;
  for (const Row line : lines)
    if (const Row row = initiative_of(image, line); row != boards::no_row) by_initiative[row].push_back(line);
  std::vector<JointWork> work;
  for (const auto& [row, its] : by_initiative) {
    JointWork one{row, planned_offices(image, own, its, collaborators), {}};
    for (const auto office : one.planned)
      if (std::ranges::find(named, office) == named.end()) one.missing.push_back(office);
    one.integrality = reports::integrality_of(own, one.planned, named);
    work.push_back(std::move(one));
  }
  return work;
}

}  // namespace timon::homes
