#pragma once
// What stands in somebody's calendar: what they owe now, and the windows of their offices that lie ahead. Whoever knows
// the address reads it; nothing in it is anybody's name.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "usecases/reminders/plan_situations.hpp"

namespace timon::usecases::reminders {

struct FeedEvent {
  PlanOnDay plan;     ///< empty of what is of the institution
  std::string key{};  ///< the same for ever
  timon::reminders::MatterKind kind = timon::reminders::MatterKind::Report;
  std::optional<timon::people::OfficeId> office{};
  const timon::plans::Period* period = nullptr;
  std::int64_t count = 0;  ///< what is owed of it; 0: its window lies ahead
  Day opens_on{};
  Day due_on{};
  std::string title{};        ///< of a recommendation or a call
  std::string office_name{};  ///< of theirs
};

struct Feed {
  std::string language{};
  std::string time_zone{};
  std::string institution_name{};
  Instant now{};
  std::vector<FeedEvent> events{};
};

/// Not found for an address that leads nowhere, and for a closed account.
Result<Feed> read_feed(const Context& context, PlanMemory& memory, std::string_view token);

}  // namespace timon::usecases::reminders
