#pragma once
// The connections of one database: several that read, and one beside them for the writer whose turn it is. Waiting has
// an end (Busy).

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "storage/engine/connection.hpp"

namespace timon::storage {

class Pool {
 public:
  Pool(std::string location, std::size_t connections);

  Engine engine() const { return engine_; }
  std::size_t size() const { return capacity_; }
  /// Waits for a free connection, and for the turn to write first if it is to write.
  std::unique_ptr<Connection> take(bool is_writer);
  void give_back(std::unique_ptr<Connection> connection, bool is_writer);

 private:
  using Lock = std::unique_lock<std::mutex>;
  using Deadline = std::chrono::steady_clock::time_point;
  std::unique_ptr<Connection> open() const;
  void wait_to_write(Lock& lock, Deadline deadline);
  void wait_to_read(Lock& lock, Deadline deadline);

  std::string location_;
  Engine engine_;
  std::size_t capacity_;
  std::mutex mutex_;
  std::condition_variable freed_;
  std::vector<std::unique_ptr<Connection>> idle_;
  std::size_t readers_ = 0;
  bool is_writing_ = false;
  std::deque<std::uint64_t> waiting_writers_;  ///< tickets, so that writers are served in the order in which they came
  std::uint64_t last_ticket_ = 0;
};

}  // namespace timon::storage
