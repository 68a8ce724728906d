#include "domain/boards/roll_up.hpp"

namespace timon::boards {

Entry entry_of(FigureName name, Outcome outcome) {
  switch (outcome) {
    case Outcome::Known:
      return Entry::Value;
    case Outcome::NoReport:
      return Entry::Nothing;
    case Outcome::NotDue:
      return name == FigureName::Compliance ? Entry::Leaves : Entry::Nothing;
    case Outcome::NotProgrammed:
    case Outcome::UnplannedProgress:
    case Outcome::NoData:
    case Outcome::NoDenominator:
    case Outcome::NotComputable:
    case Outcome::NoResult:
      break;
  }
  return Entry::Leaves;
}

bool makes_a_number(FigureName name, Outcome outcome) {
  return outcome == Outcome::Known || (outcome == Outcome::NoReport && name != FigureName::Verified);
}

Outcome outcome_without_number(Outcome so_far, Outcome part) {
  const auto urgency = [](Outcome outcome) {
    switch (outcome) {
      case Outcome::NoReport:
        return 8;
      case Outcome::NoData:
        return 7;
      case Outcome::NotComputable:
        return 6;
      case Outcome::NoDenominator:
        return 5;
      case Outcome::UnplannedProgress:
        return 4;
      case Outcome::NotDue:
        return 3;
      case Outcome::NotProgrammed:
        return 2;
      case Outcome::NoResult:
        return 1;
      case Outcome::Known:
        break;
    }
    return 0;
  };
  return urgency(part) > urgency(so_far) ? part : so_far;
}

}  // namespace timon::boards
