#pragma once
// A running server re-checks the boards that it keeps: by timer here, and when an administrator asks.
// A difference is an error in the log and a line in /healthz; what differed has been forgotten by then.

#include <chrono>
#include <cstdint>
#include <mutex>
#include <string>

#include "app/timer.hpp"
#include "usecases/boards/check_boards.hpp"

namespace timon::app {

class BoardWatch {
 public:
  /// All three must outlive it, and the memory tells nobody else from now on.
  BoardWatch(storage::Database& database, const Clock& clock, usecases::boards::PlanMemory& memory,
             std::chrono::milliseconds interval = std::chrono::hours(1));
  ~BoardWatch();

  /// How often something was not as the database says.
  std::int64_t differences() const;
  /// The last difference as a line; empty without one.
  std::string note() const;

 private:
  void check() const;
  void keep(const std::string& plan, const std::string& parts);

  storage::Database& database_;
  const Clock& clock_;
  usecases::boards::PlanMemory& memory_;
  mutable std::mutex mutex_;
  std::int64_t differences_ = 0;
  std::string note_;
  Timer timer_;  ///< ends first
};

}  // namespace timon::app
