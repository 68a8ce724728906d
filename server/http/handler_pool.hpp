#pragma once
// Threads that run handlers, as many as there are database connections, and a bounded queue before them.

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace timon::http {

class HandlerPool {
 public:
  HandlerPool(unsigned threads, std::size_t queue);
  /// Runs what is waiting, then ends.
  ~HandlerPool();

  /// False, and nothing happens, when the queue is full. `work` must not throw.
  bool try_run(std::function<void()> work);

 private:
  void serve();

  const std::size_t limit_;
  std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<std::function<void()>> waiting_;
  unsigned idle_;  ///< without work, also those that have not begun to wait yet
  bool closing_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace timon::http
