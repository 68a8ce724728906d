#pragma once
// One thread for work that goes on after its answer was sent: imports, one after the other.

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace timon::app {

class Background {
 public:
  using Start = std::function<void(std::function<void()>)>;
  static constexpr int places = 8;

  /// What has not begun is dropped; what runs is waited for.
  ~Background();

  /// One of the few places for work that waits or runs, which the work keeps until it is done; nothing when all are
  /// taken.
  std::optional<Start> take_place();

 private:
  void start(std::function<void()> work);
  void run();

  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> waiting_;
  std::shared_ptr<std::atomic<int>> taken_ = std::make_shared<std::atomic<int>>(0);  ///< places
  bool is_ending_ = false;
  std::thread thread_;
};

}  // namespace timon::app
