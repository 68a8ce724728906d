#pragma once
// A plan out of a workbook, as its map says. Knows nothing of what the database holds.

#include <functional>

#include "usecases/imports/import_map.hpp"

namespace timon::formats::workbook {
struct Workbook;
}

namespace timon::usecases::imports {

struct Extracted {
  ImportedPlan plan;
  std::vector<Verdict> verdicts;
  bool is_stopped = false;  ///< what is here is not whole
};

/// `keep_going` is asked every some hundred rows; false stops.
Extracted extract_plan(const formats::workbook::Workbook& workbook, const ImportMap& map,
                       const std::function<bool()>& keep_going = {});

}  // namespace timon::usecases::imports
