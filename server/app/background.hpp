#pragma once
// One thread for work that goes on after its answer was sent: imports, one after the other.

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace timon::app {

class Background {
 public:
  /// What has not begun is dropped; what runs is waited for.
  ~Background();
  void start(std::function<void()> work);

 private:
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace timon::app
