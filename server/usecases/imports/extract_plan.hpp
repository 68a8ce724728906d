#pragma once
// A plan out of a workbook, as its map says. Knows nothing of what the database holds.

#include "usecases/imports/import_map.hpp"

namespace timon::formats::workbook {
struct Workbook;
}

namespace timon::usecases::imports {

struct Extracted {
  ImportedPlan plan;
  std::vector<Verdict> verdicts;
};

Extracted extract_plan(const formats::workbook::Workbook& workbook, const ImportMap& map);

}  // namespace timon::usecases::imports
