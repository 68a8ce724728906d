#include "app/timer.hpp"

#include <spdlog/spdlog.h>

namespace timon::app {

Timer::Timer(std::string name, std::chrono::milliseconds interval, std::function<void()> work)
    : name_(std::move(name)), interval_(interval), work_(std::move(work)), thread_([this] { run(); }) {}

Timer::~Timer() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
  }
  ending_.notify_all();
  thread_.join();
}

void Timer::run() {
  std::unique_lock lock(mutex_);
  while (!ending_.wait_for(lock, interval_, [this] { return is_ending_; })) {
    lock.unlock();
    try {
      work_();
    } catch (const std::exception& problem) {
      spdlog::error("{} failed: {}", name_, problem.what());
    }
    lock.lock();
  }
}

}  // namespace timon::app
