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

/// What a connection is taken for. Ahead: to write what nobody else can know of yet, before the turn to write.
enum class Use { Reading, Writing, Ahead };

class Pool {
 public:
  Pool(std::string location, std::size_t connections);

  Engine engine() const { return engine_; }
  std::size_t size() const { return capacity_; }
  /// Waits for a free connection, and for the turn to write first if it is to write.
  std::unique_ptr<Connection> take(Use use);
  void give_back(std::unique_ptr<Connection> connection, Use use);
  /// The turn to write, for whom took its connection ahead of it and gives it back as a writer. Waits only shortly: the
  /// writer before may itself be waiting for what was written ahead.
  void take_turn();

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
