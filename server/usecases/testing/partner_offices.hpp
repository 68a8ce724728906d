#pragma once
// Offices beside those of the small town, for what must hold more of them than it has.

#include <string>
#include <vector>

#include "storage/people/office_store.hpp"
#include "usecases/testing/small_town.hpp"

namespace timon::testing {

/// "Aliada 01" and on, up to 99, in the order of their ids.
inline std::vector<people::OfficeId> add_partners(storage::Database& database, int count) {
  std::vector<people::OfficeId> ids;
  database.write([&](storage::Transaction& transaction) {
    for (int number = 1; number <= count; ++number) {
      const auto two = (number < 10 ? "0" : "") + std::to_string(number);
      people::Office office{.id = {1000 + number}, .institution_id = SmallTown::town};
      office.parent_id = SmallTown::town;
      office.code = "A" + two;
      office.name = "Aliada " + two;
      storage::people::add_office(transaction, office);
      ids.push_back(office.id);
    }
  });
  return ids;
}

}  // namespace timon::testing
