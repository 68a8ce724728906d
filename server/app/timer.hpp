#pragma once
// One thread that does a work again and again. A failure is logged, and the next turn comes all the same.

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

namespace timon::app {

class Timer {
 public:
  /// The first time after one `interval`. `name` is for the log.
  Timer(std::string name, std::chrono::milliseconds interval, std::function<void()> work);
  /// A work that runs is waited for.
  ~Timer();
  Timer(const Timer&) = delete;
  Timer& operator=(const Timer&) = delete;

 private:
  void run();

  std::string name_;
  std::chrono::milliseconds interval_;
  std::function<void()> work_;
  std::mutex mutex_;
  std::condition_variable ending_;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace timon::app
