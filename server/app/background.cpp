#include "app/background.hpp"

#include <spdlog/spdlog.h>

namespace timon::app {

Background::~Background() {
  {
    const std::lock_guard lock(mutex_);
    is_ending_ = true;
    waiting_.clear();
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::optional<Background::Start> Background::take_place() {
  if (taken_->fetch_add(1) >= places) {
    --*taken_;
    return std::nullopt;
  }
  const std::shared_ptr<void> place(nullptr, [taken = taken_](void*) { --*taken; });
  return [this, place](std::function<void()> work) { start([place, work = std::move(work)] { work(); }); };
}

void Background::start(std::function<void()> work) {
  const std::lock_guard lock(mutex_);
  waiting_.push_back(std::move(work));
  if (!thread_.joinable()) thread_ = std::thread([this] { run(); });
  changed_.notify_one();
}

void Background::run() {
  for (;;) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_ending_ || !waiting_.empty(); });
    if (is_ending_) return;
    const auto work = std::move(waiting_.front());
    waiting_.pop_front();
    lock.unlock();
    try {
      work();
    } catch (const std::exception& problem) {
      spdlog::error("background work failed: {}", problem.what());
    }
  }
}

}  // namespace timon::app
