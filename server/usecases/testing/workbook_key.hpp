#pragma once
// The secret that seals workbooks, made if there is none: for tests that seal one as the program does.

#include "storage/documents/workbook_key_store.hpp"
#include "storage/engine/database.hpp"

namespace timon::usecases::testing {

inline std::string workbook_key(storage::Database& database) {
  return database.write(
      [](storage::Transaction& transaction) { return storage::documents::workbook_key(transaction, "secreto"); });
}

}  // namespace timon::usecases::testing
