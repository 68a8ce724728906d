#pragma once
// The one secret by which this program knows the workbooks that it made.

#include <optional>
#include <string>
#include <string_view>

#include "storage/engine/session.hpp"

namespace timon::storage::documents {

/// Nothing where no workbook was ever made.
std::optional<std::string> find_workbook_key(Session& session);
/// The one that is there, or `fresh`, which is kept then.
std::string workbook_key(Transaction& transaction, std::string_view fresh);

}  // namespace timon::storage::documents
