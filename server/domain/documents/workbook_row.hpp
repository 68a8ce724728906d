#pragma once
// A row of a pre-filled workbook that comes back: what it says is held against what it said when it was downloaded and
// against what the draft says now. Whether what it says may be reported is asked of domain/reports.

#include <string>

#include "base/names.hpp"

namespace timon::documents {

/// What becomes of a row.
enum class RowVerdict {
  Written,     ///< it goes into the draft
  Incomplete,  ///< so does this, and the report cannot be delivered before something is added to it
  Unchanged,   ///< nobody filled it, or the draft says so already
  Refused      ///< it stays out; the draft keeps what it has
};
constexpr auto names_of(RowVerdict) {
  using enum RowVerdict;
  return std::to_array<Name<RowVerdict>>(
      {{Written, "written"}, {Incomplete, "incomplete"}, {Unchanged, "unchanged"}, {Refused, "refused"}});
}

/// The same content is the same text.
struct RowFaces {
  std::string base{};  ///< when it was downloaded
  std::string file{};
  std::string now{};  ///< in the draft
};

enum class RowChange {
  None,   ///< the file brings nothing: what was written elsewhere since stays
  Taken,  ///< only the file has changed
  Clash   ///< both have, each in its way
};
RowChange change_of(const RowFaces& faces);

enum class RowFault { None, Lacks, Refused };
/// `fault`: what the rules say of the row's content.
RowVerdict verdict_of(RowChange change, RowFault fault);

}  // namespace timon::documents
