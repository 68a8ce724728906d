#include "domain/documents/workbook_row.hpp"

namespace timon::documents {

RowChange change_of(const RowFaces& faces) {
  if (faces.file == faces.now || faces.file == faces.base) return RowChange::None;
  return faces.now == faces.base ? RowChange::Taken : RowChange::Clash;
}

RowVerdict verdict_of(RowChange change, RowFault fault) {
  if (fault == RowFault::Refused || change == RowChange::Clash) return RowVerdict::Refused;
  if (change == RowChange::None) return RowVerdict::Unchanged;
  return fault == RowFault::Lacks ? RowVerdict::Incomplete : RowVerdict::Written;
}

}  // namespace timon::documents
