#pragma once
// Are the frozen figures what they were when they were frozen? Each snapshot's text is hashed anew and held against its
// hash and against what the ledger said of it.

#include <string>
#include <vector>

#include "usecases/context.hpp"

namespace timon::usecases::reports {

struct SnapshotFault {
  std::string plan;    ///< code
  std::string period;  ///< code
  std::int64_t number = 0;

  bool operator==(const SnapshotFault&) const = default;
};

struct SnapshotCheck {
  std::int64_t snapshots = 0;
  std::vector<SnapshotFault> faults{};
};

Result<SnapshotCheck> check_snapshots(const Context& context);

}  // namespace timon::usecases::reports
