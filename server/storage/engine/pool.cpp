#include "storage/engine/pool.hpp"

#include <algorithm>

#include "storage/engine/connection_settings.hpp"
#include "storage/engine/failure.hpp"

namespace timon::storage {
namespace {

bool is_postgresql(std::string_view location) {
  return location.starts_with("postgresql://") || location.starts_with("postgres://");
}

}  // namespace

Pool::Pool(std::string location, std::size_t connections)
    : location_(std::move(location)),
      engine_(is_postgresql(location_) ? Engine::Postgresql : Engine::Sqlite),
      capacity_(connections) {
  idle_.push_back(open());  // a wrong address is told at the start, not by the first request
}

std::unique_ptr<Connection> Pool::open() const {
  return engine_ == Engine::Sqlite ? open_sqlite(location_) : open_postgresql(location_);
}

void Pool::wait_to_write(Lock& lock, Deadline deadline) {
  const std::uint64_t ticket = ++last_ticket_;
  waiting_writers_.push_back(ticket);
  const bool is_served =
      freed_.wait_until(lock, deadline, [&] { return !is_writing_ && waiting_writers_.front() == ticket; });
  std::erase(waiting_writers_, ticket);
  if (!is_served) {
    freed_.notify_all();
    throw Busy("another writer holds the database");
  }
  is_writing_ = true;
}

void Pool::wait_to_read(Lock& lock, Deadline deadline) {
  if (!freed_.wait_until(lock, deadline, [&] { return readers_ < capacity_; }))
    throw Busy("all connections are in use");
  ++readers_;
}

std::unique_ptr<Connection> Pool::take(Use use) {
  const Deadline deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(settings::busy_milliseconds);
  {
    Lock lock(mutex_);
    if (use == Use::Writing) wait_to_write(lock, deadline);
    if (use == Use::Reading) wait_to_read(lock, deadline);
    if (!idle_.empty()) {
      auto connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
  }
  try {
    return open();
  } catch (...) {
    give_back(nullptr, use);
    throw;
  }
}

void Pool::take_turn() {
  Lock lock(mutex_);
  wait_to_write(lock, std::chrono::steady_clock::now() + std::chrono::milliseconds(settings::turn_milliseconds));
}

void Pool::give_back(std::unique_ptr<Connection> connection, Use use) {
  {
    const std::lock_guard lock(mutex_);
    if (use == Use::Writing) is_writing_ = false;
    if (use == Use::Reading) --readers_;
    if (connection && connection->is_alive()) idle_.push_back(std::move(connection));
  }
  freed_.notify_all();
}

}  // namespace timon::storage
