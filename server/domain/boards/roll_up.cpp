#include "domain/boards/roll_up.hpp"

namespace timon::boards {

Entry entry_of(FigureName name, Finding finding) {
  switch (finding) {
    case Finding::Known: return Entry::Value;
    case Finding::NoReport: return Entry::Nothing;
    case Finding::NotDue: return name == FigureName::Compliance ? Entry::Leaves : Entry::Nothing;
    case Finding::NotProgrammed:
    case Finding::UnplannedProgress:
    case Finding::NoData:
    case Finding::NoDenominator:
    case Finding::NotComputable:
    case Finding::NoResult: break;
  }
  return Entry::Leaves;
}

Finding finding_without_number(Finding so_far, Finding part) {
  const auto urgency = [](Finding finding) {
    switch (finding) {
      case Finding::NoReport: return 8;
      case Finding::NoData: return 7;
      case Finding::NotComputable: return 6;
      case Finding::NoDenominator: return 5;
      case Finding::UnplannedProgress: return 4;
      case Finding::NotDue: return 3;
      case Finding::NotProgrammed: return 2;
      case Finding::NoResult: return 1;
      case Finding::Known: break;
    }
    return 0;
  };
  return urgency(part) > urgency(so_far) ? part : so_far;
}

}  // namespace timon::boards
