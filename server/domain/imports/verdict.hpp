#pragma once
// What an import says about one cell or row: where, how grave, what was found and what was expected.

#include <cstdint>
#include <string>

#include "domain/plans/severity.hpp"

namespace timon::imports {

/// Where something of the plan was read. Row 0: the sheet as a whole.
struct Origin {
  std::string sheet;
  std::uint32_t row = 0;
  std::string column;  ///< letters; empty: the row as a whole

  bool operator==(const Origin&) const = default;
};

struct Verdict {
  plans::Severity severity = plans::Severity::Error;
  std::string code;
  Origin origin;
  std::string value;
  std::string expected;

  bool operator==(const Verdict&) const = default;
};

}  // namespace timon::imports
