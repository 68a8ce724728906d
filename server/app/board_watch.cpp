#include "app/board_watch.hpp"

#include <spdlog/spdlog.h>

namespace timon::app {

BoardWatch::BoardWatch(storage::Database& database, const Clock& clock, usecases::boards::PlanMemory& memory,
                       std::chrono::milliseconds interval)
    : database_(database),
      clock_(clock),
      memory_(memory),
      timer_("the check of the boards", interval, [this] { check(); }) {
  memory_.tell_of_differences([this](const std::string& plan, const std::string& parts) { keep(plan, parts); });
}

BoardWatch::~BoardWatch() { memory_.tell_of_differences({}); }

void BoardWatch::check() const {
  const auto system = access::the_system();
  if (const auto checked = usecases::boards::check_boards({database_, system, clock_}, memory_); !checked)
    spdlog::error("the boards could not be checked: {}", checked.error().code);
}

void BoardWatch::keep(const std::string& plan, const std::string& parts) {
  spdlog::error("the board of {} in memory was not what the database says, and is read again: {}", plan, parts);
  const std::lock_guard lock(mutex_);
  ++differences_;
  note_ = "a board was read again at " + clock_().text() + "; the log says which and why";
}

std::int64_t BoardWatch::differences() const {
  const std::lock_guard lock(mutex_);
  return differences_;
}

std::string BoardWatch::note() const {
  const std::lock_guard lock(mutex_);
  return note_;
}

}  // namespace timon::app
