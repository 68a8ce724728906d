#include "storage/testing/village_target.hpp"

#include <stdexcept>

#include "storage/indicators/indicator_store.hpp"

namespace timon::testing {

void forget_target(storage::Database& database, Village& village) {
  village.indicator.term_target = std::nullopt;
  const auto saved = database.write([&](storage::Transaction& transaction) {
    return storage::indicators::save_indicator(transaction, village.indicator);
  });
  if (!saved) throw std::logic_error("the village's indicator was not saved");
}

}  // namespace timon::testing
