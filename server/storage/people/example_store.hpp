#pragma once
// How far the loading of an example is, so that one that broke halfway is gone on with.

#include <optional>

#include "base/day.hpp"
#include "domain/people/ids.hpp"
#include "storage/engine/session.hpp"

namespace timon::storage::people {

struct Example {
  timon::people::OfficeId institution_id;
  std::int64_t year = 0;
  Instant touched_at;                  ///< by the wall's clock, at each of its acts
  std::optional<Instant> loaded_at{};  ///< nothing while it is not whole

  bool operator==(const Example&) const = default;
};

/// The one that there is.
std::optional<Example> find_example(Session& session);
void add_example(Transaction& transaction, const Example& example);
void touch_example(Transaction& transaction, timon::people::OfficeId institution, Instant now);
void finish_example(Transaction& transaction, timon::people::OfficeId institution, Instant now);

}  // namespace timon::storage::people
